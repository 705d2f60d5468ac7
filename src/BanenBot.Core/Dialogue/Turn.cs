using BanenBot.Core.Dutch;
using BanenBot.Core.Figures;
using BanenBot.Core.Knowledge;

namespace BanenBot.Core.Dialogue;

/// <summary>
/// One turn: reads the utterance in every way it can be meant and takes the surest, or asks back, or says that it does not know.
/// </summary>
sealed class Turn(Snapshot snapshot, DialogueOptions options, ConversationState state)
{
    const int MostChoices = 3;

    /// <summary>How much surer an article must be to go before a figure that is held.</summary>
    const double FigureBonus = 0.25;

    /// <summary>A question is offered beside a "dat weet ik niet" where it shares at least this much of what was asked.</summary>
    const double LeastShared = 0.3;

    /// <summary>Small talk that explains all of an utterance needs no look further; less than all gives way to a sure answer.</summary>
    const double Whole = 0.999;

    public (Reply Reply, ConversationState Next) Answer(TypedText typed, DateOnly day)
    {
        typed = typed.As(snapshot.Guard.Question(typed.Text));
        var text = typed.Text;
        if (!text.Any(char.IsLetterOrDigit)) return (Unanswered(DialogueTexts.Empty, [], []), state);
        if (text.Length > options.LongestQuestion) return (Unanswered(DialogueTexts.TooLong(options.LongestQuestion), [], []), state);

        if (HomeRegions.Answer(HomeRegions.Read(text), text, state.HomeRegion, snapshot.Figures) is var (said, region))
            return (said, state with { HomeRegion = region, Choices = ChoicesIn(said) ?? state.Choices });
        var pick = snapshot.Picks.Read(typed.Words, state.Choices);
        if (pick.Kind == PickKind.NoneOfThem) return (NoneOfThem(), state with { Choices = [], Article = null });
        if (pick.Kind == PickKind.NoSuchNumber) return (AskAgain(), state);
        if (pick.Kind == PickKind.Chosen)
        {
            var (chosen, after) = new Turn(snapshot, options, state with { Choices = [] }).Answer(typed.As(pick.Question), day);
            return (chosen with { Reading = Joined(DialogueTexts.Picked(pick.Question), chosen.Reading) }, after);
        }

        var chat = snapshot.SmallTalk.Recognise(text);
        if (chat is { Share: >= Whole }) return (Say(chat.Value.Chat), state);
        if (chat is not null || snapshot.English.ToDutch(text) is not { } dutch) return Question(typed, chat, day);
        var (reply, next) = Question(typed.As(dutch), null, day);
        var line = reply.Outcome == Outcome.Unanswered ? DialogueTexts.OnlyDutchUnknown : DialogueTexts.OnlyDutch;
        return (reply with { Reading = Joined(line, reply.Reading) }, next);
    }

    (Reply, ConversationState) Question(TypedText typed, (Chat Chat, double Share)? chat, DateOnly day)
    {
        if (chat is null) typed = typed.As(snapshot.SmallTalk.WithoutGreeting(typed.Text));
        var (text, words) = (typed.Text, typed.Words);
        if (FollowUps.AsksForSource(words) && Sources(day) is { } where) return (where, state);
        var figures = snapshot.Figures.Answer(text, words, PreviousFigures(text), day, state.HomeRegion);
        var found = new KnowledgeSearch(snapshot, options, state).Find(text, words, day);
        var (findings, knowledge) = (found.Findings, found.Confidence);
        if (chat is { } maybe && Math.Max(knowledge, figures?.Confidence ?? 0) < maybe.Share && !words.Any(IsSubject)) return (Say(maybe.Chat), state);
        if (figures is not null && !IsAboutARule(words, findings) && IsFigureQuestion(figures, findings)) return Figures(figures, words);
        if (knowledge >= options.ChoiceThreshold && findings is [{ Article: { Kind: ArticleKind.OutOfScope } outside }, ..])
            return OutOfScope(outside, findings, words);
        if (knowledge >= options.AnswerThreshold) return Knowledge(found, words, day);
        return knowledge >= options.ChoiceThreshold ? Choose(findings) : DoNotKnow(findings, words);
    }

