using BanenBot.Core.Dialogue;
using Microsoft.Data.Sqlite;

namespace BanenBot.Storage.Sqlite;

/// <summary>
/// Conversations in one SQLite file, so that a restart does not interrupt a follow-up. Holds topics, never what users wrote; a state that
/// can no longer be read (written by another version) counts as a new conversation.
/// </summary>
sealed class SqliteConversationStore : IConversationArchive
{
    readonly SqliteConnection _connection;
    readonly SqliteCommand _read;
    readonly SqliteCommand _write;
    readonly TimeProvider _clock;
    readonly Lock _lock = new();

    public SqliteConversationStore(string file, TimeProvider clock)
    {
        _clock = clock;
        _connection = StoreDatabase.Open(file, connection => connection.Execute(
            "CREATE TABLE IF NOT EXISTS conversations (id TEXT PRIMARY KEY, state TEXT NOT NULL, written INTEGER NOT NULL) WITHOUT ROWID"));
        Forget();
        _read = _connection.Command("SELECT state FROM conversations WHERE id = $id", ("$id", ""));
        _write = _connection.Command(
            "INSERT INTO conversations VALUES ($id, $state, $written) "
            + "ON CONFLICT(id) DO UPDATE SET state = excluded.state, written = excluded.written");
    }

    public Task<ConversationState> ReadAsync(string conversation, CancellationToken cancellation)
    {
        lock (_lock)
        {
            _read.Parameters[0].Value = conversation;
            return Task.FromResult(_read.ExecuteScalar() is string json ? ConversationState.Read(json) : ConversationState.Empty);
        }
    }

    public Task WriteAsync(string conversation, ConversationState state, CancellationToken cancellation)
    {
        var json = state.ToJson();
        lock (_lock)
        {
            _write.Run(("$id", conversation), ("$state", json), ("$written", _clock.GetUtcNow().ToUnixTimeSeconds()));
        }

        return Task.CompletedTask;
    }

    /// <summary>Removes what was kept long enough.</summary>
    public void Forget()
    {
        lock (_lock)
            _connection.Execute(
                "DELETE FROM conversations WHERE written < $before",
                ("$before", (_clock.GetUtcNow() - IConversationArchive.KeptFor).ToUnixTimeSeconds()));
    }

    public void Remove(string conversation)
    {
        lock (_lock)
        {
            _connection.Execute("DELETE FROM conversations WHERE id = $id", ("$id", conversation));
            _connection.EmptyLog();
        }
    }

    public void Dispose()
    {
        _read.Dispose();
        _write.Dispose();
        _connection.Dispose();
    }
}
