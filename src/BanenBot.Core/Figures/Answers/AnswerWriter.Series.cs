using BanenBot.Core.Figures.Periods;
using BanenBot.Core.Figures.Questions;

namespace BanenBot.Core.Figures.Answers;

// What went before: a change between two moments, a series, and the highest or lowest of one.
sealed partial class AnswerWriter
{
    const decimal LeastForPercentage = 10;

    FigureAnswer Change()
    {
        var (indicator, part, region) = (request.Indicator, request.Breakdown, request.Region);
        var kind = lookup.Kind(indicator);
        var to = lookup.At(indicator, part, region, request.At);
        if (Counted() is { } counted) return Of(counted, request.Slots.KeepsIndicator ? request.Breakdowns : [null]).Change();
        if (kind == FigureKind.Change && request.From is { } start) return FlowChange(start, to);
        // "verschil gooi en rivierenland": between them, not between two moments of one.
        if (request is { From: null, Regions.Count: 2 } or { From: null, Breakdowns.Count: 2 }) return Values();
        if (to is null) return NotHeld(part);
        if (request.From is not { } from) return Over(to);
        if (lookup.At(indicator, part, region, from) is not { } before) return NotHeld(part, from);
        if (to.Figure.Period < before.Figure.Period) (before, to) = (to, before);
        return FigureLookup.Difference(before, to) is { } change ? Changed(change, before, to) : Values();
    }

    // No start named: the change within the period asked for, printed or between the levels around it.
    FigureAnswer Over(FoundFigure to)
    {
        var period = request.At is { Kind: PointKind.Year or PointKind.YearEnd, Period: var year } ? year : to.Figure.Period.LastQuarter;
        var (indicator, part, region) = (request.Indicator, request.Breakdown, request.Region);
        if (lookup.On(indicator, part, region, period.FirstQuarter.Previous) is { } before
            && FigureLookup.Difference(before, to) is { } change)
            return Changed(change, before, to);
        var earlier = Series(to.Figure).LastOrDefault(found => found.Figure.Period < to.Figure.Period);
        return earlier is not null && FigureLookup.Difference(earlier, to) is { } other ? Changed(other, earlier, to)
            : NotHeld(part, request.At);
    }

    FigureAnswer Changed(FoundFigure change, FoundFigure from, FoundFigure to)
    {
        var between = Series(to.Figure)
            .Where(found => found.Figure.Period >= from.Figure.Period && found.Figure.Period <= to.Figure.Period).ToList();
        var percent = Grown(from.Figure, to.Figure);
        var answer = Held(FigureTexts.Change(from.Figure, to.Figure, AsksGrowth ? percent : null), [from, to],
            [FigureTexts.Sum(change.Figure), .. percent is { } grown
                ? [FigureTexts.GrowthSum(from.Figure, to.Figure, grown)] : Array.Empty<string>()],
            from.Figure.Period);
        answer = answer with { Shown = [.. answer.Shown, Difference(from.Figure, to.Figure)], Result = Comes(change.Figure, percent) };
        return between.Count > 2 ? WithTable(answer, between) : answer;
    }

    // "gekrompen met 620" is 620, though the number itself is less than nothing.
    Quantity Comes(Figure change, decimal? percent)
    {
        var sign = Slots.Has(Cue.Decline) && !Slots.Has(Cue.Growth) ? -1 : 1;
        return AsksGrowth && percent is { } grown
            ? new Quantity(sign * grown, Unit.Percent) : new Quantity(sign * change.Value, change.Unit);
    }

    AnswerWriter Of(Indicator indicator, IReadOnlyList<Breakdown?> parts) => new(catalog, holdings, lookup,
        request with { Indicators = [indicator], Breakdowns = parts, Operation = FigureOperation.Change }, day);

    // "hoeveel procent is het gekrompen": the change of a number as a percentage,
    // not the change of the percentage that is published beside it.
    Indicator? Counted()
    {
        if (!request.Indicator.Unit.IsPercent || !AsksGrowth || !AsksHowManyPercent || request.Regions.Count > 1) return null;
        if (Slots is { KeepsIndicator: true, Previous.Indicators: [var before, ..] } && before != request.Indicator.Id)
            return catalog.Indicator(before) is { Unit.IsPercent: false } kept ? kept : null;
        return Slots.Breakdowns.Count > 0 || holdings.Has(request.Indicator.Id, null) ? null
            : catalog.Indicators.FirstOrDefault(indicator => catalog.RelationsOf(indicator).Share == request.Indicator);
    }

    bool AsksGrowth => Slots.Has(Cue.Share) && Slots.Has(Cue.Growth | Cue.Decline | Cue.Difference);

    // "hoeveel procent", where "het aandeel" is the measure itself.
    bool AsksHowManyPercent => Slots.Asked.Words.Zip(Slots.Asked.Words.Skip(1))
        .Any(pair => (catalog.Words.Cues.Of(pair.First.Token.Text) & Cue.Quantity) != 0
            && (catalog.Words.Cues.Of(pair.Second.Token.Text) & Cue.Share) != 0);

