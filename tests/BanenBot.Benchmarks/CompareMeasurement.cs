using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using BanenBot.Serve.Stores;

namespace BanenBot.Benchmarks;

/// <summary>
/// Ours, which answers real questions, beside the echo bots of the C# and the JavaScript SDK, which look nothing up: the same bodies from
/// the same hand on the same machine, by turns, so that whatever else the machine does meets all. Replies come back in the answer
/// (<c>expectReplies</c>). Prints a table of medians, in the form of the README.
/// </summary>
static class CompareMeasurement
{
    const int Starts = 3;
    const int Rounds = 3;

    /// <summary>Which of the programs is the one that is measured here.</summary>
    const int Ours = 2;

    static readonly int[] Connections = [1, 16, 64];
    static readonly TimeSpan Warming = TimeSpan.FromSeconds(6);
    static readonly TimeSpan Round = TimeSpan.FromSeconds(4);

    /// <param name="earlier">The folder of an earlier version of ours that was published, to be measured too; null for none.</param>
    public static async Task RunAsync(string? earlier)
    {
        var ours = RunningProgram.Publish();
        var programs = new List<Measured>
        {
            new("C# echo", RunningProgram.StartSdkEcho), new("JavaScript echo", RunningProgram.StartEcho),
            new("BanenBot", () => RunningProgram.StartPublished(ours)),
        };
        if (earlier is not null) programs.Add(new("BanenBot before", () => RunningProgram.StartPublished(earlier)));
        var kept = Directory.CreateTempSubdirectory("banenbot-bench-").FullName;
        try
        {
            await KeepKnowledgeAsync(ours, kept);
            for (var start = 0; start < Starts; start++)
            {
                foreach (var program in programs) await program.StartAsync();
                using var again = RunningProgram.StartPublished(ours, (RunningProgram.StorageSetting, kept));
                programs[Ours].StartsAgain.Add(await again.UntilReadyAsync());
            }

            var bodies = Bodies(Workplace.Questions());
            foreach (var connections in Connections) await LoadAsync(programs, bodies, connections);
            Print(programs, bodies.Count);
        }
        finally
        {
            foreach (var program in programs) program.Dispose();
            Directory.Delete(kept, recursive: true);
        }
    }

    /// <summary>A first start over a data folder leaves there what it made of the knowledge, soon after it is ready.</summary>
    static async Task KeepKnowledgeAsync(string ours, string storage)
    {
        using var first = RunningProgram.StartPublished(ours, (RunningProgram.StorageSetting, storage));
        await first.UntilReadyAsync();
        var file = Path.Combine(storage, StorageFolder.Knowledge);
        for (var waited = 0; !File.Exists(file); waited++)
        {
            if (waited == 100) throw new InvalidOperationException("The first start kept nothing.");
            await Task.Delay(100);
        }
    }

    /// <summary>Each round asks all of them, one after the other.</summary>
    static async Task LoadAsync(List<Measured> programs, IReadOnlyList<byte[]> bodies, int connections)
    {
        foreach (var program in programs) await TurnLoad.RunAsync(program.Running!, bodies, connections, Warming);
        for (var round = 0; round < Rounds; round++)
            foreach (var program in programs)
                program.At(connections).Add(await TurnLoad.RunAsync(program.Running!, bodies, connections, Round));
    }

    static void Print(List<Measured> programs, int questions)
    {
        Line($"{questions} questions, {Environment.ProcessorCount} processors; medians of {Starts} starts and {Rounds} rounds by turns");
        Line($"");
        Line($"| | {string.Join(" | ", programs.Select(program => program.Name))} | BanenBot / C# echo |");
        Line($"|---|{string.Concat(Enumerable.Repeat("---|", programs.Count + 1))}");
        Row("ready, s", "0.00", program => Median(program.Starts) / 1000);
        Row("ready over the data folder of an earlier start, s", "0.00",
            program => Median(program.StartsAgain.Count > 0 ? program.StartsAgain : program.Starts) / 1000);
        foreach (var connections in Connections)
        {
            double Of(Measured program, Func<TurnLoad, double> value) => Median(program.At(connections).Select(value));
            Row($"turns a second, {connections} at once", "0", program => Of(program, load => load.PerSecond));
            Row($"processor a turn, {connections} at once, ms", "0.00", program => Of(program, load => load.Cost));
            Row($"median of a turn, {connections} at once, ms", "0.00", program => Of(program, load => load.Milliseconds(0.5)));
            Row($"99th percentile, {connections} at once, ms", "0.0", program => Of(program, load => load.Milliseconds(0.99)));
        }

        Row("memory after load, MB", "0", program => program.Running!.Megabytes);

        void Row(string what, string format, Func<Measured, double> value)
        {
            var values = programs.ConvertAll(program => value(program));
            var shown = values.Select(one => one.ToString(format, CultureInfo.InvariantCulture));
            Line($"| {what} | {string.Join(" | ", shown)} | {values[Ours] / values[0]:0.00} |");
        }
    }

    static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToList();
        return ordered[ordered.Count / 2];
    }

    /// <summary>Shuffled, always in the same way, each question in a conversation of its own.</summary>
    static List<byte[]> Bodies(IReadOnlyList<string> questions)
    {
        var shuffled = questions.ToArray();
        new Random(1).Shuffle(shuffled);
        return [.. shuffled.Select((question, index) => Encoding.UTF8.GetBytes(Message(question, index).ToJsonString()))];
    }

    public static JsonObject Message(string text, int number) => new()
    {
        ["type"] = "message", ["id"] = $"a{number}", ["channelId"] = "emulator", ["serviceUrl"] = "http://127.0.0.1:9/",
        ["deliveryMode"] = "expectReplies",
        ["locale"] = "nl-NL", ["textFormat"] = "plain", ["text"] = text, ["from"] = new JsonObject { ["id"] = "u" },
        ["recipient"] = new JsonObject { ["id"] = "bot" },
        ["conversation"] = new JsonObject { ["id"] = $"c{number}" },
    };

    static void Line(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>A program with all that was measured of it; the last one that was started takes the load.</summary>
    sealed class Measured(string name, Func<RunningProgram> start) : IDisposable
    {
        readonly Dictionary<int, List<TurnLoad>> _loads = Connections.ToDictionary(connections => connections, _ => new List<TurnLoad>());

        public string Name => name;

        public RunningProgram? Running { get; private set; }

        /// <summary>In milliseconds, until it answers.</summary>
        public List<double> Starts { get; } = [];

        /// <summary>The same where an earlier start left something to go on from; none where that makes no difference.</summary>
        public List<double> StartsAgain { get; } = [];

        public List<TurnLoad> At(int connections) => _loads[connections];

        public async Task StartAsync()
        {
            Running?.Dispose();
            Running = start();
            Starts.Add(await Running.UntilReadyAsync());
        }

        public void Dispose() => Running?.Dispose();
    }
}
