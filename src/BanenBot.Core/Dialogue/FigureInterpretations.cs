using BanenBot.Core.Dutch;
using BanenBot.Core.Figures;
using BanenBot.Core.Figures.Questions;
using BanenBot.Core.Understanding;

namespace BanenBot.Core.Dialogue;

/// <summary>
/// Every way in which a clause may ask for a figure: by itself, with slots of figures asked before, or reckoning on from what was shown.
/// </summary>
sealed partial class FigureInterpretations(Snapshot snapshot, ConversationState state, DateOnly day)
{
    const int FewWords = 5;

    public IEnumerable<Interpretation> Of(ReadText read)
    {
        var (clause, sentence) = (read.Clause, read.Sentence);
        var alone = Then(clause, sentence) ?? read.Figure;
        // "hoe komt dat" after a figure asks for a reason, which no figure gives.
        var asksReason = snapshot.Analyzer.Classes.AnswerKinds.Asked(clause.Words) == AnswerKind.Reason;
        var continued = state.Figures is { } last && !asksReason ? Continued(sentence, last) : null;
        if (alone is { Evidence: not { CountsNothingKept: true } }) yield return Interpret(Intent.Figure, clause, alone);
        var operation = asksReason ? null : Operation(clause, sentence);
        if (continued is { Evidence: not { CountsNothingKept: true } } && !IsBetweenShown(sentence, continued, operation))
            yield return Interpret(Intent.FigureInContext, clause, continued);
        if ((continued ?? alone) is { } narrowed && FigureDesk.NotKept(narrowed) is { } notKept)
            yield return Interpret(Intent.FigureNotKept, clause, notKept);
        if (OnTopic(clause, sentence) is { } onTopic) yield return Interpret(Intent.FigureOnTopic, clause, onTopic);
        if (OfBefore(clause, sentence, alone) is { } before) yield return Interpret(Intent.FigureOfBefore, clause, before);
        if (operation is not null) yield return operation;
        if (snapshot.Figures.Check(sentence, state.Figures, day, state.Shown) is { } check)
            yield return Interpret(Intent.Check, clause, check);
        if (snapshot.Figures.AsksForOverview(clause.Text, clause.Words) && Overview(clause) is { } overview)
            yield return Interpret(Intent.Overview, clause, overview);
    }

    // "hoeveel erbij in dat jaar" after two moments: from the one to the other, and not in the year of the last.
    static bool IsBetweenShown(FigureSentence sentence, FigureAnswer continued, Interpretation? operation) =>
        operation is { Figure.Shown: [{ How: Derivation.Difference }] } && !sentence.Periods.IsExplicit
            && continued is { Question.Operation: FigureOperation.Change, Evidence.HasRegion: false };

    FigureAnswer? Overview(Clause clause)
    {
        var region = snapshot.Figures.RegionNamed(clause.Text).Region
            ?? (state.HomeRegion is { } home ? snapshot.Figures.Region(home) : null);
        return snapshot.Figures.Overview(region, day);
    }

    FigureAnswer? Continued(FigureSentence sentence, FigureQuestion before) =>
        snapshot.Figures.Answer(sentence, before, day, leans: true) is { Evidence.InContext: true } answer ? answer : null;

    // "hoeveel stonden er toen in het register" after an article on the nulmeting: at that moment.
    FigureAnswer? Then(Clause clause, FigureSentence sentence) => state.Article is { } id && snapshot.Figures.PointsAtMoment(sentence)
        && snapshot.Library.Article(id) is { } article && snapshot.Figures.MomentIn(article.Question) is { } moment
            ? snapshot.Figures.Answer($"{clause.Text} {moment}", null, day, state.HomeRegion) : null;

    FigureAnswer? OnTopic(Clause clause, FigureSentence sentence)
    {
        if (state.Article is not { } id || !clause.Leans && !clause.IsShort || snapshot.Library.Article(id) is not { } article) return null;
        // "alleen het doelgroepregister" after how things stood in a quarter: in that quarter.
        if (clause.Asks.Length == 0 && snapshot.Figures.MomentIn(sentence) is null
            && snapshot.Figures.MomentIn(article.Question) is { } moment
            && snapshot.Figures.Answer($"{clause.Text} {moment}", null, day, state.HomeRegion) is { Outcome: FigureOutcome.Held } then
            && then.Evidence is { IsWhole: true, NamesMeasure: true }) return then;
        // "percentage 2018" after an article on the quotum.
        return snapshot.Figures.Answer(sentence, null, day, topic: snapshot.QuestionOf(article));
    }

