using BanenBot.Core.Figures.Periods;

namespace BanenBot.Core.Figures.Answers;

// What is reckoned with: figures that were shown, looked up again, and those that belong beside them.
sealed partial class Reckoning
{
    /// <summary>All parts together, in percent, and what printed parts may be off by.</summary>
    const decimal Whole = 100;
    const decimal Rounding = 1;

    Figure? NewestBefore(Indicator indicator, Figure target) => lookup.Series(indicator, target.Breakdown, target.Region)
        .LastOrDefault(found => found.Figure.Period.LastQuarter <= target.Period.LastQuarter)?.Figure;

    // The same measure somewhere else or at another moment, where the question names one.
    Figure? Moved(Figure first)
    {
        var region = hints.Regions.Count > 0 ? hints.Regions[0] : first.Region;
        PeriodPoint point = hints.Periods switch
        {
            { Points: [.., var named] } => named,
            { From: { } from } => from,
            { Shift: { } quarters } => new PeriodPoint(first.Period.Shift(quarters), PointKind.Quarter),
            _ => new PeriodPoint(first.Period, PointKind.Quarter),
        };
        if (region == first.Region && point.Period == first.Period) return null;
        return lookup.At(first.Indicator, first.Breakdown, region, point)?.Figure;
    }

    Figure? Beside(Indicator indicator, Figure first) =>
        Same(indicator, first) ?? At(indicator, first, YearEnd(first.Period))
            ?? lookup.On(indicator, null, first.Region, first.Period)?.Figure;

    Figure? Same(Indicator indicator, Figure first) => At(indicator, first, first.Period);

    Figure? At(Indicator indicator, Figure first, Period period) => lookup.On(indicator, first.Breakdown, first.Region, period)?.Figure;

    static Period YearEnd(Period period) => Period.Quarter(period.LastYear, 4);

    Figure? WholeOf(Figure first)
    {
        if (catalog.RelationsOf(first.Indicator).Whole is { } whole && Same(whole, first) is { } held) return held;
        if (first.Breakdown is null) return null;
        return lookup.On(first.Indicator, null, first.Region, first.Period)?.Figure
            // The parts of a target may be set for another year than the whole.
            ?? (first.Kind == FigureKind.Target ? lookup.Latest(first.Indicator, null, first.Region)?.Figure : null);
    }

    bool IsWhole(Figure whole, Figure part)
    {
        if (whole.Unit != part.Unit || whole.Value <= part.Value) return false;
        // A target is set for the country and for a region by years that need not be the same.
        if (whole.Period != part.Period && !(whole.Kind == FigureKind.Target && part.Kind == FigureKind.Target)) return false;
        if (whole.Region != part.Region)
            return whole.Region.Kind == RegionKind.Country && whole.Indicator == part.Indicator && whole.Breakdown == part.Breakdown;
        if (whole.Indicator == part.Indicator) return whole.Breakdown is null && part.Breakdown is not null;
        var relations = catalog.RelationsOf(part.Indicator);
        return whole.Breakdown == part.Breakdown && (relations.Whole == whole.Indicator || relations.Target == whole.Indicator);
    }

    // What came or went in one stretch after another, or was to come; what there is at two moments does not add up.
    List<Figure> OverTime(Figure first)
    {
        if (lookup.Kind(first.Indicator) != FigureKind.Change && !catalog.Indicators.Any(indicator =>
            catalog.RelationsOf(indicator).Target == first.Indicator && lookup.Kind(indicator) == FigureKind.Change)) return [];
        return [.. Values()
            .TakeWhile(figure =>
                figure.Indicator == first.Indicator && figure.Breakdown == first.Breakdown && figure.Region == first.Region)
            .DistinctBy(figure => figure.Period)
            .Where(figure => figure == first || !figure.Period.Contains(first.Period) && !first.Period.Contains(figure.Period))
            .OrderBy(figure => figure.Period)];
    }

    // Of shares that make up the whole together: those that were not shown yet.
    List<Figure> OtherShares(Figure first)
    {
        if (!first.Unit.IsPercent || first.Breakdown is null) return [];
        var all = catalog.Breakdowns.Where(part => part.SumOf is not { Count: > 0 })
            .Select(part => lookup.On(first.Indicator, part, first.Region, first.Period)?.Figure).OfType<Figure>().ToList();
        return Math.Abs(all.Sum(figure => figure.Value) - Whole) <= Rounding ? all.FindAll(figure => !Values().Contains(figure)) : [];
    }

    static bool IsComparable(Figure first, Figure other) => first.Unit == other.Unit && first.Kind == other.Kind
        && (first.Indicator == other.Indicator || first.Period == other.Period && first.Region == other.Region);

    IEnumerable<Figure> Values() => shown.Where(one => one.How == Derivation.Value).SelectMany(lookup.Of);
}
