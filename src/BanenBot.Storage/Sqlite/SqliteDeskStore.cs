using System.Text.Json;
using BanenBot.Core.Dialogue;
using Microsoft.Data.Sqlite;

namespace BanenBot.Storage.Sqlite;

/// <summary>
/// Questions to colleagues, in one SQLite file; a row is the question as JSON, and changes where it still is what was read.
/// </summary>
sealed class SqliteDeskStore : IDeskArchive
{
    const string Create = "CREATE TABLE IF NOT EXISTS questions (id TEXT PRIMARY KEY, question TEXT NOT NULL) STRICT, WITHOUT ROWID;";

    readonly SqliteConnection _connection;
    readonly Lock _lock = new();

    public SqliteDeskStore(string file) => _connection = StoreDatabase.Open(file, connection => connection.Execute(Create));

    public Task<bool> AddAsync(DeskQuestion question, CancellationToken cancellation) => Task.FromResult(Changed(
        "INSERT INTO questions VALUES ($id, $after) ON CONFLICT (id) DO NOTHING", ("$id", question.Id), ("$after", Json(question))));

    public Task<DeskQuestion?> ReadAsync(string id, CancellationToken cancellation) =>
        Task.FromResult(Read("SELECT question FROM questions WHERE id = $id", ("$id", id)).FirstOrDefault());

    public Task<IReadOnlyList<DeskQuestion>> AllAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<DeskQuestion>>(
        [.. Read("SELECT question FROM questions").OrderBy(one => one.Asked).ThenBy(one => one.Id, StringComparer.Ordinal)]);

    public Task<bool> TryChangeAsync(DeskQuestion before, DeskQuestion after, CancellationToken cancellation) => Task.FromResult(Changed(
        "UPDATE questions SET question = $after WHERE id = $id AND question = $before",
        ("$id", before.Id), ("$before", Json(before)), ("$after", Json(after))));

    public Task RemoveAsync(string id, CancellationToken cancellation)
    {
        Changed("DELETE FROM questions WHERE id = $id", ("$id", id));
        lock (_lock) _connection.EmptyLog();
        return Task.CompletedTask;
    }

    /// <summary>Removes what was asked before: where the desk was closed, nobody else does.</summary>
    public void Forget(DateTimeOffset before)
    {
        foreach (var old in Read("SELECT question FROM questions").Where(one => one.Asked < before))
            Changed("DELETE FROM questions WHERE id = $id", ("$id", old.Id));
        lock (_lock) _connection.EmptyLog();
    }

    public void Dispose()
    {
        lock (_lock) _connection.Dispose();
    }

    bool Changed(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        lock (_lock)
        {
            using var command = _connection.Command(sql, parameters);
            return command.ExecuteNonQuery() == 1;
        }
    }

    List<DeskQuestion> Read(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var read = new List<DeskQuestion>();
        lock (_lock)
        {
            using var command = _connection.Command(sql, parameters);
            using var reader = command.ExecuteReader();
            while (reader.Read())
                if (JsonSerializer.Deserialize<DeskQuestion>(reader.GetString(0)) is { } one) read.Add(one);
        }

        return read;
    }

    static string Json(DeskQuestion question) => JsonSerializer.Serialize(question);
}
