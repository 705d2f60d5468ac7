using BanenBot.Core.Figures.Periods;
using BanenBot.Core.Figures.Questions;

namespace BanenBot.Core.Figures.Answers;

/// <summary>Looks up what a request asks and puts the answer together. One operation a file; what all answers share is here.</summary>
sealed partial class AnswerWriter(FigureCatalog catalog, Holdings holdings, FigureLookup lookup, FigureRequest request, DateOnly day)
{
    const int MostChoices = 6;

    /// <summary>Nobody reckons on with more than these.</summary>
    const int MostShown = 4;

    QuestionSlots Slots => request.Slots;

    public FigureAnswer Write()
    {
        if (Slots.Rivals.Count > 0) return AskMeasure();
        if (Slots.NotKept is { } what) return Unknown(what);
        if (Slots.AmbiguousRegion is { } name) return AskRegion(FigureTexts.AmbiguousRegion(name),
            [.. Slots.Regions.SelectMany(region => region.Others.Prepend(region.Region)).Distinct()]);
        if (request.Regions.Count == 0) return AskRegion(FigureTexts.AskRegion(request.Indicator),
            holdings.Regions(request.Indicator.Id, request.Breakdown?.Id));
        if (RanksAll) return Ranked().Extreme();
        if (request.RegionAssumed && request.Regions.Count > 1 && !request.AcrossRegions)
            return AskRegion(FigureTexts.AskRegion(request.Indicator), request.Regions);
        if (Slots.Missing is { } missing) return NotHeld(missing);
        if (IsOfTownAlone) return NotHeld(request.Breakdown);
        if (Whole() is { } whole) return whole;
        if (Withheld() is { } withheld) return withheld;
        return request.Operation switch
        {
            FigureOperation.Change => Change(),
            FigureOperation.Series => Series(),
            FigureOperation.Highest when request.Breakdowns.Count > 1 && Slots.Breakdowns.Count == 0 => Largest(),
            FigureOperation.Highest or FigureOperation.Lowest => Extreme(),
            FigureOperation.Share => Share(),
            _ => Values(),
        };
    }

    // "rangschik de regio's": all of them are meant, rather than one that was left out.
    bool RanksAll => !request.AcrossRegions && request is { RegionAssumed: true, Indicators.Count: 1, Operation: FigureOperation.Value }
        && (Slots.Has(Cue.Regions) && !Slots.HasOnlyInTerm(Cue.Regions) || IsPerRegion)
            && holdings.CountRegions(request.Indicator.Id, request.Breakdown?.Id) > 1;

    bool IsPerRegion => Slots.Asked.Words.Zip(Slots.Asked.Words.Skip(1))
        .Any(pair => catalog.Words.Regions.Each.Contains(pair.First.Token.Text)
            && catalog.Words.Regions.Nouns.Contains(pair.Second.Token.Text));

    AnswerWriter Ranked() =>
        new(catalog, holdings, lookup, request with { Operation = FigureOperation.Highest, AcrossRegions = true }, day);

    FigureAnswer Held(string headline, IReadOnlyList<FoundFigure> shown, IEnumerable<string> details, Period? from = null)
    {
        var main = shown[^1].Figure;
        var assumed = EditionDetails(main).Concat(RegionDetails(main)).Concat(PersonsGuard()).Concat(JobsGuard()).ToList();
        if (LacksPercentage) assumed.Add(FigureTexts.NoPercentage);
        return new FigureAnswer
        {
            Outcome = FigureOutcome.Held, Confidence = Slots.Confidence, Headline = headline,
            Details = [.. assumed.Concat(details).Concat(About()).Distinct(StringComparer.Ordinal)],
            Assumed = assumed, LacksPercentage = LacksPercentage,
            Notes = [.. WithoutRepeats(Notes(shown))],
            Sources = [.. shown.SelectMany(found => found.Operands.Count > 0 ? found.Operands : [found.Figure])
                .Select(figure => figure.Source)
                .Concat(shown.SelectMany(found => found.Others).Select(other => other.Source)).Distinct()],
            Reading = Reading(PeriodWording.Label(main.Period, main.Kind)),
            Suggestions = Suggestions(main),
            Question = Question(main.Period.ToString(), from),
            Figure = shown.Skip(1).Any() ? null : main,
            Result = shown.Skip(1).Any() ? null : new Quantity(
                main is { Kind: FigureKind.Change, Value: < 0 } && Slots.Has(Cue.Decline) ? -main.Value : main.Value, main.Unit),
            Shown = [.. shown.Select(found => ShownFigure.Of(found.Figure)).DistinctBy(figure => figure.Cells[0]).TakeLast(MostShown)],
        };
    }