    /// <summary>
    /// The slots that a figure question may leave out. After an article only a question that names a period or a region goes back to the
    /// figures of before it: "en voor pwet?" then goes on about the article.
    /// </summary>
    FigureQuestion? PreviousFigures(string text) =>
        state is { Article: not null, Figures: not null } && snapshot.Periods.Read(text).IsEmpty
            && snapshot.Figures.RegionNamed(text).Regions.Count == 0
            ? null : state.Figures;

    /// <summary>
    /// Where a question names a quantity, the figure itself goes before an article that tells of it, unless the article is much surer or
    /// the subject is known to be out of scope. That a figure is not held is only said where no article is surer.
    /// </summary>
    bool IsFigureQuestion(FigureAnswer figures, IReadOnlyList<Finding> findings)
    {
        if (figures.Confidence < options.AnswerThreshold) return false;
        if (findings.Count == 0) return true;
        var bonus = figures.Outcome == FigureOutcome.Held && findings[0].Article?.Kind != ArticleKind.OutOfScope ? FigureBonus : 0;
        return figures.Confidence + bonus >= findings[0].Hit.Confidence;
    }

    /// <summary>A word of the field, which no small talk is about: "wat is loonwaarde" is like "wat is er" in all but that.</summary>
    bool IsSubject(Word word) => word is { Role: WordRole.Content, IsKnown: true } && !snapshot.SmallTalk.Knows(word.Token.Text);

    /// <summary>
    /// "wat geldt nu voor uitschrijven", "kon dat in 2018": a rule that has its time, though its name is a measure's too.
    /// </summary>
    bool IsAboutARule(IReadOnlyList<Word> words, IReadOnlyList<Finding> findings) =>
        TimeAsked.AsksForRule(words) && findings is [{ Article.IsDated: true } dated, ..] && dated.Hit.Confidence >= options.AnswerThreshold
            && !words.Any(word => word.Token.Text is "hoeveel" or "aantal");

    /// <summary>"waar staat dat": the documents behind the last answer; null where there was none.</summary>
    Reply? Sources(DateOnly day)
    {
        // A question that leaves out every slot gets the last figure again.
        var last = state.Article is { } id
            ? snapshot.Library.Article(id) is { } article ? (article.Question, article.Sources) : default
            : state.Figures is { } slots && snapshot.Figures.Answer("en", slots, day, state.HomeRegion) is { } figure
                ? (figure.Headline, figure.Sources)
                : default;
        if (last.Sources is not { Count: > 0 } sources) return null;
        return new Reply
        {
            Outcome = Outcome.Answer, Confidence = 0.95, Text = DialogueTexts.StoodIn(sources.Distinct().Count()), Sources = sources,
            Reading = DialogueTexts.FollowUpOn(last.Item1), Topic = state.Article,
        };
    }

    (Reply, ConversationState) Figures(FigureAnswer answer, IReadOnlyList<Word> words)
    {
        var reply = FigureReplies.Of(answer);
        return (reply with { Reading = reply.Reading ?? Corrections(words) },
            state with { Article = null, Figures = answer.Question, Choices = ChoicesIn(reply) ?? [] });
    }

    static IReadOnlyList<string>? ChoicesIn(Reply reply) => reply.Outcome == Outcome.Clarification ? reply.Suggestions : null;

    (Reply, ConversationState) Knowledge(SearchResult found, IReadOnlyList<Word> words, DateOnly day)
    {
        var (finding, time) = (found.Findings[0], found.Time);
        var replies = new KnowledgeReplies(snapshot, options);
        var reply = replies.Answer(finding, day, words, time);
        IReadOnlyList<string> both = [];
        if (CloseSecond(found.Findings) is { } second)
        {
            var (other, question) = (replies.Answer(second, day, words, time), KnowledgeReplies.Question(second));
            // "de tweede" then means this one.
            both = [KnowledgeReplies.Question(finding), question];
            reply = reply with
            {
                Alternative = new Alternative(DialogueTexts.OrDidYouMean(question, other.Text), other.Sources),
                Suggestions = [.. reply.Suggestions.Prepend(question).Distinct().Take(MostChoices)],
            };
        }

        var reading = found.FollowUpOn is { } topic ? DialogueTexts.FollowUpOn(topic) : Corrections(words);
        return (reply with { Reading = reading }, state with { Article = finding.Article?.Id, Choices = both });
    }

