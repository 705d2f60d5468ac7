namespace BanenBot.Core.Figures.Answers;

// What a page of figures shows beside the answer: the same figures, each with its own source.
sealed partial class AnswerWriter
{
    public IReadOnlyList<FoundFigure> Shown()
    {
        var asked = (from indicator in request.Indicators
                     from part in request.Breakdowns
                     from region in request.Regions
                     select (indicator, part, region)).ToList();
        if (request.Operation == FigureOperation.Series)
            return [.. asked.SelectMany(slot => InRange(WithBounds(slot.indicator, slot.part, slot.region)))];
        var point = request.At ?? Common(asked);
        return
        [
            .. asked.Select(slot => lookup.WithheldAt(slot.indicator, slot.part, slot.region, point)
                ?? lookup.At(slot.indicator, slot.part, slot.region, point)).OfType<FoundFigure>(),
        ];
    }

    // A moment of which the source gives a bound alone is no moment without a figure.
    List<FoundFigure> WithBounds(Indicator indicator, Breakdown? part, Region region) =>
        [.. lookup.Series(indicator, part, region).Concat(lookup.Withheld(indicator, part, region)).OrderBy(found => found.Figure.Period)];
}
