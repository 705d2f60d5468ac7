using System.Data.Common;
using BanenBot.Storage;

namespace BanenBot.Serve.Stores;

/// <summary>Opens the stores of a service for a command, one by one: of a folder, or of the database that its settings name.</summary>
sealed class StoresAtHand(StorageFolder folder, TimeProvider clock, string? connection = null) : IDisposable
{
    readonly PostgresStores? _shared = connection is null ? null : new(connection, clock);

    /// <summary>For an operator: where this is.</summary>
    public string Place => _shared is null ? folder.Path : "de database";

    /// <summary>Whether there is a folder at all.</summary>
    public bool IsThere => _shared is not null || Directory.Exists(folder.Path);

    /// <summary>What a command says and stops at where the database cannot be used; null where it can.</summary>
    public async Task<string?> FaultAsync(CancellationToken cancellation)
    {
        try
        {
            if (_shared is not null) await _shared.ProveAsync(cancellation);
            return null;
        }
        catch (DbException)
        {
            return "De database uit de instellingen (Storage:Postgres) is nu niet te gebruiken. "
                + "Draait PostgreSQL, en klopt het wachtwoord?";
        }
    }

    public IDirectLineArchive DirectLine() => _shared is null
        ? SqliteStores.DirectLine(folder.File(StorageFolder.DirectLine)) : _shared.DirectLine();

    public IConversationArchive Conversations() => _shared is null
        ? SqliteStores.Conversations(folder.File(StorageFolder.Conversations), clock) : _shared.Conversations();

    public IDeskArchive Desk() =>
        _shared is null ? SqliteStores.Desk(folder.File(StorageFolder.Desk)) : _shared.Desk();

    /// <summary>Null where nothing was kept yet.</summary>
    public IFeedbackArchive? FeedbackKept() => Holds(StorageFolder.Feedback) ? Feedback() : null;

    public IFeedbackArchive Feedback() => _shared is null
        ? SqliteStores.Feedback(folder.File(StorageFolder.Feedback), clock) : _shared.Feedback();

    /// <summary>Null where nothing was kept yet. Whoever only reads forgets nothing: how long is kept, the service says.</summary>
    public IQuestionArchive? QuestionsKept() => !Holds(StorageFolder.Questions) ? null
        : _shared is null ? SqliteStores.Questions(folder.File(StorageFolder.Questions), clock, keepDays: null)
        : _shared.Questions(keepDays: null);

    /// <summary>
    /// Copies to a folder what cannot be made again: each store as it is at one moment, and the keys. The names of the files; null where it
    /// is all in a database, which has its own ways.
    /// </summary>
    public IReadOnlyList<string>? CopyTo(string target)
    {
        if (_shared is not null) return null;
        OwnerOnly.Folder(target);
        var kept = StorageFolder.Stores.Where(name => name != StorageFolder.Figures && Holds(name)).ToList();
        foreach (var name in kept) SqliteStores.Copy(folder.File(name), Path.Combine(target, name));
        if (!File.Exists(folder.File(StorageFolder.Keys))) return kept;
        var keys = Path.Combine(target, StorageFolder.Keys);
        OwnerOnly.Database(keys);
        File.WriteAllBytes(keys, File.ReadAllBytes(folder.File(StorageFolder.Keys)));
        return [.. kept, StorageFolder.Keys];
    }

    public void Dispose() => _shared?.Dispose();

    bool Holds(string file) => _shared is not null || File.Exists(folder.File(file));
}
