using System.Globalization;
using System.Net;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace BanenBot.EndToEnd;

/// <summary>Killed without a word while it brings what it finds to its own form: the next start finds all of it and goes on.</summary>
public sealed class KilledStartTests
{
    const int Messages = 60_000;

    static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>The web chat's file of the version before is written anew once.</summary>
    [Fact]
    public async Task AFileThatIsBroughtToANewFormKeepsEveryMessage()
    {
        await using var bot = await RunningBot.StartAsync("Production");
        await bot.KillAsync();
        var file = Path.Combine(bot.Storage, "directline.db");
        foreach (var part in new[] { "", "-wal", "-shm" }) File.Delete(file + part);
        File.Copy(Path.Combine(RunningBot.Root, "tests", "BanenBot.Tests", "Storage", "Stores", "08bdf4d", "directline.db"), file);
        var kept = Fill(file);
        bot.Launch();
        using (var limit = new CancellationTokenSource(Longest))
            while (!File.Exists(file + "-journal")) limit.Token.ThrowIfCancellationRequested();
        await bot.KillAsync();
        Assert.True(File.Exists(file + "-journal"), "It was not killed half-way.");
        await bot.RestartAsync();
        Assert.Equal((2L, kept), (Scalar(file, "PRAGMA user_version"), Scalar(file, "SELECT count(*) FROM activities")));
        Assert.DoesNotContain("set aside", bot.Log, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await (await ChatPerson.ComeAsync(bot)).SayAsync("hoi")).Status);
    }

    [PostgresFact]
    public async Task ADatabaseInTheMiddleOfAMigrationIsAsBeforeAndTheNextStartMakesAllOfIt()
    {
        await using var postgres = await PostgresServer.StartedAsync();
        await using var other = new NpgsqlConnection(postgres.Setting.Value);
        await other.OpenAsync();
        // Another's table of the same name, about which nothing is decided yet: the script stands still there.
        await using var undecided = await other.BeginTransactionAsync();
        await ExecuteAsync(other, "CREATE TABLE directline_activities (id integer)");
        await using var bot = await RunningBot.StartAsync("Development", null, postgres.Setting);
        await UntilAsync(
            postgres, "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'BanenBot' AND wait_event_type = 'Lock'");
        await bot.KillAsync();
        await undecided.RollbackAsync();
        Assert.Equal(
            0L, await ExecuteAsync(other, "SELECT count(*) FROM pg_tables WHERE tablename IN ('conversations', 'schema_versions')"));
        await bot.RestartAsync();
        await UntilAsync(postgres, "SELECT count(*) FROM pg_tables WHERE tablename = 'figures'");
        Assert.Equal("figures", RunningBot.Outcome(Assert.Single(await bot.SayAsync("hoeveel banen in gooi en vechtstreek q1 2018"))));
        Assert.Equal("figures", RunningBot.Outcome(Assert.Single(await bot.SayAsync("en een jaar eerder?"))));
        Assert.Equal(1L, await ExecuteAsync(other, "SELECT count(*) FROM conversations"));
    }

    /// <returns>How many messages the file holds.</returns>
    static long Fill(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        using var fill = new SqliteCommand(string.Create(CultureInfo.InvariantCulture,
            $"""
            WITH RECURSIVE n (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM n WHERE number < {Messages})
            INSERT INTO activities (conversation, number, written, activity)
            SELECT 'vol', number, {DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()},
                json_object('type', 'message', 'text', hex(zeroblob(400)))
            FROM n
            """), connection);
        fill.ExecuteNonQuery();
        return (long)Scalar(file, "SELECT count(*) FROM activities")!;
    }

    static object? Scalar(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        using var command = new SqliteCommand(sql, connection);
        return command.ExecuteScalar();
    }

    static async Task<object?> ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Until a count is more than none.</summary>
    static async Task UntilAsync(PostgresServer postgres, string count)
    {
        await using var connection = new NpgsqlConnection(postgres.Setting.Value);
        await connection.OpenAsync();
        using var limit = new CancellationTokenSource(Longest);
        while (await ExecuteAsync(connection, count) is 0L) await Task.Delay(20, limit.Token);
    }
}
