using Microsoft.Extensions.Logging;

namespace BanenBot.BotFramework.Middleware;

/// <summary>While the shared memory of sent replies fails, each instance goes on with one of its own.</summary>
sealed partial class TolerantSentReplies(ISentReplies shared, ISentReplies own, ILogger<TolerantSentReplies> log) : ISentReplies
{
    public async ValueTask<IReadOnlyList<string>> FindAsync(ActivityKey question, CancellationToken cancellation)
    {
        try
        {
            return await shared.FindAsync(question, cancellation);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFailed(error);
            return await own.FindAsync(question, cancellation);
        }
    }

    public async ValueTask KeepAsync(ActivityKey question, IReadOnlyList<string> messages, CancellationToken cancellation)
    {
        await own.KeepAsync(question, messages, cancellation);
        await TryAsync(() => shared.KeepAsync(question, messages, cancellation));
    }

    public async ValueTask ForgetAsync(ActivityKey question, CancellationToken cancellation)
    {
        await own.ForgetAsync(question, cancellation);
        await TryAsync(() => shared.ForgetAsync(question, cancellation));
    }

    async ValueTask TryAsync(Func<ValueTask> write)
    {
        try
        {
            await write();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFailed(error);
        }
    }

    [LoggerMessage(130, LogLevel.Error,
        "Which messages answered what is not shared with other instances now; there a changed question is answered anew")]
    partial void LogFailed(Exception error);
}
