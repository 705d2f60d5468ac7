namespace BanenBot.BotFramework.Connector;

/// <summary>Why a channel did not do what it was asked.</summary>
public enum ConnectorFault
{
    /// <summary>The bot got no token for itself; the log of the tokens says why.</summary>
    NoToken,

    /// <summary>No connection came about, or it leads to an address that is not public.</summary>
    Unreachable,

    /// <summary>The time was up, or the connection broke after the request had gone out: it may have arrived.</summary>
    Unanswered,

    /// <summary>The channel said no, or said "later" until the time was up.</summary>
    Refused,

    /// <summary>The channel said yes in words that could not be read.</summary>
    Unreadable,
}

/// <summary>What the channel answered; <see cref="Fault"/> is null where it did what was asked.</summary>
/// <param name="Status">The HTTP status of the last try; 0 where there was none.</param>
/// <param name="Code">The channel's own code of an error, such as <c>ConversationNotFound</c>.</param>
public readonly record struct ConnectorResult<T>(T? Value, ConnectorFault? Fault, int Status = 0, string? Code = null) where T : class
{
    public bool Succeeded => Fault is null;
}
