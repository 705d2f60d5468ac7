using System.Text.Json;
using BanenBot.Core.Reading;
using CsvHelper;

namespace BanenBot.Core.Figures.Files;

/// <summary>A table as its publisher made it: CSV, Excel, or the JSON of an OData service (CBS StatLine).</summary>
sealed class PublishedTable
{
    PublishedTable(IReadOnlyList<string> heads, IReadOnlyList<(int Number, IReadOnlyList<string> Cells)> rows) =>
        (Heads, Rows) = (heads, rows);

    public IReadOnlyList<string> Heads { get; }

    /// <summary>Each with the number it has in the file.</summary>
    public IReadOnlyList<(int Number, IReadOnlyList<string> Cells)> Rows { get; }

    public int Column(string head) => Heads.ToList().FindIndex(other => other.Equals(head.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <exception cref="InvalidDataException">The file is not what its name says.</exception>
    /// <exception cref="JsonException">The same, of JSON.</exception>
    public static PublishedTable Read(string path, FigureMapping mapping)
    {
        var extension = Path.GetExtension(path).ToLowerInvariant();
        if (extension == ".json") return OfJson(path);
        var rows = extension == ".xlsx" ? SheetRows(path, mapping) : CsvRows(path, mapping);
        var heads = rows.Where(row => mapping.HeadRows.Contains(row.Number)).Select(row => row.Cells).ToList();
        var last = mapping.HeadRows.Max();
        return new PublishedTable(Heading(heads), [.. rows.Where(row => row.Number > last)]);
    }

    /// <summary>Codes with their titles, as an OData service gives them: Identifier (or Key) and Title.</summary>
    public static IReadOnlyDictionary<string, string> Titles(string path)
    {
        var table = OfJson(path);
        var (key, title) = (table.Column("Identifier") is >= 0 and var identifier ? identifier : table.Column("Key"),
            table.Column("Title"));
        if (key < 0 || title < 0) throw new InvalidDataException("No codes with titles.");
        return table.Rows.DistinctBy(row => row.Cells[key].Trim())
            .ToDictionary(row => row.Cells[key].Trim(), row => row.Cells[title].Trim(), StringComparer.Ordinal);
    }

    static List<(int Number, IReadOnlyList<string> Cells)> SheetRows(string path, FigureMapping mapping)
    {
        using var workbook = new Workbook(File.OpenRead(path));
        var sheet = workbook.Sheets.FirstOrDefault(sheet => mapping.Sheet is null
            || sheet.Name.Equals(mapping.Sheet, StringComparison.OrdinalIgnoreCase));
        return sheet.Part is null ? throw new InvalidDataException("No such sheet.") : [.. workbook.Rows(sheet.Part, asShown: true)];
    }

    static List<(int Number, IReadOnlyList<string> Cells)> CsvRows(string path, FigureMapping mapping)
    {
        using var text = new StreamReader(path);
        using var reader = CsvReader.Create(text, new CsvReaderOptions
        {
            Separator = mapping.Separator, HasHeader = false,
            TrackLineNumbers = true
        });
        var rows = new List<(int, IReadOnlyList<string>)>();
        while (reader.Read()) rows.Add(((int)reader.LineNumber, [.. reader.Current.ToArray().Select(cell => cell.Trim(' ', '\uFEFF'))]));
        return rows;
    }

    static PublishedTable OfJson(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        var items = json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("value", out var value) ? value
            : json.RootElement;
        if (items.ValueKind != JsonValueKind.Array) throw new InvalidDataException("No list of rows.");
        var objects = items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).ToList();
        var heads = objects.SelectMany(item => item.EnumerateObject().Select(property => property.Name)).Distinct().ToList();
        return new PublishedTable(heads, [.. objects.Select((item, i) =>
            (i + 1, (IReadOnlyList<string>)[.. heads.Select(head => item.TryGetProperty(head, out var cell) ? Text(cell) : "")]))]);
    }

    static string Text(JsonElement cell) => cell.ValueKind switch
    {
        JsonValueKind.String => cell.GetString()!.Trim(),
        JsonValueKind.Null => "",
        _ => cell.GetRawText(),
    };

    /// <summary>One head a column; of several rows together, where those above span columns.</summary>
    static List<string> Heading(List<IReadOnlyList<string>> rows)
    {
        var heads = new List<string>();
        for (var column = 0; column < rows.Select(row => row.Count).DefaultIfEmpty().Max(); column++)
        {
            var parts = rows.Select((row, r) => r == rows.Count - 1 ? At(row, column) : Spanning(row, column))
                .Where(part => part.Length > 0);
            heads.Add(string.Join(' ', parts));
        }

        return heads;

        static string At(IReadOnlyList<string> row, int column) => column < row.Count ? row[column].Trim() : "";

        static string Spanning(IReadOnlyList<string> row, int column)
        {
            for (; column >= 0; column--)
                if (At(row, column) is { Length: > 0 } text) return text;
            return "";
        }
    }
}
