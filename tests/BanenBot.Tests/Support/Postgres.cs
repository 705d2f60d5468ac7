using BanenBot.Storage.Postgres;
using Npgsql;

namespace BanenBot.Tests.Support;

/// <summary>
/// A schema of its own in the PostgreSQL that the environment names, gone afterwards; <c>.ci/postgres</c> starts such a server.
/// </summary>
sealed class Postgres : IDisposable
{
    const string Variable = "BANENBOT_TEST_POSTGRES";

    static readonly string? Server = Environment.GetEnvironmentVariable(Variable);

    readonly string _schema = "test_" + Guid.NewGuid().ToString("N");

    public Postgres()
    {
        Run($"CREATE SCHEMA {_schema}");
        Database = new PostgresDatabase(Connection, TimeProvider.System);
    }

    /// <summary>Why a test is skipped; there is no reason where the server is named, nor in CI, where it fails instead.</summary>
    public static string? Skip { get; } = Server is not null || Environment.GetEnvironmentVariable("CI") == "true" ? null
        : $"{Variable} names no PostgreSQL; .ci/postgres start FOLDER makes one and says what to put there.";

    /// <summary>With more patience than the program has: a machine that is busy with other tests is no fault.</summary>
    public string Connection =>
        $"{Server ?? throw new InvalidOperationException($"{Variable} is not set.")};Search Path={_schema};Command Timeout=60";

    public PostgresDatabase Database { get; }

    /// <summary>Another instance of the program on the same schema.</summary>
    public PostgresDatabase Another() => new(Connection, TimeProvider.System);

    public void Dispose()
    {
        Database.Dispose();
        Run($"DROP SCHEMA {_schema} CASCADE");
    }

    public static void Run(string sql)
    {
        using var connection = new NpgsqlConnection(Server ?? throw new InvalidOperationException($"{Variable} is not set."));
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
