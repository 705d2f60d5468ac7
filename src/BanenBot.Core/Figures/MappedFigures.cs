using System.Text;
using System.Text.Json;
using BanenBot.Core.Figures.Files;
using BanenBot.Core.Reading;

namespace BanenBot.Core.Figures;

/// <summary>
/// A publisher's table as the CSV of figures, by a mapping. What a row lacks or names differently is a fault at that row; a sign that
/// stands for a small number becomes a bound.
/// </summary>
public sealed class MappedFigures
{
    static readonly HashSet<string> NoValue = new(StringComparer.OrdinalIgnoreCase) { "", ".", "-", "–", "x", "nvt", "n.v.t.", "null" };
    static readonly HashSet<string> Small = new(StringComparer.OrdinalIgnoreCase) { "*", "<10", "< 10" };

    /// <summary>Publishers withhold what is less than ten.</summary>
    const string Fewer = "<10";

    readonly string _file;
    readonly FigureMapping _mapping;
    readonly FigureCatalog _catalog;
    readonly FaultList _faults;
    readonly StringBuilder _csv = new();
    readonly List<int> _rows = [1];

    MappedFigures(string file, FigureMapping mapping, FigureCatalog catalog, FaultList faults)
    {
        (_file, _mapping, _catalog, _faults) = (file, mapping, catalog, faults);
        _csv.Append(FigureCsv.Header).Append('\n');
    }

    /// <summary>The rows in the columns of <c>cijfers/*.csv</c>.</summary>
    public string Csv => _csv.ToString();

    /// <summary>The row of the publisher's table that a line of <see cref="Csv"/> (1-based) comes from.</summary>
    public int RowOf(int line) => _rows[Math.Clamp(line - 1, 0, _rows.Count - 1)];

    /// <summary>Null with a fault where the mapping or the table cannot be read.</summary>
    /// <param name="path">The publisher's table: .csv, .xlsx or .json.</param>
    /// <param name="mapping">The file that says what its columns are.</param>
    /// <param name="catalog">The names that it may use.</param>
    /// <param name="faults">Takes what is wrong with either.</param>
    public static MappedFigures? Read(string path, string mapping, FigureCatalog catalog, FaultList faults)
    {
        if (FigureMapping.Read(mapping, File.ReadAllText(mapping), faults) is not { } read) return null;
        try
        {
            return Read(path, read, catalog, faults);
        }
        catch (Exception error) when (error is JsonException or InvalidDataException or UnpackedTooLargeException)
        {
            faults.Add(path, 0, FileFaults.UnreadableTable);
            return null;
        }
    }

    /// <exception cref="InvalidDataException">The file is no table that can be read.</exception>
    internal static MappedFigures Read(string path, FigureMapping mapping, FigureCatalog catalog, FaultList faults)
    {
        var table = PublishedTable.Read(path, mapping);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var codes = mapping.Codes.ToDictionary(code => code.Key, code => PublishedTable.Titles(Path.Combine(folder, code.Value)),
            StringComparer.OrdinalIgnoreCase);
        var figures = new MappedFigures(path, mapping, catalog, faults);
        var needed = mapping.Columns.Select(column => column.Column).Concat(mapping.Values.Select(value => value.Column)).Distinct();
        var present = string.Join(", ", table.Heads.Where(head => head.Length > 0));
        foreach (var column in needed.Where(column => table.Column(column) < 0))
            faults.Add(path, mapping.HeadRows.Max(), $"De kolom `{column}` staat niet in dit bestand. Er staat: {present}.");
        if (faults.All.Count == 0)
            foreach (var (number, cells) in table.Rows) figures.AddRow(number, head => Cell(head, cells));
        return figures;

        string Cell(string head, IReadOnlyList<string> cells)
        {
            var column = table.Column(head);
            var text = column < cells.Count ? cells[column].Trim() : "";
            return codes.TryGetValue(head, out var titles) && titles.TryGetValue(text, out var title) ? title : text;
        }
    }

    void AddRow(int number, Func<string, string> cell)
    {
        if (_mapping.Columns.All(column => cell(column.Column).Length == 0)
            && _mapping.Values.All(value => cell(value.Column).Length == 0)) return;
        var fields = new Dictionary<string, string>(_mapping.Fixed, StringComparer.Ordinal);
        foreach (var column in _mapping.Columns)
        {
            var text = cell(column.Column);
            if ((column.Names.GetValueOrDefault(text) ?? OwnName(column.Field, text)) is { } id) fields[column.Field] = id;
            else if (column.SkipsOthers) return;
            else fields[column.Field] = text;
        }

        foreach (var value in _mapping.Values) AddValue(number, cell(value.Column), value, fields);
    }

    void AddValue(int number, string text, MappedValue column, Dictionary<string, string> row)
    {
        if (NoValue.Contains(text)) return;
        var fields = new Dictionary<string, string>(row, StringComparer.Ordinal);
        foreach (var (field, id) in column.Fixed) fields[field] = id;
        fields["periode"] = PublishedPeriod.TryParse(fields.GetValueOrDefault("periode", ""), out var period) ? period.ToString()
            : fields.GetValueOrDefault("periode", "");
        fields.TryAdd("soort", "stand");
        fields.TryAdd("status", "indicatief");
        fields["waarde"] = Value(text);
        if (Small.Contains(text)) (fields["status"], fields["waarde"]) = (FigureCsv.Withheld, Fewer);
        _csv.AppendJoin(';', FigureCsv.Columns.Select(name => FigureImport.Quoted(fields.GetValueOrDefault(name, "")))).Append('\n');
        _rows.Add(number);
    }

    /// <summary>Without the dots between thousands and the sign of a percentage; what is no number stays for the check to name.</summary>
    string Value(string text)
    {
        var digits = text.TrimEnd('%', ' ');
        var grouping = _mapping.DecimalSign == ',' ? "." : ",";
        return digits.Replace(grouping, "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace('.', ',');
    }

    /// <summary>Our id for what a publisher calls by our own name or one of our terms; null for any other name.</summary>
    string? OwnName(string field, string text) => field switch
    {
        "regio" => _catalog.Regions.FirstOrDefault(region => Same(text, region.Id, region.Name, region.Terms))?.Id,
        "indicator" => _catalog.Indicators.FirstOrDefault(indicator =>
            Same(text, indicator.Id, indicator.Name, indicator.Terms))?.Id,
        "uitsplitsing" => _catalog.Breakdowns.FirstOrDefault(breakdown =>
            Same(text, breakdown.Id, breakdown.Name, breakdown.Terms))?.Id,
        _ => null,
    };

    static bool Same(string text, string id, string name, IReadOnlyList<string> terms) =>
        terms.Append(id).Append(name).Contains(text, StringComparer.OrdinalIgnoreCase);
}
