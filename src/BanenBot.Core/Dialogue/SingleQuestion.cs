using BanenBot.Core.Dutch;
using BanenBot.Core.Knowledge;
using BanenBot.Core.Understanding;

namespace BanenBot.Core.Dialogue;

/// <summary>One question with its likeliest reading, and what is said to it: the answer, a choice, or an honest no.</summary>
/// <param name="best">Null where nothing at all was found.</param>
/// <param name="alone">What the knowledge holds on the question by itself, best first.</param>
sealed class SingleQuestion(TypedText typed, Interpretation? best, IReadOnlyList<Finding> alone, DialogueOptions options, ConversationState state)
{
    public TypedText Typed => typed;

    public double Probability => best?.Probability ?? 0;

    public bool IsAnswered => Probability >= options.AnswerThreshold;

    /// <summary>Whether it is read as a question for a figure, and whether it then names a moment or a place.</summary>
    public bool IsFigure => best?.Intent is Intent.Figure or Intent.FigureInContext or Intent.FigureOfBefore;

    public bool IsAnchored => best?.IsAnchored ?? false;

    public (Reply Reply, ConversationState Next) Answer() =>
        best is not null && IsAnswered ? best.Answer(Probability) : Probability >= options.ChoiceThreshold && alone.Count > 0 ? Choose() : DoNotKnow();

    (Reply, ConversationState) Choose()
    {
        var choices = KnowledgeReplies.Choices(alone);
        var reply = new Reply { Outcome = Outcome.Clarification, Confidence = Probability, Text = DialogueTexts.Choose,
            Suggestions = choices, Detail = KnowledgeReplies.Listed(choices) };
        return (reply, state with { Choices = choices });
    }

    /// <summary>
    /// What comes next does not lean on the answer of before this question: the topic has changed, to one that is not known.
    /// </summary>
    (Reply, ConversationState) DoNotKnow()
    {
        var choices = KnowledgeReplies.Choices(alone, leastShared: true);
        var topic = FollowUps.LeansOnContext(typed.Words) ? state.Article : null;
        return (KnowledgeReplies.Unanswered(DialogueTexts.Unknown, choices, typed.Words), state with { Article = topic, Choices = choices });
    }
}