    // A measure of change, asked for in percent: of the level that changed.
    FigureAnswer? AsGrowth(FoundFigure found) =>
        AsksGrowth && LevelsOf(found.Figure) is var (level, from, to) && FigureLookup.Difference(from, to) is { } change
            ? Of(level, [found.Figure.Breakdown]).Changed(change, from, to) : null;

    // What there was before and after a change, where those two differ by it.
    (Indicator Level, FoundFigure From, FoundFigure To)? LevelsOf(Figure change)
    {
        if (change.Kind != FigureKind.Change || change.Unit.IsPercent) return null;
        foreach (var level in change.Indicator.Related.Select(catalog.Indicator).OfType<Indicator>())
            if (level.Unit == change.Unit && lookup.Kind(level) == FigureKind.Level
                && lookup.On(level, change.Breakdown, change.Region, change.Period.FirstQuarter.Previous) is { } from
                && lookup.On(level, change.Breakdown, change.Region, change.Period.LastQuarter) is { } to
                && to.Figure.Value - from.Figure.Value == change.Value)
                return (level, from, to);
        return null;
    }

    // Of what there is at a moment, the change as a percentage; one of few says nothing.
    static decimal? Grown(Figure from, Figure to) =>
        to.Unit.IsPercent || to.Kind is not (FigureKind.Level or FigureKind.Target) || from.Value < LeastForPercentage ? null
        : Calculation.Percent(to.Value - from.Value, from.Value);

    static ShownFigure Difference(Figure from, Figure to) =>
        new(Derivation.Difference, [ShownFigure.CellOf(to), ShownFigure.CellOf(from)]);

    // A measure that is itself a change: over the stretch asked for, or one period against another.
    FigureAnswer FlowChange(PeriodPoint start, FoundFigure? to)
    {
        var (indicator, part, region) = (request.Indicator, request.Breakdown, request.Region);
        if (request.Slots.Periods.From is null && to is not null && lookup.At(indicator, part, region, start) is { } before
            && FigureLookup.Difference(before, to) is { } difference)
            return Held(FigureTexts.Change(before.Figure, to.Figure), [before, to], [FigureTexts.Sum(difference.Figure)],
                before.Figure.Period) with
            { Shown = [ShownFigure.Of(before.Figure), ShownFigure.Of(to.Figure), Difference(before.Figure, to.Figure)] };
        // "sinds eind 2012" starts counting in the quarter after it; a whole year counts from its own end, as a level of that year would.
        var end = request.At?.Period.LastQuarter ?? lookup.Latest(indicator, part, region)?.Figure.Period.LastQuarter;
        if (end is not { } last || last <= start.Period.LastQuarter) return NotHeld(part);
        if (lookup.ChangeOver(indicator, part, region, Period.Span(start.Period.LastQuarter.Shift(1), last)) is { } over)
            return AsGrowth(over) ?? Held(FigureTexts.Headline(over.Figure), [over], Details(over), start.Period.LastQuarter);
        return Series();
    }

    // One number for the whole stretch from one moment to another, where that is what is published.
    FigureAnswer? Whole()
    {
        if (request is not { From: { } start, At: { } end } || Slots.Periods.To is null || Slots.Has(Cue.Series)) return null;
        if (lookup.Kind(request.Indicator) is not (FigureKind.Change or FigureKind.Share)) return null;
        return lookup.On(request.Indicator, request.Breakdown, request.Region, Period.Span(start.Period, end.Period)) is { } whole
            ? Held(FigureTexts.Headline(whole.Figure), [whole], Details(whole), start.Period.FirstQuarter) : null;
    }

    FigureAnswer Series()
    {
        var series = (from indicator in request.Indicators
                      from part in request.Breakdowns
                      from region in request.Regions
                      select InRange(lookup.Series(indicator, part, region))).Where(found => found.Count > 0).ToList();
        if (series.Count == 0) return NotHeld(request.Breakdown, request.From);
        var (first, last) = (series[0][0], series[0][^1]);
        if (first == last && series.Count == 1) return Held(FigureTexts.Headline(last.Figure), [last], Details(last));
        List<IReadOnlyList<Figure>> figures = [.. series.Select(found => found.ConvertAll(one => one.Figure))];
        var headline = figures.Count == 1 ? FigureTexts.Series(figures[0]) : FigureTexts.SeriesOf(figures);
        var shown = series.SelectMany(found => found).Concat(series.Select(found => found[^1])).ToList();
        var answer = Held(headline, shown, [], first.Figure.Period);
        return series.Count == 1 ? WithBounds(WithTable(answer, series[0]), series[0]) : WithColumns(answer, series);
    }

