using System.Diagnostics;
using System.Globalization;
using System.Text;
using BanenBot.BotFramework.Activities;
using BanenBot.Channels;
using BanenBot.Core.Dialogue;
using BanenBot.Storage.Sqlite;

namespace BanenBot.Benchmarks;

/// <summary>
/// Where does the time of a turn go? Processor time and garbage of each part in process, so that a busy machine does not matter.
/// </summary>
static class StageMeasurement
{
    const int Turns = 1500;
    static readonly DateOnly Day = new(2026, 1, 1);

    public static async Task RunAsync()
    {
        var (questions, storage) = (Workplace.Questions(), Directory.CreateTempSubdirectory("banenbot-bench-").FullName);
        Console.WriteLine("\n| part of a turn | processor | garbage |\n|---|---|---|");
        using (var snapshot = Workplace.Load(storage))
        using (var store = new SqliteConversationStore(Path.Combine(storage, "conversations.db"), TimeProvider.System))
        {
            var responder = new Responder(() => snapshot, store, new DialogueOptions());
            var analyzed = questions.Select(snapshot.Analyzer.AnalyzeQuestion).ToList();
            var bodies = questions
                .Select((question, i) => Encoding.UTF8.GetBytes(CompareMeasurement.Message(question, i).ToJsonString())).ToList();
            var asked = bodies.Select(body => ActivityReader.Read(body).Activity!).ToList();
            var replies = questions.Select(question => responder.Once(question, Day)).ToList();
            var answers = replies.Select((reply, i) => ActivityReplies.ToActivities(reply, asked[i], snapshot.Version)).ToList();
            var state = new ConversationState { Article = "t-plus-2-regel" };
            await MeasureAsync("read: the activity from JSON", i => Done(ActivityReader.Read(bodies[i % bodies.Count])));
            await MeasureAsync("the dialogue, as a whole", i => responder.RespondAsync(
                new Utterance { Text = questions[i % questions.Count], Conversation = $"c{i}", Day = Day }, CancellationToken.None));
            await MeasureAsync("… guard", i => Done(Responder.MayBeKept(snapshot, questions[i % questions.Count])));
            await MeasureAsync("… question: its analysis", i => Done(snapshot.Analyzer.AnalyzeQuestion(questions[i % questions.Count])));
            await MeasureAsync("… search, once", i => Done(snapshot.Library.Find(analyzed[i % questions.Count], 8)));
            await MeasureAsync("… figures, once", i => Done(snapshot.Figures.Answer(questions[i % questions.Count], null, Day)));
            await MeasureAsync("… store: one read and one write", async i =>
            {
                await store.ReadAsync($"d{i}", CancellationToken.None);
                await store.WriteAsync($"d{i}", state, CancellationToken.None);
            });
            await MeasureAsync("card: the reply as activities", i =>
                Done(ActivityReplies.ToActivities(replies[i % replies.Count], asked[i % asked.Count], snapshot.Version)));
            await MeasureAsync("serialise: those as JSON", i => Done(answers[i % answers.Count].Select(ActivityJson.Write).ToList()));
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
            $"| {what} | {milliseconds:0.000} ms | {(GC.GetTotalAllocatedBytes() - bytes) / Turns / 1024.0:0} KB |"));
    }
}
