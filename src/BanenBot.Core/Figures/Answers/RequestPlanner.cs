using BanenBot.Core.Figures.Periods;
using BanenBot.Core.Figures.Questions;

namespace BanenBot.Core.Figures.Answers;

/// <summary>Fills the slots a question leaves open: from the question before where it goes on from that, else from what is held.</summary>
sealed partial class RequestPlanner(FigureCatalog catalog, Holdings holdings)
{
    const Cue ChangeCues = Cue.Growth | Cue.Decline | Cue.Difference;

    /// <param name="day">Of the question: "vorig jaar" that follows nothing is the year before that day's.</param>
    public FigureRequest Plan(QuestionSlots slots, FigureLookup lookup, DateOnly day)
    {
        slots = ByCalendar(slots, day);
        if (OtherMeasure(slots) is { } better) slots = slots with { Indicators = [better] };
        if (Level(slots) is { } level) slots = slots with { Indicators = [level], AsksChange = true };
        if (Spoken(slots) is { } spoken) slots = slots with { Periods = slots.Periods.In(spoken) };
        var indicator = slots.Indicators[0];
        var (regions, isAssumed) = Regions(slots, indicator, lookup);
        var parts = Parts(slots, indicator, regions);
        var series = regions.Count == 0 || slots.Periods.OpenQuarter is null ? [] : lookup.Series(indicator, parts[0], regions[0]);
        var request = new FigureRequest
        {
            Operation = FigureOperation.Value, Indicators = slots.Indicators, Breakdowns = parts, Regions = regions, Slots = slots,
            RegionAssumed = isAssumed, Points = Points(slots, series), LastQuarters = slots.Periods.LastQuarters,
        };
        if (slots.Periods.IsEmpty && request.Points is [var inherited])
            request = request with { Points = Held(inherited, request, lookup) };
        return WithOperation(Promised(request, lookup));
    }

    // "hoeveel banen t/m 2025": up to a moment that nothing was counted at yet there is only what must be, as a source prints it.
    FigureRequest Promised(FigureRequest request, FigureLookup lookup)
    {
        var indicator = request.Indicator;
        if (request is not { Slots.Periods.IsUpTo: true, At: { } till, Regions.Count: > 0 }
            || holdings.Kind(indicator.Id) != FigureKind.Level
            || lookup.Latest(indicator, request.Breakdown, request.Region) is not { } newest
            || till.Period.LastQuarter <= newest.Figure.Period.LastQuarter) return request;
        var target = indicator.Related.Select(catalog.Indicator).OfType<Indicator>().Prepend(indicator)
            .Select(measure => catalog.RelationsOf(measure).Target).OfType<Indicator>()
            .Select(measure => lookup.At(measure, request.Breakdown, request.Region, till)?.Figure).OfType<Figure>()
            .OrderBy(figure => figure.Status == FigureStatus.Derived).FirstOrDefault();
        return target is null ? request : request with { Indicators = [target.Indicator] };
    }

    // After a figure it is counted from that figure's moment; beside a comparison from the moment compared.
    static QuestionSlots ByCalendar(QuestionSlots slots, DateOnly day)
    {
        if (slots.Previous is not null || slots.Has(ChangeCues | Cue.Compare)
            || slots.Periods is not { Shift: { } shift, IsExplicit: false }
            || !slots.Asked.Words.Any(word => slots.Asked.Lists.Periods.PreviousWords.Contains(word.Token.Text))) return slots;
        var point = shift % 4 == 0 ? new PeriodPoint(Period.Year(day.Year + shift / 4), PointKind.Year)
            : new PeriodPoint(Period.Quarter(day.Year, (day.Month + 2) / 3).Shift(shift), PointKind.Quarter);
        return slots with { Periods = slots.Periods with { Shift = null, Points = [point] } };
    }

