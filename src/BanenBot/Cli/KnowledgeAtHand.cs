using BanenBot.Core.Dialogue;
using BanenBot.Core.Reading;
using BanenBot.Serve;
using BanenBot.Storage.Sqlite;

namespace BanenBot.Cli;

/// <summary>The knowledge folder, ready to be asked from the command line; what it stores is gone afterwards.</summary>
sealed class KnowledgeAtHand : IDisposable
{
    readonly TemporaryFolder _storage = TemporaryFolder.Create();
    readonly SqliteFigureStore _figures;
    readonly SqliteConversationStore _conversations;

    public KnowledgeAtHand(string? knowledge, TextWriter errors)
    {
        _figures = SqliteFigureStore.Open(Path.Combine(_storage.Path, "figures.db"), fault => errors.WriteLine(fault.Path));
        _conversations = new SqliteConversationStore(Path.Combine(_storage.Path, "conversations.db"), TimeProvider.System);
        Snapshot = new Snapshot(KnowledgeReading.Of(new KnowledgeFolder(Folders.Knowledge(knowledge))), _figures);
        Responder = new Responder(() => Snapshot, _conversations, new DialogueOptions());
    }

    public Snapshot Snapshot { get; }

    public Responder Responder { get; }

    /// <summary>Where a conversation stands.</summary>
    public Task<ConversationState> StateAsync(string conversation, CancellationToken cancellation) => _conversations.ReadAsync(conversation, cancellation);

    public void Dispose()
    {
        Snapshot.Dispose();
        _conversations.Dispose();
        _figures.Dispose();
        _storage.Dispose();
    }
}