    // What the measures mean stands behind what they say.
    IEnumerable<string> About() => request.Indicators.SelectMany(indicator =>
        (string[])[indicator.Definition, .. indicator.Caution is { } caution ? [FigureTexts.Caution(caution)] : Array.Empty<string>()]);

    // One note may say all of another and more.
    static IEnumerable<string> WithoutRepeats(IEnumerable<string> notes)
    {
        var all = notes.Distinct(StringComparer.Ordinal).ToList();
        return all.Where(note => !all.Exists(other => other != note && other.StartsWith(note.TrimEnd('.'), StringComparison.Ordinal)));
    }

    FigureReading Reading(string period) => new(
        string.Join(", ", request.Indicators.Select(indicator => indicator.Name)),
        string.Join(", ", request.Breakdowns.Select(FigureTexts.PartName)),
        string.Join(", ", request.Regions.Select(region => region.Name)), period);

    FigureQuestion Question(string? period, Period? from = null) => new()
    {
        Operation = request.Operation, Indicators = [.. request.Indicators.Select(indicator => indicator.Id)],
        Breakdowns = [.. request.Breakdowns.OfType<Breakdown>().Select(part => part.Id)],
        Regions = [.. request.Regions.Select(region => region.Id)],
        Period = period, From = from?.ToString(), Latest = request.Points.Count == 0,
    };

    // A municipality stands for its region only where the sentence says so: "hilversum e.o.", "de regio van weesp".
    bool IsOfTownAlone =>
        Municipality() is not null && (Slots.Has(Cue.Apart) || Slots.Asked.Words.All(word => !NamesRegion(word.Token.Text)));

    bool NamesRegion(string word) => catalog.Words.Regions.Around.Contains(word);

    NamedRegion? Municipality() => Slots.Regions.FirstOrDefault(region => region.Municipality is not null);

    IEnumerable<string> EditionDetails(Figure main)
    {
        if (Slots.Edition is not null) yield return FigureTexts.InEdition(main);
    }

    IEnumerable<string> RegionDetails(Figure main)
    {
        if (Municipality() is { Municipality: { } municipality, Region: var region })
            yield return municipality.BelongsOn(main.Period.ReferenceDate)
                ? FigureTexts.Municipality(municipality, region) : FigureTexts.MunicipalityOutside(municipality, region);
        else if (request.AcrossRegions) yield break;
        else if (request.RegionAssumed && holdings.CountRegions(main.Indicator.Id, main.Breakdown?.Id) > 1)
            yield return Slots.Home == request.Region ? FigureTexts.HomeRegion(request.Region) : FigureTexts.RegionAssumed(request.Region);
        else if (Slots.Regions is [{ IsDeictic: true } deictic]) yield return FigureTexts.RegionUnderstood(deictic.Region);
    }

    // Jobs are hours; whoever asks for people is told, and offered the measure that counts them.
    IEnumerable<string> PersonsGuard()
    {
        if (!Slots.Has(Cue.Persons) || Slots.KeepsIndicator || request.Indicator.Unit != Unit.Jobs) yield break;
        var persons = request.Indicator.Related.Select(catalog.Indicator).FirstOrDefault(related => related?.Unit == Unit.Persons)
            ?? catalog.Indicators.FirstOrDefault(indicator => indicator.Unit == Unit.Persons && lookup.Kind(indicator) == FigureKind.Level
                && indicator.Related.Any(related => catalog.Indicator(related)?.Unit == Unit.Jobs));
        var count = persons is null ? null : lookup.At(persons, request.Breakdown, request.Region, request.At)?.Figure;
        yield return FigureTexts.JobsAreNoPersons(persons, count);
    }

