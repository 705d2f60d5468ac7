using BanenBot.Core.Figures.Questions;
using BanenBot.Core.Understanding;

namespace BanenBot.Core.Dialogue;

/// <summary>
/// Answers a message that asks two things, or a long one in which one or two sentences ask: each question by itself,
/// the second in the light of the first.
/// </summary>
sealed class SeveralQuestions(Snapshot snapshot, DialogueOptions options, DateOnly day)
{
    const int MostAnswers = 2;

    /// <summary>"hoeveel wajongers": so short that it shares the rest of the question behind it.</summary>
    const int ShortQuestion = 3;

    readonly Dictionary<string, ReadText> _texts = new(StringComparer.Ordinal);
    readonly Dictionary<(ReadText Text, ConversationState State), SingleQuestion> _read = [];

    /// <summary>Null where the message asks one thing, or is best read as one.</summary>
    /// <param name="whole">The message read as one question.</param>
    public (Reply, ConversationState)? Answer(TypedText typed, SingleQuestion whole, ConversationState state)
    {
        var clauses = ClauseSplitter.Split(typed.Text, typed.Words, snapshot.Analyzer.Classes);
        var isLong = typed.Words.Count > ClauseSplitter.LongMessage;
        if (clauses.Count < 2) return isLong ? null : OfHalves(typed, whole, state);
        var asking = clauses.Where(clause => clause.Asks).Select(clause => clause.Text).ToList();
        // Of two both must ask something: where the one does not, the other is not read.
        if (!isLong && clauses.Count == MostAnswers)
            return clauses.All(clause => clause.Asks || IsFigure(clause.Text, state))
                ? OfShort([.. clauses.Select(clause => clause.Text)], whole, state) : null;
        if (!isLong) return asking.Count < MostAnswers ? null : OfShort(asking, whole, state);
        return OfLong(asking.Count > 0 ? asking : [.. clauses.Select(clause => clause.Text)], clauses, whole, state);
    }

    // "eind 2017 zaten we bijna op het doel. Hoeveel extra banen waren er", "een terugblik op 2017. Hoeveel waren het er eind dat jaar":
    // the one moment that the rest of a long message names is that of a figure it asks for without one.
    SingleQuestion AtItsMoment(SingleQuestion question, TypedText message, ConversationState state)
    {
        var text = question.Typed.Text;
        if (!question.IsFigure || snapshot.Figures.NamesMoment(text) && !snapshot.Figures.PointsAtMoment(text)
            || snapshot.Figures.MomentIn(message.Text.Replace(text, "", StringComparison.Ordinal)) is not { } moment) return question;
        return Read($"{moment}: {text}", state) is { IsAnswered: true } then ? then : question;
    }

    // "quotumpercentage overheid 2018 en de hoogte van de heffing": nothing asks in the second half, and yet it names another thing than
    // what the whole message was answered with.
    (Reply, ConversationState)? OfHalves(TypedText typed, SingleQuestion whole, ConversationState state)
    {
        if (whole is not { IsAnswered: true } || !ClauseSplitter.HasConnector(typed.Words, snapshot.Analyzer.Classes)) return null;
        var answered = whole.Answer().Reply.Text;
        var anchors = snapshot.Figures.Anchors(typed.Text, typed.Words);
        foreach (var (one, other) in ClauseSplitter.Halves(typed.Text, typed.Words, snapshot.Analyzer.Classes, anchors))
        {
            var first = Read(one, state);
            if (!first.IsLikely) continue;
            var (reply, next) = first.Answer();
            if (reply.Sources.Count == 0) continue;
            var second = Read(other, next);
            if (!second.IsLikely) continue;
            var then = second.Answer().Reply;
            if (reply.Text != then.Text && then.Sources.Count > 0
                && (answered == reply.Text || answered == then.Text)) return Both(first, second);
        }

        return whole is not { IsFigure: true, IsAnchored: true } ? null
            : ClauseSplitter.Sharing(typed.Text, typed.Words, snapshot.Analyzer.Classes, anchors)
                .Select(pair => OfTwoFigures(Read(pair.First, state), Read(pair.Second, state), answered))
                .FirstOrDefault(both => both is not null);
    }

    // "doel en realisatie extra banen eind 2020": the whole was answered with one of the two.
    static (Reply, ConversationState)? OfTwoFigures(SingleQuestion first, SingleQuestion second, string answered)
    {
        if (!new[] { first, second }.All(one => one is { IsFigure: true, IsAnchored: true, IsAnswered: true }
            && one.Answer().Reply.Outcome == Outcome.Figures)) return null;
        var (one, other) = (first.Answer().Reply.Text, second.Answer().Reply.Text);
        return one != other && (answered == one || answered == other) ? Both(first, second) : null;
    }

    // "banen q4 2017, en hoeveel in het register": nothing asks in the first, but it names a figure and its moment or place.
    bool IsFigure(string clause, ConversationState state) => MayBeAnchored(TextOf(clause, state).Sentence)
        && Read(clause, state) is { IsFigure: true, IsAnchored: true, IsAnswered: true };

    // Without a place, and without a word that says anything of time, no way to read it has a moment or place.
    bool MayBeAnchored(FigureSentence sentence) => sentence is not { Regions.Spans.Count: 0, Periods: { Spans.Count: 0, IsEmpty: true } }
        || snapshot.Figures.PointsAtMoment(sentence);

