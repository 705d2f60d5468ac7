namespace BanenBot.Core.Figures.Answers;

// One tap corrects one slot: each suggestion changes the region, the moment, the part or the way of looking, and nothing else; only what is
// held is offered. They are follow-ups: understood after this answer.
sealed partial class AnswerWriter
{
    const int MostSuggestions = 6;
    const int MostParts = 2;

    List<string> Suggestions(Figure main)
    {
        var offered = OtherRegion(main).Concat(OtherMoment(main)).Concat(OtherPart(main)).Concat(OtherLook(main));
        return [.. offered.Concat(Related(main).Take(1)).Take(MostSuggestions)];
    }

    IEnumerable<string> OtherRegion(Figure main)
    {
        if (request.Regions.Count != 1) yield break;
        if (main.Region.Kind != RegionKind.Country && Country() is { } country && IsHeld(main, country))
            yield return FigureTexts.AndCountry;
        var own = Slots.Home ?? holdings.Home;
        if (own is not null && own != main.Region && IsHeld(main, own)) yield return FigureTexts.AndRegion(own);
    }

    IEnumerable<string> OtherMoment(Figure main)
    {
        if (!IsOne) yield break;
        if (main.Period.IsQuarter && IsHeldAt(main, main.Period.Previous)) yield return FigureTexts.AndQuarterEarlier;
        if (IsHeldAt(main, main.Period.YearEarlier)) yield return FigureTexts.AndYearEarlier;
    }

    IEnumerable<string> OtherPart(Figure main)
    {
        if (!IsOne) return [];
        var parts = holdings.Breakdowns(main.Indicator.Id, main.Region.Id).OfType<Breakdown>().Where(other => other != main.Breakdown
            && lookup.On(main.Indicator, other, main.Region, main.Period) is not null).Select(FigureTexts.AndPart).Take(MostParts);
        return main.Breakdown is not null && lookup.On(main.Indicator, null, main.Region, main.Period) is not null
            ? [FigureTexts.AndWhole, .. parts] : parts;
    }

    IEnumerable<string> OtherLook(Figure main)
    {
        if (!IsOne) yield break;
        if (main is { Kind: FigureKind.Level, Unit.IsPercent: false, Breakdown: not null }
            && lookup.On(main.Indicator, null, main.Region, main.Period) is { Figure.Value: not 0 })
            yield return FigureTexts.AsPercentage;
        foreach (var moment in catalog.Moments)
            if (main.Kind == FigureKind.Level && moment.Period < main.Period && IsHeldAt(main, moment.Period))
                yield return FigureTexts.SinceMoment(moment);
        if (lookup.Series(main.Indicator, main.Breakdown, main.Region).Count > 2) yield return FigureTexts.AndSeries;
    }

    IEnumerable<string> Related(Figure main) => main.Indicator.Related.Select(catalog.Indicator).OfType<Indicator>()
        .Where(related => lookup.On(related, main.Breakdown, main.Region, main.Period) is not null)
        .Select(related => FigureTexts.Ask(related, main.Breakdown, main.Region, main.Period));

    bool IsOne => request is
    { Operation: FigureOperation.Value, Breakdowns.Count: 1, Regions.Count: 1, Indicators.Count: 1, Points.Count: < 2 };

    bool IsHeld(Figure main, Region region) => lookup.On(main.Indicator, main.Breakdown, region, main.Period) is not null;

    bool IsHeldAt(Figure main, Period period) => lookup.On(main.Indicator, main.Breakdown, main.Region, period) is not null;
}
