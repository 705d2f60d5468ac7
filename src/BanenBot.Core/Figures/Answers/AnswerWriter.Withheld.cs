namespace BanenBot.Core.Figures.Answers;

// A small number that its publisher does not give is told as what it is: less than ten. Nothing is reckoned with it,
// nor reckons on from it.
sealed partial class AnswerWriter
{
    FigureAnswer? Withheld()
    {
        if (request.Operation is FigureOperation.Highest or FigureOperation.Lowest || request.Points.Count > 1) return null;
        if (request is not { Indicators.Count: 1, Breakdowns.Count: 1, Regions.Count: 1 }) return null;
        var (indicator, part, region) = (request.Indicator, request.Breakdown, request.Region);
        if (request.Operation == FigureOperation.Series && lookup.Series(indicator, part, region).Count > 0) return null;
        return lookup.WithheldAt(indicator, part, region, request.At) is { } found ? Told(found) : null;
    }

    FigureAnswer Told(FoundFigure found) => Held(FigureTexts.Headline(found.Figure), [found], Earlier(found)) with
    {
        Notes = [FigureTexts.Withheld],
        Result = null,
        Shown = [],
    };

    // The newest number before it, so that the answer does not end at a bound.
    IEnumerable<string> Earlier(FoundFigure found)
    {
        var figure = found.Figure;
        if (lookup.Series(figure.Indicator, figure.Breakdown, figure.Region)
            .LastOrDefault(one => one.Figure.Period < figure.Period) is { } before)
            yield return FigureTexts.NewestNumber(before.Figure);
    }

    // What stands in the place of a figure that is not held: a bound, or that there is none.
    string Lacking(Breakdown? part, Region region) =>
        lookup.WithheldAt(request.Indicator, part, region, request.At) is { } found ? FigureTexts.Headline(found.Figure)
            : FigureTexts.NotHeld(request.Indicator, part, region, Asked(request.At));

    // A course in rows, bounds among the numbers; the chart has the numbers alone.
    FigureAnswer WithBounds(FigureAnswer answer, List<FoundFigure> series)
    {
        var (first, last) = (series[0].Figure, series[^1].Figure);
        var bounds = lookup.Withheld(first.Indicator, first.Breakdown, first.Region)
            .Where(found => found.Figure.Period.IsYear == last.Period.IsYear
            && (request.From is null || found.Figure.Period >= first.Period)
            && (request.At is null || found.Figure.Period <= last.Period)).ToList();
        if (bounds.Count == 0) return answer;
        var rows = series.Concat(bounds).OrderBy(found => found.Figure.Period).ToList();
        return answer with { Table = WithTable(answer, rows).Table, Notes = [FigureTexts.Withheld, .. answer.Notes] };
    }
}
