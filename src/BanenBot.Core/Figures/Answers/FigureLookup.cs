using BanenBot.Core.Figures.Periods;

namespace BanenBot.Core.Figures.Answers;

/// <summary>
/// Finds what one series says at a moment, and computes it from other figures where it is not printed but follows from them. One lookup
/// serves one question.
/// </summary>
sealed class FigureLookup(FigureCatalog catalog, SeriesCache cache, Holdings holdings, Edition? edition)
{
    public FigureKind Kind(Indicator indicator) => holdings.Kind(indicator.Id);

    /// <summary>The winning figures of a series, oldest first.</summary>
    public IReadOnlyList<FoundFigure> Series(Indicator indicator, Breakdown? part, Region region)
    {
        var kept = cache.Of(indicator, part, region);
        return edition is { } asked ? FigureChoice.InEdition(kept.All, asked) : kept.Winners;
    }

    public FoundFigure? Latest(Indicator indicator, Breakdown? part, Region region)
    {
        var series = Series(indicator, part, region);
        // What we computed ourselves is no newest publication while there is a printed one; and where counting began is not how it stands.
        return series.LastOrDefault(found => found.Figure.Status != FigureStatus.Derived && !IsBaseline(found))
            ?? series.LastOrDefault(found => !IsBaseline(found));
    }

    bool IsBaseline(FoundFigure found) => catalog.Moments.Any(moment => moment.Period == found.Figure.Period);

    public FoundFigure? At(Indicator indicator, Breakdown? part, Region region, PeriodPoint? point)
    {
        if (point is not { } asked) return Latest(indicator, part, region);
        var series = Series(indicator, part, region);
        foreach (var period in asked.Candidates(Kind(indicator)))
            if (On(series, period) is { } found) return found;
        return (edition is null ? Corrected(indicator, part, region, asked) : null)
            ?? Computed(indicator, part, region, asked) ?? Within(indicator, series, asked);
    }

    /// <summary>The moments at which its publisher gives no number but a bound, oldest first.</summary>
    public IReadOnlyList<FoundFigure> Withheld(Indicator indicator, Breakdown? part, Region region) =>
        edition is null ? cache.Of(indicator, part, region).Withheld : [];

    /// <summary>The bound that stands at a moment in the place of a number; without a moment, where it is newer than any number.</summary>
    public FoundFigure? WithheldAt(Indicator indicator, Breakdown? part, Region region, PeriodPoint? point)
    {
        var withheld = Withheld(indicator, part, region);
        if (withheld.Count == 0) return null;
        var series = Series(indicator, part, region);
        if (point is not { } asked)
            return series.Count == 0 || withheld[^1].Figure.Period > series[^1].Figure.Period ? withheld[^1] : null;
        foreach (var period in asked.Candidates(Kind(indicator)))
        {
            if (On(series, period) is not null) return null;
            if (On(withheld, period) is { } found) return found;
        }

        return null;
    }

    /// <summary>The figures behind a number that was shown; none where this version of the knowledge no longer holds one of them.</summary>
    public List<Figure> Of(ShownFigure shown)
    {
        var found = new List<Figure>();
        foreach (var cell in shown.Cells)
        {
            if (catalog.Indicator(cell.Indicator) is not { } indicator || catalog.Region(cell.Region) is not { } region) return [];
            var part = cell.Breakdown is { } id ? catalog.Breakdown(id) : null;
            if (part is null != cell.Breakdown is null || !Period.TryParse(cell.Period, out var period)) return [];
            if ((On(indicator, part, region, period) ?? ChangeOver(indicator, part, region, period))?.Figure is not { } held) return [];
            found.Add(held);
        }

        return found;
    }

    public FoundFigure? On(Indicator indicator, Breakdown? part, Region region, Period period) =>
        On(Series(indicator, part, region), period);

    /// <summary>The difference between two moments of a level, or of two flows.</summary>
    public static FoundFigure? Difference(FoundFigure from, FoundFigure to)
    {
        if (from.Figure.Period == to.Figure.Period) return null;
        var figure = to.Figure with
        {
            Value = to.Figure.Value - from.Figure.Value,
            Kind = FigureKind.Change,
            Status = FigureStatus.Derived,
            Note = null,
            Period = Period.Span(from.Figure.Period.Shift(1).LastQuarter, to.Figure.Period.LastQuarter),
            Calculation = $"{FigureTexts.Number(to.Figure.Value)} - {FigureTexts.Signed(from.Figure.Value)}",
        };
        return FoundFigure.Computed(figure, to.Figure, from.Figure);
    }

