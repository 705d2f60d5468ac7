using System.CommandLine;
using BanenBot.Core.Dialogue;
using BanenBot.Core.Reading;
using BanenBot.Serve;

namespace BanenBot.Cli;

/// <summary>
/// <c>banenbot check</c>: every fault in the knowledge folder at once, each with file and line; exit code 1 where there is one.
/// </summary>
static class CheckCommand
{
    public static Command Create(TextWriter output)
    {
        var knowledge = SharedOptions.Knowledge();
        var command = new Verb("check", "Kijk de kennismap na: alle fouten met bestand en regel.", "check --knowledge knowledge")
        {
            knowledge,
        };
        command.SetAction(parsed => Run(Folders.Knowledge(parsed.GetValue(knowledge)), output));
        return command;
    }

    static int Run(string folder, TextWriter output)
    {
        var reading = KnowledgeReading.Of(new KnowledgeFolder(folder));
        foreach (var fault in reading.Faults) output.WriteLine(fault);
        IReadOnlyList<Fault> warnings = [.. reading.Warnings, .. ScopeOverlaps.Of(reading)];
        foreach (var warning in warnings) output.WriteLine($"Let op: {warning}");
        output.WriteLine(reading.Faults.Count == 0
            ? $"In orde: {reading.ArticleCount} antwoorden en {reading.PassageCount} stukken uit "
                + $"documenten.{(warnings.Count > 0 ? $" Let op op {Places(warnings.Count)}." : "")}"
            : $"{reading.Faults.Count} fouten. Wat fout is, doet niet mee; de rest wel ({reading.ArticleCount} antwoorden).");
        return reading.Faults.Count == 0 ? CommandLine.Success : CommandLine.Failure;
    }

    static string Places(int count) => count == 1 ? "1 plaats" : $"{count} plaatsen";
}
