using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace BanenBot.Benchmarks;

/// <summary>
/// How many turns of the web chat do one, two and three instances on one PostgreSQL take, beside one over a folder? Each person has one
/// question under way and asks the next at the next instance: the hardest case, as every conversation goes back and forth.
/// </summary>
static class ScaleMeasurement
{
    const int People = 32, Rounds = 5;

    static readonly TimeSpan Warming = TimeSpan.FromSeconds(3), Round = TimeSpan.FromSeconds(8);

    /// <summary>All come from one address here.</summary>
    internal static readonly (string Key, string Value)[] Unlimited =
    [
        ("BanenBot__DirectLine__ActivitiesPerMinute", "1000000"), ("BanenBot__DirectLine__TokensPerMinute", "1000000"),
        ("BanenBot__Limits__CallsPerMinute", "1000000"),
    ];

    public static async Task RunAsync()
    {
        var (published, cluster) = (RunningProgram.Publish(), Directory.CreateTempSubdirectory("banenbot-postgres-").FullName);
        var connection = Postgres("start", cluster);
        List<Setup> setups =
            [new("a folder, 1 instance", published, null, 1), .. Enumerable.Range(1, 3).Select(
                count => new Setup($"PostgreSQL, {count}", published, $"{connection};Search Path=instances_{count}", count))];
        try
        {
            foreach (var setup in setups) await setup.StartAsync();
            // By turns, since the machine has other work too.
            for (var round = 0; round < Rounds; round++)
                foreach (var setup in setups) await setup.MeasureAsync();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{People} people, {Environment.ProcessorCount} processors; medians of {Rounds} rounds by turns"));
            Console.WriteLine("\n| | turns/s | p50, ms | p95, ms | processor of a turn, ms | transactions of a turn |");
            Console.WriteLine("|---|---|---|---|---|---|");
            foreach (var setup in setups) Console.WriteLine(setup.Row());
        }
        finally
        {
            foreach (var setup in setups) setup.Dispose();
            Postgres("stop", cluster);
            Directory.Delete(cluster, recursive: true);
        }
    }

    /// <summary>So many instances over one storage.</summary>
    sealed class Setup(string name, string published, string? connection, int count) : IDisposable
    {
        readonly List<RunningProgram> _programs = [];
        readonly List<(ChatLoad Load, double Transactions)> _rounds = [];

        public async Task StartAsync()
        {
            if (connection is not null) Execute(connection, $"CREATE SCHEMA instances_{count}");
            (string, string)[] settings = connection is null ? Unlimited : [.. Unlimited, ("BanenBot__Storage__Postgres", connection)];
            for (var number = 0; number < count; number++) _programs.Add(RunningProgram.StartPublished(published, settings));
            foreach (var program in _programs) await program.UntilReadyAsync();
            await ChatLoad.RunAsync(_programs, People, Warming);
        }

        public async Task MeasureAsync()
        {
            var before = Transactions(connection);
            var load = await ChatLoad.RunAsync(_programs, People, Round);
            _rounds.Add((load, (double)(Transactions(connection) - before) / load.Turns));
        }

        public string Row() => string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {Median(one => one.Load.PerSecond):0} | {Median(one => one.Load.Milliseconds(0.5)):0} | "
            + $"{Median(one => one.Load.Milliseconds(0.95)):0} | {Median(one => one.Load.Cost):0.0} | "
            + $"{(connection is null ? "" : Median(one => one.Transactions).ToString("0.0", CultureInfo.InvariantCulture))} |");

        public void Dispose()
        {
            foreach (var program in _programs) program.Dispose();
        }

        double Median(Func<(ChatLoad Load, double Transactions), double> of) => _rounds.Select(of).Order().ElementAt(Rounds / 2);
    }

    static long Transactions(string? connection) => connection is null ? 0
        : (long)Execute(connection, "SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()")!;

    static object? Execute(string connection, string sql)
    {
        using var open = new NpgsqlConnection(connection);
        open.Open();
        using var command = new NpgsqlCommand(sql, open);
        return command.ExecuteScalar();
    }

    static string Postgres(string what, string folder)
    {
        var script = Path.Combine(Workplace.Root, ".ci", "postgres");
        using var process = Process.Start(new ProcessStartInfo("bash", [script, what, folder]) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{script} {what} failed.");
    }
}
