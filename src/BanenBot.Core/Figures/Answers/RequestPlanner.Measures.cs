using BanenBot.Core.Figures.Periods;
using BanenBot.Core.Figures.Questions;

namespace BanenBot.Core.Figures.Answers;

// Which measure is meant where the words name one that belongs beside it.
sealed partial class RequestPlanner
{
    Indicator? OtherMeasure(QuestionSlots slots) => Realisation(slots) ?? Comparable(slots) ?? AsPercentage(slots) ?? AsCount(slots)
        ?? Norm(slots) ?? Done(slots) ?? AtMoment(slots);

    // "hoe deden we het ten opzichte van de norm" asks for the share of the target that was reached, not for the target.
    Indicator? Realisation(QuestionSlots slots) =>
        holdings.Kind(slots.Indicators[0].Id) != FigureKind.Target || !slots.Has(Cue.Compare | Cue.Realised | Cue.Share)
            || slots.Breakdowns.Count > 0
            || slots.Has(Cue.Must) ? null
        : slots.Indicators[0].Related.Select(catalog.Indicator).OfType<Indicator>()
            .FirstOrDefault(related => related.Unit.IsPercent && holdings.Kind(related.Id) == FigureKind.Share);

    // "en de norm" after what was reached: the target itself.
    Indicator? Norm(QuestionSlots slots) =>
        !slots.KeepsIndicator || !slots.Has(Cue.Target) || slots.Has(Cue.Share | Cue.Realised) ? null
        : holdings.Kind(slots.Indicators[0].Id) == FigureKind.Target ? null
        : slots.Indicators[0].Related.Select(catalog.Indicator).OfType<Indicator>()
            .FirstOrDefault(related => holdings.Kind(related.Id) == FigureKind.Target);

    // "en hoeveel hadden we eind q1" after a target: what there was.
    Indicator? Done(QuestionSlots slots) =>
        !slots.KeepsIndicator || !slots.Has(Cue.Have | Cue.Realised) || slots.Has(Cue.Must | Cue.Target | Cue.Share) ? null
        : holdings.Kind(slots.Indicators[0].Id) != FigureKind.Target ? null
        : catalog.Indicators.FirstOrDefault(indicator => catalog.RelationsOf(indicator).Target == slots.Indicators[0]);

    // "hoeveel minder eind 2017 dan eind 2016", "afgenomen sinds de nulmeting tot eind 2017": what there was at both, and not how the
    // change itself changed. Of whole years and quarters ("van q1 t/m q3") the change is what is asked.
    Indicator? Level(QuestionSlots slots)
    {
        var isBetween = slots.Periods switch
        {
            { From: { } from, To: not null } =>
                from.Kind == PointKind.YearEnd || catalog.Moments.Any(moment => moment.Period == from.Period),
            { From.Kind: not PointKind.Year } => true,
            var periods => periods.Points.Count > 1 && slots.Has(Cue.Difference),
        };
        return isBetween ? catalog.RelationsOf(slots.Indicators[0]).ChangeOf : null;
    }

    // "en de nulmeting" after a target or a growth: what there was then.
    Indicator? AtMoment(QuestionSlots slots) =>
        !slots.KeepsIndicator || slots.Has(Cue.Total) || slots.Periods is not { Points: [var point] }
            || holdings.Kind(slots.Indicators[0].Id) is FigureKind.Level or FigureKind.Share ? null
        : catalog.Indicators.FirstOrDefault(indicator => catalog.RelationsOf(indicator).Moment?.Period == point.Period);

    // "als percentage" after a number: the share that is published beside it.
    Indicator? AsPercentage(QuestionSlots slots)
    {
        var indicator = slots.Indicators[0];
        if (!slots.KeepsIndicator || !slots.Has(Cue.Share) || indicator.Unit.IsPercent) return null;
        if (slots.Breakdowns.Count > 0) return null;
        // Of a part where the whole is not held, so that the share cannot be reckoned.
        if (slots.Previous is { Breakdowns: [var part, ..] } before)
            return before.Regions is [var region, ..] && !holdings.Has(indicator.Id, null, region)
                && catalog.RelationsOf(indicator).Share is { } share && holdings.Has(share.Id, part, region) ? share : null;
        return indicator.Related.Select(catalog.Indicator).OfType<Indicator>()
            .FirstOrDefault(related =>
                related.Unit.IsPercent && holdings.Kind(related.Id) == FigureKind.Share && holdings.Has(related.Id, null));
    }

    // "aantal?" after a percentage: the number behind it. "en hoeveel landelijk", "en hoeveel bij de overheid" ask for the percentage
    // there, unlike "hoeveel banen".
    Indicator? AsCount(QuestionSlots slots)
    {
        if (!slots.KeepsIndicator || !slots.Has(Cue.Quantity) || slots.Has(Cue.Share) || !slots.Indicators[0].Unit.IsPercent) return null;
        var moves = slots.Breakdowns.Count > 0 || slots.Periods.IsExplicit || slots.Regions.Any(region => !region.IsDeictic);
        return catalog.Indicators.FirstOrDefault(indicator => catalog.RelationsOf(indicator).Share == slots.Indicators[0]
            && (!moves || slots.Asked.Words.Any(word => word.Token.Text == indicator.Unit.Name) || slots.Has(Cue.Persons)));
    }

    // Regions differ in size: they are ranked by the share, where that is held for more of them than the number is.
    Indicator? Comparable(QuestionSlots slots)
    {
        var (indicator, part) = (slots.Indicators[0], slots.Breakdowns.Count > 0 ? slots.Breakdowns[0].Id : null);
        if (!RanksRegions(slots) || indicator.Unit.IsPercent) return null;
        return indicator.Related.Select(catalog.Indicator).OfType<Indicator>().FirstOrDefault(related =>
            related.Unit.IsPercent && holdings.CountRegions(related.Id, part) > holdings.CountRegions(indicator.Id, part));
    }

    // "welk kwartaal was het hoogst in onze regio" ranks quarters.
    static bool RanksRegions(QuestionSlots slots) => slots.Has(Cue.Highest | Cue.Lowest)
        && !(slots.Has(Cue.Time) && slots.Regions.Any(region => region.IsDeictic))
        && (slots.Has(Cue.Regions) || slots.Asked.Words.Any(word => slots.Asked.Lists.Regions.Nouns.Contains(word.Token.Text)));
}
