using System.Data.Common;
using Npgsql;

namespace BanenBot.Storage.Postgres;

/// <summary>
/// The database that several instances share. Its tables are made, or brought to this version, before the first use; where it cannot be
/// reached each call throws an <see cref="NpgsqlException"/>, and at once for a while after one that waited in vain.
/// </summary>
sealed class PostgresDatabase : IDisposable
{
    /// <summary>
    /// An operator's own connection string stands behind these, and so goes before them. No connection of the pool is left with anything to
    /// be reset: that would be a second call for each.
    /// </summary>
    const string Defaults =
        "Application Name=BanenBot;Timeout=3;Command Timeout=5;Maximum Pool Size=40;Keepalive=30;No Reset On Close=true;";

    static readonly TimeSpan ShortestRest = TimeSpan.FromSeconds(1);

    readonly NpgsqlDataSource _source;
    readonly string _alone;
    readonly TimeProvider _clock;
    readonly Lock _migrating = new();
    volatile bool _isMigrated;
    long _restsUntil = long.MinValue;

    public PostgresDatabase(string connection, TimeProvider clock)
    {
        _clock = clock;
        _source = NpgsqlDataSource.Create(Defaults + connection);
        _alone = Defaults + connection + ";Pooling=false";
    }

    /// <summary>Tells this process from the others: what it announces itself it does not hear again.</summary>
    internal long Instance { get; } = Random.Shared.NextInt64();

    /// <summary>Whether this can be a connection string; what it leads to is found out when it is used.</summary>
    public static bool CanBeRead(string connection)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(Defaults + connection).Host is { Length: > 0 };
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Throws where nothing can be written now.</summary>
    public async Task ProveAsync(CancellationToken cancellation)
    {
        var isReadOnly = await ScalarAsync("SELECT current_setting('transaction_read_only')", cancellation);
        if (isReadOnly is not "off") throw new NpgsqlException("The database takes no changes.");
    }

    /// <summary>What each table takes of the disk with its indexes, in bytes. Throws where the database cannot be used.</summary>
    public IReadOnlyList<(string Table, long Bytes)> Sizes() => [.. Read<Tuple<string, long>>(
        "SELECT relname::text, pg_total_relation_size(oid) FROM pg_class "
        + "WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace",
        row => new(row.GetString(0), row.GetInt64(1))).Select(one => (one.Item1, one.Item2))];

    public void Dispose() => _source.Dispose();

    internal NpgsqlConnection Open()
    {
        var began = ThrowAtRest();
        try
        {
            var connection = _source.OpenConnection();
            if (!_isMigrated) Migrate(connection);
            return connection;
        }
        catch (NpgsqlException)
        {
            LetRest(began);
            throw;
        }
    }

    /// <summary>A connection that stays open for long; what it holds ends with it.</summary>
    internal async Task<NpgsqlConnection> OpenAloneAsync(CancellationToken cancellation)
    {
        await UseAsync(_ => Task.FromResult(0), cancellation);
        var (began, connection) = (ThrowAtRest(), new NpgsqlConnection(_alone));
        try
        {
            await connection.OpenAsync(cancellation);
            return connection;
        }
        catch (NpgsqlException)
        {
            LetRest(began);
            throw;
        }
    }

    internal Task<int> ExecuteAsync(string sql, CancellationToken cancellation, params object?[] values) => UseAsync(async connection =>
    {
        await using var command = connection.Command(sql, values);
        return await command.ExecuteNonQueryAsync(cancellation);
    }, cancellation);

    internal Task<object?> ScalarAsync(string sql, CancellationToken cancellation, params object?[] values) => UseAsync(async connection =>
    {
        await using var command = connection.Command(sql, values);
        return await command.ExecuteScalarAsync(cancellation);
    }, cancellation);

    /// <param name="read">Null for a row that is to be passed over.</param>
    internal Task<List<T>> ReadAsync<T>(
        string sql, Func<DbDataReader, T?> read, CancellationToken cancellation, params object?[] values) where T : class =>
        UseAsync(async connection =>
        {
            await using var command = connection.Command(sql, values);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            var all = new List<T>();
            while (await reader.ReadAsync(cancellation))
                if (read(reader) is { } one) all.Add(one);
            return all;
        }, cancellation);

    internal void Execute(string sql, params object?[] values)
    {
        using var connection = Open();
        connection.Execute(sql, values);
    }

    internal List<T> Read<T>(string sql, Func<DbDataReader, T?> read, params object?[] values) where T : class
    {
        using var connection = Open();
        using var command = connection.Command(sql, values);
        using var reader = command.ExecuteReader();
        var all = new List<T>();
        while (reader.Read())
            if (read(reader) is { } one) all.Add(one);
        return all;
    }

    async Task<T> UseAsync<T>(Func<NpgsqlConnection, Task<T>> use, CancellationToken cancellation)
    {
        var began = ThrowAtRest();
        try
        {
            await using var connection = _isMigrated
                ? await _source.OpenConnectionAsync(cancellation) : await Task.Run(Open, cancellation);
            return await use(connection);
        }
        catch (NpgsqlException error) when (error is not PostgresException)
        {
            LetRest(began);
            throw;
        }
    }

    /// <summary>A turn asks several things of the database: it does not wait for each that cannot be had.</summary>
    long ThrowAtRest()
    {
        var now = _clock.GetTimestamp();
        return now >= Interlocked.Read(ref _restsUntil) ? now : throw new NpgsqlException("The database could not be reached just now.");
    }

    /// <summary>Twice as long as somebody waited for it.</summary>
    internal void LetRest(long began)
    {
        var rest = 2 * _clock.GetElapsedTime(began);
        if (rest < ShortestRest) rest = ShortestRest;
        Interlocked.Exchange(ref _restsUntil, _clock.GetTimestamp() + (long)(rest.TotalSeconds * _clock.TimestampFrequency));
    }

    void Migrate(NpgsqlConnection connection)
    {
        try
        {
            lock (_migrating)
            {
                if (!_isMigrated) Migrations.Run(connection);
                _isMigrated = true;
            }
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
