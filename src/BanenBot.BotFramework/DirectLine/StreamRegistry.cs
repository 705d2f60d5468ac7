using System.Net.WebSockets;

namespace BanenBot.BotFramework.DirectLine;

/// <summary>The open sockets of this process: counted against the bounds, and woken when their conversation moves.</summary>
sealed class StreamRegistry(DirectLineOptions options)
{
    readonly Lock _lock = new();
    readonly Dictionary<string, List<ActivityStream>> _byConversation = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> _byCaller = new(StringComparer.Ordinal);
    int _count;
    bool _stopped;

    public int Count
    {
        get
        {
            lock (_lock) return _count;
        }
    }

    /// <summary>Takes a place; or says why there is none, for the token's conversation, the address, or at all.</summary>
    public Refusal? TryAdd(ActivityStream stream)
    {
        lock (_lock)
        {
            if (_stopped) return Refusal.Stopping;
            var siblings = _byConversation.GetValueOrDefault(stream.Conversation) ?? [];
            var fromCaller = _byCaller.GetValueOrDefault(stream.Caller);
            if (siblings.Count >= options.SocketsPerConversation || fromCaller >= options.SocketsPerAddress || _count >= options.Sockets)
                return Refusal.TooManySockets;
            siblings.Add(stream);
            _byConversation[stream.Conversation] = siblings;
            _byCaller[stream.Caller] = fromCaller + 1;
            _count++;
            return null;
        }
    }

    public void Remove(ActivityStream stream)
    {
        lock (_lock)
        {
            if (!_byConversation.TryGetValue(stream.Conversation, out var siblings) || !siblings.Remove(stream)) return;
            if (siblings.Count == 0) _byConversation.Remove(stream.Conversation);
            if (--_byCaller[stream.Caller] == 0) _byCaller.Remove(stream.Caller);
            _count--;
        }
    }

    /// <summary>Those of one conversation, or all.</summary>
    public void Wake(string? conversation)
    {
        if (conversation is not null)
        {
            Each(conversation, stream => stream.Look());
            return;
        }

        lock (_lock)
        {
            foreach (var stream in _byConversation.Values.SelectMany(streams => streams)) stream.Look();
        }
    }

    public void Show(string conversation, string sign, long after) => Each(conversation, stream => stream.Show(sign, after));

    /// <summary>Ends every stream and takes no new ones: clients come back with their watermarks, here or at another instance.</summary>
    public void Stop()
    {
        lock (_lock)
        {
            _stopped = true;
            foreach (var stream in _byConversation.Values.SelectMany(streams => streams))
                stream.End(WebSocketCloseStatus.EndpointUnavailable, "The service is stopping; resume with your watermark.");
        }
    }

    void Each(string conversation, Action<ActivityStream> act)
    {
        lock (_lock)
        {
            foreach (var stream in _byConversation.GetValueOrDefault(conversation) ?? []) act(stream);
        }
    }
}
