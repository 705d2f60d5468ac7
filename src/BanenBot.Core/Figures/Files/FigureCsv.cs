using BanenBot.Core.Reading;
using BanenBot.Core.Sources;
using CsvHelper;

namespace BanenBot.Core.Figures.Files;

/// <summary>Reads one CSV file of figures: semicolons, decimal commas. A faulty row is reported with its line and left out.</summary>
sealed class FigureCsv(string file, FigureCatalog catalog, FaultList faults)
{
    public static readonly string[] Columns =
    [
        "indicator", "uitsplitsing", "regio", "periode", "waarde", "soort", "status", "bron", "plaats", "gepubliceerd", "berekening",
        "opmerking",
    ];

    /// <summary>The status of a value that is written as a bound: <c>&lt;10</c>.</summary>
    public const string Withheld = "afgeschermd";
    public const char Less = '<';

    static readonly Dictionary<string, FigureKind> Kinds = new(StringComparer.Ordinal)
    {
        ["stand"] = FigureKind.Level, ["mutatie"] = FigureKind.Change, ["doel"] = FigureKind.Target, ["aandeel"] = FigureKind.Share,
    };

    static readonly Dictionary<string, FigureStatus> Statuses = new(StringComparer.Ordinal)
    {
        ["indicatief"] = FigureStatus.Indicative, ["definitief"] = FigureStatus.Definitive, ["herzien"] = FigureStatus.Revised,
        ["afgeleid"] = FigureStatus.Derived, ["betwist"] = FigureStatus.Disputed,
        [Withheld] = FigureStatus.Withheld,
    };

    // A quote that is never closed would otherwise swallow the rest of the file: here it spoils its own line only.
    static readonly CsvReaderOptions Options = new()
    {
        Separator = ';', HasHeader = false, AllowLineBreaksInQuotes = false, TrackLineNumbers = true,
    };

    // One place is named by many rows: each reference is kept once.
    readonly Dictionary<(string Source, string Place), SourceReference> _references = [];
    int _line;
    string[] _row = [];

    public static int Width => Columns.Length;

    public static string Header => string.Join(';', Columns);

    public static IReadOnlyList<Figure> Read(string file, string text, FigureCatalog catalog, FaultList faults) =>
        WithoutContradictions(file, Rows(file, new StringReader(text), catalog, faults), faults);

    /// <summary>
    /// One edition of one source cannot say two things of the same figure: neither is taken, since nobody can tell which is right. A row
    /// that is marked as disputed says so itself.
    /// </summary>
    static List<Figure> WithoutContradictions(string file, IEnumerable<FigureRow> rows, FaultList faults)
    {
        var figures = new List<Figure>();
        var seen = new Dictionary<(string, string?, string, Period, FigureKind, bool, string, SourceDate), (int Line, Figure Figure)>();
        var contradicted = new HashSet<Figure>(ReferenceEqualityComparer.Instance);
        foreach (var row in rows)
        {
            if (row.Figure is not { } figure) continue;
            figures.Add(figure);
            if (figure.Status == FigureStatus.Disputed) continue;
            var key = (figure.Indicator.Id, figure.Breakdown?.Id, figure.Region.Id, figure.Period, figure.Kind,
                figure.Status == FigureStatus.Derived,
                figure.Source.Source.Id, figure.Published);
            if (seen.TryAdd(key, (row.Line, figure)) || seen[key].Figure.SaysSameAs(figure)) continue;
            faults.Add(file, row.Line, FileFaults.Contradicts(seen[key].Line));
            contradicted.Add(figure);
            contradicted.Add(seen[key].Figure);
        }

        figures.RemoveAll(contradicted.Contains);
        return figures;
    }

    /// <summary>Row by row, so that a file of any length fits. A faulty one is there too, without a figure.</summary>
    public static IEnumerable<FigureRow> Rows(string file, TextReader text, FigureCatalog catalog, FaultList faults) =>
        new FigureCsv(file, catalog, faults).Rows(text);

