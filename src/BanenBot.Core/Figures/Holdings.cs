namespace BanenBot.Core.Figures;

/// <summary>What can be asked: the series that are held, looked up by any of their slots without walking over them.</summary>
sealed class Holdings
{
    static readonly FigureKind[] Plainest = [FigureKind.Level, FigureKind.Share, FigureKind.Change, FigureKind.Target];

    readonly ILookup<string, FigureSeries> _series;
    readonly HashSet<(string Indicator, string? Breakdown, string? Region)> _held = [];
    readonly ILookup<(string Indicator, string? Breakdown), Region> _regions;
    readonly ILookup<(string Indicator, string? Region), Breakdown?> _breakdowns;
    readonly Dictionary<string, FigureKind> _kinds;

    public Holdings(IReadOnlyList<FigureSeries> series)
    {
        _series = series.ToLookup(one => one.Indicator.Id, StringComparer.Ordinal);
        foreach (var one in series)
        {
            _held.Add((one.Indicator.Id, one.Breakdown?.Id, one.Region.Id));
            _held.Add((one.Indicator.Id, one.Breakdown?.Id, null));
        }

        _regions = series.Select(one => (Key: (one.Indicator.Id, one.Breakdown?.Id), one.Region)).Distinct()
            .ToLookup(pair => pair.Key, pair => pair.Region);
        _breakdowns = series.Select(one => (Key: (one.Indicator.Id, (string?)one.Region.Id), one.Breakdown))
            .Concat(series.Select(one => (Key: (one.Indicator.Id, (string?)null), one.Breakdown))).Distinct()
            .ToLookup(pair => pair.Key, pair => pair.Breakdown);
        _kinds = _series.ToDictionary(
            group => group.Key, group => Plainest.First(kind => group.Any(one => one.Kind == kind)), StringComparer.Ordinal);
        Home = series.Where(one => one.Region.Kind == RegionKind.LabourMarketRegion).GroupBy(one => one.Region)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Id, StringComparer.Ordinal).FirstOrDefault()?.Key;
    }

    /// <summary>The region this organisation keeps figures for: the one with the most series.</summary>
    public Region? Home { get; }

    public IReadOnlyList<FigureSeries> Of(string indicator) => [.. _series[indicator]];

    public bool Has(string indicator, string? breakdown, string? region = null) => _held.Contains((indicator, breakdown, region));

    /// <summary>The parts an indicator is held for; null is the whole.</summary>
    public IReadOnlyList<Breakdown?> Breakdowns(string indicator, string? region = null) => [.. _breakdowns[(indicator, region)]];

    public IReadOnlyList<Region> Regions(string indicator, string? breakdown) => [.. _regions[(indicator, breakdown)]];

    public int CountRegions(string indicator, string? breakdown) => _regions[(indicator, breakdown)].Count();

    /// <summary>What a plain question for the indicator is about: how much there is, rather than a share, a change or a target.</summary>
    public FigureKind Kind(string indicator) => _kinds.GetValueOrDefault(indicator);

    /// <summary>
    /// The part that stands for the indicator where it is not held for the whole: the only one, or the one that most regions are held for.
    /// Empty where the whole is held; all of them where no part stands out.
    /// </summary>
    public IReadOnlyList<Breakdown> Default(string indicator, string? region)
    {
        if (Has(indicator, null)) return [];
        var parts = Breakdowns(indicator, region).OfType<Breakdown>().OrderByDescending(part => CountRegions(indicator, part.Id)).ToList();
        if (parts.Count == 0) parts = [.. Breakdowns(indicator).OfType<Breakdown>()];
        var standsOut = parts.Count < 2 || CountRegions(indicator, parts[0].Id) > CountRegions(indicator, parts[1].Id);
        return standsOut ? parts[..Math.Min(1, parts.Count)] : parts;
    }
}
