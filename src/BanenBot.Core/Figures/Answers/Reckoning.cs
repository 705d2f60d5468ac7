namespace BanenBot.Core.Figures.Answers;

/// <summary>
/// Reckons on from figures that were shown: takes the operands that the question names or the conversation showed last, looks them up again
/// and works the sum out. Null where the operands do not fit: then the question means something else.
/// </summary>
/// <param name="shown">Newest first.</param>
sealed partial class Reckoning(FigureCatalog catalog, FigureLookup lookup, IReadOnlyList<ShownFigure> shown, OperandHints hints)
{
    public FigureAnswer? Answer(FigureOperator asked)
    {
        if (shown.Count == 0 || lookup.Of(shown[0]) is not { Count: > 0 } newest) return null;
        var how = shown[0].How;
        return asked switch
        {
            FigureOperator.Difference => Difference(how, newest),
            FigureOperator.Percent => Percent(how, newest),
            FigureOperator.Sum => Sum(newest[0]),
            FigureOperator.Rest => how == Derivation.Value ? Rest(newest[0]) : null,
            FigureOperator.Shortfall => Shortfall(newest[0]),
            FigureOperator.Target => Target(newest[0]),
            FigureOperator.Count => how == Derivation.Value ? Count(Moved(newest[0]) ?? newest[0]) : null,
            FigureOperator.Moment => Moment(newest),
            _ => Achieved(newest[0]),
        };
    }

    FigureAnswer? Difference(Derivation how, List<Figure> newest)
    {
        if (how == Derivation.Difference && hints is { Regions.Count: 0, Periods.IsEmpty: true }) return Compared(newest[0], newest[1]);
        // "hoeveel meer dan een jaar eerder bij de extra banen", after several measures: that one.
        var first = hints.Measures.Count == 0 ? newest[0] : Values().FirstOrDefault(figure => hints.Measures.Contains(figure.Indicator));
        if (first is null) return null;
        if (hints.Signs.InPoints && !first.Unit.IsPercent && ShareBeside(first) is null) return NoPoints(first);
        // "is dat meer dan landelijk" is not answered with what was shown of another place.
        var other = Moved(first) ?? Values().FirstOrDefault(figure => IsComparable(first, figure) && figure != first
            && (hints.Regions.Count == 0 || figure.Indicator == first.Indicator && figure.Region != first.Region));
        return other is null ? null : Compared(first, other);
    }

    // Said rather than left to an article that has the word.
    static FigureAnswer NoPoints(Figure first) => Held(FigureTexts.NoPoints(first), [], [first], ShownFigure.Of(first)) with
    {
        Outcome = FigureOutcome.NotHeld,
        Result = null,
    };

    // "hoeveel procentpunt scheelt dat" after two numbers: of the percentages that are published beside them.
    FigureAnswer? Compared(Figure first, Figure other) => !hints.Signs.InPoints || first.Unit.IsPercent ? Subtracted(first, other)
        : ShareBeside(first) is { } share && ShareBeside(other) is { } than ? Subtracted(share, than) : NoPoints(first);

    Figure? ShareBeside(Figure figure) => catalog.RelationsOf(figure.Indicator).Share is { } share ? Same(share, figure) : null;

    FigureAnswer Subtracted(Figure first, Figure other)
    {
        // A course is told forwards, whichever was shown first, unless the question says which is set against which; "hoeveel minder" wants
        // what became less.
        var isTurned = hints.Signs.AsksMore is null || hints.Signs is { IsYesNo: false, AsksMore: false } && first.Value > other.Value;
        if (isTurned && first.Indicator == other.Indicator && first.Region == other.Region && first.Period < other.Period)
            (first, other) = (other, first);
        var change = first.Value - other.Value;
        var yes = !hints.Signs.IsYesNo || hints.Signs.AsksMore is not { } more ? "" : change > 0 == more && change != 0 ? "Ja. " : "Nee. ";
        var headline = yes + FigureTexts.DifferenceOf(first, other);
        var (larger, smaller) = (Math.Max(first.Value, other.Value), Math.Min(first.Value, other.Value));
        return Held(headline, [FigureTexts.Sum(larger, "-", smaller, larger - smaller, first.Unit)], [first, other],
            new ShownFigure(Derivation.Difference, [ShownFigure.CellOf(first), ShownFigure.CellOf(other)]),
            new Quantity(Math.Abs(change), first.Unit));
    }

