namespace BanenBot.Core.Figures.Answers;

// What was done against what was to be done.
sealed partial class Reckoning
{
    /// <summary>As it was published, with the sum beside it; else the sum alone.</summary>
    FigureAnswer? OfTarget(Figure first)
    {
        if (Against(first) is not var (done, target)) return null;
        var computed = Share(done.Value, target, [done]);
        return computed is null || target.Period != YearEnd(done.Period) || catalog.RelationsOf(done.Indicator).Share is not { } share
            || Same(share, done) is not { } published ? computed
            : Held(FigureTexts.Headline(published), [computed.Headline, .. computed.Details], [published, done, target],
                ShownFigure.Of(published), new Quantity(published.Value, published.Unit));
    }

    FigureAnswer? Shortfall(Figure first)
    {
        if (Against(first) is not var (done, target)) return null;
        return Held(
            FigureTexts.Shortfall(done, target), [FigureTexts.Sum(target.Value, "-", done.Value, target.Value - done.Value, target.Unit)],
            [done, target], new ShownFigure(Derivation.Difference, [ShownFigure.CellOf(target), ShownFigure.CellOf(done)]));
    }

    FigureAnswer? Target(Figure first)
    {
        var target = first.Kind == FigureKind.Target ? null : Against(first)?.Target;
        return target is null ? null : Held(FigureTexts.Headline(target), [], [target], ShownFigure.Of(target));
    }

    FigureAnswer? Achieved(Figure first)
    {
        // What there was in one year says nothing of a target for another.
        if (Against(first) is not var (done, target) || target.Value == 0 || done.Period.LastYear != target.Period.LastYear) return null;
        var percent = Calculation.Percent(done.Value, target.Value);
        return Held(FigureTexts.Achieved(done, target, percent), [FigureTexts.Sum(done.Value, "/", target.Value, percent, Unit.Percent)],
            [target, done], ShownFigure.Of(done));
    }

    // What was done and what was to be done, whichever of the two was shown.
    (Figure Done, Figure Target)? Against(Figure first)
    {
        if (OfShare(first) is { } behind) return behind;
        var values = Values().Where(figure => figure.Region == first.Region).ToList();
        foreach (var done in values.Where(figure => figure.Kind != FigureKind.Target && !figure.Unit.IsPercent))
        {
            if (catalog.RelationsOf(done.Indicator).Target is not { } indicator) continue;
            var then = hints.Periods.Points is [.., var point]
                && lookup.At(done.Indicator, done.Breakdown, done.Region, point)?.Figure is { } moved ? moved : done;
            var target = values.Find(figure => figure.Indicator == indicator && figure.Breakdown == done.Breakdown)
                ?? At(indicator, then, then.Period) ?? At(indicator, then, YearEnd(then.Period));
            if (target is not null) return (then, target);
        }

        foreach (var target in values.Where(figure => figure.Kind == FigureKind.Target))
            foreach (var indicator in catalog.Indicators.Where(one => catalog.RelationsOf(one).Target == target.Indicator))
                if ((hints.Periods.Points is [.., var point] ? lookup.At(indicator, target.Breakdown, target.Region, point)?.Figure
                        : At(indicator, target, target.Period) ?? NewestBefore(indicator, target)) is { } done)
                    return (done, target);
        return null;
    }

    // After a percentage of the target: the number behind it.
    (Figure Done, Figure Target)? OfShare(Figure first)
    {
        foreach (var indicator in catalog.Indicators.Where(one => catalog.RelationsOf(one).Share == first.Indicator))
            if (Same(indicator, first) is { } done && catalog.RelationsOf(indicator).Target is { } goal
                && (At(goal, done, done.Period) ?? At(goal, done, YearEnd(done.Period))) is { } target)
                return (done, target);
        return null;
    }
}
