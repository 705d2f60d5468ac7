namespace BanenBot.Core.Dialogue;

/// <summary>Keeps the state of conversations over restarts.</summary>
public interface IConversationStore
{
    /// <summary>The state, or <see cref="ConversationState.Empty"/> for a conversation not seen before.</summary>
    Task<ConversationState> ReadAsync(string conversation, CancellationToken cancellation);

    Task WriteAsync(string conversation, ConversationState state, CancellationToken cancellation);
}
