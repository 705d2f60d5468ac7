using System.Globalization;
using BanenBot.Core.Figures.Files;
using BanenBot.Core.Reading;

namespace BanenBot.Core.Figures;

/// <summary>How the columns of a publisher's table become figures; an editor's file with one a layout.</summary>
sealed record FigureMapping
{
    internal static readonly string[] Fields = ["indicator", "uitsplitsing", "regio", "periode", "soort", "status", "bron", "plaats",
        "gepubliceerd"];

    /// <summary>What a field is where no column says it.</summary>
    internal IReadOnlyDictionary<string, string> Fixed { get; private init; } = new Dictionary<string, string>();
    internal IReadOnlyList<MappedField> Columns { get; private init; } = [];
    internal IReadOnlyList<MappedValue> Values { get; private init; } = [];

    /// <summary>Column of codes -> the file beside the table that says what they mean.</summary>
    internal IReadOnlyDictionary<string, string> Codes { get; private init; } = new Dictionary<string, string>();

    /// <summary>1-based; where there are more, those above span columns.</summary>
    internal IReadOnlyList<int> HeadRows { get; private init; } = [1];
    internal string? Sheet { get; private init; }
    internal char Separator { get; private init; } = ';';
    internal char DecimalSign { get; private init; } = ',';

    /// <summary>Null with at least one fault where the file is no mapping.</summary>
    public static FigureMapping? Read(string file, string text, FaultList faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        var before = faults.All.Count;
        if (YamlMap.Parse(file, text, faults) is not { } map) return null;
        var values = map.Maps("waarden").Select(ReadValue).ToList();
        if (values.Count == 0) map.Fault(FileFaults.Empty("waarden"), "waarden");
        var (separator, point) = (map.Text("scheiding") ?? ";", map.Text("decimaal") ?? "komma");
        if (point is not ("komma" or "punt")) map.Fault(FileFaults.OneOf("decimaal", point, "komma", "punt"), "decimaal");
        var heads = map.Texts("kop-rijen").Select(row => int.TryParse(row, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .ToList();
        if (heads.Any(row => row < 1)) map.Fault("`kop-rijen` zijn rijnummers: 1 of hoger.", "kop-rijen");
        var mapping = new FigureMapping
        {
            Fixed = FixedOf(map), Columns = [.. map.Maps("velden").Select(ReadField)], Values = values,
            Codes = map.Maps("codes").Select(entry => (Column: entry.RequiredText("kolom"), File: entry.RequiredText("bestand")))
                .Where(entry => entry is { Column: not null, File: not null }).DistinctBy(entry => entry.Column)
                .ToDictionary(entry => entry.Column!, entry => entry.File!, StringComparer.Ordinal),
            HeadRows = heads.Count > 0 ? heads : [1], Sheet = map.Text("blad"), Separator = separator is "tab" ? '\t' : separator[0],
            DecimalSign = point == "punt" ? '.' : ',',
        };
        map.ReportUnknownKeys();
        return faults.All.Count > before ? null : mapping;
    }

    static MappedField ReadField(YamlMap map)
    {
        var (field, column, others) = (map.RequiredText("veld"), map.RequiredText("kolom"), map.Text("overige"));
        if (field is not null && !Fields.Contains(field)) map.Fault(FileFaults.OneOf("veld", field, Fields), "veld");
        if (others is not (null or "overslaan")) map.Fault(FileFaults.OneOf("overige", others, "overslaan"), "overige");
        var names = map.Maps("namen").SelectMany(name => name.Entries())
            .Select(entry => (entry.Key, Id: entry.Values.Count > 0 ? entry.Values[0] : "")).DistinctBy(entry => entry.Key)
            .ToDictionary(entry => entry.Key, entry => entry.Id, StringComparer.OrdinalIgnoreCase);
        map.ReportUnknownKeys();
        return new MappedField(field ?? "", column ?? "", names, others == "overslaan");
    }

    static MappedValue ReadValue(YamlMap map)
    {
        var value = new MappedValue(map.RequiredText("kolom") ?? "", FixedOf(map));
        map.ReportUnknownKeys();
        return value;
    }

    static Dictionary<string, string> FixedOf(YamlMap map) => Fields.Select(field => (field, Text: map.Text(field)))
        .Where(pair => pair.Text is not null).ToDictionary(pair => pair.field, pair => pair.Text!, StringComparer.Ordinal);
}

/// <summary>A field that a column says.</summary>
/// <param name="Names">What stands there -> our id; what is not among them is looked up by our own names.</param>
/// <param name="SkipsOthers">Rows with anything else are not ours to keep.</param>
sealed record MappedField(string Field, string Column, IReadOnlyDictionary<string, string> Names, bool SkipsOthers);

/// <summary>A column with values, and the fields that hold for all of it.</summary>
sealed record MappedValue(string Column, IReadOnlyDictionary<string, string> Fixed);
