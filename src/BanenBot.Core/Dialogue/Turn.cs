using BanenBot.Core.Dutch;
using BanenBot.Core.Figures;
using BanenBot.Core.Knowledge;

namespace BanenBot.Core.Dialogue;

/// <summary>One turn: reads the utterance in every way it can be meant and takes the surest, or asks back, or says that it does not know.</summary>
sealed class Turn(Snapshot snapshot, DialogueOptions options, ConversationState state)
{
    const int Hits = 8;
    const int MostChoices = 3;

    /// <summary>A question that leans on the one before is read with its topic, unless it is surer by this much without.</summary>
    const double ContextBonus = 0.15;

    /// <summary>How much surer an article must be to go before a figure that is held.</summary>
    const double FigureBonus = 0.25;

    /// <summary>A question is offered beside a "dat weet ik niet" where it shares at least this much of what was asked.</summary>
    const double LeastShared = 0.3;

    /// <summary>Small talk that explains all of an utterance needs no look further; less than all gives way to a sure answer.</summary>
    const double Whole = 0.999;

    public (Reply Reply, ConversationState Next) Answer(Utterance utterance)
    {
        var text = CitizenNumbers.WithoutLongNumbers(utterance.Text);
        if (!text.Any(char.IsLetterOrDigit)) return (Unanswered(DialogueTexts.Empty, [], []), state);
        if (text.Length > options.LongestQuestion) return (Unanswered(DialogueTexts.TooLong(options.LongestQuestion), [], []), state);

        var words = snapshot.Analyzer.AnalyzeQuestion(text);
        if (FollowUps.Pick(words, state.Choices) is { } picked) (text, words) = (picked, snapshot.Analyzer.AnalyzeQuestion(picked));
        var chat = snapshot.SmallTalk.Recognise(text);
        if (chat is { Share: >= Whole }) return (Say(chat.Value.Chat), state);
        if (chat is null && snapshot.SmallTalk.WithoutGreeting(text) is var question && question.Length < text.Length)
            (text, words) = (question, snapshot.Analyzer.AnalyzeQuestion(question));

        var figures = snapshot.Figures.Answer(text, state.Figures, utterance.Day);
        var findings = Find(words, out var followUpOn);
        var knowledge = findings.Count > 0 ? findings[0].Hit.Confidence : 0;
        if (chat is { } maybe && Math.Max(knowledge, figures?.Confidence ?? 0) < maybe.Share) return (Say(maybe.Chat), state);
        if (figures is not null && IsFigureQuestion(figures, findings)) return Figures(figures, words);
        if (findings is [{ Article.Kind: ArticleKind.OutOfScope } outside, ..] && knowledge >= options.ChoiceThreshold) return OutOfScope(outside.Article, findings, words);
        if (knowledge >= options.AnswerThreshold) return Knowledge(findings, utterance.Day, words, followUpOn);
        return knowledge >= options.ChoiceThreshold ? Choose(findings) : DoNotKnow(findings, words);
    }

    /// <summary>
    /// Where a question names a quantity, the figure itself goes before an article that tells of it, unless the article is much surer or the subject
    /// is known to be out of scope. That a figure is not held is only said where no article is surer.
    /// </summary>
    bool IsFigureQuestion(FigureAnswer figures, IReadOnlyList<Finding> findings)
    {
        if (figures.Confidence < options.AnswerThreshold) return false;
        if (findings.Count == 0) return true;
        var bonus = figures.Outcome == FigureOutcome.Held && findings[0].Article?.Kind != ArticleKind.OutOfScope ? FigureBonus : 0;
        return figures.Confidence + bonus >= findings[0].Hit.Confidence;
    }

    /// <summary>What the knowledge holds on it, read on its own and, where it leans on the turn before, together with that turn's topic.</summary>
    IReadOnlyList<Finding> Find(IReadOnlyList<Word> words, out Article? followUpOn)
    {
        followUpOn = null;
        var alone = snapshot.Library.Find(words, Hits);
        if (state.Article is not { } id || snapshot.Library.Article(id) is not { } before || !FollowUps.LeansOnContext(words)) return alone;
        var together = snapshot.Library.Find(words, Hits, snapshot.Analyzer.Analyze(before.Question));
        if (together.Count == 0 || alone.Count > 0 && alone[0].Hit.Confidence > together[0].Hit.Confidence + ContextBonus) return alone;
        followUpOn = before;
        return together;
    }

