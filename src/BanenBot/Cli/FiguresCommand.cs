using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using BanenBot.Core.Figures;
using BanenBot.Core.Reading;
using BanenBot.Serve;

namespace BanenBot.Cli;

/// <summary><c>banenbot figures …</c>: what an editor does with the figures of the knowledge folder.</summary>
static class FiguresCommand
{
    public static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create(TextWriter output, TextWriter errors) =>
        new Verb("figures", "Beheer de cijfers in de kennismap.", "figures conflicts")
    {
        FigureConflictsCommand.Create(output, errors),
        FigureImportCommand.Create(output, errors),
        FigureOverdueCommand.Create(output, errors),
    };

    /// <summary>The figures of the folder; what is wrong in them goes to stderr and is left out.</summary>
    public static FigureSet Read(string? knowledge, TextWriter errors)
    {
        var (folder, faults) = (new KnowledgeFolder(Folders.Knowledge(knowledge)), new FaultList());
        var figures = FigureSet.Read(folder, faults);
        foreach (var fault in faults.All) errors.WriteLine(fault);
        return figures;
    }
}
