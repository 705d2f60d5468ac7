using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Xml;
using BanenBot.Core.Figures;
using BanenBot.Core.Reading;
using BanenBot.Serve;

namespace BanenBot.Cli;

/// <summary>
/// <c>banenbot figures import FILE</c>, CSV or Excel: checks the file as a whole and adds it to the knowledge folder, or changes nothing.
/// The folder is the truth and a running service watches it; so the file appears there under its name in one step, complete.
/// </summary>
static class FigureImportCommand
{
    const string Folder = FigureImport.Folder;
    const int MostShown = 11;
    static readonly CultureInfo Dutch = DutchFormat.Culture;
    static readonly UTF8Encoding Utf8 = new(false);

    public static Command Create(TextWriter output, TextWriter errors)
    {
        var file = new Argument<string>("bestand")
        {
            Description =
                "Een CSV- of Excel-bestand (.xlsx) met de kolommen van cijfers/*.csv, of met --koppeling zoals een uitgever het geeft.",
        };
        var mapping = new Option<string?>("--koppeling")
        {
            Description = "Een bestand dat zegt welke kolom wat is, voor een bestand (.csv, .xlsx, .json) in de opzet van de uitgever.",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Kijk alleen na wat er zou veranderen." };
        var knowledge = SharedOptions.Knowledge();
        var command = new Verb(
            "import", "Voeg een bestand met cijfers toe: helemaal of helemaal niet.", "figures import kwartaal.csv --dry-run")
        {
            file, mapping, dryRun, knowledge,
        };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(mapping), parsed.GetValue(dryRun),
            parsed.GetValue(knowledge), output, errors));
        return command;
    }

    static int Run(string file, string? mapping, bool dryRun, string? knowledge, TextWriter output, TextWriter errors)
    {
        if (new[] { file, mapping }.FirstOrDefault(path => path is not null && !File.Exists(path)) is { } missing)
        {
            errors.WriteLine($"{missing}: dit bestand is er niet.");
            return CommandLine.Usage;
        }

        var faults = new FaultList();
        try
        {
            var held = FiguresCommand.Read(knowledge, errors);
            var mapped = mapping is null ? null : MappedFigures.Read(file, mapping, held.Catalog, faults);
            if (mapping is not null && mapped is null)
            {
                foreach (var fault in faults.All) errors.WriteLine(fault);
                return CommandLine.Failure;
            }

            var found = new FaultList();
            var import = new FigureImport(held, found);
            var open = () => mapped is null ? FigureImport.Open(file) : new StringReader(mapped.Csv);
            var target = Target(new KnowledgeFolder(Folders.Knowledge(knowledge)).Full(Folder), file);
            var (preview, isWritten) = dryRun || faults.All.Count > 0
                ? (Check(file, open, import, TextWriter.Null, errors), false) : Write(file, open, target, import, found, errors);
            foreach (var fault in found.All) faults.Add(fault.File, mapped?.RowOf(fault.Line) ?? fault.Line, fault.Reason);
            foreach (var fault in faults.Warnings.Concat(faults.All)) errors.WriteLine(fault);
            if (dryRun && mapped is not null) Show(mapped, output);
            Report(preview, output);
            output.WriteLine(Outcome(faults, isWritten, dryRun, target));
            return faults.All.Count > 0 ? CommandLine.Failure : CommandLine.Success;
        }
        catch (Exception error) when (Reason(error) is { } reason)
        {
            errors.WriteLine($"{file}: {reason}");
            return CommandLine.Failure;
        }
    }

    static string? Reason(Exception error) => error switch
    {
        InvalidDataException or XmlException =>
            "dit is geen Excel-bestand, of het is beschadigd of te groot. Er is niets veranderd.",
        IOException or UnauthorizedAccessException =>
            "er is niets veranderd. Het bestand of de kennismap is niet te gebruiken, of er loopt al een import.",
        _ => null,
    };

    static string Outcome(FaultList faults, bool isWritten, bool dryRun, string target) =>
        faults.All.Count > 0 ? string.Create(Dutch, $"{faults.All.Count:N0} fouten: er is niets veranderd.")
        : isWritten ? $"Bewaard als {Folder}/{Path.GetFileName(target)}."
        : dryRun ? "Alleen nagekeken: er is niets veranderd."
        : "Alles stond er al: er is niets veranderd.";

    // A file that was imported before stays: older editions remain to be asked for.
    static string Target(string folder, string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var target = Path.Combine(folder, $"{name}.csv");
        for (var number = 2; File.Exists(target); number++) target = Path.Combine(folder, $"{name}-{number}.csv");
        return target;
    }

    static (ImportPreview Preview, bool IsWritten) Write(
        string file, Func<TextReader> open, string target, FigureImport import, FaultList faults, TextWriter errors)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        // Not a .csv: whatever is left of it after a crash is never read, and the next import starts it anew.
        var partial = target + ".deel";
        var stream = new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.None);
        try
        {
            ImportPreview preview;
            using (stream)
            using (var writer = new StreamWriter(stream, Utf8))
            {
                preview = Check(file, open, import, writer, errors);
                writer.Flush();
                stream.Flush(flushToDisk: true);
            }

            if (faults.All.Count > 0 || preview.Kept == 0) return (preview, false);
            File.Move(partial, target);
            return (preview, true);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    static ImportPreview Check(string file, Func<TextReader> open, FigureImport import, TextWriter kept, TextWriter errors)
    {
        using var reader = open();
        return import.Run(file, reader, kept, rows => errors.WriteLine(string.Create(Dutch, $"{rows:N0} regels nagekeken")));
    }

    static void Show(MappedFigures mapped, TextWriter output)
    {
        foreach (var line in mapped.Csv.Split('\n', MostShown + 1).Take(MostShown)) output.WriteLine("  " + line);
    }

    static void Report(ImportPreview preview, TextWriter output)
    {
        output.WriteLine(string.Create(Dutch,
            $"{preview.Rows:N0} regels: {preview.New:N0} nieuw, {preview.Changed:N0} gewijzigd, {preview.Same:N0} gelijk, "
                + $"{preview.Conflicting:N0} strijdig."));
        foreach (var change in preview.Changes) output.WriteLine("  " + change);
        var more = preview.Changed + preview.Conflicting - preview.Changes.Count;
        if (more > 0) output.WriteLine(string.Create(Dutch, $"  en nog {more:N0}"));
    }
}
