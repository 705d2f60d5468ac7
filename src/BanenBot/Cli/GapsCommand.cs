using System.CommandLine;
using BanenBot.Core.Dialogue.Gaps;

namespace BanenBot.Cli;

/// <summary><c>banenbot gaps</c>: what people ask in vain, grouped by likeness; for whoever writes the answers.</summary>
static class GapsCommand
{
    public static Command Create(TextWriter output, TextWriter errors)
    {
        var all = new Option<bool>("--all") { Description = "Ook wat maar een enkele keer of in één bewoording is gevraagd." };
        var csv = SharedOptions.Csv();
        var storage = SharedOptions.Storage();
        var knowledge = SharedOptions.Knowledge();
        var command = new Verb(
            "gaps", "Waar mensen naar vroegen zonder goed antwoord, vragen over hetzelfde bij elkaar.", "gaps > gaten.csv")
        {
            all, csv, storage, knowledge,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (Settings.Read(parsed.GetValue(knowledge), errors) is not { } options) return CommandLine.Usage;
            var log = await LogAtHand.ReadAsync(parsed.GetValue(storage), options, errors, cancellation);
            if (log is null) return CommandLine.Failure;
            using var hand = new KnowledgeAtHand(options, errors);
            var gaps = GapFinder.Find(hand.Snapshot, options.Dialogue, log);
            var shown = parsed.GetValue(all) ? gaps : GapFinder.WorthShowing(gaps);
            Tables.Report(output, parsed.GetValue(csv), GapTexts.Heads, shown.Select(gap => GapTexts.Row(gap, options.Dialogue)));
            if (shown.Count == 0) errors.WriteLine($"Geen gaten. Wat een enkele keer is gevraagd, zie je met --all ({gaps.Count}).");
            return CommandLine.Success;
        });
        return command;
    }
}