    /// <summary>What changed within a period: printed, added up from its quarters, or the difference of the levels around it.</summary>
    public FoundFigure? ChangeOver(Indicator indicator, Breakdown? part, Region region, Period period)
    {
        if (Kind(indicator) == FigureKind.Change)
        {
            var series = Series(indicator, part, region);
            return On(series, period) ?? Added(series, period) ?? LevelsAround(indicator, part, region, period);
        }

        return On(Series(indicator, part, region), period.FirstQuarter.Previous) is { } from
            && On(Series(indicator, part, region), period.LastQuarter) is { } to ? Difference(from, to) : null;
    }

    // A neighbour of the same unit that is a level: the jobs behind the growth of jobs.
    FoundFigure? LevelsAround(Indicator indicator, Breakdown? part, Region region, Period period)
    {
        foreach (var related in indicator.Related.Select(catalog.Indicator).OfType<Indicator>())
            if (related.Unit == indicator.Unit && Kind(related) == FigureKind.Level
                && On(related, part, region, period.FirstQuarter.Previous) is { } from
                && On(related, part, region, period.LastQuarter) is { } to
                && Difference(from, to) is { } change)
                return change with { Figure = change.Figure with { Indicator = indicator, Unit = indicator.Unit, Period = period } };
        return null;
    }

    FoundFigure? Computed(Indicator indicator, Breakdown? part, Region region, PeriodPoint point)
    {
        if (Kind(indicator) != FigureKind.Change || indicator.Unit.IsPercent) return null;
        return point.Kind == PointKind.YearStart ? null : ChangeOver(indicator, part, region, point.Kind == PointKind.YearEnd
            ? point.Period.LastQuarter : point.Period);
    }

    // The quarters of a period added up, where each of them is held.
    static FoundFigure? Added(IReadOnlyList<FoundFigure> series, Period period)
    {
        if (period.IsQuarter) return null;
        var quarters = Enumerable.Range(0, period.Quarters).Select(number => On(series, period.FirstQuarter.Shift(number))?.Figure)
            .ToList();
        if (quarters.Contains(null) || quarters.Exists(quarter => quarter!.Unit.IsPercent)) return null;
        var figure = quarters[^1]! with
        {
            Value = quarters.Sum(quarter => quarter!.Value),
            Period = period,
            Status = FigureStatus.Derived,
            Note = null,
            Calculation = string.Join(" + ", quarters.Select(quarter => FigureTexts.Signed(quarter!.Value))),
        };
        return FoundFigure.Computed(figure, [.. quarters.OfType<Figure>()]);
    }

    // Only disputed readings stand at this moment; the same number stands, undisputed, at the moment it belongs to.
    FoundFigure? Corrected(Indicator indicator, Breakdown? part, Region region, PeriodPoint point)
    {
        var disputed = All(indicator, part, region).Where(figure => point.Candidates(figure.Kind).Contains(figure.Period)).ToList();
        return disputed.Count == 0 ? null
            : Series(indicator, part, region).FirstOrDefault(found => found.Figure.Value == disputed[0].Value) is { } right
            ? right with { Others = [disputed[0], .. right.Others] } : null;
    }

    public IEnumerable<Figure> DisputedAt(Indicator indicator, Breakdown? part, Region region, PeriodPoint point) =>
        All(indicator, part, region)
            .Where(figure => figure.Status == FigureStatus.Disputed && point.Candidates(figure.Kind).Contains(figure.Period))
            .DistinctBy(figure => figure.Value);

    // Not the year itself, but the newest that is held of it; the answer says so.
    FoundFigure? Within(Indicator indicator, IReadOnlyList<FoundFigure> series, PeriodPoint point) =>
        point.Kind == PointKind.Year && Kind(indicator) != FigureKind.Target
        && series.LastOrDefault(found => point.Period.Contains(found.Figure.Period)) is { } last ? last with { IsWithin = true } : null;

    static FoundFigure? On(IReadOnlyList<FoundFigure> series, Period period) =>
        series.FirstOrDefault(found => found.Figure.Period == period);

    IReadOnlyList<Figure> All(Indicator indicator, Breakdown? part, Region region) => cache.Of(indicator, part, region).All;
}
