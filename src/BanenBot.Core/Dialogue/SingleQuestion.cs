using BanenBot.Core.Knowledge;
using BanenBot.Core.Understanding;

namespace BanenBot.Core.Dialogue;

/// <summary>One question with its likeliest reading, and what is said to it: the answer, a choice, or an honest no.</summary>
/// <param name="readings">Every way to read it, likeliest first.</param>
/// <param name="leans">Whether it points at what came before it.</param>
/// <param name="documents">Asked before it is said that the sources leave something out.</param>
/// <param name="alone">What the knowledge holds on the question by itself, best first.</param>
sealed class SingleQuestion(
    TypedText typed, bool leans, IReadOnlyList<Interpretation> readings, IReadOnlyList<Finding> alone,
    DialogueOptions options, ConversationState state, ToldFigures told, DocumentAnswers documents)
{
    /// <summary>From this probability on one answer stands by itself.</summary>
    const double Sure = 0.8;

    const double Likely = 0.75;

    const int MostSuggestions = 3;

    /// <summary>How sure an honest no is that no reading comes near to.</summary>
    const double Declined = 0.9;

    readonly Interpretation? _best = readings.Count > 0 ? readings[0] : null;
    (Reply, ConversationState)? _answer;

    public TypedText Typed => typed;

    public double Probability => _best?.Probability ?? 0;

    public bool IsAnswered => Probability >= options.AnswerThreshold;

    /// <summary>Whether the likeliest reading is one that the sources leave out.</summary>
    public bool IsDeclined => _best?.IsOutside ?? false;

    /// <summary>Whether it is likely enough to be answered beside another half of the message, without an alternative.</summary>
    public bool IsLikely => Probability >= Likely;

    /// <summary>Whether it is read as a question for a figure, and whether it then names a moment or a place.</summary>
    public bool IsFigure => _best?.Intent is Intent.Figure or Intent.FigureInContext or Intent.FigureOfBefore;

    public bool IsAnchored => _best?.IsAnchored ?? false;

    public (Reply Reply, ConversationState Next) Answer() => _answer ??= Answered();

    (Reply, ConversationState) Answered()
    {
        if (_best is not null && (IsAnswered || _best.AsksBack)) return WithSecond(_best);
        // "hoeveel 50-plussers": naming the word that nobody counts by says more than a choice of what was not asked.
        if (readings.FirstOrDefault(reading => reading.SaysWhatLacks) is { } lacks) return lacks.Answer(Declined);
        return documents.Nearest() ?? (Probability >= options.ChoiceThreshold && alone.Count > 0 ? Choose() : DoNotKnow());
    }

    // With two readings about as likely, showing both briefly costs the reader less than a question back or the wrong one.
    (Reply, ConversationState) WithSecond(Interpretation first)
    {
        var (reply, next) = first.Answer(first.Probability);
        if (first.IsOutside && documents.InPlaceOf(reply.Topic) is { } spoken) return spoken;
        next = told.After(reply, next, readings);
        if (reply.Sources.Count == 0) return (reply, next);
        foreach (var second in readings.Skip(1).Where(other => other.Probability >= options.ChoiceThreshold && first.Probability < Sure))
        {
            if (second.Answer(second.Probability).Reply is not { Outcome: Outcome.Answer or Outcome.Figures } other
                || other.Text == reply.Text) continue;
            reply = reply with { Alternative = new Alternative(DialogueTexts.OrDidYouMean(second.Question, other.Text), other.Sources) };
            if (first.Question is null || second.Question is null) return (reply, next);
            // "de tweede" then means this one.
            return (reply with { Suggestions = [.. reply.Suggestions.Prepend(second.Question).Distinct().Take(MostSuggestions)] },
                next with { Choices = [first.Question, second.Question] });
        }

        return (reply, next);
    }

    (Reply, ConversationState) Choose()
    {
        var choices = KnowledgeReplies.Choices(alone);
        var reply = new Reply
        {
            Outcome = Outcome.Clarification, Confidence = Probability, Text = DialogueTexts.Choose,
            Suggestions = choices, Detail = KnowledgeReplies.Listed(choices)
        };
        return (reply, state with { Choices = choices });
    }

    /// <summary>
    /// What comes next does not lean on the answer of before this question: the topic has changed, to one that is not known.
    /// </summary>
    (Reply, ConversationState) DoNotKnow()
    {
        var choices = KnowledgeReplies.Choices(alone, leastShared: true);
        var topic = leans ? state.Article : null;
        return (KnowledgeReplies.Unanswered(DialogueTexts.Unknown, choices, typed.Words),
            state with { Article = topic, Choices = choices });
    }
}