    // Whole quarters where there are any; a year beside its own quarters would count twice.
    List<FoundFigure> InRange(IReadOnlyList<FoundFigure> series)
    {
        var kind = series.Count > 0 ? series[0].Figure.Kind : FigureKind.Level;
        var one = series.Where(found => found.Figure.Period.IsQuarter).ToList();
        if (one.Count < 2) one = [.. series.Where(found => found.Figure.Period.IsYear)];
        if (one.Count < 2) one = [.. series];
        if (request.LastQuarters is { } count)
            return [.. one.Where(found => (long)Distance(found.Figure.Period, one[^1].Figure.Period) < count)];
        if (request.From is not { } from) return one;
        var start = from.Candidates(kind)[0] is var first && first.IsQuarter ? first : from.Period.FirstQuarter;
        if (from.Kind == PointKind.Year && request.Slots.Periods.From is null) start = from.Period.FirstQuarter;
        return [.. one.Where(found => found.Figure.Period.LastQuarter >= start
            && (request.At is not { } at || found.Figure.Period.LastQuarter <= at.Period.LastQuarter))];
    }

    static int Distance(Period from, Period to) => Period.Span(from.LastQuarter, to.LastQuarter).Quarters - 1;

    FigureAnswer Extreme()
    {
        var isHighest = request.Operation == FigureOperation.Highest;
        var found = request.AcrossRegions ? AcrossRegions() : AcrossPeriods();
        if (found.Count == 0) return NotHeld(request.Breakdown);
        var ranked = isHighest ? found.OrderByDescending(one => one.Figure.Value).ToList() : [.. found.OrderBy(one => one.Figure.Value)];
        // The country stands among the regions for comparison; it is none of them.
        var first = ranked.Find(one => !request.AcrossRegions || one.Figure.Region.Kind != RegionKind.Country);
        if (first is null) return NotHeld(request.Breakdown);
        var answer = Held(FigureTexts.Extreme(first.Figure, isHighest, request.AcrossRegions),
            [.. ranked.Where(one => one != first).Take(4), first], []);
        return request.AcrossRegions ? WithRanking(answer, ranked) : WithTable(answer, found);
    }

    List<FoundFigure> AcrossPeriods()
    {
        var series = lookup.Series(request.Indicator, request.Breakdown, request.Region);
        var one = series.Where(found => found.Figure.Period.IsQuarter).ToList();
        if (one.Count < 2) one = [.. series];
        return request.At is { } at ? [.. one.Where(found => at.Period.Contains(found.Figure.Period))] : one;
    }

    List<FoundFigure> AcrossRegions()
    {
        var regions = holdings.Regions(request.Indicator.Id, request.Breakdown?.Id);
        var newest = request.At ?? (regions.Count == 0 ? null : NewestOfMost(regions));
        return [.. regions.Select(region => lookup.At(request.Indicator, request.Breakdown, region, newest)).OfType<FoundFigure>()];
    }

    PeriodPoint? NewestOfMost(IReadOnlyList<Region> regions) => regions
        .SelectMany(region => lookup.Series(request.Indicator, request.Breakdown, region)).GroupBy(found => found.Figure.Period)
        .OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key)
        .Select(group => (PeriodPoint?)new PeriodPoint(group.Key, PointKind.Quarter))
        .FirstOrDefault();

    static FigureAnswer WithRanking(FigureAnswer answer, List<FoundFigure> ranked) => answer with
    {
        Table = new FigureTable([FigureTexts.RegionColumn, FigureTexts.PeriodColumn, ranked[0].Figure.Unit.Name],
            [.. ranked.Select(found =>
                (IReadOnlyList<string>)[found.Figure.Region.Name, PeriodWording.Label(found.Figure.Period, found.Figure.Kind),
                FigureTexts.Cell(found.Figure)])]),
        Chart = new FigureChart([.. ranked.Select(found => found.Figure.Region.Name)], [.. ranked.Select(found => found.Figure.Value)],
            ranked[0].Figure.Unit),
    };

    static FigureAnswer WithTable(FigureAnswer answer, IReadOnlyList<FoundFigure> series)
    {
        var labels = series.Select(found => PeriodWording.Label(found.Figure.Period, found.Figure.Kind)).ToList();
        return answer with
        {
            Table = new FigureTable([FigureTexts.PeriodColumn, series[0].Figure.Unit.Name],
                [.. series.Select((found, index) => (IReadOnlyList<string>)[labels[index], FigureTexts.Cell(found.Figure)])]),
            Chart = new FigureChart(labels, [.. series.Select(found => found.Figure.Value)], series[0].Figure.Unit),
        };
    }

    // Several series: a column each, a row a period.
    static FigureAnswer WithColumns(FigureAnswer answer, List<List<FoundFigure>> series)
    {
        var names = FigureTexts.Names(series.ConvertAll(found => found[^1].Figure));
        var periods = series.SelectMany(found => found).Select(found => found.Figure).GroupBy(figure => figure.Period)
            .OrderBy(group => group.Key).ToList();
        return answer with
        {
            Table = new FigureTable([FigureTexts.PeriodColumn, .. names],
                [.. periods.Select(period => (IReadOnlyList<string>)[PeriodWording.Label(period.Key, period.First().Kind),
                    .. series.Select(found =>
                        found.FirstOrDefault(one => one.Figure.Period == period.Key) is { } cell ? FigureTexts.Cell(cell.Figure) : "")])]),
        };
    }
}
