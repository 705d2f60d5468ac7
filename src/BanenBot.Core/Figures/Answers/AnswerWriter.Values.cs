using BanenBot.Core.Figures.Periods;

namespace BanenBot.Core.Figures.Answers;

// One figure, or several side by side: of regions, parts, measures or moments.
sealed partial class AnswerWriter
{
    FigureAnswer Values()
    {
        var asked = (from indicator in request.Indicators
                     from part in request.Breakdowns
                     from region in request.Regions
                     select (indicator, part, region)).ToList();
        if (asked.Count == 1 && request.Points.Count < 2) return One();
        var common = request.Points.Count == 0 ? Common(asked) : null;
        var points = request.Points.Count > 0 ? request.Points.Select(point => (PeriodPoint?)point) : [common];
        var cells = points.SelectMany(point => asked.Select(slot => (slot.part, slot.region,
            Found: lookup.At(slot.indicator, slot.part, slot.region, point)))).ToList();
        var found = cells.Select(cell => cell.Found).OfType<FoundFigure>().ToList();
        return found.Count switch
        {
            0 => NotHeld(request.Breakdown),
            _ => SideBySide(found, [.. cells.Where(cell => cell.Found is null).Select(cell => (cell.part, cell.region))]),
        };
    }

    // "grootste oorzaak": the parts beside each other, the largest first, which is the one to go on from.
    FigureAnswer Largest()
    {
        var point = request.At ?? Common([.. request.Breakdowns.Select(part => (request.Indicator, part, request.Region))]);
        var found = request.Breakdowns.Select(part => lookup.At(request.Indicator, part, request.Region, point)).OfType<FoundFigure>()
            .OrderByDescending(one => one.Figure.Value).ToList();
        return found.Count == 0 ? NotHeld(request.Breakdown) : SideBySide(found, []) with { Shown = [ShownFigure.Of(found[0].Figure)] };
    }

    FigureAnswer One()
    {
        if (lookup.At(request.Indicator, request.Breakdown, request.Region, request.At) is not { } found) return NotHeld(request.Breakdown);
        if (AsGrowth(found) is { } growth) return growth;
        var answer = Held(FigureTexts.Headline(found.Figure), [found], Details(found)) with { Change = Change(found) };
        return found.Figure.Kind == FigureKind.Target && request.At is null ? WithTable(answer, Series(found.Figure)) : answer;
    }

    // "wajong en pwet" is one figure, and the two it is made of are as likely wanted.
    List<Figure> PartsOf(Figure figure) => figure.Breakdown?.SumOf is not { } ids ? []
        : [.. ids.Select(catalog.Breakdown).OfType<Breakdown>()
            .Select(part => lookup.On(figure.Indicator, part, figure.Region, figure.Period)?.Figure).OfType<Figure>()];

    IReadOnlyList<FoundFigure> Series(Figure figure) => lookup.Series(figure.Indicator, figure.Breakdown, figure.Region);

    IEnumerable<string> Details(FoundFigure found)
    {
        var figure = found.Figure;
        if (found.IsWithin) yield return FigureTexts.Within(figure, request.At!.Value.Period);
        if (Change(found) is { } change) yield return change;
        if (Grown(figure) is { } grown) yield return grown;
        if (figure.Calculation is not null
            && (figure.Status == FigureStatus.Derived || found.Operands.Count > 0))
            yield return FigureTexts.Sum(figure);
        if (PartsOf(figure) is { Count: > 1 } parts) yield return FigureTexts.Parts(parts);
        if (Beside(figure) is { } country) yield return FigureTexts.CountryBeside(country);
        if (request.At is not null || figure.Kind == FigureKind.Target) yield break;
        yield return FigureTexts.NewestHeld(figure);
        if (Series(figure)[^1].Figure is var newest && newest.Period.LastQuarter > figure.Period.LastQuarter)
            yield return FigureTexts.NewerDerived(newest);
    }

    string? Change(FoundFigure found) =>
        found.Figure.Kind is not FigureKind.Target && Against(found) is { Count: > 0 } against ? FigureTexts.Sentence(against) : null;

    // What came or went, as a percentage of what there was.
    string? Grown(Figure figure) =>
        LevelsOf(figure) is var (_, from, to) && Grown(from.Figure, to.Figure) is { } percent
            ? FigureTexts.GrownFrom(from.Figure, percent) : null;

