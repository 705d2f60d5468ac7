using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using BanenBot.Core.Dialogue;
using BanenBot.Core.Dialogue.Gaps;
using BanenBot.Storage.Sqlite;

namespace BanenBot.Benchmarks.Gaps;

/// <summary>How much of what a month of 5,000 questions misses <c>banenbot gaps</c> shows.</summary>
static class GapMeasurement
{
    const int Questions = 5000;
    const int Months = 3;

    /// <param name="set">A file of this folder: <c>development</c> or <c>held-out</c>.</param>
    public static void Run(string set)
    {
        var planted = GapMonth.Read(Path.Combine(Workplace.Root, "tests", "BanenBot.Benchmarks", "Gaps", set + ".json"));
        var storage = Directory.CreateTempSubdirectory("banenbot-gaps-").FullName;
        using (var snapshot = Workplace.Load(storage))
        using (var conversations = new SqliteConversationStore(Path.Combine(storage, "conversations.db"), TimeProvider.System))
        {
            var responder = new Responder(() => snapshot, conversations, new DialogueOptions());
            for (var seed = 1; seed <= Months; seed++)
            {
                var month = new GapMonth(planted, Answered(), seed);
                var log = month.Ask(Questions, responder.Once);
                var began = Stopwatch.GetTimestamp();
                var gaps = GapFinder.Find(snapshot, new DialogueOptions(), log);
                var time = Stopwatch.GetElapsedTime(began);
                var shown = GapFinder.WorthShowing(gaps);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{set} {seed}: {log.Sum(one => one.Times)} of {Questions} logged, {log.Count} different; {shown.Count} gaps shown, "
                    + $"{shown.Select(month.SubjectOf).OfType<string>().Distinct().Count()} of {planted.Count} planted found, "
                    + $"{shown.Count(gap => month.SubjectOf(gap) is null)} are none; {time.TotalSeconds:0.0} s"));
            }
        }

        Directory.Delete(storage, recursive: true);
    }

    /// <summary>Questions of the project's sets that stand by themselves and that the knowledge has an answer to.</summary>
    static List<string> Answered() =>
    [
        .. Directory.GetFiles(Workplace.QuestionSets, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines)
            .Where(line => line.Length > 0).Select(line => JsonNode.Parse(line)!)
            .Where(one => one["turns"]!.AsArray().Count == 1 && one["outcome"] is null
                && (string?)one["kind"] is "faq" or "document" or "figure")
            .Select(one => (string)one["turns"]![0]!),
    ];
}