    /// <summary>
    /// An article about as likely as the best: with two so close, showing both briefly costs the reader less than a question back or the
    /// wrong one.
    /// </summary>
    Finding? CloseSecond(IReadOnlyList<Finding> findings) =>
        findings is [var first, { Article.Kind: not ArticleKind.OutOfScope } second, ..]
        && second.Hit.Confidence >= options.ChoiceThreshold && Math.Exp(second.Hit.Score - first.Hit.Score) >= options.AlternativeShare
            ? second : null;

    (Reply, ConversationState) Choose(IReadOnlyList<Finding> findings)
    {
        var choices = Choices(findings);
        var reply = new Reply { Outcome = Outcome.Clarification, Confidence = findings[0].Hit.Confidence, Text = DialogueTexts.Choose,
            Suggestions = choices, Detail = Listed(choices) };
        return (reply, state with { Choices = choices });
    }

    Reply AskAgain() => new()
    {
        Outcome = Outcome.Clarification, Confidence = 0.9, Text = DialogueTexts.NoSuchChoice(state.Choices.Count),
        Suggestions = state.Choices, Detail = Listed(state.Choices),
    };

    Reply NoneOfThem() => new()
    {
        Outcome = Outcome.Unanswered, Confidence = 0.9, Text = DialogueTexts.NoneOfThem, Detail = DialogueTexts.Covers,
        Suggestions = snapshot.SmallTalk.Help?.Examples ?? [],
    };

    /// <summary>
    /// A subject that the editors know the sources do not answer; what they wrote about it, and the nearest questions that are answered.
    /// </summary>
    (Reply, ConversationState) OutOfScope(Article outside, IReadOnlyList<Finding> findings, IReadOnlyList<Word> words)
    {
        var choices = Choices([.. findings.Where(finding => finding.Hit.Evidence.Coverage > LeastShared)]);
        var reply = Unanswered(outside.Lead, choices, words);
        return (reply with { Topic = outside.Id, Confidence = findings[0].Hit.Confidence },
            state with { Article = outside.Id, Choices = choices });
    }

    /// <summary>
    /// What comes next does not lean on the answer of before this question: the topic has changed, to one that is not known.
    /// </summary>
    (Reply, ConversationState) DoNotKnow(IReadOnlyList<Finding> findings, IReadOnlyList<Word> words)
    {
        var choices = Choices([.. findings.Where(finding => finding.Hit.Evidence.Coverage > LeastShared)]);
        var topic = FollowUps.LeansOnContext(words) ? state.Article : null;
        return (Unanswered(DialogueTexts.Unknown, choices, words), state with { Article = topic, Choices = choices });
    }

    static Reply Unanswered(string text, IReadOnlyList<string> choices, IReadOnlyList<Word> words) => new()
    {
        Outcome = Outcome.Unanswered, Confidence = 0.9, Text = text, Reading = Corrections(words), Suggestions = choices,
        Detail = choices.Count > 0 ? $"{DialogueTexts.Covers}\n\n{DialogueTexts.Nearest}\n\n{Listed(choices)}" : DialogueTexts.Covers,
    };

    public static Reply Say(Chat chat) => new()
    {
        Outcome = Outcome.SmallTalk, Confidence = 0.95, Text = chat.Answer, Suggestions = chat.Examples,
    };

    static IReadOnlyList<string> Choices(IReadOnlyList<Finding> findings) =>
        [.. findings.Where(finding => finding.Article?.Kind != ArticleKind.OutOfScope).Select(KnowledgeReplies.Question).Distinct()
            .Take(MostChoices)];

    static string Listed(IReadOnlyList<string> choices) => string.Join('\n', choices.Select((choice, i) => $"{i + 1}. {choice}"));

    static string Joined(string line, string? reading) => reading is null ? line : $"{line} {reading}";

    static string? Corrections(IReadOnlyList<Word> words)
    {
        var corrected = words.Where(word => word.CorrectedFrom is not null).Select(word => word.Token.Text).Distinct().ToList();
        return corrected.Count > 0 ? DialogueTexts.Corrected(corrected) : null;
    }
}
