using System.Diagnostics;
using System.Globalization;
using BanenBot.Core.Dialogue;
using BanenBot.Storage.Sqlite;

namespace BanenBot.Benchmarks;

/// <summary>
/// Where does the time of a turn go? Processor time of each part in process, over a question set, so that a busy machine does not matter.
/// </summary>
static class StageMeasurement
{
    const int Turns = 1500;

    public static async Task RunAsync(string? path)
    {
        var questions = path is null ? Workplace.Questions() : Workplace.Questions(path);
        var storage = Directory.CreateTempSubdirectory("banenbot-bench-").FullName;
        using (var snapshot = Workplace.Load(storage))
        using (var store = new SqliteConversationStore(Path.Combine(storage, "conversations.db"), TimeProvider.System))
        {
            var (responder, day) = (new Responder(() => snapshot, store, new DialogueOptions()), new DateOnly(2026, 1, 1));
            var analyzed = questions.Select(question => snapshot.Analyzer.AnalyzeQuestion(question)).ToList();
            var state = new ConversationState { Article = "t-plus-2-regel" };
            await MeasureAsync("turn, as a whole", i => responder.RespondAsync(
                new Utterance { Text = questions[i % questions.Count], Conversation = $"c{i}", Day = day }, CancellationToken.None));
            await MeasureAsync("analysis of the question", i => Done(snapshot.Analyzer.AnalyzeQuestion(questions[i % questions.Count])));
            await MeasureAsync("guard", i => Done(Responder.MayBeKept(snapshot, questions[i % questions.Count])));
            await MeasureAsync("search of articles", i => Done(snapshot.Library.Find(analyzed[i % questions.Count], 8)));
            await MeasureAsync("figures", i => Done(snapshot.Figures.Answer(questions[i % questions.Count], null, day)));
            await MeasureAsync("conversation: one read and one write", async i =>
            {
                await store.ReadAsync($"d{i}", CancellationToken.None);
                await store.WriteAsync($"d{i}", state, CancellationToken.None);
            });
        }

        Directory.Delete(storage, recursive: true);
    }

    static Task<object?> Done(object? result) => Task.FromResult(result);

    static async Task MeasureAsync(string what, Func<int, Task> turn)
    {
        // Twice: what the first round costs beyond the second is compilation.
        for (var i = 0; i < Turns; i++) await turn(i);
        using var process = Process.GetCurrentProcess();
        var (before, bytes) = (process.TotalProcessorTime, GC.GetTotalAllocatedBytes());
        for (var i = Turns; i < 2 * Turns; i++) await turn(i);
        process.Refresh();
        var milliseconds = (process.TotalProcessorTime - before).TotalMilliseconds / Turns;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: {milliseconds:0.000} ms, {(GC.GetTotalAllocatedBytes() - bytes) / Turns / 1024.0:0.0} KB"));
    }
}
