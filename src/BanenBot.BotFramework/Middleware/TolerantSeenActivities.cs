using Microsoft.Extensions.Logging;

namespace BanenBot.BotFramework.Middleware;

/// <summary>While the shared memory of what was answered fails, each instance goes on with one of its own.</summary>
sealed partial class TolerantSeenActivities(ISeenActivities shared, ISeenActivities own, ILogger<TolerantSeenActivities> log)
    : ISeenActivities
{
    public async ValueTask<bool> TryAddAsync(ActivityKey activity, CancellationToken cancellation)
    {
        if (!await own.TryAddAsync(activity, cancellation)) return false;
        try
        {
            if (await shared.TryAddAsync(activity, cancellation)) return true;
            // Another instance is at it: where that fails, the next delivery may come here.
            await own.ForgetAsync(activity, cancellation);
            return false;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFailed(error);
            return true;
        }
    }

    public ValueTask DoneAsync(ActivityKey activity, CancellationToken cancellation) =>
        TryAsync(() => shared.DoneAsync(activity, cancellation));

    public async ValueTask ForgetAsync(ActivityKey activity, CancellationToken cancellation)
    {
        await own.ForgetAsync(activity, cancellation);
        await TryAsync(() => shared.ForgetAsync(activity, cancellation));
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

    [LoggerMessage(128, LogLevel.Error, "What was answered is not shared with other instances now; this one goes by what it knows itself")]
    partial void LogFailed(Exception error);
}
