namespace BanenBot.BotFramework.DirectLine;

/// <summary>
/// Lets one activity of a conversation through at a time, in the order of arrival; conversations do not wait for each other.
/// </summary>
sealed class Turnstile(int mostWaiting)
{
    readonly Lock _lock = new();

    /// <summary>The conversations in which someone is inside, with those who wait behind him.</summary>
    readonly Dictionary<string, Queue<TaskCompletionSource>> _waiting = new(StringComparer.Ordinal);

    /// <summary>Waits for the turn; null at once where too many wait already. Dispose what it gives to let the next one in.</summary>
    public async Task<IDisposable?> EnterAsync(string conversation)
    {
        TaskCompletionSource? turn = null;
        lock (_lock)
        {
            if (!_waiting.TryGetValue(conversation, out var queue))
            {
                _waiting.Add(conversation, new());
            }
            else
            {
                if (queue.Count >= mostWaiting) return null;
                turn = new(TaskCreationOptions.RunContinuationsAsynchronously);
                queue.Enqueue(turn);
            }
        }

        if (turn is not null) await turn.Task;
        return new Exit(this, conversation);
    }

    void Leave(string conversation)
    {
        lock (_lock)
        {
            if (_waiting[conversation].TryDequeue(out var next)) next.SetResult();
            else _waiting.Remove(conversation);
        }
    }

    sealed class Exit(Turnstile turnstile, string conversation) : IDisposable
    {
        public void Dispose() => turnstile.Leave(conversation);
    }
}
