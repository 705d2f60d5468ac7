using BanenBot.Core.Figures;

namespace BanenBot.Core.Dialogue;

/// <summary>
/// What a follow-up builds on. Holds topics, never the user's words: what a person typed is not kept.
/// </summary>
public sealed record ConversationState
{
    public static readonly ConversationState Empty = new();

    /// <summary>The article that answered last.</summary>
    public string? Article { get; init; }

    /// <summary>The slots of the last figure question.</summary>
    public FigureQuestion? Figures { get; init; }

    /// <summary>The id of the region that the user called hers; counts where a question names none.</summary>
    public string? HomeRegion { get; init; }

    /// <summary>The questions offered last, to be picked from by number or words.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}

/// <summary>Keeps the state of conversations over restarts.</summary>
public interface IConversationStore
{
    /// <summary>The state, or <see cref="ConversationState.Empty"/> for a conversation not seen before.</summary>
    Task<ConversationState> ReadAsync(string conversation, CancellationToken cancellation);

    Task WriteAsync(string conversation, ConversationState state, CancellationToken cancellation);
}
