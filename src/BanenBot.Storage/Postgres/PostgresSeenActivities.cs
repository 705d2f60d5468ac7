using BanenBot.BotFramework.Middleware;

namespace BanenBot.Storage.Postgres;

/// <summary>
/// Which activities were taken up at any instance. Each instance holds a lock of its own for as long as it lives: what one had taken up
/// that was killed before the turn ended is new again at once, and what a living one is at is not.
/// </summary>
sealed class PostgresSeenActivities(PostgresDatabase database, PostgresLocks locks, TimeProvider clock) : ISeenActivities
{
    static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    /// <summary>No turn takes so long: one that is still open then ended while the database could not be told.</summary>
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    const string Take =
        """
        INSERT INTO seen_activities AS held VALUES ($1, $2, $3, false)
        ON CONFLICT (id) DO UPDATE SET taken = excluded.taken, instance = excluded.instance
        WHERE held.taken < $4 OR (NOT held.is_done AND (held.taken < $5 OR pg_try_advisory_xact_lock(held.instance)))
        """;

    public async ValueTask<bool> TryAddAsync(ActivityKey activity, CancellationToken cancellation)
    {
        await locks.LiveAsync();
        var now = clock.GetUtcNow();
        return await database.ExecuteAsync(Take, cancellation, activity.ToHash(), now, database.Instance, now - Kept, now - Longest) == 1;
    }

    public async ValueTask DoneAsync(ActivityKey activity, CancellationToken cancellation) =>
        await database.ExecuteAsync("UPDATE seen_activities SET is_done = true WHERE id = $1", cancellation, activity.ToHash());

    public async ValueTask ForgetAsync(ActivityKey activity, CancellationToken cancellation) =>
        await database.ExecuteAsync("DELETE FROM seen_activities WHERE id = $1", cancellation, activity.ToHash());

    /// <summary>Removes what is long ago.</summary>
    public void Forget() => database.Execute("DELETE FROM seen_activities WHERE taken < $1", clock.GetUtcNow() - Kept);
}