    (IReadOnlyList<Region> Regions, bool IsAssumed) Regions(QuestionSlots slots, Indicator indicator, FigureLookup lookup)
    {
        var named = slots.Regions.Select(region => region.Region).ToList();
        if (named.Count == 1 && slots.Has(Cue.Compare) && slots.Previous is { Regions: [var other] } && other != named[0].Id
            && catalog.Region(other) is { } before)
            return ([before, named[0]], false);
        if (named.Count == 1 && IsSetAgainst(slots) && (slots.Home ?? holdings.Home) is { } own && own != named[0])
            return ([own, named[0]], false);
        if (named.Count > 0) return (named, false);
        var inherited = slots.Previous?.Regions.Select(catalog.Region).OfType<Region>().ToList() ?? [];
        if (inherited.Count > 0) return (inherited, false);
        return (Unnamed(slots, indicator, lookup), true);
    }

    // "doen wij het beter dan landelijk": ours beside the one named.
    static bool IsSetAgainst(QuestionSlots slots)
    {
        var words = slots.Asked.Words.Select(word => word.Token.Text).ToList();
        return words.Exists(word => slots.Asked.Lists.Ours.Contains(word)) && (words.Contains("dan") || slots.Has(Cue.Compare));
    }

    // No region named: that of who asks; else the only one that has it. Of the regions that have it at the moment asked for, the country
    // stands beside rather than against the others.
    List<Region> Unnamed(QuestionSlots slots, Indicator indicator, FigureLookup lookup)
    {
        var part = slots.Breakdowns.Count > 0 ? slots.Breakdowns[0] : null;
        var holders = holdings.Of(indicator.Id).Where(series => part is null || series.Breakdown?.Id == part.Id)
            .Select(series => series.Region).DistinctBy(region => region.Id).ToList();
        var asked = Points(slots, []);
        var then = asked.Count == 0 ? holders
            : holders.FindAll(
                region => asked.Exists(point => lookup.At(indicator, part ?? Whole(indicator, region), region, point) is not null));
        if (then.Count == 0) then = holders;
        if (slots.Home is { } home && (then.Contains(home) || !then.TrueForAll(region => region.Kind == RegionKind.Country))) return [home];
        if (then.Count < 2) return then;
        var regions = then.FindAll(region => region.Kind == RegionKind.LabourMarketRegion);
        return regions.Count == 0 ? then : regions;
    }

    Breakdown? Whole(Indicator indicator, Region region) => holdings.Default(indicator.Id, region.Id) is [var part, ..] ? part : null;

    IReadOnlyList<Breakdown?> Parts(QuestionSlots slots, Indicator indicator, IReadOnlyList<Region> regions)
    {
        var region = regions.Count > 0 ? regions[0].Id : null;
        // "hoeveel wajongers in totaal" is about them; "inclusief wsw" is about all.
        if (slots.Asked.Words.Any(word => word.Token.Text == "inclusief")) return [null];
        if (slots.Breakdowns.Count > 0) return [.. slots.Breakdowns];
        if (slots.Has(Cue.Total)) return [null];
        if (slots.Has(Cue.Split)
            && holdings.Breakdowns(indicator.Id, region).OfType<Breakdown>().ToList() is { Count: > 0 } all)
            return [.. all];
        var isCleared = slots.Asked.Words.Any(word => slots.Asked.Lists.Whole.Contains(word.Token.Text));
        var inherited = slots.Previous is null || isCleared ? [] : slots.Previous.Breakdowns.Where(id => holdings.Has(indicator.Id, id))
            .Select(catalog.Breakdown).OfType<Breakdown>().ToList();
        if (inherited.Count > 0) return [.. inherited];
        return holdings.Default(indicator.Id, region) is { Count: > 0 } parts ? [.. parts] : [null];
    }

    static List<PeriodPoint> Points(QuestionSlots slots, IReadOnlyList<FoundFigure> series)
    {
        var periods = slots.Periods;
        // "eind q1 2018 van het doel voor 2018": the moment inside the year is the one meant, which "begin 2018" is too.
        var points = periods.Points.Where(point => !periods.Points.Any(other => other != point && point.Period.Contains(other.Period)
            && (other.Period != point.Period || point.Kind == PointKind.Year))).ToList();
        if (points.Count == 0 && periods.To is { } to) points = [to];
        if (points.Count > 0 || (periods.Latest && periods.From is null)) return points;
        if (periods.OpenQuarter is { } quarter) return Open(quarter, series) is { } open ? [open] : [];
        return Inherited(slots) is { } inherited ? [inherited] : [];
    }

