namespace BanenBot.BotFramework.Middleware;

public enum TurnFault
{
    /// <summary>Too many activities of this conversation wait; this one was not taken up.</summary>
    Busy,

    /// <summary>Too many turns run and wait, whosever they are; this one was not taken up.</summary>
    Overloaded,

    /// <summary>The time was up before there was an answer.</summary>
    TooSlow,
}

/// <summary>A turn was not run to its end; the channel is told so and may deliver again.</summary>
public sealed class TurnEndedException : Exception
{
    /// <summary>For <c>Retry-After</c>, in seconds: turns are short, so that there is soon room again.</summary>
    public const int ComeBackAfter = 5;

    internal TurnEndedException(TurnFault fault) : base($"The turn ended: {fault}.") => Fault = fault;

    public TurnFault Fault { get; }
}
