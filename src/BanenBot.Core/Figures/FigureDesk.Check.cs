using BanenBot.Core.Dutch;
using BanenBot.Core.Figures.Answers;
using BanenBot.Core.Figures.Questions;

namespace BanenBot.Core.Figures;

// "Klopt het dat het doel 493 was": a claimed number against the one that is held.
public sealed partial class FigureDesk
{
    /// <summary>
    /// Yes or no to a claimed number, and the figure it is about; null where the text claims none, or it cannot be placed for certain.
    /// </summary>
    /// <param name="previous">The slots of the last figure answer in this conversation.</param>
    /// <param name="shown">The figures shown before, newest first: a claim that names nothing is about those.</param>
    internal FigureAnswer? Check(FigureSentence sentence, FigureQuestion? previous, DateOnly day, IReadOnlyList<ShownFigure> shown)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(shown);
        var (periods, words) = (_reader.Periods(sentence), sentence.Asked.Words);
        if (Claim.Read(sentence.Text, words, _analyzer.Classes, _catalog.Words.Cues, periods.Spans) is not { } claim)
            return null;
        var rest = _analyzer.AnalyzeQuestion(claim.Rest);
        var answer = rest.Any(IsNamed) ? Asked(claim, previous, day, sentence.Home?.Id)
            : Reckoned(claim, shown) is { } reckoned
                ? reckoned with { Evidence = _reader.ReadHints(sentence.Text, words).Evidence?.Whole() } : null;
        if (answer is not { Outcome: FigureOutcome.Held, Result: { } actual })
            return answer is { Outcome: FigureOutcome.NotHeld } ? answer : null;
        if (!IsCountedAs(claim, actual.Unit)) return null;
        var verdict = Verdicts.Of(claim, actual.Value);
        if (verdict == Verdict.Wrong && answer.Figure is { } figure && !periods.IsExplicit && AtAnotherMoment(claim, figure) is { } then)
            return then with { Confidence = answer.Confidence, Evidence = answer.Evidence };
        if (verdict == Verdict.Wrong && answer.Figure is { } meant && !periods.IsExplicit && Known(claim, meant) is { } known)
            return answer with
            {
                Headline = FigureTexts.OfAnother(claim.Value, known.Headline, answer.Headline),
                Sources = [.. known.Sources, .. answer.Sources.Except(known.Sources)],
            };
        return answer with { Headline = FigureTexts.Checked(verdict, claim.Bound, actual, answer.Headline) };
    }

    // No moment was named, and the number was a disputed reading of one, or a target is set for another.
    FigureAnswer? AtAnotherMoment(Claim claim, Figure figure)
    {
        var series = new FigureLookup(_catalog, _series, _holdings, null).Series(figure.Indicator, figure.Breakdown, figure.Region);
        var found = series.FirstOrDefault(one => figure.Kind == FigureKind.Target && one.Figure.Value == claim.Value)
            ?? series.FirstOrDefault(one => one.Others.Any(other => other.Value == claim.Value));
        if (found is null || Reckoning([ShownFigure.Of(found.Figure)], isGrowth: false).Last() is not { Result: { } actual } then)
            return null;
        return then with
        {
            Headline = FigureTexts.Checked(Verdicts.Of(claim, actual.Value), claim.Bound, actual, then.Headline),
            Notes = [.. found.Others.Where(other => other.Value == claim.Value)
                .Select(other => FigureTexts.OtherReading(other, found.Figure)), .. then.Notes],
        };
    }

    // "klopt 1462 banen": no level of the banen, but their target. What the same measure was at another moment goes first.
    FigureAnswer? Known(Claim claim, Figure meant)
    {
        if (claim is not { Kind: ClaimKind.Count, Bound: ClaimBound.Exact }) return null;
        var lookup = new FigureLookup(_catalog, _series, _holdings, null);
        var near = meant.Indicator.Related.Select(_catalog.Indicator).OfType<Indicator>().Prepend(meant.Indicator).ToList();
        var measures = near.Concat(near.SelectMany(one => one.Related).Select(_catalog.Indicator).OfType<Indicator>()).Distinct();
        return measures.Where(measure => measure.Unit == meant.Unit)
            .Select(measure => lookup.Series(measure, meant.Breakdown, meant.Region).LastOrDefault(one => one.Figure.Value == claim.Value))
            .FirstOrDefault(found => found is not null) is { } found
                ? Reckoning([ShownFigure.Of(found.Figure)], isGrowth: false).Last() : null;
    }

    bool IsNamed(Word word) =>
        word.Role != WordRole.Stop && !_analyzer.Classes.Fillers.Contains(word.Token.Text) && word.Token.Text.Any(char.IsLetterOrDigit);

    // "25 uur" claims nothing about a number of jobs.
    bool IsCountedAs(Claim claim, Unit unit) => claim.Counted.Length == 0 || claim.Counted == unit.Name
        || _catalog.Indicators.All(indicator => indicator.Unit.Name.Split(' ')[0] != claim.Counted)
        || unit == Unit.Jobs || unit == Unit.Persons && claim.Counted != Unit.Jobs.Name;

    // The rest of the sentence as a question for the number; one that leaves anything unexplained checks nothing.
    FigureAnswer? Asked(Claim claim, FigureQuestion? previous, DateOnly day, string? homeRegion)
    {
        var asked = claim.Kind == ClaimKind.Count ? (string[])[FigureTexts.AskNumber(claim.Rest)]
            : [FigureTexts.AskPercentage(claim.Rest), FigureTexts.AskNumber(claim.Rest)];
        foreach (var text in asked)
            if (Answer(text, previous, day, homeRegion)
                    is { Evidence: { Left.Count: 0, LooseNumbers: 0, Restrictions: 0, CountsOther: false } } answer
                && answer.Outcome is FigureOutcome.Held or FigureOutcome.NotHeld
                && Fitting(claim, answer, [.. answer.Shown.Reverse()]) is { } fitting)
                return fitting with { Evidence = answer.Evidence };
        return null;
    }

    FigureAnswer? Reckoned(Claim claim, IReadOnlyList<ShownFigure> shown)
    {
        var last = Reckoning(shown, isGrowth: false).Last();
        return last is null ? null : Fitting(claim, last, shown);
    }

    // A percentage that is claimed of a number is that of its whole; a number that is claimed of a percentage is the one behind it.
    FigureAnswer? Fitting(Claim claim, FigureAnswer answer, IReadOnlyList<ShownFigure> shown) => (claim.Kind, answer.Result) switch
    {
        (_, null) => answer.Outcome == FigureOutcome.NotHeld ? answer : null,
        (ClaimKind.Count, { Unit.IsPercent: true }) => Reckoning(shown, isGrowth: false).Answer(FigureOperator.Count),
        (ClaimKind.Percent, { Unit.IsPercent: false }) => Reckoning(shown, isGrowth: false).Answer(FigureOperator.Percent),
        (ClaimKind.Times, _) => Reckoning(shown, isGrowth: true).Answer(FigureOperator.Percent),
        _ => answer,
    };

    Reckoning Reckoning(IReadOnlyList<ShownFigure> shown, bool isGrowth) =>
        new(_catalog, new FigureLookup(_catalog, _series, _holdings, null), shown,
            new OperandHints([], []) { Signs = new OperationSigns(isGrowth) });
}