    (Reply, ConversationState)? OfShort(List<string> asking, SingleQuestion whole, ConversationState state)
    {
        if (asking.Count > MostAnswers) asking = [.. asking.TakeLast(MostAnswers)];
        var (first, second) = Pair(asking[0], asking[1], state);
        if (!first.IsAnswered || !second.IsAnswered)
            return whole.IsAnswered && whole.Probability >= Math.Max(first.Probability, second.Probability) ? null : OneOf(first, second);
        return Both(first, second);
    }

    // What the first of two figure questions leaves out, the second may say for both:
    // "hoeveel in het register en hoeveel werkten er eind 2017".
    (SingleQuestion First, SingleQuestion Second) Pair(string one, string other, ConversationState state)
    {
        var first = Read(one, state);
        var after = first.IsAnswered ? first.Answer().Next : state;
        var second = Read(other, after);
        if (first is { IsFigure: true, IsAnchored: true } || !second.IsFigure) return (first, second);
        var words = second.Typed.Words;
        var shared = first.Typed.Words.Count <= ShortQuestion && words.Count > ShortQuestion
            ? [.. words.SkipWhile(word => snapshot.Analyzer.Classes.Openers.Contains(word.Token.Text)).Skip(2)]
            : second.IsAnchored ? snapshot.Figures.Anchors(other, words) : [];
        if (shared.Count == 0) return (first, second);
        var completed = Read(
            $"{one.TrimEnd('?', ' ')} {string.Join(' ', shared.Select(word => word.CorrectedFrom ?? word.Token.Text))}", state);
        return completed is { IsFigure: true, IsAnswered: true } && completed.Answer().Reply.Outcome == Outcome.Figures
            ? (completed, Read(other, completed.Answer().Next)) : (first, second);
    }

    (Reply, ConversationState)? OfLong(
        List<string> asking, IReadOnlyList<ClauseText> clauses, SingleQuestion whole, ConversationState state)
    {
        // "waar kan hij dat zelf nakijken" is about what stands before it: a question that speaks for itself,
        // or else the message as a whole.
        var alone = InOrder(asking, whole.Typed, state).ToList();
        if (alone.Count == 0 && whole is { IsAnswered: true, IsDeclined: false }) return null;
        var read = (alone.Exists(question => question.IsAnswered) ? alone : asking.ConvertAll(text => Joined(text, clauses, state)))
            .Where(question => question.IsAnswered)
            // "graag een antwoord voor donderdag" is like a subject that the sources leave out; what they answer goes before that.
            .OrderBy(question => question.IsDeclined).ThenByDescending(question => question.Probability).Take(MostAnswers).ToList();
        if (read.Count == 0 || whole.IsAnswered && whole.Probability > read[0].Probability) return null;
        if (read.Count == 1) return Saying(read[0]);
        var inOrder = read
            .OrderBy(question => asking.FindIndex(text =>
                question.Typed.Text.Contains(text.TrimEnd('?', '.', ' '), StringComparison.Ordinal))).ToList();
        return Both(inOrder[0], Read(inOrder[1].Typed.Text, inOrder[0].Answer().Next) is { IsAnswered: true } second ? second : inOrder[1]);
    }

    IEnumerable<SingleQuestion> InOrder(List<string> asking, TypedText message, ConversationState state)
    {
        var before = default(SingleQuestion);
        foreach (var text in asking)
        {
            // What stands by itself may go on all the same: "hoeveel extra banen waren er, en hoeveel kwamen we tekort".
            var question = before is { IsAnswered: true } ? Read(text, before.Answer().Next)
                : Stands(text, state) ? AtItsMoment(Read(text, state), message, state) : null;
            if (question is not null) yield return question;
            before = question;
        }
    }

    // What only points at a moment needs no more than that moment, which AtItsMoment finds.
    bool Stands(string text, ConversationState state) => TextOf(text, state).Clause is { IsShort: false } clause
        && (!clause.Leans || snapshot.Figures.PointsAtMoment(text) && clause.References == 1);

    // With the sentence before it.
    SingleQuestion Joined(string text, IReadOnlyList<ClauseText> clauses, ConversationState state)
    {
        var at = clauses.Index().First(clause => clause.Item.Text == text).Index;
        if (at == 0) return Read(text, state);
        var before = clauses[at - 1].Text;
        return Read(before[^1] is '.' or '?' or '!' ? $"{before} {text}" : $"{before}. {text}", state);
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
            Alternative = new Alternative(
                $"**{(ReferenceEquals(main, one) ? second : first).Typed.Text.TrimStart()}** {added.Text}", added.Sources),
            Notes = [.. main.Notes.Union(added.Notes)],
            Reading = null,
            Suggestions = [.. main.Suggestions.Take(1), .. added.Suggestions.Take(1)],
        }, next);
    }

    // What was read to see whether it asks is read again to be answered, then often in the light of another answer.
    SingleQuestion Read(string text, ConversationState state)
    {
        var read = TextOf(text, state);
        return _read.TryGetValue((read, state), out var known) ? known
            : _read[(read, state)] = new Turn(snapshot, options, state).Read(read, day);
    }

    ReadText TextOf(string text, ConversationState state) => _texts.TryGetValue(text, out var known) ? known
        : _texts[text] = new ReadText(new TypedText(text, snapshot.Analyzer), snapshot, options, state, day);
}
