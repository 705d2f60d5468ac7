using BanenBot.Core.Reading;

namespace BanenBot.Core.Figures.Files;

/// <summary>Reads <c>tegenspraken.yaml</c>: conflicts that are no two values for the same slots. A folder without one has none.</summary>
sealed class ConflictFile(FigureCatalog catalog)
{
    public const string Name = FigureFolder.Folder + "/tegenspraken.yaml";

    public static IReadOnlyList<Conflict> Read(string text, FigureCatalog catalog, FaultList faults)
    {
        if (YamlMap.Parse(Name, text, faults) is not { } map) return [];
        var file = new ConflictFile(catalog);
        var conflicts = map.Maps("tegenspraken").Select(file.ReadConflict).OfType<Conflict>().ToList();
        map.ReportUnknownKeys();
        return conflicts;
    }

    Conflict? ReadConflict(YamlMap map)
    {
        var (subject, why) = (map.RequiredText("onderwerp"), map.RequiredText("waarom"));
        var shown = Reading(map, "geldt", "bron", "plaats");
        var other = Reading(map, "andere-lezing", "andere-bron", "andere-plaats");
        var indicators = Indicators(map);
        var breakdowns = Breakdowns(map);
        var periods = Periods(map);
        map.ReportUnknownKeys();
        if (subject is null || why is null || shown is null || other is null || indicators is null || breakdowns is null || periods is null)
            return null;
        return new Conflict
        {
            Subject = subject, Shown = shown, Others = [other], Why = why, Indicators = indicators, Breakdowns = breakdowns,
            Periods = periods,
        };
    }

    ConflictReading? Reading(YamlMap map, string text, string source, string place)
    {
        var (says, reference) = (map.RequiredText(text), catalog.Sources.Reference(map, source, place));
        return says is null || reference is null ? null : new ConflictReading(says, reference);
    }

    IReadOnlyList<string>? Indicators(YamlMap map)
    {
        var ids = map.Texts("indicatoren");
        if (ids.Count == 0) map.Fault(FileFaults.Empty("indicatoren"), "indicatoren");
        var unknown = ids.Where(id => catalog.Indicator(id) is null).ToList();
        foreach (var id in unknown) map.Fault(FileFaults.Unknown("indicator", id, CatalogFiles.Indicators), "indicatoren");
        return ids.Count == 0 || unknown.Count > 0 ? null : ids;
    }

    IReadOnlyList<string>? Breakdowns(YamlMap map)
    {
        var ids = map.Texts("uitsplitsingen");
        var unknown = ids.Where(id => id != Conflict.Total && catalog.Breakdown(id) is null).ToList();
        foreach (var id in unknown) map.Fault(FileFaults.Unknown("uitsplitsing", id, CatalogFiles.Indicators), "uitsplitsingen");
        return unknown.Count > 0 ? null : ids;
    }

    static List<Period>? Periods(YamlMap map)
    {
        var periods = new List<Period>();
        var texts = map.Texts("perioden");
        foreach (var text in texts)
            if (Period.TryParse(text, out var period)) periods.Add(period);
            else map.Fault(FileFaults.Period(text), "perioden");
        return periods.Count == texts.Count ? periods : null;
    }
}
