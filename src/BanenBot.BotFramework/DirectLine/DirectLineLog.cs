using Microsoft.Extensions.Logging;

namespace BanenBot.BotFramework.DirectLine;

/// <summary>What this room logs: never a text, a token, a user or a stream address.</summary>
static partial class DirectLineLog
{
    [LoggerMessage(300, LogLevel.Error, "The bot failed at a {Type} activity (out of time: {OutOfTime})")]
    public static partial void BotFailed(ILogger log, string type, bool outOfTime, Exception error);

    [LoggerMessage(301, LogLevel.Information, "Direct Line refused {Path} with {Status} {Code}")]
    public static partial void Refused(ILogger log, string path, int status, string code);

    [LoggerMessage(302, LogLevel.Error, "Direct Line failed at {Path}")]
    public static partial void Failed(ILogger log, string path, Exception error);

    [LoggerMessage(303, LogLevel.Information, "A socket was closed: its reader was too slow")]
    public static partial void TooSlow(ILogger log);

    [LoggerMessage(305, LogLevel.Warning, "{File} holds no keys; it is set aside as {Aside} and new ones are made")]
    public static partial void SetAside(ILogger log, string file, string aside);

    [LoggerMessage(306, LogLevel.Error, "What is new in a conversation could not be read for its socket; tried again at the next sign")]
    public static partial void NotRead(ILogger log, Exception error);

    [LoggerMessage(304, LogLevel.Error, "Old conversations could not be removed; tried again in an hour")]
    public static partial void NotExpired(ILogger log, Exception error);
}
