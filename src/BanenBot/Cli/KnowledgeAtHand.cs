using BanenBot.Core.Dialogue;
using BanenBot.Core.Figures;
using BanenBot.Core.Reading;
using BanenBot.Serve;
using BanenBot.Storage;

namespace BanenBot.Cli;

/// <summary>The knowledge folder, ready to be asked from the command line; what it stores is gone afterwards.</summary>
sealed class KnowledgeAtHand : IDisposable
{
    readonly TemporaryFolder _storage = TemporaryFolder.Create();
    readonly IFigureStore _figures;
    readonly IConversationArchive _conversations;

    /// <param name="options">As <see cref="Settings.Read"/> gives them.</param>
    /// <param name="instead">Files that are read as if they held these texts; what a change would do, before it is made.</param>
    public KnowledgeAtHand(ServeOptions options, TextWriter errors, Dictionary<string, string>? instead = null)
    {
        using var progress = new Progress(errors, () => "Ik lees de kennismap…", TimeProvider.System);
        var figures = Path.Combine(_storage.Path, "figures.db");
        _figures = SqliteStores.Figures(figures, () => errors.WriteLine(figures));
        _conversations = SqliteStores.Conversations(Path.Combine(_storage.Path, "conversations.db"), TimeProvider.System);
        var folder = new KnowledgeFolder(options.Knowledge.Path!) { ReachedAt = options.Web.DocumentsAt };
        Snapshot = new Snapshot(KnowledgeReading.Of(folder.With(instead ?? [])), _figures);
        Responder = new Responder(() => Snapshot, _conversations, options.Dialogue);
    }

    public Snapshot Snapshot { get; }

    public Responder Responder { get; }

    /// <summary>Where a conversation stands.</summary>
    public Task<ConversationState> StateAsync(string conversation, CancellationToken cancellation) =>
        _conversations.ReadAsync(conversation, cancellation);

    public void Dispose()
    {
        Snapshot.Dispose();
        _conversations.Dispose();
        _figures.Dispose();
        _storage.Dispose();
    }
}
