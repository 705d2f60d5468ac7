namespace BanenBot.BotFramework.Middleware;

/// <summary>
/// Lets the turns of one conversation run one after the other, in the order in which they came, and those of others beside them. What waits
/// is held by its own request, so the web server's limits bound the whole; here each conversation is bounded.
/// </summary>
/// <param name="mostPerConversation">Running and waiting; more is no conversation any more.</param>
sealed class ConversationLanes(int mostPerConversation = ConversationLanes.MostPerConversation)
{
    public const int MostPerConversation = 16;

    readonly Lock _lock = new();
    readonly Dictionary<string, Lane> _lanes = new(StringComparer.Ordinal);

    internal int Count
    {
        get { lock (_lock) return _lanes.Count; }
    }

    /// <summary>False, and <paramref name="turn"/> was not run, where too many wait already.</summary>
    public async Task<bool> RunAsync(string conversation, Func<Task> turn, CancellationToken cancellation)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (Join(conversation, done.Task) is not { } previous) return false;
        try
        {
            await previous.WaitAsync(cancellation);
            await turn();
            return true;
        }
        finally
        {
            // Who gives up waiting still has one before him: the next in the row waits for that one too.
            if (previous.IsCompleted) done.SetResult();
            else _ = previous.ContinueWith(_ => done.SetResult(), TaskScheduler.Default);
            Leave(conversation);
        }
    }

    Task? Join(string conversation, Task done)
    {
        lock (_lock)
        {
            if (!_lanes.TryGetValue(conversation, out var lane)) _lanes[conversation] = lane = new Lane();
            if (lane.Count >= mostPerConversation) return null;
            var previous = lane.Last;
            (lane.Last, lane.Count) = (done, lane.Count + 1);
            return previous;
        }
    }

    void Leave(string conversation)
    {
        lock (_lock)
        {
            if (--_lanes[conversation].Count == 0) _lanes.Remove(conversation);
        }
    }

    sealed class Lane
    {
        public Task Last { get; set; } = Task.CompletedTask;
        public int Count { get; set; }
    }
}
