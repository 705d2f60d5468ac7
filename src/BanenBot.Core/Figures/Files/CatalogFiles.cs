using System.Globalization;
using BanenBot.Core.Reading;
using BanenBot.Core.Sources;

namespace BanenBot.Core.Figures.Files;

/// <summary>Reads <c>indicatoren.yaml</c> and <c>regios.yaml</c>.</summary>
static class CatalogFiles
{
    public const string Indicators = FigureFolder.Folder + "/indicatoren.yaml";
    public const string Regions = FigureFolder.Folder + "/regios.yaml";

    public static FigureCatalog Read(Func<string, string?> open, SourceCatalog sources, FaultList faults)
    {
        var names = Map(Indicators);
        var places = Map(Regions);
        var catalog = new FigureCatalog(
            Unique(names, "indicatoren", ReadIndicator, indicator => indicator.Id),
            Unique(names, "uitsplitsingen", ReadBreakdown, breakdown => breakdown.Id),
            Unique(names, "peilmomenten", ReadMoment, moment => moment.Name),
            Unique(places, "regios", ReadRegion, region => region.Id),
            sources)
        {
            NotKept = Unique(names, "niet-bijgehouden", ReadNotKept, what => what.Name),
        };
        names?.ReportUnknownKeys();
        places?.ReportUnknownKeys();
        return catalog;

        YamlMap? Map(string file) => open(file) is { } text ? YamlMap.Parse(file, text, faults) : null;
    }

    static List<T> Unique<T>(YamlMap? map, string key, Func<YamlMap, T?> read, Func<T, string> id) where T : class
    {
        var entries = new List<T>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in map?.Maps(key) ?? [])
        {
            var value = read(entry);
            entry.ReportUnknownKeys();
            if (value is null) continue;
            if (seen.Add(id(value))) entries.Add(value);
            else entry.Fault(FileFaults.Twice(id(value)));
        }

        return entries;
    }

    static Indicator? ReadIndicator(YamlMap map)
    {
        var (id, name, unit) = (map.RequiredText("id"), map.RequiredText("naam"), map.RequiredText("eenheid"));
        var definition = map.RequiredText("definitie");
        var terms = Terms(map);
        var (caution, related) = (map.Text("let-op"), map.Texts("verwant"));
        if (id is null || name is null || unit is null || definition is null || terms is null) return null;
        return new Indicator
        {
            Id = id, Name = name, Unit = new Unit(unit), Definition = definition, Terms = terms, Caution = caution, Related = related,
        };
    }

    static Breakdown? ReadBreakdown(YamlMap map)
    {
        var (id, name, terms, kind) = (map.RequiredText("id"), map.RequiredText("naam"), Terms(map), map.Text("soort"));
        var sum = map.Texts("som-van");
        if (kind is not (null or "partij")) map.Fault(FileFaults.OneOf("soort", kind, "partij"), "soort");
        return id is null || name is null || terms is null ? null : new Breakdown(id, name, terms, kind == "partij", sum);
    }

    static NotKept? ReadNotKept(YamlMap map)
    {
        var (name, terms) = (map.RequiredText("naam"), Terms(map));
        return name is null || terms is null ? null : new NotKept(name, terms);
    }

    static ReferenceMoment? ReadMoment(YamlMap map)
    {
        var (name, period, terms) = (map.RequiredText("naam"), map.RequiredText("periode"), Terms(map));
        if (name is null || period is null || terms is null) return null;
        if (Period.TryParse(period, out var parsed)) return new ReferenceMoment(name, parsed, terms);
        map.Fault(FileFaults.Period(period), "periode");
        return null;
    }

    static Region? ReadRegion(YamlMap map)
    {
        var (id, name, kind) = (map.RequiredText("id"), map.RequiredText("naam"), map.RequiredText("soort"));
        var terms = map.Texts("termen");
        var municipalities = new List<Municipality>();
        foreach (var entry in map.Maps("gemeenten"))
            if (ReadMunicipality(entry) is { } municipality)
                municipalities.Add(municipality);
        if (id is null || name is null || kind is null) return null;
        if (kind is not ("land" or "arbeidsmarktregio"))
        {
            map.Fault(FileFaults.OneOf("soort", kind, "land", "arbeidsmarktregio"), "soort");
            return null;
        }

        return new Region
        {
            Id = id, Name = name, Terms = terms, Municipalities = municipalities,
            Kind = kind == "land" ? RegionKind.Country : RegionKind.LabourMarketRegion,
        };
    }

    static Municipality? ReadMunicipality(YamlMap map)
    {
        var name = map.RequiredText("naam");
        var municipality = name is null ? null : new Municipality
        {
            Name = name, Terms = map.Texts("termen"), From = Day(map, "van"), Until = Day(map, "tot"), Note = map.Text("opmerking"),
        };
        if (municipality is not null) map.ReportUnknownKeys();
        return municipality;
    }

    static DateOnly? Day(YamlMap map, string key)
    {
        if (map.Text(key) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        map.Fault(FileFaults.Day(text), key);
        return null;
    }

    static IReadOnlyList<string>? Terms(YamlMap map)
    {
        var terms = map.Texts("termen");
        if (terms.Count > 0) return terms;
        map.Fault(FileFaults.Empty("termen"), "termen");
        return null;
    }
}
