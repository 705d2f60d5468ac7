using Microsoft.Extensions.Logging;

namespace BanenBot.BotFramework.Middleware;

/// <summary>Lets a turn run without the lock where it cannot be had: an answer goes before the order over instances.</summary>
sealed partial class TolerantConversationLocks(IConversationLocks locks, ILogger<TolerantConversationLocks> log) : IConversationLocks
{
    public async ValueTask<IAsyncDisposable> EnterAsync(string conversation, CancellationToken cancellation)
    {
        try
        {
            return await locks.EnterAsync(conversation, cancellation);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFailed(error);
            return new None();
        }
    }

    sealed class None : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    [LoggerMessage(129, LogLevel.Error, "A conversation could not be locked against other instances; its turn runs all the same")]
    partial void LogFailed(Exception error);
}
