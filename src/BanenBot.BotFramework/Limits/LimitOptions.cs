namespace BanenBot.BotFramework.Limits;

/// <summary>How much the service takes, under the key <c>Limits</c>. What is more is refused at once, with when to come back.</summary>
public sealed class LimitOptions
{
    /// <summary>Calls of pages and web chat a minute from one address. Default 6000: colleagues may share one.</summary>
    public int CallsPerMinute { get; set; } = 6000;

    /// <summary>Activities a minute of one user on a channel of Azure Bot Service. Default 120.</summary>
    public int ActivitiesPerMinute { get; set; } = 120;

    /// <summary>Turns at once, on all channels together. Default 200.</summary>
    public int Turns { get; set; } = 200;

    /// <summary>Turns that may wait for a place. Default 400.</summary>
    public int WaitingTurns { get; set; } = 400;

    /// <summary>Every fault at once, each with its key; empty where all is well.</summary>
    public IEnumerable<string> Faults()
    {
        foreach (var (key, value, least) in new[]
                 {
                     (nameof(CallsPerMinute), CallsPerMinute, 1), (nameof(ActivitiesPerMinute), ActivitiesPerMinute, 1),
                     (nameof(Turns), Turns, 1), (nameof(WaitingTurns), WaitingTurns, 0),
                 })
            if (value < least || value > 1_000_000) yield return $"Limits:{key} moet tussen {least} en 1000000 liggen.";
    }
}
