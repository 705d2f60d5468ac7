using System.Globalization;
using System.Text.Json.Nodes;

namespace BanenBot.Benchmarks;

/// <summary>
/// A turn of ours, which answers real questions, against one of the JavaScript SDK's echo bot: the same bodies from the same hand on the same machine, by
/// turns, so that whatever else the machine does meets both. Replies come back in the answer (<c>expectReplies</c>).
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
        Print($"{bodies.Count} questions, {Rounds} rounds of {Round.TotalSeconds:0} s for each by turns, {Environment.ProcessorCount} processors");
        foreach (var connections in new[] { 1, 16 }) await CompareAsync(ours, theirs, bodies, connections);
        Print($"memory: BanenBot {ours.Megabytes} MB, echo bot {theirs.Megabytes} MB");
    }

    static async Task CompareAsync(RunningProgram ours, RunningProgram theirs, IReadOnlyList<byte[]> bodies, int connections)
    {
        foreach (var program in new[] { ours, theirs }) await TurnLoad.RunAsync(program, bodies, connections, Warming);
        var (own, other, ratios) = (new List<TurnLoad>(), new List<TurnLoad>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            own.Add(await TurnLoad.RunAsync(ours, bodies, connections, Round));
            other.Add(await TurnLoad.RunAsync(theirs, bodies, connections, Round));
            ratios.Add(own[^1].PerSecond / other[^1].PerSecond);
        }

        Print($"{connections} connection(s): BanenBot {Shown(own)}; echo bot {Shown(other)}; ratio {Median(ratios):0.00} ({ratios.Min():0.00} - {ratios.Max():0.00})");
        var (ownCost, otherCost) = (Median(own.Select(run => run.Cost)), Median(other.Select(run => run.Cost)));
        Print($"  processor a turn: BanenBot {ownCost:0.00} ms, echo bot {otherCost:0.00} ms, ratio {otherCost / ownCost:0.00}");
    }

    static string Shown(List<TurnLoad> runs) => string.Create(CultureInfo.InvariantCulture,
        $"{Median(runs.Select(run => run.PerSecond)):0} a second, p50 {Median(runs.Select(run => run.Milliseconds(0.5))):0.00} ms, p99 {Median(runs.Select(run => run.Milliseconds(0.99))):0.0} ms");

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
        ["type"] = "message", ["id"] = $"a{number}", ["channelId"] = "emulator", ["serviceUrl"] = "http://127.0.0.1:9/", ["deliveryMode"] = "expectReplies",
        ["locale"] = "nl-NL", ["textFormat"] = "plain", ["text"] = text, ["from"] = new JsonObject { ["id"] = "u" }, ["recipient"] = new JsonObject { ["id"] = "bot" },
        ["conversation"] = new JsonObject { ["id"] = $"c{number}" },
    };

    static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
