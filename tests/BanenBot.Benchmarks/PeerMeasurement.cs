using System.Globalization;
using System.Text.Json.Nodes;

namespace BanenBot.Benchmarks;

/// <summary>
/// A turn of ours, which answers real questions, against one of the JavaScript SDK's echo bot: the same bodies from the same hand on the
/// same machine, by turns, so that whatever else the machine does meets both. Replies come back in the answer (<c>expectReplies</c>).
/// </summary>
static class PeerMeasurement
{
    const int Rounds = 5;
    static readonly TimeSpan Warming = TimeSpan.FromSeconds(6);
    static readonly TimeSpan Round = TimeSpan.FromSeconds(5);

    /// <param name="path">A question set, or a folder of them; null for the project's own questions.</param>
    public static async Task RunAsync(string? path)
    {
        var bodies = Bodies(path is null ? Workplace.Questions() : Workplace.Questions(path));
        using var ours = RunningProgram.Start();
        using var theirs = RunningProgram.StartEcho();
        await ours.UntilReadyAsync();
        await theirs.UntilListeningAsync();
        Print(
            $"{bodies.Count} questions, {Rounds} rounds of {Round.TotalSeconds:0} s for each by turns, ",
            $"{Environment.ProcessorCount} processors");
        foreach (var connections in new[] { 1, 16 }) await CompareAsync([("BanenBot", ours), ("echo bot", theirs)], bodies, connections);
        Print($"memory: BanenBot {ours.Megabytes} MB, echo bot {theirs.Megabytes} MB");
    }

    /// <summary>The C# SDK's echo bot, ours, and an earlier one of ours that was published to a folder: all by turns in one run.</summary>
    public static async Task RunBesideSdkAsync(string? earlier)
    {
        var bodies = Bodies(Workplace.Questions());
        using var ours = RunningProgram.Start();
        using var theirs = RunningProgram.StartSdkEcho();
        using var before = earlier is null ? null : RunningProgram.StartPublished(earlier);
        var programs = new List<(string Name, RunningProgram Program)> { ("BanenBot", ours), ("C# SDK's echo bot", theirs) };
        if (before is not null) programs.Add(("BanenBot before", before));
        foreach (var (_, program) in programs) await program.UntilReadyAsync();
        Print(
            $"{bodies.Count} questions, {Rounds} rounds of {Round.TotalSeconds:0} s for each by turns, ",
            $"{Environment.ProcessorCount} processors");
        foreach (var connections in new[] { 1, 16 }) await CompareAsync(programs, bodies, connections);
        foreach (var (name, program) in programs) Print($"memory: {name} {program.Megabytes} MB");
    }

    /// <summary>The first beside each of the others; each round asks all of them.</summary>
    static async Task CompareAsync(List<(string Name, RunningProgram Program)> programs, IReadOnlyList<byte[]> bodies, int connections)
    {
        foreach (var (_, program) in programs) await TurnLoad.RunAsync(program, bodies, connections, Warming);
        var loads = programs.ConvertAll(_ => new List<TurnLoad>());
        for (var round = 0; round < Rounds; round++)
            foreach (var (index, (_, program)) in programs.Index())
                loads[index].Add(await TurnLoad.RunAsync(program, bodies, connections, Round));
        Print($"{connections} connection(s)");
        foreach (var (index, (name, _)) in programs.Index())
        {
            var ratios = loads[0].Zip(loads[index], (first, one) => first.PerSecond / one.PerSecond).ToList();
            Print(
                $"  {name}: {Shown(loads[index])}, processor {Median(loads[index].Select(run => run.Cost)):0.00} ms a turn; ",
                $"{programs[0].Name} goes {Median(ratios):0.00} times as fast ({ratios.Min():0.00} - {ratios.Max():0.00})");
        }
    }

    static string Shown(List<TurnLoad> runs) => string.Create(CultureInfo.InvariantCulture,
        $"{Median(runs.Select(run => run.PerSecond)):0} a second, p50 {Median(runs.Select(run => run.Milliseconds(0.5))):0.00} ms, p99 "
            + $"{Median(runs.Select(run => run.Milliseconds(0.99))):0.0} ms");

    static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);

    /// <summary>Shuffled, always in the same way, each question in a conversation of its own.</summary>
    static List<byte[]> Bodies(IReadOnlyList<string> questions)
    {
        var shuffled = questions.ToArray();
        new Random(1).Shuffle(shuffled);
        return [.. shuffled.Select((question, index) => System.Text.Encoding.UTF8.GetBytes(Message(question, index).ToJsonString()))];
    }

    static JsonObject Message(string text, int number) => new()
    {
        ["type"] = "message", ["id"] = $"a{number}", ["channelId"] = "emulator", ["serviceUrl"] = "http://127.0.0.1:9/",
        ["deliveryMode"] = "expectReplies",
        ["locale"] = "nl-NL", ["textFormat"] = "plain", ["text"] = text, ["from"] = new JsonObject { ["id"] = "u" },
        ["recipient"] = new JsonObject { ["id"] = "bot" },
        ["conversation"] = new JsonObject { ["id"] = $"c{number}" },
    };

    static void Print(params FormattableString[] line) =>
        Console.WriteLine(string.Concat(line.Select(part => part.ToString(CultureInfo.InvariantCulture))));
}
