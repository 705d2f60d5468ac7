namespace BanenBot.BotFramework.Middleware;

/// <summary>
/// Which messages answered which question, so that a question that is changed gets its answer changed. In memory: after a restart, and for
/// what is long ago, a changed question is answered as a new one.
/// </summary>
sealed class RecentReplies
{
    internal const int Limit = 5_000;

    readonly Lock _lock = new();
    readonly Dictionary<UInt128, IReadOnlyList<string>> _replies = [];
    readonly Queue<UInt128> _oldest = new();

    public IReadOnlyList<string> Find(ActivityKey question)
    {
        lock (_lock) return _replies.GetValueOrDefault(RecentActivities.Hash(question), []);
    }

    /// <summary>A channel that gives no ids, or not for all, leaves nothing to be changed.</summary>
    public void Keep(ActivityKey question, IReadOnlyList<string?> sentIds)
    {
        if (sentIds.Count == 0 || sentIds.Contains(null)) return;
        var hash = RecentActivities.Hash(question);
        lock (_lock)
        {
            if (!_replies.ContainsKey(hash))
            {
                if (_oldest.Count == Limit) _replies.Remove(_oldest.Dequeue());
                _oldest.Enqueue(hash);
            }

            _replies[hash] = [.. sentIds.OfType<string>()];
        }
    }

    public void Forget(ActivityKey question)
    {
        // Its place in the row stays taken until it is the oldest: an empty list holds it.
        var hash = RecentActivities.Hash(question);
        lock (_lock)
        {
            if (_replies.ContainsKey(hash)) _replies[hash] = [];
        }
    }
}
