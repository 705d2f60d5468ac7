namespace BanenBot.BotFramework.Connector;

/// <summary>Why a channel did not do what it was asked.</summary>
enum ConnectorFault
{
    /// <summary>The bot got no token for itself; the log of the tokens says why.</summary>
    NoToken,

    /// <summary>No connection came about, or it leads to an address that is not public.</summary>
    Unreachable,

    /// <summary>The time was up, or the connection broke after the request had gone out: it may have arrived.</summary>
    Unanswered,

    /// <summary>The channel said no, or said "later" until the time was up; or replies may not go there.</summary>
    Refused,
}

/// <summary>A channel did not take what was sent. It stands in the log already, without the text of the message.</summary>
public sealed class UndeliveredException : Exception
{
    /// <param name="status">The HTTP status of the last try; 0 where there was none.</param>
    /// <param name="code">The channel's own code of an error, such as <c>ConversationNotFound</c>.</param>
    internal UndeliveredException(ConnectorFault fault, int status = 0, string? code = null, Exception? cause = null)
        : base($"Not delivered: {fault}, status {status}.", cause) => (Fault, Status, Code) = (fault, status, code);

    internal ConnectorFault Fault { get; }
    internal int Status { get; }
    internal string? Code { get; }

    /// <summary>A 500 says that the channel failed, not whether before or after it took the message.</summary>
    public bool MayHaveArrived => Fault == ConnectorFault.Unanswered || Status == 500;
}
