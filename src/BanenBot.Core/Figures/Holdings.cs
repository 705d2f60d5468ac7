namespace BanenBot.Core.Figures;

/// <summary>What can be asked: the series that are held, by indicator.</summary>
sealed class Holdings(IReadOnlyList<FigureSeries> series)
{
    readonly Dictionary<string, List<FigureSeries>> _series =
        series.GroupBy(one => one.Indicator.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);

    /// <summary>The region this organisation keeps figures for: the one with the most series.</summary>
    public Region? Home { get; } = series.Where(one => one.Region.Kind == RegionKind.LabourMarketRegion).GroupBy(one => one.Region.Id)
        .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.First().Region;

    public IReadOnlyList<FigureSeries> Of(string indicator) => _series.GetValueOrDefault(indicator, []);

    public bool Has(string indicator, string? breakdown, string? region = null) =>
        Of(indicator).Any(one => one.Breakdown?.Id == breakdown && (region is null || one.Region.Id == region));

    /// <summary>The parts an indicator is held for; null is the whole.</summary>
    public IReadOnlyList<Breakdown?> Breakdowns(string indicator, string? region = null) =>
        [.. Of(indicator).Where(one => region is null || one.Region.Id == region).Select(one => one.Breakdown).DistinctBy(breakdown => breakdown?.Id)];

    public IReadOnlyList<Region> Regions(string indicator, string? breakdown) =>
        [.. Of(indicator).Where(one => one.Breakdown?.Id == breakdown).Select(one => one.Region).DistinctBy(region => region.Id)];

    /// <summary>What a plain question for the indicator is about: how much there is, rather than a share, a change or a target.</summary>
    public FigureKind Kind(string indicator)
    {
        foreach (var kind in (ReadOnlySpan<FigureKind>)[FigureKind.Level, FigureKind.Share, FigureKind.Change, FigureKind.Target])
            foreach (var one in Of(indicator))
                if (one.Kind == kind) return kind;
        return FigureKind.Level;
    }

    /// <summary>
    /// The part that stands for the indicator where it is not held for the whole: the only one, or the one that most regions are held for.
    /// Empty where no part stands out, and then all of them are meant.
    /// </summary>
    public IReadOnlyList<Breakdown> Default(string indicator, string? region)
    {
        if (Has(indicator, null)) return [];
        var parts = Breakdowns(indicator, region).OfType<Breakdown>().OrderByDescending(part => Regions(indicator, part.Id).Count).ToList();
        if (parts.Count == 0) parts = [.. Breakdowns(indicator).OfType<Breakdown>()];
        return parts.Count < 2 || Regions(indicator, parts[0].Id).Count > Regions(indicator, parts[1].Id).Count ? parts[..Math.Min(1, parts.Count)] : parts;
    }
}