    // A moment that only came along from the question before gives way where the new measure is not held for it: to its year,
    // then to the newest.
    static IReadOnlyList<PeriodPoint> Held(PeriodPoint inherited, FigureRequest request, FigureLookup lookup)
    {
        if (request.Regions.Count == 0 || lookup.Latest(request.Indicator, request.Breakdown, request.Region) is null) return [inherited];
        var year = inherited.Period.LastYear;
        var yearEnd = new PeriodPoint(Period.Quarter(year, 4), PointKind.YearEnd);
        foreach (var point in (ReadOnlySpan<PeriodPoint>)[inherited, yearEnd, new(Period.Year(year), PointKind.Year)])
            if (lookup.At(request.Indicator, request.Breakdown, request.Region, point) is not null) return [point];
        return [];
    }

    // The quarter of the newest year that it is printed for; that of the year spoken of is filled in before.
    static PeriodPoint? Open(int quarter, IReadOnlyList<FoundFigure> series)
    {
        var newest = series.LastOrDefault(found => found.Figure.Period is { IsQuarter: true } period
            && period.LastQuarterNumber == quarter && found.Figure.Status != FigureStatus.Derived)
            ?? (series.Count > 0 ? series[^1] : null);
        return newest is null ? null : new PeriodPoint(Period.Quarter(newest.Figure.Period.LastYear, quarter), PointKind.Quarter);
    }

    // A question after "the newest" asks for the newest too; only a shift starts from the moment that turned out to be, and "daarvan" is
    // a part of what was counted then.
    static PeriodPoint? Inherited(QuestionSlots slots) =>
        slots.Previous is { Latest: true } && slots.Periods.Shift is null && !slots.Has(Cue.Back) ? null
        : Spoken(slots) is { } spoken ? PeriodPoint.Of(spoken) : null;

    /// <summary>The period of the question before.</summary>
    static Period? Spoken(QuestionSlots slots) => Period.TryParse(slots.Previous?.Period, out var spoken) ? spoken : null;

    FigureRequest WithOperation(FigureRequest request)
    {
        var (slots, periods) = (request.Slots, request.Slots.Periods);
        var kind = holdings.Kind(request.Indicator.Id);
        var changes = (slots.AsksChange || slots.HasOpen(ChangeCues)) && kind is not FigureKind.Change;
        var subtracts = slots.Has(Cue.Difference) && kind == FigureKind.Change && (periods.Shift is not null || request.Points.Count > 1);
        if (slots.Has(Cue.Highest | Cue.Lowest) && !slots.Has(Cue.Must)) return Extreme(request);
        // "op jaarbasis": what came and went over the last four quarters, in one number.
        if (kind == FigureKind.Change && periods.LastQuarters is { } last and < 40 && !slots.Has(Cue.Series))
            return request with { Points = [Stretch(Base(request).Period.LastQuarter, last)], LastQuarters = null };
        // "de laatste vier kwartalen tot q1 2018": up to that moment, from what there was before them.
        if (periods.LastQuarters is { } many and < 40 && request.At is { } end && periods.IsExplicit && kind != FigureKind.Change)
            return request with
            {
                Operation = FigureOperation.Series,
                LastQuarters = null,
                From = new PeriodPoint(end.Period.LastQuarter.Shift(-many), PointKind.Quarter),
            };
        if (IsSeries(slots, periods) && !IsOneMoment(request)
            && !((slots.Has(Cue.Difference) || slots.AsksChange) && periods.From is not null))
            return request with { Operation = FigureOperation.Series, From = Start(request) };
        if (kind == FigureKind.Change && periods.Shift is { } back and < 0 && slots.HasOpen(Cue.Compare) && !slots.Has(Cue.Difference))
            return request with { Points = [Stretch(Base(request).Period.LastQuarter, -back)] };
        if (changes || subtracts || (periods.From is not null && kind != FigureKind.Target)) return Change(request);
        if (periods.Shift is { } shift) return request with { Points = [Base(request).Shift(shift)] };
        if (slots.Has(Cue.Share) && !request.Indicator.Unit.IsPercent && request.Breakdown is not null)
            return request with { Operation = FigureOperation.Share };
        return Inheriting(request);
    }