    // And the other way round: who asks for jobs is told that these are people.
    IEnumerable<string> JobsGuard()
    {
        if (Slots.KeepsIndicator || Slots.Has(Cue.Persons) || request.Indicator.Unit != Unit.Persons) yield break;
        if (Slots.Asked.Words.All(word => word.Token.Text != Unit.Jobs.Name)) yield break;
        var jobs = request.Indicator.Related.Select(catalog.Indicator).FirstOrDefault(related => related?.Unit == Unit.Jobs);
        var count = jobs is null ? null : lookup.At(jobs, request.Breakdown, request.Region, request.At)?.Figure;
        yield return FigureTexts.PersonsAreNoJobs(count);
    }

    bool LacksPercentage =>
        Slots.KeepsIndicator && Slots.Has(Cue.Share) && !request.Indicator.Unit.IsPercent && request.Operation == FigureOperation.Value;

    IEnumerable<string> Notes(IReadOnlyList<FoundFigure> shown)
    {
        foreach (var found in shown)
            foreach (var other in found.Others) yield return FigureTexts.OtherReading(other, found.Figure);
        foreach (var now in shown.Select(found => found.Now).OfType<Figure>()) yield return FigureTexts.HoldsNow(now);
        foreach (var conflict in catalog.Conflicts.Where(conflict => shown.Any(found => conflict.Concerns(found.Figure))))
            yield return FigureTexts.ConflictNote(conflict);
        foreach (var note in shown.Select(found => found.Figure.Note).OfType<string>().Distinct(StringComparer.Ordinal).Take(3))
            yield return note;
        var figures = shown.SelectMany(found => found.Operands.Count > 0 ? found.Operands : [found.Figure]).ToList();
        foreach (var late in figures.Select(figure => figure.Source.Source).Where(source => source.IsOverdueOn(day))
            .DistinctBy(source => source.Id))
            yield return FigureTexts.Overdue(late);
        if (figures.Exists(figure => figure.Status == FigureStatus.Revised)) yield return FigureTexts.Revised;
        if (figures.Exists(figure => figure.Status == FigureStatus.Indicative)) yield return FigureTexts.Indicative;
    }

    Region? Country() => catalog.Regions.FirstOrDefault(region => region.Kind == RegionKind.Country);

    FigureAnswer AskRegion(string question, IReadOnlyList<Region> regions) => new()
    {
        Outcome = FigureOutcome.AskBack, Confidence = Slots.Confidence, Headline = question,
        Choices = [.. regions.OrderByDescending(region => region == holdings.Home).Take(MostChoices)
            .Select(region => FigureTexts.Ask(request.Indicator, request.Breakdown, region, request.At?.Period))],
        Question = Question(request.At?.Period.ToString()) with { Regions = [] },
    };

    FigureAnswer AskMeasure()
    {
        var measures = Slots.Rivals.Prepend(request.Indicator)
            .Where(measure => lookup.Series(measure, request.Breakdown, request.Region).Count > 0).Take(4).ToList();
        return new FigureAnswer
        {
            Outcome = FigureOutcome.AskBack, Confidence = Slots.Confidence, Headline = FigureTexts.AskMeasure,
            Choices = [.. measures.Select(measure => FigureTexts.Ask(measure, request.Breakdown, request.Region, request.At?.Period))],
            Question = Question(request.At?.Period.ToString()) with { Indicators = [] },
        };
    }

    string Asked(PeriodPoint? point) => point is not { } asked ? "" : asked.Kind switch
    {
        PointKind.YearEnd => PeriodWording.When(asked.Period.LastQuarter, lookup.Kind(request.Indicator)),
        _ => PeriodWording.When(asked.Period, lookup.Kind(request.Indicator)),
    };
}