    // Against the period before and a year before, where those are held.
    List<string> Against(FoundFigure found)
    {
        var figure = found.Figure;
        if (!figure.Period.IsQuarter && !figure.Period.IsYear) return [];
        var earlier = new List<Figure>();
        foreach (var period in (ReadOnlySpan<Period>)[figure.Period.Previous, figure.Period.YearEarlier])
            if (lookup.On(figure.Indicator, figure.Breakdown, figure.Region, period)?.Figure is { } then
                && !earlier.Contains(then))
                earlier.Add(then);
        return [.. earlier.Select(then => FigureTexts.Against(figure, then))];
    }

    // Where no region was named and the country has the figure too, it stands beside ours.
    Figure? Beside(Figure figure) => request.RegionAssumed && Country() is { } country && country != figure.Region
        ? lookup.On(figure.Indicator, figure.Breakdown, country, figure.Period)?.Figure : null;

    // The newest moment that all of them are held for, so that like is set beside like.
    PeriodPoint? Common(List<(Indicator Indicator, Breakdown? Part, Region Region)> asked)
    {
        var sets = asked.Select(slot => lookup.Series(slot.Indicator, slot.Part, slot.Region)).Where(series => series.Count > 0)
            .Select(series => series.Select(found => found.Figure.Period).ToHashSet()).ToList();
        if (sets.Count < 2) return null;
        var common = sets.Aggregate((all, one) => [.. all.Intersect(one)]);
        return common.Count == 0 ? null : new PeriodPoint(common.Max(), PointKind.Quarter);
    }

    FigureAnswer SideBySide(List<FoundFigure> found, IReadOnlyList<(Breakdown? Part, Region Region)> missing)
    {
        var figures = found.ConvertAll(one => one.Figure);
        var lacking = missing.Select(slot => Lacking(slot.Part, slot.Region));
        if (figures.Count == 1) return Held(FigureTexts.Headline(figures[0]), found, lacking.Concat(Details(found[0])));
        var names = FigureTexts.Names(figures);
        var details = found.Where(one => one.Figure.Calculation is not null)
            .Select(one => $"{names[found.IndexOf(one)]}: {FigureTexts.Sum(one.Figure)}")
            .Concat(lacking);
        var headline = FigureTexts.SideBySide(figures, names);
        var answer = figures.Count == 2 && Slots.Has(Questions.Cue.Difference) && figures[0].Unit == figures[1].Unit
            ? Held(FigureTexts.DifferenceOf(figures[0], figures[1]), found, details)
            : Held(headline, found, details);
        var labels = figures.ConvertAll(figure => PeriodWording.Label(figure.Period, figure.Kind));
        return answer with
        {
            // Where the moments are what sets them apart, one column says so.
            Table = names.SequenceEqual(labels)
                ? new FigureTable([FigureTexts.PeriodColumn, figures[0].Unit.Name],
                    [.. figures.Select((figure, index) => (IReadOnlyList<string>)[labels[index], FigureTexts.Cell(figure)])])
                : new FigureTable([FigureTexts.MeasureColumn, FigureTexts.PeriodColumn, figures[0].Unit.Name],
                    [.. figures.Select((figure, index) => (IReadOnlyList<string>)[names[index], labels[index], FigureTexts.Cell(figure)])]),
            Chart = new FigureChart(names, [.. figures.Select(figure => figure.Value)], figures[0].Unit),
        };
    }

    FigureAnswer Share()
    {
        var part = lookup.At(request.Indicator, request.Breakdown, request.Region, request.At);
        var whole = part is null ? null : lookup.On(request.Indicator, null, request.Region, part.Figure.Period);
        if (part is null) return NotHeld(request.Breakdown);
        if (whole is null || whole.Figure.Value == 0) return Values();
        var percent = Calculation.Percent(part.Figure.Value, whole.Figure.Value);
        return Held(FigureTexts.Share(part.Figure, whole.Figure, percent), [whole, part],
            [FigureTexts.ShareSum(part.Figure, whole.Figure, percent)]) with
        { Result = new Quantity(percent, Unit.Percent) };
    }
}
