namespace BanenBot.BotFramework.Connector;

/// <summary>When a refused request is worth another try, and after how long.</summary>
static class RetrySchedule
{
    /// <summary>With the first one.</summary>
    public const int MostTries = 4;

    /// <summary>A channel gives up on a turn after some 15 seconds; nobody waits for a reply that comes later.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    static readonly TimeSpan First = TimeSpan.FromMilliseconds(500);

    /// <summary>The protocol names these as not having taken effect; 500, which may have, is not among them.</summary>
    public static bool IsWorthRetrying(int status) => status is 412 or 429 or 502 or 503 or 504;

    /// <summary>
    /// Doubling from half a second, each between half and one and a half times as long, so that bots which failed together do not return
    /// together.
    /// </summary>
    public static TimeSpan Wait(int tries, double dice) => First * Math.Pow(2, tries - 1) * (0.5 + dice);

    /// <summary>What the channel asks for with <c>Retry-After</c>, and a little more, never less.</summary>
    public static TimeSpan Wait(TimeSpan asked, double dice) => (asked > TimeSpan.Zero ? asked : TimeSpan.Zero) + First * dice;
}