    IEnumerable<FigureRow> Rows(TextReader text)
    {
        using var reader = CsvReader.Create(text, Options);
        if (!reader.Read()
            || !reader.Current.ToArray().Select(column => column.Trim(' ', '\uFEFF')).SequenceEqual(Columns, StringComparer.Ordinal))
        {
            faults.Add(file, 1, FileFaults.NoHeader);
            yield break;
        }

        while (reader.Read())
        {
            (_line, _row) = ((int)reader.LineNumber, reader.Current.ToArray());
            if (_row.Length != Columns.Length) Fault(FileFaults.Columns(_row.Length, Columns.Length));
            yield return new FigureRow(_line, _row, _row.Length == Columns.Length ? ReadRow() : null);
        }
    }

    Figure? ReadRow()
    {
        var before = faults.All.Count;
        var indicator = Found("indicator", catalog.Indicator, CatalogFiles.Indicators);
        var breakdown = Text("uitsplitsing").Length == 0 ? null : Found("uitsplitsing", catalog.Breakdown, CatalogFiles.Indicators);
        var region = Found("regio", catalog.Region, CatalogFiles.Regions);
        var source = catalog.Sources.IsRead ? Found("bron", catalog.Sources.Find, SourceCatalog.FileName) : null;
        var kind = OneOf("soort", Kinds);
        var status = OneOf("status", Statuses);
        if (!Period.TryParse(Text("periode"), out var period)) Fault(FileFaults.Period(Text("periode")));
        var written = Text("waarde");
        if (!Calculation.TryParseNumber(written.TrimStart(Less).TrimStart(), out var value)) Fault(FileFaults.Number(written));
        else if (written.StartsWith(Less) != (status == FigureStatus.Withheld)) Fault(FileFaults.BoundAndStatus(Withheld));
        if (!SourceDate.TryParse(Text("gepubliceerd"), out var published)) Fault(FileFaults.Published(Text("gepubliceerd")));
        if (Text("plaats").Length == 0) Fault(FileFaults.Empty("plaats"));
        if (indicator is null || region is null || source is null || faults.All.Count > before) return null;
        if (!SumHolds(value, status, indicator.Unit)) return null;
        return new Figure
        {
            Value = value, Unit = indicator.Unit, Indicator = indicator, Breakdown = breakdown, Region = region, Period = period,
            Kind = kind, Status = status, Source = Reference(source, Text("plaats")), Published = published,
            Calculation = Optional("berekening"), Note = Optional("opmerking"),
        };
    }

    bool SumHolds(decimal value, FigureStatus status, Unit unit)
    {
        var sum = Text("berekening");
        if (status == FigureStatus.Derived && sum.Length == 0) return Fault(FileFaults.NoSum);
        if (sum.Length > 0 && Calculation.Evaluate(sum) is { } result && !Calculation.Equal(result, value, unit))
            return Fault(FileFaults.WrongSum(sum, Text("waarde")));
        return true;
    }

    SourceReference Reference(Source source, string place)
    {
        if (!_references.TryGetValue((source.Id, place), out var reference))
            _references[(source.Id, place)] = reference = new SourceReference(source, place);
        return reference;
    }

    string Text(string column) => _row[Array.IndexOf(Columns, column)].Trim();

    string? Optional(string column) => Text(column) is { Length: > 0 } text ? text : null;

    T? Found<T>(string column, Func<string, T?> find, string where) where T : class
    {
        var id = Text(column);
        if (id.Length == 0) Fault(FileFaults.Empty(column));
        else if (find(id) is { } found) return found;
        else Fault(FileFaults.Unknown(column, id, where));
        return null;
    }

    T OneOf<T>(string column, Dictionary<string, T> allowed)
    {
        if (!allowed.TryGetValue(Text(column), out var value)) Fault(FileFaults.OneOf(column, Text(column), allowed.Keys));
        return value!;
    }

    bool Fault(string reason)
    {
        faults.Add(file, _line, reason);
        return false;
    }
}

/// <summary>One row of a file as it stands there, and the figure it holds.</summary>
readonly record struct FigureRow(int Line, string[] Cells, Figure? Figure);
