using System.Buffers.Binary;
using System.Data;
using System.Security.Cryptography;
using System.Text;
using BanenBot.BotFramework.Middleware;
using Npgsql;

namespace BanenBot.Storage.Postgres;

/// <summary>
/// A conversation's turns at one instance at a time, by PostgreSQL's advisory locks. One connection holds all of this instance's (its lanes
/// see to it that no two turns here want the same) and lets go of them when the instance dies, in whatever way. It asks again instead of
/// waiting in the database: a wait would hold up the others, and two instances seldom have the same conversation at once.
/// </summary>
sealed class PostgresLocks(PostgresDatabase database, TimeProvider clock) : IConversationLocks, IDisposable
{
    static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(20);

    readonly SemaphoreSlim _one = new(1);
    NpgsqlConnection? _connection;

    public async ValueTask<IAsyncDisposable> EnterAsync(string conversation, CancellationToken cancellation)
    {
        var key = BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(conversation)));
        while (!await AskAsync("SELECT pg_try_advisory_lock($1)", key)) await Task.Delay(BetweenTries, clock, cancellation);
        return new Held(this, key);
    }

    /// <summary>Shows the others that this instance lives.</summary>
    internal async ValueTask LiveAsync()
    {
        if (_connection is null) await AskAsync(_ => Task.FromResult(true));
    }

    public void Dispose()
    {
        _connection?.Dispose();
        _one.Dispose();
    }

    Task<bool> AskAsync(string sql, long key) => AskAsync(async connection =>
    {
        await using var command = connection.Command(sql, key);
        return await command.ExecuteScalarAsync() is true;
    });

    /// <summary>Without a limit of the caller's: whether the lock was taken must be known.</summary>
    async Task<bool> AskAsync(Func<NpgsqlConnection, Task<bool>> ask)
    {
        await _one.WaitAsync();
        var began = clock.GetTimestamp();
        try
        {
            // Npgsql closes one that it finds broken while nobody used it.
            if (_connection is { State: not ConnectionState.Open }) await LetGoAsync();
            return await ask(_connection ??= await OpenAsync());
        }
        catch (NpgsqlException)
        {
            // With the connection all locks on it are gone; a later call makes another.
            await LetGoAsync();
            database.LetRest(began);
            throw;
        }
        finally
        {
            _one.Release();
        }
    }

    async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = await database.OpenAloneAsync(CancellationToken.None);
        await using var command = connection.Command("SELECT pg_advisory_lock($1)", database.Instance);
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    async ValueTask LetGoAsync()
    {
        if (_connection is not { } connection) return;
        _connection = null;
        await connection.DisposeAsync();
    }

    sealed class Held(PostgresLocks locks, long key) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            try
            {
                await locks.AskAsync("SELECT pg_advisory_unlock($1)", key);
            }
            catch (NpgsqlException)
            {
                // The connection is gone, and the lock with it.
            }
        }
    }
}