    // "was dat een record" after a quarter: of all quarters. After a year it is asked of those within it.
    static FigureRequest Extreme(FigureRequest request)
    {
        var slots = request.Slots;
        var across = RanksRegions(slots) && slots.Regions.All(region => region.IsDeictic);
        return request with
        {
            Operation = slots.Has(Cue.Lowest) ? FigureOperation.Lowest : FigureOperation.Highest,
            AcrossRegions = across,
            Points = !across && slots.Periods.IsEmpty && request is { At.Period.IsQuarter: true, Breakdowns.Count: 1 }
                ? [] : request.Points,
        };
    }

    static bool IsSeries(QuestionSlots slots, PeriodReading periods) =>
        slots.Has(Cue.Series) || periods.Course || periods.LastQuarters is not null
            || (periods is { From: not null, To: not null } && !slots.Has(ChangeCues))
        || slots.Asked.Words.Index().Any(word => slots.Asked.Lists.PerTime.Contains(word.Item.Token.Text) && word.Index > 0
            && slots.Asked.Lists.Per.Contains(slots.Asked.Words[word.Index - 1].Token.Text));

    // A course needs more than one quarter: "verloop register eind 2017" is a figure that is called so.
    static bool IsOneMoment(FigureRequest request) => request.Slots.Periods is { From: null, LastQuarters: null, Course: false }
        && request is { Points: [{ Kind: PointKind.Quarter or PointKind.YearEnd }], Slots.Periods.IsExplicit: true }
        && request.Slots.HasOnlyInTerm(Cue.Series);

    static PeriodPoint? Start(FigureRequest request)
    {
        var periods = request.Slots.Periods;
        if (periods.From is { } from) return from;
        return request.At is { Period.IsQuarter: false } year ? new PeriodPoint(year.Period.FirstQuarter, PointKind.Quarter) : null;
    }

    // From what is named, a shift away, the other moment named, or the period before.
    FigureRequest Change(FigureRequest request)
    {
        var periods = request.Slots.Periods;
        PeriodPoint? from = periods.From;
        if (from is null && periods.Shift is { } shift)
        {
            var now = Base(request);
            return request with { Operation = FigureOperation.Change, From = now.Shift(Math.Min(shift, -shift)), Points = [now] };
        }

        if (from is null && request.Points.Count > 1) from = request.Points[0];
        return request with { Operation = FigureOperation.Change, From = from };
    }

    static PeriodPoint Stretch(Period last, int quarters) => new(Period.Span(last.Shift(1 - quarters), last), PointKind.Stretch);

    // What a shift is counted from: the moment named, the one of the question before, or the newest.
    PeriodPoint Base(FigureRequest request) => request.At ?? new PeriodPoint(Newest(request), PointKind.Quarter);

    Period Newest(FigureRequest request) => holdings.Of(request.Indicator.Id)
        .Where(series => series.Region.Id == request.Region.Id && series.Breakdown?.Id == request.Breakdown?.Id)
        .Select(series => series.Latest).Append(Period.Quarter(2000, 1)).Max();

    static FigureRequest Inheriting(FigureRequest request) =>
        request.Slots is { KeepsIndicator: true, Previous: { Operation: FigureOperation.Series or FigureOperation.Change } previous }
            && !request.Slots.Periods.IsExplicit && Period.TryParse(previous.From ?? "", out var from)
            ? request with { Operation = previous.Operation, From = new PeriodPoint(from, PointKind.Quarter) } : request;
}
