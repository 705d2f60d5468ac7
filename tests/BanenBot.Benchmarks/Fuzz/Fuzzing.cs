using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using BanenBot.Core.Dialogue;
using BanenBot.Storage.Sqlite;

namespace BanenBot.Benchmarks.Fuzz;

/// <summary>
/// <c>fuzz activities N</c>: N mutated bodies through the reader and what looks into an activity. <c>fuzz endpoint N</c>: the same through
/// the real program over HTTP. <c>fuzz utterances N</c>: N utterances through the dialogue. Each is seeded, so a finding comes back.
/// </summary>
static class Fuzzing
{
    const int Seed = 20260101;
    const int SlowTurn = 200;

    public static async Task<int> RunAsync(string what, int count) => what switch
    {
        "activities" => await ActivitiesAsync(count),
        "endpoint" => await EndpointFuzzing.RunAsync(count, Seed),
        "utterances" => await UtterancesAsync(count),
        _ => throw new ArgumentException($"Not something to fuzz: {what}.", nameof(what)),
    };

    static async Task<int> ActivitiesAsync(int count)
    {
        var (mutator, began) = (new BodyMutator(Seed), Stopwatch.GetTimestamp());
        var (read, thrown, early) = (0, new Dictionary<string, int>(), 0L);
        for (var i = 0; i < count; i++)
        {
            if (i == count / 10) early = GC.GetTotalMemory(forceFullCollection: true);
            var body = mutator.Next();
            try
            {
                if (await FuzzChecks.LookIntoAsync(body)) read++;
            }
            catch (Exception error)
            {
                // Whatever it is, it is what we look for; the first of each kind is shown with its body.
                var kind = $"{error.GetType().Name} at {new StackTrace(error).GetFrame(0)?.GetMethod()?.Name}";
                thrown[kind] = thrown.GetValueOrDefault(kind) + 1;
                if (thrown[kind] == 1) Print($"{kind}: {Encoding.UTF8.GetString(body)}");
            }
        }

        var late = GC.GetTotalMemory(forceFullCollection: true);
        Print(
            $"{count} bodies in {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s: {read} read, ",
            $"{count - read - thrown.Values.Sum()} refused, {thrown.Values.Sum()} thrown");
        Print($"memory held after a tenth {early / 1024} KB, at the end {late / 1024} KB");
        return thrown.Count;
    }

    static async Task<int> UtterancesAsync(int count)
    {
        var storage = Directory.CreateTempSubdirectory("banenbot-fuzz-").FullName;
        using var snapshot = Workplace.Load(storage);
        using var store = new SqliteConversationStore(Path.Combine(storage, "conversations.db"), TimeProvider.System);
        var responder = new Responder(() => snapshot, store, new DialogueOptions());
        var mutator = new UtteranceMutator(Seed, Workplace.Questions());
        var (faults, slow, times) = (0, new List<(double Milliseconds, string Text)>(), new List<double>(count));
        for (var i = 0; i < count; i++)
        {
            var utterance = new Utterance { Text = mutator.Next(), Conversation = $"c{i / 4}", Day = FuzzChecks.Day };
            var began = Stopwatch.GetTimestamp();
            try
            {
                var reply = await responder.RespondAsync(utterance, CancellationToken.None);
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                if (FuzzChecks.Fault(reply) is { } fault && ++faults < 20) Print($"{fault}: {Shown(utterance.Text)}");
                if (times[^1] > SlowTurn) slow.Add((times[^1], utterance.Text));
            }
            catch (Exception error)
            {
                if (++faults < 20)
                    Print($"{error.GetType().Name} at {new StackTrace(error).GetFrame(0)?.GetMethod()?.Name}: {Shown(utterance.Text)}");
            }
        }

        await ReportAsync(count, faults, times, slow, responder);
        Directory.Delete(storage, recursive: true);
        return faults;
    }

    /// <summary>
    /// A turn that was slow once may have met a busy machine: it is asked three times more, alone, and its best time counts.
    /// </summary>
    static async Task ReportAsync(
        int count, int faults, List<double> times, List<(double Milliseconds, string Text)> slow, Responder responder)
    {
        times.Sort();
        Print(
            $"{count} utterances: {faults} faults; median {times[times.Count / 2]:0.0} ms, ",
            $"p99 {times[(int)(times.Count * 0.99)]:0.0} ms, slowest {times[^1]:0} ms");
        var again = new List<(double Best, string Text)>();
        foreach (var (first, text) in slow)
        {
            var best = first;
            for (var i = 0; i < 3; i++)
            {
                var began = Stopwatch.GetTimestamp();
                await responder.RespondAsync(
                    new Utterance { Text = text, Conversation = "again", Day = FuzzChecks.Day }, CancellationToken.None);
                best = Math.Min(best, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            again.Add((best, text));
        }

        Print($"over {SlowTurn} ms: {slow.Count} once, {again.Count(one => one.Best > SlowTurn)} each time");
        foreach (var (best, text) in again.OrderByDescending(one => one.Best).Take(5))
            Print($"  {best:0} ms, {text.Length} characters: {Shown(text)}");
    }

    static string Shown(string text) => JsonSerializer.Serialize(text.Length > 160 ? text[..160] + "…" : text);

    internal static void Print(params FormattableString[] line) =>
        Console.WriteLine(string.Concat(line.Select(part => part.ToString(CultureInfo.InvariantCulture))));
}