    static (Reply, ConversationState) Figures(FigureAnswer answer, IReadOnlyList<Word> words)
    {
        var reply = FigureReplies.Of(answer);
        return (reply with { Reading = reply.Reading ?? Corrections(words) },
            new ConversationState { Figures = answer.Question, Choices = reply.Outcome == Outcome.Clarification ? reply.Suggestions : [] });
    }

    (Reply, ConversationState) Knowledge(IReadOnlyList<Finding> findings, DateOnly day, IReadOnlyList<Word> words, Article? followUpOn)
    {
        var finding = findings[0];
        var replies = new KnowledgeReplies(snapshot, options);
        var reply = replies.Answer(finding, day, words);
        if (CloseSecond(findings) is { } second)
        {
            var (other, question) = (replies.Answer(second, day, words), KnowledgeReplies.Question(second));
            reply = reply with
            {
                Alternative = new Alternative(DialogueTexts.OrDidYouMean(question, other.Text), other.Sources),
                Suggestions = [.. reply.Suggestions.Prepend(question).Distinct().Take(MostChoices)],
            };
        }

        var reading = followUpOn is not null ? DialogueTexts.FollowUpOn(followUpOn.Question) : Corrections(words);
        return (reply with { Reading = reading }, new ConversationState { Article = finding.Article?.Id, Figures = state.Figures });
    }

    /// <summary>
    /// An article about as likely as the best: with two so close, showing both briefly costs the reader less than a question back or the wrong one.
    /// </summary>
    Finding? CloseSecond(IReadOnlyList<Finding> findings) =>
        findings is [var first, { Article.Kind: not ArticleKind.OutOfScope } second, ..]
        && second.Hit.Confidence >= options.ChoiceThreshold && Math.Exp(second.Hit.Score - first.Hit.Score) >= options.AlternativeShare ? second : null;

    (Reply, ConversationState) Choose(IReadOnlyList<Finding> findings)
    {
        var choices = Choices(findings);
        var reply = new Reply { Outcome = Outcome.Clarification, Confidence = findings[0].Hit.Confidence, Text = DialogueTexts.Choose, Suggestions = choices, Detail = Listed(choices) };
        return (reply, state with { Choices = choices });
    }

    /// <summary>A subject that the editors know the sources do not answer; what they wrote about it, and the nearest questions that are answered.</summary>
    (Reply, ConversationState) OutOfScope(Article outside, IReadOnlyList<Finding> findings, IReadOnlyList<Word> words)
    {
        var choices = Choices([.. findings.Where(finding => finding.Hit.Evidence.Coverage > LeastShared)]);
        var reply = Unanswered(outside.Lead, choices, words);
        return (reply with { Topic = outside.Id, Confidence = findings[0].Hit.Confidence }, state with { Choices = choices });
    }

    (Reply, ConversationState) DoNotKnow(IReadOnlyList<Finding> findings, IReadOnlyList<Word> words)
    {
        var choices = Choices([.. findings.Where(finding => finding.Hit.Evidence.Coverage > LeastShared)]);
        return (Unanswered(DialogueTexts.Unknown, choices, words), state with { Choices = choices });
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
        [.. findings.Where(finding => finding.Article?.Kind != ArticleKind.OutOfScope).Select(KnowledgeReplies.Question).Distinct().Take(MostChoices)];

    static string Listed(IReadOnlyList<string> choices) => string.Join('\n', choices.Select((choice, i) => $"{i + 1}. {choice}"));

    static string? Corrections(IReadOnlyList<Word> words)
    {
        var corrected = words.Where(word => word.CorrectedFrom is not null).Select(word => word.Token.Text).Distinct().ToList();
        return corrected.Count > 0 ? DialogueTexts.Corrected(corrected) : null;
    }
}
