using System.Text.Json;
using BanenBot.BotFramework.DirectLine;
using Microsoft.Data.Sqlite;

namespace BanenBot.Storage.Sqlite;

/// <summary>
/// Direct Line conversations in one SQLite file, for one process. One connection does all work, one thing at a time: each takes some tens
/// of microseconds, and a second connection would wait for the same file.
/// </summary>
sealed class SqliteDirectLineStore : IDirectLineArchive
{
    readonly string _path;
    readonly SqliteConnection _connection;
    readonly Lock _lock = new();

    public SqliteDirectLineStore(string path)
    {
        _path = path;
        _connection = StoreDatabase.Open(path, Prepare);
    }

    public event Action<string?>? Appended;

    public Task<bool> StartAsync(string conversation, string user, DateTimeOffset now, CancellationToken cancellation)
    {
        lock (_lock)
        {
            return Task.FromResult(
                _connection.Execute(DirectLineSchema.Start, ("$id", conversation), ("$user", user), ("$now", Time(now))) == 1);
        }
    }

    public Task<StoredConversation?> FindAsync(string conversation, CancellationToken cancellation)
    {
        lock (_lock)
        {
            using var command = _connection.Command(DirectLineSchema.Find, ("$id", conversation));
            using var reader = command.ExecuteReader();
            return Task.FromResult(reader.Read() ? new StoredConversation(conversation, reader.GetString(0), reader.GetInt64(1)) : null);
        }
    }

    public Task<long?> AppendAsync(
        string conversation, IReadOnlyList<string> activities, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(activities);
        ArgumentOutOfRangeException.ThrowIfZero(activities.Count, nameof(activities));
        var last = Append(conversation, activities, Time(now));
        if (last is not null) Appended?.Invoke(conversation);
        return Task.FromResult(last);
    }

    public Task<StoredPost?> PostAsync(
        string conversation, string activity, string? post, DateTimeOffset now, CancellationToken cancellation)
    {
        long? number;
        lock (_lock)
        {
            if (post is not null && _connection.Scalar(DirectLineSchema.FindPost, ("$id", conversation), ("$post", post)) is long earlier)
                return Task.FromResult<StoredPost?>(new(earlier, IsNew: false));
            number = Append(conversation, [activity], Time(now), post);
        }

        if (number is not null) Appended?.Invoke(conversation);
        return Task.FromResult<StoredPost?>(number is { } stored ? new(stored, IsNew: true) : null);
    }

    public Task<IReadOnlyList<StoredActivity>> ReadAsync(string conversation, long after, PageSize page, CancellationToken cancellation)
    {
        var found = new List<StoredActivity>();
        lock (_lock)
        {
            using var command = _connection.Command(
                DirectLineSchema.Read, ("$id", conversation), ("$after", after), ("$limit", page.Activities));
            using var reader = command.ExecuteReader();
            for (var length = 0; reader.Read();)
            {
                var json = reader.GetString(1);
                length += json.Length;
                if (length > page.Characters && found.Count > 0) break;
                found.Add(new(reader.GetInt64(0), Whole(json)));
            }
        }

        return Task.FromResult<IReadOnlyList<StoredActivity>>(found);
    }

    public Task<bool> SpendAsync(string token, DateTimeOffset expires, CancellationToken cancellation)
    {
        lock (_lock) return Task.FromResult(_connection.Execute(DirectLineSchema.Spend, ("$id", token), ("$expires", Time(expires))) == 1);
    }

    public Task ExpireAsync(DateTimeOffset writtenBefore, DateTimeOffset now, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_connection.Execute(DirectLineSchema.Expire, ("$before", Time(writtenBefore)), ("$now", Time(now))) == 0)
                return Task.CompletedTask;
        }

        Tidy();
        return Task.CompletedTask;
    }

    /// <summary>The conversations of a user, for who wants to see or remove what is kept of him.</summary>
    public IReadOnlyList<string> ConversationsOf(string user)
    {
        var found = new List<string>();
        lock (_lock)
        {
            using var command = _connection.Command(DirectLineSchema.OfUser, ("$user", user));
            using var reader = command.ExecuteReader();
            while (reader.Read()) found.Add(reader.GetString(0));
        }

        return found;
    }

    public void Remove(string conversation)
    {
        lock (_lock) _connection.Execute(DirectLineSchema.Remove, ("$id", conversation));
        Tidy();
    }

    public void Dispose()
    {
        lock (_lock) _connection.Dispose();
    }

    /// <summary>Bit by bit: somebody may be waiting for the lock.</summary>
    void Tidy()
    {
        for (var isMore = true; isMore;)
            lock (_lock) isMore = _connection.Shrink();
        lock (_lock) _connection.EmptyLog();
    }

    void Prepare(SqliteConnection connection)
    {
        var version = (long)connection.Scalar("PRAGMA user_version")!;
        if (version is < 0 or > DirectLineSchema.Version) throw new DirectLineStoreCorruptException(_path, $"schema version {version}");
        if (version == 1) connection.Execute(DirectLineSchema.FromFirst);
        connection.Execute(DirectLineSchema.Create);
        connection.Execute($"PRAGMA user_version = {DirectLineSchema.Version}");
    }

    long? Append(string conversation, IReadOnlyList<string> activities, long now, string? post = null)
    {
        lock (_lock)
        {
            using var transaction = _connection.BeginTransaction(deferred: false);
            var advanced = _connection.Scalar(DirectLineSchema.Advance, ("$id", conversation), ("$count", activities.Count), ("$now", now));
            if (advanced is not long last) return null;
            var number = last - activities.Count;
            foreach (var activity in activities)
                _connection.Execute(
                    DirectLineSchema.Append, ("$id", conversation), ("$number", ++number), ("$now", now), ("$activity", activity),
                    ("$post", post));
            transaction.Commit();
            return last;
        }
    }

    static long Time(DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    /// <summary>Handed on as it stands: what is no object would break the frame around it.</summary>
    string Whole(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind == JsonValueKind.Object) return json;
        }
        catch (JsonException error)
        {
            throw new DirectLineStoreCorruptException(_path, "an activity that is no JSON", error);
        }

        throw new DirectLineStoreCorruptException(_path, "an activity that is no JSON object");
    }
}
