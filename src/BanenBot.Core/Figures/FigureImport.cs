using System.Text;
using BanenBot.Core.Figures.Answers;
using BanenBot.Core.Figures.Files;
using BanenBot.Core.Reading;

namespace BanenBot.Core.Figures;

/// <summary>What a file of figures would bring, set beside what is held.</summary>
/// <param name="Kept">Rows to write: all that do not stand there already, word for word.</param>
/// <param name="Changes">The first changes and conflicts, as lines for an editor.</param>
public sealed record ImportPreview(int Rows, int New, int Changed, int Same, int Conflicting, int Kept, IReadOnlyList<string> Changes);

/// <summary>
/// Checks a file of figures as a whole and writes the rows that are not held yet. Goes through the file once, a row at a time: what grows
/// with the file is one entry a row, to find doubles.
/// </summary>
public sealed class FigureImport(FigureSet held, FaultList faults)
{
    /// <summary>Where in the knowledge folder imported files stand.</summary>
    public const string Folder = FigureFolder.Folder + "/import";

    static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    const int MostShown = 20;
    const int ProgressStep = 50_000;

    readonly ILookup<Slots, Figure> _held = held.Figures.ToLookup(Slots.Of);
    readonly Dictionary<(Slots Slots, string Source, int Published), int> _lines = [];
    readonly List<string> _changes = [];
    int _rows, _new, _changed, _same, _conflicting, _kept;

    /// <summary>
    /// Opens a CSV file of figures, or a workbook (.xlsx) whose first sheet has its columns: as CSV, so that one check holds for both.
    /// </summary>
    /// <exception cref="InvalidDataException">It is no workbook, or unpacks to more than one holds.</exception>
    public static TextReader Open(string file)
    {
        if (!Path.GetExtension(file).Equals(".xlsx", StringComparison.OrdinalIgnoreCase)) return new StreamReader(file, Utf8);
        try
        {
            return new StringReader(SheetOf(file));
        }
        catch (UnpackedTooLargeException error)
        {
            throw new InvalidDataException("The workbook is too large.", error);
        }
    }

    /// <summary>Row numbers stay those of the sheet.</summary>
    static string SheetOf(string file)
    {
        using var workbook = new Workbook(File.OpenRead(file));
        var (text, line) = (new StringBuilder(), 1);
        foreach (var (number, cells) in workbook.Sheets.Count == 0 ? [] : workbook.Rows(workbook.Sheets[0].Part))
        {
            for (; line < number; line++) text.Append('\n');
            // Only what stands right of the last column's name and is empty is no column.
            text.AppendJoin(';', Enumerable.Range(0, Math.Max(cells.Count, FigureCsv.Width))
                .Select(i => i < cells.Count ? Quoted(cells[i]) : ""));
        }

        return text.ToString();
    }

    /// <param name="name">What the faults call the file.</param>
    /// <param name="kept">Takes the rows to be kept; complete and without meaning while there are faults.</param>
    /// <param name="progress">Told the number of rows read, every so many.</param>
    public ImportPreview Run(string name, TextReader text, TextWriter kept, Action<int> progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        ArgumentNullException.ThrowIfNull(kept);
        kept.Write(FigureCsv.Header + '\n');
        try
        {
            foreach (var row in FigureCsv.Rows(name, text, held.Catalog, faults))
            {
                if (++_rows % ProgressStep == 0) progress(_rows);
                if (row.Figure is { } figure && !IsDouble(name, row.Line, figure) && Weigh(name, row.Line, figure)) Keep(row, kept);
            }
        }
        catch (DecoderFallbackException)
        {
            faults.Add(name, 0, FileFaults.NotUtf8);
        }

        return new ImportPreview(_rows, _new, _changed, _same, _conflicting, _kept, _changes);
    }

    bool IsDouble(string name, int line, Figure figure)
    {
        if (_lines.TryAdd((Slots.Of(figure), figure.Source.Source.Id, Edition(figure)), line)) return false;
        faults.Add(name, line, FileFaults.Double(_lines[(Slots.Of(figure), figure.Source.Source.Id, Edition(figure))]));
        return true;
    }

    // Counts the row and says whether it must be kept.
    bool Weigh(string name, int line, Figure figure)
    {
        var before = _held[Slots.Of(figure)].ToList();
        var own = before.Where(other => other.Source.Source.Id == figure.Source.Source.Id)
            .OrderByDescending(other => other.Published).ToList();
        if (own.Find(other => Edition(other) == Edition(figure)) is { } edition)
        {
            if (edition.SaysSameAs(figure)) _same++;
            else faults.Add(name, line, FileFaults.OtherValueSameEdition(FigureTexts.Value(edition), FigureTexts.Value(figure)));
            return false;
        }

        if (own.Count > 0 && !own[0].SaysSameAs(figure)) Show(ref _changed, FigureTexts.ImportChanged(line, figure, own[0]));
        else if (own.Count > 0) _same++;
        else if (before.Find(other => !Agree(other, figure)) is { } other)
            Show(ref _conflicting, FigureTexts.ImportConflicts(line, figure, other));
        else _new++;
        return true;
    }

    // A number below a bound of another source is what that source does not give.
    static bool Agree(Figure one, Figure other) => one.SaysSameAs(other)
        || one.IsWithheld != other.IsWithheld && (one.IsWithheld ? other.Value < one.Value : one.Value < other.Value);

    void Show(ref int count, string line)
    {
        count++;
        if (_changes.Count < MostShown) _changes.Add(line);
    }

    void Keep(FigureRow row, TextWriter kept)
    {
        _kept++;
        for (var cell = 0; cell < row.Cells.Length; cell++)
        {
            if (cell > 0) kept.Write(';');
            kept.Write(Quoted(row.Cells[cell].Trim()));
        }

        kept.Write('\n');
    }

    /// <summary>A cell as it stands in a file of figures: in quotes where a semicolon or a quote would divide it.</summary>
    internal static string Quoted(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.AsSpan().IndexOfAny(';', '"') < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    // A date as one number, as precise as it was given: 2018-04 is another edition than 2018-04-26.
    static int Edition(Figure figure) =>
        figure.Published.Year * 10000 + (figure.Published.Month ?? 0) * 100 + (figure.Published.Day ?? 0);

    /// <summary>What makes two rows the same figure. What we computed never stands for what was printed.</summary>
    readonly record struct Slots(string Indicator, string Breakdown, string Region, Period Period, FigureKind Kind, bool IsDerived)
    {
        public static Slots Of(Figure figure) => new(figure.Indicator.Id, figure.Breakdown?.Id ?? "", figure.Region.Id,
            figure.Period, figure.Kind, figure.Status == FigureStatus.Derived);
    }
}
