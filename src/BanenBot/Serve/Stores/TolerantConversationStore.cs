using System.Collections.Concurrent;
using BanenBot.Core.Dialogue;

namespace BanenBot.Serve.Stores;

/// <summary>
/// Lets answering go on while the store fails. Where a conversation stands is then held here and goes before what the store has of it, so
/// that no follow-up leans on what came earlier.
/// </summary>
sealed partial class TolerantConversationStore(IConversationStore store, ILogger<TolerantConversationStore> log) : IConversationStore
{
    /// <summary>A state is some hundreds of bytes. Past this a turn fails: to forget one would be to lean on an older one.</summary>
    const int MostHeld = 10_000;

    readonly ConcurrentDictionary<string, ConversationState> _held = new(StringComparer.Ordinal);

    public async Task<ConversationState> ReadAsync(string conversation, CancellationToken cancellation)
    {
        if (_held.TryGetValue(conversation, out var held)) return held;
        try
        {
            return await store.ReadAsync(conversation, cancellation);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogUnread(error);
            return ConversationState.Empty;
        }
    }

    public async Task WriteAsync(string conversation, ConversationState state, CancellationToken cancellation)
    {
        try
        {
            await store.WriteAsync(conversation, state, cancellation);
            _held.TryRemove(conversation, out _);
        }
        catch (Exception error) when (error is not OperationCanceledException && _held.Count < MostHeld)
        {
            LogUnwritten(error);
            _held[conversation] = state;
        }
    }

    [LoggerMessage(120, LogLevel.Error, "Where a conversation stands could not be read; the question is taken by itself")]
    partial void LogUnread(Exception error);

    [LoggerMessage(121, LogLevel.Error, "Where a conversation stands could not be written; it is held in memory")]
    partial void LogUnwritten(Exception error);
}
