using BanenBot.Core.Figures.Periods;

namespace BanenBot.Core.Figures.Answers;

// An honest no: what was asked, and what is there instead. No value is shown, so that none can be taken for the one asked.
sealed partial class AnswerWriter
{
    const int MaxNamed = 12;

    FigureAnswer NotHeld(Breakdown? part, PeriodPoint? point = null)
    {
        var (indicator, region) = (request.Indicator, request.Region);
        var asked = point ?? request.At;
        var series = lookup.Series(indicator, part, region);
        if (BesideInstead(indicator, series.Count > 0) is { } beside)
            return Held(FigureTexts.HeldInstead(indicator, region, beside.Figure), [beside], []);
        return new FigureAnswer
        {
            Outcome = FigureOutcome.NotHeld, Confidence = Slots.Confidence,
            Headline = IsOfTownAlone && Municipality() is { Municipality: { } municipality }
                ? FigureTexts.NotPerMunicipality(municipality, region) : FigureTexts.NotHeld(indicator, part, region, Asked(asked)),
            Details = [.. WhatIsHeld(part, series)],
            Notes = [.. Disputed(part, asked)],
            Sources = [.. series.TakeLast(1).Select(found => found.Figure.Source)],
            Reading = Reading(asked is null ? FigureTexts.Newest : Asked(asked)),
            Suggestions = Instead(part, series),
            Question = Question(asked?.Period.ToString()),
        };
    }

    // "en landelijk" after a number of a region: of the country there is only the percentage, at the same moment. "kwartaal daarvoor" after
    // a percentage: then there was only the number.
    FoundFigure? BesideInstead(Indicator indicator, bool isHeldElsewhen)
    {
        if (!Slots.KeepsIndicator || (isHeldElsewhen ? Slots.Periods.IsEmpty : Slots.Regions.Count == 0)) return null;
        var point = request.At ?? (Period.TryParse(Slots.Previous?.Period, out var then) ? PeriodPoint.Of(then) : null);
        if (point is not { } asked) return null;
        return catalog.Indicators
            .Where(other => catalog.RelationsOf(indicator).Share == other || catalog.RelationsOf(other).Share == indicator)
            .Select(other => lookup.At(other, null, request.Region, asked)).FirstOrDefault(found => found is not null);
    }

    // The whole is no answer to a question for a part of it that nobody counts.
    FigureAnswer Unknown(NotKept what)
    {
        var held = request.Regions.Count > 0 && lookup.Latest(request.Indicator, request.Breakdown, request.Region) is not null;
        return new FigureAnswer
        {
            Outcome = FigureOutcome.NotHeld, Confidence = Slots.Confidence, Headline = FigureTexts.NotKept(what),
            Details = held ? [FigureTexts.HeldWithout(request.Indicator, request.Breakdown, request.Region)] : [],
            Suggestions = held ? [FigureTexts.Ask(request.Indicator, request.Breakdown, request.Region, request.At?.Period)] : [],
            Question = Question(request.At?.Period.ToString()),
        };
    }

    IEnumerable<string> WhatIsHeld(Breakdown? part, IReadOnlyList<FoundFigure> series)
    {
        var (indicator, region) = (request.Indicator, request.Region);
        if (Slots.Edition is not null) yield return FigureTexts.NotInEdition;
        if (request.RegionAssumed && Slots.Home == region) yield return FigureTexts.HomeRegion(region);
        if (Municipality() is { Municipality: { } municipality } && !IsOfTownAlone)
            yield return FigureTexts.Municipality(municipality, region);
        if (series.Count > 0)
        {
            yield return FigureTexts.HeldPeriods(series.TakeLast(MaxNamed)
                .Select(found => PeriodWording.Label(found.Figure.Period, found.Figure.Kind)), region);
            yield break;
        }

        var parts = holdings.Breakdowns(indicator.Id, region.Id);
        if (parts.Count > 0) yield return FigureTexts.HeldParts(parts.Select(FigureTexts.PartName), region);
        var regions = holdings.Regions(indicator.Id, part?.Id);
        if (regions.Count > 0) yield return FigureTexts.HeldRegions(regions.Take(MaxNamed).Select(held => held.Name));
    }

    // A disputed reading at the moment asked for is named, with why it does not count.
    IEnumerable<string> Disputed(Breakdown? part, PeriodPoint? point) => point is not { } asked ? []
        : lookup.DisputedAt(request.Indicator, part, request.Region, asked).Select(FigureTexts.DisputedReading);

    List<string> Instead(Breakdown? part, IReadOnlyList<FoundFigure> series)
    {
        var (indicator, region) = (request.Indicator, request.Region);
        if (series.Count > 0) return [.. series.Reverse().Take(3)
            .Select(found => FigureTexts.Ask(indicator, part, region, found.Figure.Period))];
        var related = part is null ? [] : indicator.Related.Select(catalog.Indicator).OfType<Indicator>()
            .Where(other => holdings.Has(other.Id, part.Id, region.Id)).Select(other => FigureTexts.Ask(other, part, region, null)).Take(2);
        var elsewhere = holdings.Regions(indicator.Id, part?.Id).Take(2).Select(other => FigureTexts.Ask(indicator, part, other, null));
        var parts = holdings.Breakdowns(indicator.Id, region.Id).Take(2).Select(other => FigureTexts.Ask(indicator, other, region, null));
        return [.. related.Concat(elsewhere).Concat(parts).Take(3)];
    }
}
