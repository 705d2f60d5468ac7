using BanenBot.Core.Understanding;

namespace BanenBot.Core.Dialogue;

/// <summary>
/// Answers a message that asks two things, or a long one in which one or two sentences ask: each question by itself, the second in the light of the first.
/// </summary>
sealed class SeveralQuestions(Snapshot snapshot, DialogueOptions options, DateOnly day)
{
    const int MostAnswers = 2;

    /// <summary>"hoeveel wajongers": so short that it shares the rest of the question behind it.</summary>
    const int ShortQuestion = 3;

    /// <summary>Null where the message asks one thing, or is best read as one.</summary>
    /// <param name="whole">The message read as one question.</param>
    public (Reply, ConversationState)? Answer(TypedText typed, SingleQuestion whole, ConversationState state)
    {
        var clauses = ClauseSplitter.Split(typed.Text, typed.Words, snapshot.Analyzer.Classes);
        if (clauses.Count < 2) return null;
        var isLong = typed.Words.Count > ClauseSplitter.LongMessage;
        var asking = clauses.Where(clause => clause.Asks || !isLong && clauses.Count == MostAnswers && IsFigure(clause.Text, state)).Select(clause => clause.Text).ToList();
        if (isLong && asking.Count == 0) asking = [.. clauses.Select(clause => clause.Text)];
        if (asking.Count < (isLong ? 1 : MostAnswers)) return null;
        return isLong ? OfLong(asking, whole, state) : OfShort(asking, whole, state);
    }

    // "banen q4 2017, en hoeveel in het register": nothing asks in the first, but it names a figure and its moment or place.
    bool IsFigure(string clause, ConversationState state) => Read(clause, state) is { IsFigure: true, IsAnchored: true, IsAnswered: true };

    (Reply, ConversationState)? OfShort(List<string> asking, SingleQuestion whole, ConversationState state)
    {
        if (asking.Count > MostAnswers) asking = [.. asking.TakeLast(MostAnswers)];
        var (first, second) = Pair(asking[0], asking[1], state);
        if (!first.IsAnswered || !second.IsAnswered)
            return whole.IsAnswered && whole.Probability >= Math.Max(first.Probability, second.Probability) ? null : OneOf(first, second);
        return Both(first, second);
    }

    // What the first of two figure questions leaves out, the second may say for both: "hoeveel in het register en hoeveel werkten er eind 2017".
    (SingleQuestion First, SingleQuestion Second) Pair(string one, string other, ConversationState state)
    {
        var first = Read(one, state);
        var after = first.IsAnswered ? first.Answer().Next : state;
        var second = Read(other, after);
        if (first is { IsFigure: true, IsAnchored: true } || !second.IsFigure) return (first, second);
        var words = second.Typed.Words;
        var shared = first.Typed.Words.Count <= ShortQuestion && words.Count > ShortQuestion
            ? [.. words.SkipWhile(word => snapshot.Analyzer.Classes.Openers.Contains(word.Token.Text)).Skip(2)] : second.IsAnchored ? snapshot.Figures.Anchors(other, words) : [];
        if (shared.Count == 0) return (first, second);
        var completed = Read($"{one.TrimEnd('?', ' ')} {string.Join(' ', shared.Select(word => word.CorrectedFrom ?? word.Token.Text))}", state);
        return completed is { IsFigure: true, IsAnswered: true } && completed.Answer().Reply.Outcome == Outcome.Figures ? (completed, Read(second.Typed, completed.Answer().Next)) : (first, second);
    }

    (Reply, ConversationState)? OfLong(List<string> asking, SingleQuestion whole, ConversationState state)
    {
        var read = asking.Select(text => Read(text, state)).Where(question => question.IsAnswered)
            .OrderByDescending(question => question.Probability).Take(MostAnswers).ToList();
        if (read.Count == 0 || whole.IsAnswered && whole.Probability > read[0].Probability) return null;
        if (read.Count == 1) return Saying(read[0]);
        var inOrder = read.OrderBy(question => asking.IndexOf(question.Typed.Text)).ToList();
        return Both(inOrder[0], Read(inOrder[1].Typed, inOrder[0].Answer().Next) is { IsAnswered: true } second ? second : inOrder[1]);
    }

    static (Reply, ConversationState) Saying(SingleQuestion question)
    {
        var (reply, next) = question.Answer();
        return (reply with { Reading = DialogueTexts.Picked(question.Typed.Text) }, next);
    }

    static (Reply, ConversationState)? OneOf(SingleQuestion first, SingleQuestion second)
    {
        if (!first.IsAnswered && !second.IsAnswered) return null;
        var (known, other) = first.IsAnswered ? (first, second) : (second, first);
        var (reply, next) = known.Answer();
        return (reply with { Notes = [.. reply.Notes, DialogueTexts.OtherUnknown(other.Typed.Text)] }, next);
    }

    static (Reply, ConversationState) Both(SingleQuestion first, SingleQuestion second)
    {
        var (one, _) = first.Answer();
        var (other, next) = second.Answer();
        if (one.Text == other.Text) return (one, next);
        // An honest no beside an answer is still an answer.
        var main = one.Sources.Count > 0 || other.Sources.Count == 0 ? one : other;
        var added = ReferenceEquals(main, one) ? other : one;
        return (main with
        {
            Confidence = Math.Min(one.Confidence, other.Confidence),
            Alternative = new Alternative($"**{(ReferenceEquals(main, one) ? second : first).Typed.Text.TrimStart()}** {added.Text}", added.Sources),
            Notes = [.. main.Notes.Union(added.Notes)],
            Reading = null,
            Suggestions = [.. main.Suggestions.Take(1), .. added.Suggestions.Take(1)],
        }, next);
    }

    SingleQuestion Read(string text, ConversationState state) => Read(new TypedText(text, snapshot.Analyzer), state);

    SingleQuestion Read(TypedText typed, ConversationState state) => new Turn(snapshot, options, state).Read(typed, day);
}
