using System.Data.Common;
using BanenBot.BotFramework.DirectLine;
using Npgsql;

namespace BanenBot.Storage.Postgres;

/// <summary>
/// Direct Line conversations that several instances serve. What one appends it announces in the same transaction (NOTIFY), so that the
/// sockets at the others look up.
/// </summary>
sealed class PostgresDirectLineStore : IDirectLineArchive
{
    readonly PostgresDatabase _database;
    readonly Lazy<PostgresListener> _listener;
    Action<string?>? _appended;

    public PostgresDirectLineStore(PostgresDatabase database)
    {
        _database = database;
        _listener = new(() => new(database, conversation => _appended?.Invoke(conversation)));
    }

    /// <summary>The other instances are listened to from the first handler on.</summary>
    public event Action<string?>? Appended
    {
        add
        {
            _appended += value;
            _ = _listener.Value;
        }
        remove => _appended -= value;
    }

    public async Task<bool> StartAsync(string conversation, string user, DateTimeOffset now, CancellationToken cancellation) =>
        await _database.ExecuteAsync("INSERT INTO directline_conversations VALUES ($1, $2, 0, $3) ON CONFLICT (id) DO NOTHING",
            cancellation, conversation, user, now.ToUniversalTime()) == 1;

    public async Task<StoredConversation?> FindAsync(string conversation, CancellationToken cancellation) => (await _database.ReadAsync(
        "SELECT owner, last FROM directline_conversations WHERE id = $1",
        row => new StoredConversation(conversation, row.GetString(0), row.GetInt64(1)), cancellation, conversation)).FirstOrDefault();

    public Task<long?> AppendAsync(
        string conversation, IReadOnlyList<string> activities, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(activities);
        ArgumentOutOfRangeException.ThrowIfZero(activities.Count, nameof(activities));
        return AppendAsync(conversation, activities, null, now, cancellation);
    }

    public async Task<StoredPost?> PostAsync(
        string conversation, string activity, string? post, DateTimeOffset now, CancellationToken cancellation)
    {
        try
        {
            return await AppendAsync(conversation, [activity], post, now, cancellation) is { } number ? new(number, IsNew: true) : null;
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            const string Find = "SELECT number FROM directline_activities WHERE conversation = $1 AND post = $2";
            return await _database.ScalarAsync(Find, cancellation, conversation, post) is long earlier ? new(earlier, IsNew: false) : null;
        }
    }

    public async Task<IReadOnlyList<StoredActivity>> ReadAsync(
        string conversation, long after, PageSize page, CancellationToken cancellation)
    {
        var length = 0;
        var read = await _database.ReadAsync(
            "SELECT number, activity FROM directline_activities WHERE conversation = $1 AND number > $2 ORDER BY number LIMIT $3",
            row => Tuple.Create(row.GetInt64(0), row.GetString(1)), cancellation, conversation, after, page.Activities);
        return [.. read.TakeWhile((one, place) => (length += one.Item2.Length) <= page.Characters || place == 0)
            .Select(one => new StoredActivity(one.Item1, one.Item2))];
    }

    public async Task<bool> SpendAsync(string token, DateTimeOffset expires, CancellationToken cancellation) =>
        await _database.ExecuteAsync("INSERT INTO directline_spent_tokens VALUES ($1, $2) ON CONFLICT (id) DO NOTHING",
            cancellation, token, expires.ToUniversalTime()) == 1;

    public async Task ExpireAsync(DateTimeOffset writtenBefore, DateTimeOffset now, CancellationToken cancellation)
    {
        var before = writtenBefore.ToUniversalTime();
        await _database.ExecuteAsync("DELETE FROM directline_activities WHERE written < $1", cancellation, before);
        await _database.ExecuteAsync("DELETE FROM directline_conversations WHERE written < $1", cancellation, before);
        await _database.ExecuteAsync("DELETE FROM directline_spent_tokens WHERE expires < $1", cancellation, now.ToUniversalTime());
    }

    public IReadOnlyList<string> ConversationsOf(string user) => _database.Read(
        "SELECT id FROM directline_conversations WHERE owner = $1 ORDER BY id COLLATE \"C\"", Id, user);

    public void Remove(string conversation)
    {
        _database.Execute("DELETE FROM directline_activities WHERE conversation = $1", conversation);
        _database.Execute("DELETE FROM directline_conversations WHERE id = $1", conversation);
    }

    public void Dispose()
    {
        if (_listener.IsValueCreated) _listener.Value.Dispose();
    }

    async Task<long?> AppendAsync(
        string conversation, IReadOnlyList<string> activities, string? post, DateTimeOffset now, CancellationToken cancellation)
    {
        const string Append =
            $"""
            WITH advanced AS (
                UPDATE directline_conversations SET last = last + cardinality($2), written = $3 WHERE id = $1 RETURNING last),
            added AS (
                INSERT INTO directline_activities
                SELECT $1, last - cardinality($2) + place, $3, activity, $4::text
                FROM advanced, unnest($2) WITH ORDINALITY AS given (activity, place))
            SELECT last, pg_notify('{PostgresListener.Channel}', $5) FROM advanced
            """;
        var last = (long?)await _database.ScalarAsync(Append, cancellation, conversation, activities.ToArray(), now.ToUniversalTime(), post,
            PostgresListener.Announcement(_database.Instance, conversation));
        if (last is not null) _appended?.Invoke(conversation);
        return last;
    }

    static string Id(DbDataReader row) => row.GetString(0);
}
