namespace BanenBot.BotFramework.Middleware;

/// <summary>In memory: after a restart, and for what is long ago, a changed question is answered as a new one.</summary>
sealed class RecentReplies : ISentReplies
{
    internal const int Limit = 5_000;

    readonly Lock _lock = new();
    readonly Dictionary<UInt128, IReadOnlyList<string>> _replies = [];
    readonly Queue<UInt128> _oldest = new();

    public ValueTask<IReadOnlyList<string>> FindAsync(ActivityKey question, CancellationToken cancellation)
    {
        lock (_lock) return ValueTask.FromResult(_replies.GetValueOrDefault(RecentActivities.Hash(question), []));
    }

    public ValueTask KeepAsync(ActivityKey question, IReadOnlyList<string> messages, CancellationToken cancellation)
    {
        var hash = RecentActivities.Hash(question);
        lock (_lock)
        {
            if (!_replies.ContainsKey(hash))
            {
                if (_oldest.Count == Limit) _replies.Remove(_oldest.Dequeue());
                _oldest.Enqueue(hash);
            }

            _replies[hash] = messages;
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask ForgetAsync(ActivityKey question, CancellationToken cancellation)
    {
        // Its place in the row stays taken until it is the oldest: an empty list holds it.
        var hash = RecentActivities.Hash(question);
        lock (_lock)
        {
            if (_replies.ContainsKey(hash)) _replies[hash] = [];
        }

        return ValueTask.CompletedTask;
    }
}
