using BanenBot.Core.Figures;
using BanenBot.Core.Understanding;

namespace BanenBot.Core.Dialogue;

// What speaks for each way in which a figure may be meant.
sealed partial class FigureInterpretations
{
    const double Much = 6;
    const double ManyWords = 20;

    Features FeaturesOf(Intent intent, Clause clause, FigureAnswer answer, FigureEvidence evidence, bool isNamed)
    {
        // What is passed over speaks against every reading but the one that says so.
        var (group, name) = (intent == Intent.FigureNotKept ? "notKept" : "figure", $"{intent}");
        return new Features().With(name, 1)
            .With(group, "confidence", answer.Confidence)
            .With(group, "passedOver", evidence.Unexplained / (1 + evidence.Explained + evidence.Unexplained))
            .With(group, "passedOver.much", Math.Min(evidence.Unexplained, Much) / Much)
            .With(group, "passedOver.some", evidence.Left.Count > 0)
            .With($"figure.asks.{clause.Asks}", 1).With("figure.asksWhether", clause.AsksWhether).With("figure.whole", evidence.IsWhole)
            .With("figure.asksRule", TimeAsked.AsksForRule(clause.Words, snapshot.Talk.Times) && !evidence.AsksNumber)
            .With("figure.whole.asksNumber", evidence is { IsWhole: true, AsksNumber: true } && !clause.AsksWhether)
            .With("figure.whole.named", isNamed)
            .With("figure.whole.notHeld", evidence.IsWhole && answer.Outcome == FigureOutcome.NotHeld)
            .With(name, "number", evidence.LooseNumbers > 0).With(name, "restriction", evidence.Restrictions > 0)
            .With(name, "unknown", evidence.Unknown > 0).With(name, "left", Math.Min(evidence.Left.Count, 3) / 3.0)
            .With(group, "number", evidence.LooseNumbers > 0).With(group, "restriction", evidence.Restrictions > 0)
            .With("figure.asksNumber", evidence.AsksNumber).With("figure.asksExplanation", evidence.AsksExplanation)
            .With(group, "countsOther", evidence.CountsOther).With("figure.asksTarget", evidence.AsksTarget)
            .With("figure.namesMeasure", evidence.NamesMeasure).With("figure.hasPeriod", evidence.HasPeriod)
            .With("figure.hasRegion", evidence.HasRegion)
            .With("figure.lead", Math.Min(evidence.Lead, 3) / 3).With("figure.words", Math.Min(evidence.Words, ManyWords) / ManyWords)
            .With("figure.notHeld", answer.Outcome == FigureOutcome.NotHeld)
            .With("figure.asksBack", answer.Outcome == FigureOutcome.AskBack)
            .With(name, "asksWhether", clause.AsksWhether)
            .With("figure.lacksPercentage", answer.LacksPercentage).With("figure.asksNotKept", evidence.AsksNotKept);
    }

    void AddOfIntent(
        Features features, Intent intent, Clause clause, FigureAnswer answer, FigureEvidence evidence, OperationAsked? operation)
    {
        var name = $"{intent}";
        if (intent != Intent.Figure)
            features.With(name, "leaning", clause.Leaning).With(name, "afterFigure", state.Article is null)
                .With(name, "namesMeasure", evidence.NamesMeasure).With(name, "asksNumber", evidence.AsksNumber)
                .With(name, "hasPeriod", evidence.HasPeriod).With(name, "correction", clause.IsCorrection);
        else features.With("Figure.leaning.afterFigure", state.Figures is not null && state.Article is null ? clause.Leaning : 0);
        if (intent == Intent.FigureInContext) features.With("FigureInContext.again", IsAgain(answer));
        if (operation is not null) features.With($"operation.{operation.Operator}", 1).With("Operation.pure", operation.Rest.Count == 0);
    }

    // The figure that was given last: what nothing new was read in.
    bool IsAgain(FigureAnswer answer) => state.Article is null && answer.Figure is { } figure
        && state.Shown is [{ How: Derivation.Value, Cells: [var cell] }, ..] && cell == ShownFigure.CellOf(figure);
}
