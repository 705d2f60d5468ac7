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
    const string Folder = FigureFolder.Folder + "/import";
    static readonly CultureInfo Dutch = DutchFormat.Culture;
    static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    public static Command Create(TextWriter output, TextWriter errors)
    {
        var file = new Argument<string>("bestand") { Description = "Een CSV- of Excel-bestand (.xlsx, eerste blad) met de kolommen van cijfers/*.csv." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Kijk alleen na wat er zou veranderen." };
        var knowledge = SharedOptions.Knowledge();
        var command = new Verb("import", "Voeg een bestand met cijfers toe: helemaal of helemaal niet.", "figures import kwartaal.csv --dry-run") { file, dryRun, knowledge };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(dryRun), parsed.GetValue(knowledge), output, errors));
        return command;
    }

    static int Run(string file, bool dryRun, string? knowledge, TextWriter output, TextWriter errors)
    {
        if (!File.Exists(file))
        {
            errors.WriteLine($"{file}: dit bestand is er niet.");
            return CommandLine.Usage;
        }

        var faults = new FaultList();
        try
        {
            var import = new FigureImport(FiguresCommand.Read(knowledge, errors), faults);
            var target = Target(new KnowledgeFolder(Folders.Knowledge(knowledge)).Full(Folder), file);
            var (preview, isWritten) = dryRun ? (Check(file, import, TextWriter.Null, errors), false) : Write(file, target, import, faults, errors);
            foreach (var fault in faults.All) errors.WriteLine(fault);
            Report(preview, output);
            output.WriteLine(
                faults.All.Count > 0 ? string.Create(Dutch, $"{faults.All.Count:N0} fouten: er is niets veranderd.")
                : isWritten ? $"Bewaard als {Folder}/{Path.GetFileName(target)}."
                : dryRun ? "Alleen nagekeken: er is niets veranderd." : "Alles stond er al: er is niets veranderd.");
            return faults.All.Count > 0 ? CommandLine.Failure : CommandLine.Success;
        }
        catch (Exception error) when (error is InvalidDataException or XmlException or UnpackedTooLargeException)
        {
            errors.WriteLine($"{file}: dit is geen Excel-bestand, of het is beschadigd of te groot. Er is niets veranderd.");
            return CommandLine.Failure;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"{file}: er is niets veranderd. Het bestand of de kennismap is niet te gebruiken, of er loopt al een import.");
            return CommandLine.Failure;
        }
    }

    // A file that was imported before stays: older editions remain to be asked for.
    static string Target(string folder, string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var target = Path.Combine(folder, $"{name}.csv");
        for (var number = 2; File.Exists(target); number++) target = Path.Combine(folder, $"{name}-{number}.csv");
        return target;
    }

    static (ImportPreview Preview, bool IsWritten) Write(string file, string target, FigureImport import, FaultList faults, TextWriter errors)
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
                preview = Check(file, import, writer, errors);
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

    static ImportPreview Check(string file, FigureImport import, TextWriter kept, TextWriter errors)
    {
        using var reader = IsWorkbook(file) ? ReadWorkbook(file) : (TextReader)new StreamReader(file, Utf8);
        return import.Run(file, reader, kept, rows => errors.WriteLine(string.Create(Dutch, $"{rows:N0} regels nagekeken")));
    }

    static bool IsWorkbook(string file) => Path.GetExtension(file).Equals(".xlsx", StringComparison.OrdinalIgnoreCase);

    /// <summary>The first sheet as the CSV of figures, so that one check holds for both. Row numbers stay those of the sheet.</summary>
    static StringReader ReadWorkbook(string file)
    {
        using var workbook = new Workbook(File.OpenRead(file));
        var (text, line) = (new StringBuilder(), 1);
        foreach (var (number, cells) in workbook.Sheets.Count == 0 ? [] : workbook.Rows(workbook.Sheets[0].Part))
        {
            for (; line < number; line++) text.Append('\n');
            // Only what stands right of the last column's name and is empty is no column.
            text.AppendJoin(';', Enumerable.Range(0, Math.Max(cells.Count, FigureImport.Width)).Select(i => i < cells.Count ? FigureImport.Quoted(cells[i]) : ""));
        }

        return new StringReader(text.ToString());
    }

    static void Report(ImportPreview preview, TextWriter output)
    {
        output.WriteLine(string.Create(Dutch,
            $"{preview.Rows:N0} regels: {preview.New:N0} nieuw, {preview.Changed:N0} gewijzigd, {preview.Same:N0} gelijk, {preview.Conflicting:N0} strijdig."));
        foreach (var change in preview.Changes) output.WriteLine("  " + change);
        var more = preview.Changed + preview.Conflicting - preview.Changes.Count;
        if (more > 0) output.WriteLine(string.Create(Dutch, $"  en nog {more:N0}"));
    }
}