    FigureAnswer? Percent(Derivation how, List<Figure> newest)
    {
        var first = newest[0];
        // "en in procenten" of what is still to be done: of the target.
        var isShortfall = how == Derivation.Difference && newest[0].Kind == FigureKind.Target && newest[1].Kind != FigureKind.Target;
        if (hints.Signs.OfTarget || isShortfall) return OfTarget(isShortfall ? newest[1] : first);
        // "en zonder profiel, in procent".
        if (hints.Signs.OfRest && how == Derivation.Value)
            return first.Unit.IsPercent ? Rest(first)
                : WholeOf(first) is { } all ? Share(all.Value - first.Value, all, [all, first]) : null;
        if (first.Unit.IsPercent) return hints.Signs.IsGrowth ? Difference(how, newest) : null;
        switch (how)
        {
            case Derivation.Difference:
                return Grown(newest[0], newest[1]);
            case Derivation.Rest:
                return Share(newest[0].Value - newest[1].Value, newest[0], [newest[0], newest[1]]);
            case Derivation.Sum when PublishedShare(newest) is { } published:
                return Held(FigureTexts.Headline(published), [], [published], ShownFigure.Of(published));
            case Derivation.Sum:
                var wholes = newest.Select(WholeOf).ToList();
                if (wholes.Contains(null)) return null;
                var whole = wholes.DistinctBy(one => one!.Breakdown).Sum(one => one!.Value);
                return Share(newest.Sum(figure => figure.Value), wholes[0]! with { Value = whole, Breakdown = null }, newest);
            default:
                return PercentOf(first);
        }
    }

    FigureAnswer? PercentOf(Figure first)
    {
        var earlier = Values().Skip(1).FirstOrDefault(figure => figure.Indicator == first.Indicator && figure.Breakdown == first.Breakdown
            && figure.Region == first.Region && figure.Period != first.Period);
        if (hints.Signs.IsGrowth) return (earlier ?? Moved(first)) is { } then ? Grown(first, then) : null;
        foreach (var named in hints.Measures)
            if (Beside(named, first) is { } whole && whole.Unit == first.Unit && whole != first)
                return catalog.RelationsOf(named).Whole == first.Indicator
                    ? Share(whole.Value, first, [whole]) : Share(first.Value, whole, [first]);
        if (Moved(first) is { } moved && (moved.Region == first.Region || IsWhole(first, moved)))
            return moved.Region == first.Region ? Grown(first, moved) : Share(moved.Value, first, [moved]);
        var shownWhole = Values().Skip(1).FirstOrDefault(figure => IsWhole(figure, first));
        if (shownWhole is not null) return Published(first, shownWhole) ?? Share(first.Value, shownWhole, [first]);
        // "hoeveel procent positief" is no growth.
        if (hints.IsBare && earlier is not null && IsSideBySide(first, earlier)) return Grown(first, earlier);
        var relations = catalog.RelationsOf(first.Indicator);
        if (relations.Share is { } share && Same(share, first) is { } published)
            return Held(FigureTexts.Headline(published), [], [published], ShownFigure.Of(published));
        if (WholeOf(first) is { } part) return Share(first.Value, part, [first]);
        if (hints.IsBare && earlier is not null) return Grown(first, earlier);
        return relations.Target is { } target && At(target, first, YearEnd(first.Period)) is { } goal
            ? Share(first.Value, goal, [first]) : null;
    }

    // A share of its whole as it was published, with the sum beside it: "en in 2020" then asks for that share.
    FigureAnswer? Published(Figure first, Figure whole)
    {
        var relations = catalog.RelationsOf(first.Indicator);
        if (relations.Share is not { } share || relations.Whole != whole.Indicator || whole.Breakdown != first.Breakdown
            || Same(share, first) is not { } published || Share(first.Value, whole, [first]) is not { } computed) return null;
        return Held(FigureTexts.Headline(published), [computed.Headline, .. computed.Details], [published, first, whole],
            ShownFigure.Of(published), new Quantity(published.Value, published.Unit));
    }

