using System.CommandLine;
using System.Globalization;
using BanenBot.Channels;
using BanenBot.Core.Dialogue;

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
            using var stores = await Settings.StoresAsync(parsed.GetValue(storage), parsed.GetValue(knowledge), errors, cancellation);
            using var store = stores?.FeedbackKept();
            if (store is null)
            {
                if (stores is not null) errors.WriteLine($"Er is nog geen feedback bewaard in {stores.Place}.");
                return CommandLine.Failure;
            }

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
