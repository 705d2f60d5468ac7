namespace BanenBot.Core.Figures.Answers;

/// <summary>The newest value of each main measure in one table: what someone needs who asks for "de laatste cijfers".</summary>
sealed class Overview(FigureCatalog catalog, FigureLookup lookup, Holdings holdings, DateOnly day)
{
    public FigureAnswer Of(Region region)
    {
        var rows = catalog.Main.Select(measure => Newest(measure, region)).OfType<FoundFigure>().ToList();
        if (rows.Count == 0) return Nothing(region);
        var figures = rows.ConvertAll(found => found.Figure);
        var earlier = figures.ConvertAll(Earlier);
        return new FigureAnswer
        {
            Outcome = FigureOutcome.Held, Confidence = 1,
            Headline = FigureTexts.Overview(region, figures.Max(figure => figure.Period), day),
            Table = new FigureTable([FigureTexts.MeasureColumn, FigureTexts.ValueColumn, FigureTexts.DateColumn, FigureTexts.ChangeColumn],
                [.. figures.Select((figure, index) => Row(figure, earlier[index], region))]),
            Notes = figures.Exists(figure => figure.Status == FigureStatus.Indicative) ? [FigureTexts.SomeIndicative] : [],
            Sources = [.. figures.Select(figure => figure.Source).Distinct()],
            Suggestions = [.. figures.Select(figure => FigureTexts.Ask(figure.Indicator, figure.Breakdown, figure.Region, null))],
            Shown = [.. figures.Select(ShownFigure.Of)],
            Question = Slots(figures[0]),
        };
    }

    static FigureQuestion Slots(Figure first) => new()
    {
        Operation = FigureOperation.Value, Indicators = [first.Indicator.Id], Breakdowns = first.Breakdown is { } part ? [part.Id] : [],
        Regions = [first.Region.Id], Period = first.Period.ToString(), Latest = true,
    };

    // What is not held for the region is given for the country, and the row says so.
    FoundFigure? Newest(Indicator measure, Region region) => NewestOf(measure, region)
        ?? (catalog.Regions.FirstOrDefault(one => one.Kind == RegionKind.Country) is { } country && country != region
            ? NewestOf(measure, country) : null);

    FoundFigure? NewestOf(Indicator measure, Region region) =>
        lookup.Latest(measure, holdings.Default(measure.Id, region.Id) is [var part, ..] ? part : null, region);

    // A year earlier, else the moment before.
    Figure? Earlier(Figure figure)
    {
        var series = lookup.Series(figure.Indicator, figure.Breakdown, figure.Region);
        return (lookup.On(figure.Indicator, figure.Breakdown, figure.Region, figure.Period.YearEarlier)
            ?? series.LastOrDefault(found => found.Figure.Period < figure.Period))?.Figure;
    }

    static IReadOnlyList<string> Row(Figure figure, Figure? earlier, Region region) =>
    [
        FigureTexts.RowName(figure, figure.Region == region ? null : figure.Region), FigureTexts.Value(figure),
        PeriodWording.Label(figure.Period, figure.Kind), earlier is null ? "" : FigureTexts.Against(figure, earlier),
    ];

    static FigureAnswer Nothing(Region region) => new()
    {
        Outcome = FigureOutcome.NotHeld, Confidence = 1, Headline = FigureTexts.NoOverview(region),
    };
}
