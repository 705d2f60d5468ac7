using System.CommandLine;
using BanenBot.Core.Dialogue;
using BanenBot.Core.Dialogue.Gaps;
using BanenBot.Core.Reading;

namespace BanenBot.Cli;

/// <summary><c>banenbot freshness</c>: the old sources, by how often they were used.</summary>
static class FreshnessCommand
{
    public static readonly IReadOnlyList<string> Heads =
        ["bron", "titel", "datum", "keer gebruikt", "antwoorden", "cijfers", "nieuwe editie verwacht"];

    public static Command Create(TextWriter output, TextWriter errors)
    {
        var (csv, storage, knowledge) = (SharedOptions.Csv(), SharedOptions.Storage(), SharedOptions.Knowledge());
        var command = new Verb("freshness", "Welke bronnen oud zijn, en hoe vaak ze worden gebruikt.", "freshness > bronnen.csv")
        {
            csv, storage, knowledge,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (Settings.Read(parsed.GetValue(knowledge), errors) is not { } options) return CommandLine.Usage;
            // Without a log the sources are told by what leans on them.
            var used = await LogAtHand.ReadAsync(
                parsed.GetValue(storage), options, log => log.SourcesAsync(cancellation), errors, cancellation) ?? [];
            var today = DateOnly.FromDateTime(DutchClock.Instance.GetLocalNow().Date);
            var reading = KnowledgeReading.Of(new KnowledgeFolder(options.Knowledge.Path!));
            var aged = AgedSource.Of(reading, used, today, options.Dialogue.OldAfterYears);
            Tables.Report(output, parsed.GetValue(csv), Heads, aged.Select(Row));
            return CommandLine.Success;
        });
        return command;
    }

    public static IReadOnlyList<string> Row(AgedSource aged) =>
    [
        aged.Source.Id, aged.Source.Title, aged.Source.Date?.ToString() ?? "", DutchFormat.Number(aged.Times),
        DutchFormat.Number(aged.Articles), DutchFormat.Number(aged.Figures),
        aged.Source.NextEdition is { } next ? DutchFormat.Date(next) : "",
    ];
}
