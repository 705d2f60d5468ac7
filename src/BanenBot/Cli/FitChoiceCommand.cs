using System.CommandLine;
using BanenBot.Evaluation;

namespace BanenBot.Cli;

/// <summary>
/// <c>banenbot eval fit-choice FILE…</c>: fits how likely each way of reading a question is to be right,
/// on question sets of this repository.
/// </summary>
static class FitChoiceCommand
{
    public static Command Create(TextWriter output, TextWriter errors)
    {
        var files = new Argument<string[]>("bestand") { Description = "Vragenlijsten om op te passen.", Arity = ArgumentArity.OneOrMore };
        var target = new Option<string?>("--out")
        {
            Description = "Schrijf de gewichten naar dit bestand; zonder dit laat hij alleen de score zien.",
        };
        var misses = new Option<bool>("--misses")
        {
            Description = "Laat zien waar de verkeerde lezing wordt gekozen of geen lezing goed is.",
        };
        var knowledge = SharedOptions.Knowledge();
        var command = new Verb("fit-choice", "Pas de keuze tussen lezingen aan op vragenlijsten.", "eval fit-choice vragen.jsonl --misses")
        {
            files, target, misses, knowledge,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (Case.ReadAll(parsed.GetValue(files)!, errors) is not { } cases) return CommandLine.Usage;
            if (Settings.Read(parsed.GetValue(knowledge), errors) is not { } options) return CommandLine.Usage;
            using var hand = new KnowledgeAtHand(options, errors);
            var rows = await ChoiceFit.RowsAsync(cases, hand, cancellation);
            var fit = ChoiceFit.Of(rows);
            if (parsed.GetValue(misses)) fit.Misses(output);
            fit.Report(output);
            if (parsed.GetValue(target) is { } file) await File.WriteAllTextAsync(file, fit.ToJson(parsed.GetValue(files)!), cancellation);
            return CommandLine.Success;
        });
        return command;
    }
}
