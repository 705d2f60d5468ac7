namespace BanenBot.BotFramework.Turns;

public enum TurnOutcome
{
    /// <summary>Answered, and the channel has taken every reply.</summary>
    Done,

    /// <summary>This activity was answered before; nothing was done.</summary>
    Duplicate,

    /// <summary>Too many activities of this conversation wait; this one was not taken up.</summary>
    Busy,

    /// <summary>The time was up before there was an answer.</summary>
    TooSlow,

    /// <summary>There was an answer, but the channel did not take all of it.</summary>
    Undelivered,
}

/// <param name="SentIds">The ids that the channel gave the replies, in their order; null where it gave none.</param>
public sealed record TurnResult(TurnOutcome Outcome, IReadOnlyList<string?> SentIds);