    // Two values that one reply gave, or that followed on each other, are compared; a whole is not looked for then.
    bool IsSideBySide(Figure first, Figure earlier) =>
        shown.Count > 1 && lookup.Of(shown[1]) is [var second] && second == earlier && first.Kind is FigureKind.Level;

    static FigureAnswer? Grown(Figure first, Figure other)
    {
        if (first.Unit.IsPercent || first.Unit != other.Unit) return null;
        var (from, to) = first.Period < other.Period ? (first, other) : (other, first);
        if (from.Value == 0) return null;
        var percent = Calculation.Percent(to.Value - from.Value, from.Value);
        return Held(FigureTexts.Growth(from, to, percent), [FigureTexts.GrowthSum(from, to, percent)], [to, from],
            new ShownFigure(Derivation.Difference, [ShownFigure.CellOf(to), ShownFigure.CellOf(from)]),
            new Quantity(percent, Unit.Percent));
    }

    FigureAnswer? Share(decimal value, Figure whole, List<Figure> parts)
    {
        if (whole.Value == 0 || whole.Unit != parts[0].Unit) return null;
        var percent = Calculation.Percent(value, whole.Value);
        return Held(FigureTexts.ShareOf(value, parts[0], whole, percent), [FigureTexts.Sum(value, "/", whole.Value, percent, Unit.Percent)],
            [.. parts, whole], shown[0], new Quantity(percent, Unit.Percent));
    }

    FigureAnswer? Sum(Figure first)
    {
        if (first.Unit.IsPercent) return PublishedSum(first);
        if (OverTime(first) is { Count: > 1 } flows)
            return Held(FigureTexts.SumOver(flows, flows.Sum(flow => flow.Value)),
                [FigureTexts.Sum(flows.Select(flow => flow.Value), flows.Sum(flow => flow.Value), first.Unit)], flows,
                new ShownFigure(Derivation.Sum, [.. flows.Select(ShownFigure.CellOf)]),
                new Quantity(flows.Sum(flow => flow.Value), first.Unit));
        var parts = PartsWith(first);
        // "samen dus" after one part: all of them.
        if (parts.Count < 2)
            return first.Breakdown is not null && WholeOf(first) is { } all
                ? Held(FigureTexts.Headline(all), [], [all], ShownFigure.Of(all)) : null;
        var sum = parts.Sum(figure => figure.Value);
        var answer = Held(FigureTexts.SumOf(parts, sum), [FigureTexts.Sum(parts.Select(figure => figure.Value), sum, first.Unit)], parts,
            new ShownFigure(Derivation.Sum, [.. parts.Select(ShownFigure.CellOf)]), new Quantity(sum, first.Unit));
        // "en landelijk" then asks for the parts together.
        return SumOf(parts) is { } together ? answer with { Question = answer.Question! with { Breakdowns = [together.Id] } } : answer;
    }

    // Percentages do not add up; what is published of the parts together is.
    FigureAnswer? PublishedSum(Figure first) => SumOf(PartsWith(first)) is { } together
        && lookup.On(first.Indicator, together, first.Region, first.Period)?.Figure is { } published
            ? Held(FigureTexts.Headline(published), [], [published], ShownFigure.Of(published)) : null;

    List<Figure> PartsWith(Figure first) =>
    [
        .. Values()
            .TakeWhile(figure => figure.Indicator == first.Indicator && figure.Region == first.Region && figure.Period == first.Period)
            .DistinctBy(figure => figure.Breakdown).Where(figure => figure.Breakdown is not null).Reverse(),
    ];

    Breakdown? SumOf(List<Figure> parts) => catalog.Breakdowns.FirstOrDefault(one => one.SumOf is { Count: > 0 } ids
        && ids.ToHashSet(StringComparer.Ordinal).SetEquals(parts.Select(figure => figure.Breakdown?.Id ?? "")));