    // "terug naar die extra banen": the slots that measure was asked with.
    FigureAnswer? OfBefore(Clause clause, FigureSentence sentence, FigureAnswer? alone)
    {
        if (clause.IsReturn && alone?.Evidence is not { NamesMeasure: true } && OfUnit(clause, sentence) is { } counted) return counted;
        if (alone is not { Evidence.NamesMeasure: true, Question.Indicators: [var measure, ..] }
            || state.Figures?.Indicators.Contains(measure) == true) return null;
        var before = state.EarlierFigures.FirstOrDefault(question => question.Indicators.Contains(measure));
        return before is null ? null : Continued(sentence, before);
    }

    // "terug naar de personen, q3": what was asked before that counts those.
    FigureAnswer? OfUnit(Clause clause, FigureSentence sentence)
    {
        var before = state.EarlierFigures
            .FirstOrDefault(question => question.Indicators is [var measure, ..] && snapshot.Figures.IsCountedIn(measure, clause.Words));
        return before is null ? null : Continued(sentence, before);
    }

    Interpretation? Operation(Clause clause, FigureSentence sentence)
    {
        if (state.Shown.Count == 0 || OperationReader.Read(clause.Words, snapshot.Analyzer.Classes) is not { } asked) return null;
        var signs = asked.Signs with { IsYesNo = asked.Signs.AsksMore is not null && clause.Asks.Length == 0 };
        var answer = snapshot.Figures.Reckon(asked.Operator, signs, clause.Text, asked.Rest, state.Shown);
        if (answer is null) return null;
        // "hoeveel erbij in dat jaar": the moment pointed at is what was shown.
        var pointed = snapshot.Figures.PointsAtMoment(sentence) ? snapshot.Figures.Anchors(clause.Text, clause.Words) : [];
        return Interpret(Intent.Operation, clause, answer, asked with { Rest = [.. asked.Rest.Except(pointed)] });
    }

    Interpretation Interpret(Intent intent, Clause clause, FigureAnswer answer, OperationAsked? operation = null)
    {
        var evidence = answer.Evidence ?? FigureEvidence.None;
        var isNamed = evidence is { IsWhole: true, NamesMeasure: true, AsksTarget: false, CountsOther: false }
            && (evidence.HasPeriod || evidence is { HasRegion: true, AsksNumber: true }) && !clause.AsksWhether;
        // Only a moment, a place or a part, or only a measure: the rest is what was asked before.
        var fillsSlots = intent == Intent.FigureInContext && evidence is { IsWhole: true, NamesMeasure: false }
            && (evidence.HasPeriod || evidence.HasRegion || evidence.HasBreakdown || evidence.AsksChange || evidence.AsksExtreme);
        var asksOtherMeasure = intent == Intent.FigureInContext
            && evidence is { IsWhole: true, NamesMeasure: true, AsksNumber: true, AsksTarget: false, CountsOther: false }
            && answer.Outcome == FigureOutcome.Held;
        var features = FeaturesOf(intent, clause, answer, evidence, isNamed);
        AddOfIntent(features, intent, clause, answer, evidence, operation);
        if (intent == Intent.FigureInContext && evidence.IsWhole && state.Article is null)
            features.With("FigureInContext.slot", fillsSlots)
                .With("FigureInContext.measure", evidence.NamesMeasure && clause.Words.Count <= FewWords);
        return new Interpretation(
            intent, features, answer.Confidence, probability => Reply(answer with { Confidence = probability }, clause.Words))
        {
            Figure = answer,
            SaysWhatLacks = intent == Intent.FigureNotKept && evidence is { NamesMeasure: true, AsksExplanation: false }
                && (evidence.Qualified || evidence.CountsUnknown || evidence.LooseNumbers > 0 || evidence.Restrictions > 0)
                && (evidence.AsksNumber || evidence.HasPeriod),
            IsAnchored = evidence.HasPeriod || evidence.HasRegion,
            SaysAll = intent == Intent.Figure && (isNamed && answer.Outcome == FigureOutcome.Held
                || evidence is { AsksNotKept: true, AsksNumber: true, NamesMeasure: true } && (evidence.HasPeriod || evidence.HasRegion)),
            GoesOn = (clause.Asks is "" or DialogueTexts.HowMany || evidence.AsksExtreme)
                && !evidence.AsksExplanation && (fillsSlots || asksOtherMeasure),
            AsksBack = answer.Outcome == FigureOutcome.AskBack && evidence is { IsWhole: true, AsksNumber: true }
                && (evidence.HasPeriod || evidence.HasRegion || evidence.NamesMeasure && clause.Words.Count < FewWords),
        };
    }

    (Reply, ConversationState) Reply(FigureAnswer answer, IReadOnlyList<Word> words)
    {
        var reply = FigureReplies.Of(answer);
        reply = reply with { Reading = reply.Reading ?? KnowledgeReplies.Corrections(words) };
        return (reply, state.WithFigures(answer) with { Choices = reply.Outcome == Outcome.Clarification ? reply.Suggestions : [] });
    }
}
