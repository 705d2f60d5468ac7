using System.Collections.Concurrent;
using BanenBot.Core.Dialogue;

namespace BanenBot.Tests.Support;

/// <summary>Conversations that live as long as the test; shows what was written.</summary>
sealed class MemoryConversationStore : IConversationStore
{
    public ConcurrentDictionary<string, ConversationState> States { get; } = new();

    public Task<ConversationState> ReadAsync(string conversation, CancellationToken cancellation) =>
        Task.FromResult(States.GetValueOrDefault(conversation, ConversationState.Empty));

    public Task WriteAsync(string conversation, ConversationState state, CancellationToken cancellation)
    {
        States[conversation] = state;
        return Task.CompletedTask;
    }
}
