using System.CommandLine;
using System.Globalization;
using BanenBot.Channels;
using BanenBot.Core.Dialogue;
using BanenBot.Serve;
using BanenBot.Serve.Stores;
using BanenBot.Storage.Sqlite;

namespace BanenBot.Cli;

/// <summary><c>banenbot feedback</c>: what people thought of the answers, as rows that a spreadsheet opens.</summary>
static class FeedbackCommand
{
    public static readonly IReadOnlyList<string> Heads = ["uitkomst", "onderwerp", "kennisversie", "goed", "niet goed", "opmerkingen"];

    public static Command Create(TextWriter output, TextWriter errors)
    {
        var storage = SharedOptions.Storage();
        var knowledge = SharedOptions.Knowledge();
        var command = new Verb(
            "feedback", "Wat mensen van de antwoorden vonden: per antwoord de duimen en de opmerkingen.", "feedback > feedback.csv")
        {
            storage, knowledge,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = Folders.Storage(parsed.GetValue(storage), Folders.Knowledge(parsed.GetValue(knowledge)));
            var file = Path.Combine(folder, StorageFolder.Feedback);
            if (!File.Exists(file))
            {
                errors.WriteLine($"Er is nog geen feedback bewaard in {folder}.");
                return CommandLine.Failure;
            }

            using var store = new SqliteFeedbackStore(file, TimeProvider.System);
            var rows = (await store.CountAsync(cancellation)).Select(Cells);
            Tables.Report(output, asCsv: false, Heads, rows);
            return CommandLine.Success;
        });
        return command;
    }

    public static IReadOnlyList<string> Cells(FeedbackCount count) =>
    [
        Outcomes.Name(count.Answer.Outcome), count.Answer.Topic ?? "", count.Answer.Knowledge,
        count.Likes.ToString(CultureInfo.InvariantCulture), count.Dislikes.ToString(CultureInfo.InvariantCulture),
        string.Join(" / ", count.Comments),
    ];
}