    Figure? PublishedShare(List<Figure> parts) => catalog.RelationsOf(parts[0].Indicator).Share is { } share && SumOf(parts) is { } together
        ? lookup.On(share, together, parts[0].Region, parts[0].Period)?.Figure : null;

    static FigureAnswer Moment(List<Figure> newest) => Held(FigureTexts.MomentOf(newest), [.. newest.Select(FigureTexts.Headline)], newest,
        ShownFigure.Of(newest[0]), new Quantity(newest[0].Value, newest[0].Unit));

    FigureAnswer? Rest(Figure first)
    {
        if (catalog.RelationsOf(first.Indicator).Rest is { } rest && Same(rest, first) is { } published)
            return Held(FigureTexts.Headline(published), [], [published], ShownFigure.Of(published));
        if (OtherShares(first) is { Count: > 0 } others)
            return others is [var only] ? Held(FigureTexts.Headline(only), [], [only], ShownFigure.Of(only))
                : Held(FigureTexts.SumOf(others, others.Sum(other => other.Value)), [], others,
                    new ShownFigure(Derivation.Sum, [.. others.Select(ShownFigure.CellOf)]),
                    new Quantity(others.Sum(other => other.Value), first.Unit));
        var whole = Values().Skip(1).FirstOrDefault(figure => IsWhole(figure, first)) ?? WholeOf(first);
        if (whole is null && first is { Unit.IsPercent: true, Kind: FigureKind.Share, Value: <= Whole })
            return Held(FigureTexts.Complement(first, Whole - first.Value),
                [FigureTexts.Sum(Whole, "-", first.Value, Whole - first.Value, Unit.Percent)], [first],
                ShownFigure.Of(first), new Quantity(Whole - first.Value, Unit.Percent));
        if (whole is null || whole.Value < first.Value) return null;
        return Held(
            FigureTexts.RestOf(first, whole), [FigureTexts.Sum(whole.Value, "-", first.Value, whole.Value - first.Value, first.Unit)],
            [first, whole], new ShownFigure(Derivation.Rest, [ShownFigure.CellOf(whole), ShownFigure.CellOf(first)]),
            new Quantity(whole.Value - first.Value, first.Unit));
    }

    // The number itself where it is held; else the percentage of the whole, which is rounded.
    FigureAnswer? Count(Figure first)
    {
        if (!first.Unit.IsPercent) return null;
        foreach (var indicator in catalog.Indicators.Where(one => catalog.RelationsOf(one).Share == first.Indicator))
        {
            if (Same(indicator, first) is { } published)
                return Held(FigureTexts.Headline(published), [], [published], ShownFigure.Of(published));
            if (lookup.On(indicator, null, first.Region, first.Period)?.Figure is not { } whole) continue;
            var about = Math.Round(whole.Value * first.Value / 100, 0, MidpointRounding.AwayFromZero);
            return Held(FigureTexts.CountOf(about, first, whole), [FigureTexts.Sum(first.Value / 100, "x", whole.Value, about, whole.Unit)],
                [first, whole], ShownFigure.Of(first), new Quantity(about, whole.Unit));
        }

        return null;
    }

    static FigureAnswer Held(
        string headline, IReadOnlyList<string> details, List<Figure> operands, ShownFigure result, Quantity? comesTo = null) => new()
        {
            Outcome = FigureOutcome.Held, Confidence = 1, Headline = headline, Details = details,
            Notes = operands.Any(figure => figure.Status == FigureStatus.Indicative) ? [FigureTexts.Indicative] : [],
            Sources = [.. operands.Select(figure => figure.Source).Distinct()],
            Question = new FigureQuestion
            {
                Operation = FigureOperation.Value, Indicators = [operands[0].Indicator.Id],
                Breakdowns = operands[0].Breakdown is { } part ? [part.Id] : [], Regions = [operands[0].Region.Id],
                Period = operands[0].Period.ToString(),
            },
            Shown = [result], Result = comesTo ?? (operands is [var only] ? new Quantity(only.Value, only.Unit) : null),
        };
}
