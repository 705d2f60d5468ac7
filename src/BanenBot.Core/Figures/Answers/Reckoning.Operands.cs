using BanenBot.Core.Figures.Periods;

namespace BanenBot.Core.Figures.Answers;

// What is reckoned with: figures that were shown, looked up again, and those that belong beside them.
sealed partial class Reckoning
{
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
        Same(indicator, first) ?? At(indicator, first, YearEnd(first.Period)) ?? lookup.On(indicator, null, first.Region, first.Period)?.Figure;

    Figure? Same(Indicator indicator, Figure first) => At(indicator, first, first.Period);

    Figure? At(Indicator indicator, Figure first, Period period) => lookup.On(indicator, first.Breakdown, first.Region, period)?.Figure;

    static Period YearEnd(Period period) => Period.Quarter(period.LastYear, 4);

    Figure? WholeOf(Figure first)
    {
        if (catalog.RelationsOf(first.Indicator).Whole is { } whole && Same(whole, first) is { } held) return held;
        return first.Breakdown is null ? null : lookup.On(first.Indicator, null, first.Region, first.Period)?.Figure;
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

    static bool IsComparable(Figure first, Figure other) => first.Unit == other.Unit && first.Kind == other.Kind
        && (first.Indicator == other.Indicator || first.Period == other.Period && first.Region == other.Region);

    IEnumerable<Figure> Values() => shown.Where(one => one.How == Derivation.Value).SelectMany(Figures).OfType<Figure>();

    // What later versions of the knowledge no longer hold is as if it was never shown.
    List<Figure> Figures(ShownFigure figure)
    {
        var found = new List<Figure>();
        foreach (var cell in figure.Cells)
        {
            if (catalog.Indicator(cell.Indicator) is not { } indicator || catalog.Region(cell.Region) is not { } region) return [];
            var part = cell.Breakdown is { } id ? catalog.Breakdown(id) : null;
            if (part is null != cell.Breakdown is null || !Period.TryParse(cell.Period, out var period)) return [];
            if ((lookup.On(indicator, part, region, period) ?? lookup.ChangeOver(indicator, part, region, period))?.Figure is not { } held) return [];
            found.Add(held);
        }

        return found;
    }
}
