namespace BanenBot.BotFramework.Middleware;

/// <summary>
/// Remembers which activities were taken up, so that a second delivery is not answered. One instance remembers in memory; several share a
/// store.
/// </summary>
public interface ISeenActivities
{
    /// <summary>
    /// True for exactly one caller, also where several ask at once; for the others, and later, false. What is long ago may be forgotten,
    /// and so is what an instance took up that ended before the turn did.
    /// </summary>
    ValueTask<bool> TryAddAsync(ActivityKey activity, CancellationToken cancellation);

    /// <summary>The turn ended: whatever becomes of this instance, a second delivery is not answered.</summary>
    ValueTask DoneAsync(ActivityKey activity, CancellationToken cancellation);

    /// <summary>The turn failed: the next delivery may be answered.</summary>
    ValueTask ForgetAsync(ActivityKey activity, CancellationToken cancellation);
}
