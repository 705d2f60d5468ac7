using System.Diagnostics;
using System.Globalization;
using BanenBot.Core.Dialogue;
using BanenBot.Core.Reading;
using BanenBot.Storage.Sqlite;

namespace BanenBot.Benchmarks;

/// <summary>
/// What more passages cost: a turn in process, memory, and the time until it answers, each number of passages in a process of its own.
/// Prints a table and draws it, in the form of the README.
/// </summary>
static class GrowthMeasurement
{
    static readonly int[] Passages = [0, 1_000, 10_000, 100_000];

    public static void Run()
    {
        var rows = Passages.Select(InOwnProcess).ToList();
        Console.WriteLine("| passages | processor a turn | median | 99th percentile | memory | read and index | processor of that |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var row in rows) Console.WriteLine(row);
        var picture = Path.Combine(Workplace.Root, "tests", "BanenBot.Benchmarks", "growth.svg");
        File.WriteAllText(picture, GrowthPicture.Of([.. rows.Select(row => row.Passages)],
        [
            ("processor a turn", [.. rows.Select(row => row.Processor)]), ("99th percentile", [.. rows.Select(row => row.Late)]),
            ("memory", [.. rows.Select(row => row.Megabytes)]), ("read and index", [.. rows.Select(row => row.Seconds)]),
        ]));
    }

    /// <summary>One row, as numbers with a space between them.</summary>
    public static async Task RunOneAsync(int passages)
    {
        var folder = Directory.CreateTempSubdirectory("banenbot-bench-").FullName;
        try
        {
            var knowledge = Path.Combine(folder, "knowledge");
            Shelf.Write(passages, knowledge);
            Console.WriteLine(Row.Written(await MeasureAsync(passages, folder, new KnowledgeFolder(knowledge))));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task<Row> MeasureAsync(int passages, string folder, KnowledgeFolder knowledge)
    {
        using var self = Process.GetCurrentProcess();
        var (began, before) = (Stopwatch.GetTimestamp(), self.TotalProcessorTime);
        using var snapshot = Workplace.Load(folder, knowledge);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        self.Refresh();
        var building = (self.TotalProcessorTime - before).TotalSeconds;
        using var store = new SqliteConversationStore(Path.Combine(folder, "conversations.db"), TimeProvider.System);
        var responder = new Responder(() => snapshot, store, new DialogueOptions());
        var (questions, times) = (Workplace.Questions(), new List<double>());
        // Twice: what the first round costs beyond the second is compilation.
        for (var turn = 0; turn < 2 * questions.Count; turn++)
        {
            if (turn == questions.Count)
            {
                self.Refresh();
                before = self.TotalProcessorTime;
            }

            var text = questions[turn % questions.Count];
            began = Stopwatch.GetTimestamp();
            await responder.RespondAsync(
                new() { Text = text, Conversation = $"c{turn}", Day = new DateOnly(2026, 1, 1) }, CancellationToken.None);
            if (turn >= questions.Count) times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        self.Refresh();
        times.Sort();
        return new Row(passages, (self.TotalProcessorTime - before).TotalMilliseconds / times.Count, times[times.Count / 2],
            times[(int)(times.Count * 0.99)], self.WorkingSet64 >> 20, seconds, building);
    }

    static Row InOwnProcess(int passages)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
            start.ArgumentList.Add(typeof(GrowthMeasurement).Assembly.Location);
        start.ArgumentList.Add("growth");
        start.ArgumentList.Add(passages.ToString(CultureInfo.InvariantCulture));
        using var process = Process.Start(start)!;
        var written = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return Row.Read(written.Trim().Split('\n')[^1]);
    }

    /// <param name="Passages">Beside the articles.</param>
    /// <param name="Processor">Of one turn, in ms.</param>
    /// <param name="Median">Of a turn, in ms.</param>
    /// <param name="Late">The 99th percentile of a turn, in ms.</param>
    /// <param name="Megabytes">After all turns.</param>
    /// <param name="Seconds">Until it answers.</param>
    /// <param name="Building">Seconds of processor until it answers.</param>
    sealed record Row(int Passages, double Processor, double Median, double Late, double Megabytes, double Seconds, double Building)
    {
        public static string Written(Row row) => string.Create(CultureInfo.InvariantCulture,
            $"{row.Passages} {row.Processor:0.00} {row.Median:0.00} {row.Late:0.0} {row.Megabytes:0} {row.Seconds:0.0} {row.Building:0.0}");

        public static Row Read(string line) =>
            line.Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray()
                is [var passages, var turn, var median, var late, var memory, var seconds, var building]
                ? new Row((int)passages, turn, median, late, memory, seconds, building) : throw new FormatException(line);

        public override string ToString() => string.Create(CultureInfo.InvariantCulture,
            $"| {Passages:#,##0} | {Processor:0.00} ms | {Median:0.00} ms | {Late:0.0} ms | {Megabytes:#,##0} MB | {Seconds:0.0} s | "
                + $"{Building:0.0} s |");
    }
}
