using BanenBot.Core.Dutch;
using BanenBot.Core.Knowledge;
using BanenBot.Core.Understanding;

namespace BanenBot.Core.Dialogue;

/// <summary>
/// One turn: reads the utterance in every way it can be meant and takes the likeliest, or asks back, or says that it does not know.
/// </summary>
sealed class Turn(Snapshot snapshot, DialogueOptions options, ConversationState state)
{
    const int NamedBesideAnswer = 2;

    /// <summary>Small talk that explains all of an utterance needs no look further; less than all gives way to a sure answer.</summary>
    const double Whole = 0.999;

    public (Reply Reply, ConversationState Next) Answer(TypedText typed, DateOnly day)
    {
        typed = typed.As(snapshot.Guard.Question(typed.Text));
        var text = typed.Text;
        if (!text.Any(sign => char.IsLetterOrDigit(sign) || sign == '%'))
            return (KnowledgeReplies.Unanswered(DialogueTexts.Empty, [], []), state);
        if (text.Length > options.LongestQuestion)
            return (KnowledgeReplies.Unanswered(DialogueTexts.TooLong(options.LongestQuestion), [], []), state);

        var wish = HomeRegions.Read(typed.Tokens, snapshot.Talk.Home);
        if (HomeRegions.Answer(wish, text, state.HomeRegion, snapshot.Figures, snapshot.Talk.Home) is var (said, region))
            return (said,
                state with { HomeRegion = region, Choices = said.Outcome == Outcome.Clarification ? said.Suggestions : state.Choices });
        var pick = snapshot.Picks.Read(typed.Words, state.Choices);
        if (pick.Kind == PickKind.NoneOfThem) return (NoneOfThem(), state with { Choices = [], Article = null });
        // Beside an answer two questions are only named: "en 5" then goes on about the answer.
        if (pick.Kind == PickKind.NoSuchNumber && state.Choices.Count > NamedBesideAnswer) return (AskAgain(), state);
        if (pick.Kind == PickKind.Chosen)
        {
            var (chosen, after) = new Turn(snapshot, options, state with { Choices = [] }).Answer(typed.As(pick.Question), day);
            return (chosen with { Reading = Joined(DialogueTexts.Picked(pick.Question), chosen.Reading) }, after);
        }

        var chat = snapshot.SmallTalk.Recognise(typed.Tokens);
        if (chat is { Share: >= Whole }) return (Say(chat.Value.Chat), state);
        if (chat is not null || snapshot.English.ToDutch(typed) is not { } dutch) return Question(typed, chat, day);
        // "do": no word of it means anything in Dutch, so that nothing is asked, not even what was spoken of.
        var (reply, next) = typed.As(dutch) is { Words.Count: > 0 } put ? Question(put, null, day)
            : (KnowledgeReplies.Unanswered(DialogueTexts.Unknown, [], []), state);
        var line = reply.Outcome == Outcome.Unanswered ? DialogueTexts.OnlyDutchUnknown : DialogueTexts.OnlyDutch;
        return (reply with { Reading = Joined(line, reply.Reading) }, next);
    }

    /// <summary>Every way in which the utterance may be read, and the replies they lead to; for fitting the choice between them.</summary>
    public IReadOnlyList<Interpretation> Interpretations(TypedText typed, DateOnly day)
    {
        typed = snapshot.SmallTalk.WithoutGreeting(typed.As(snapshot.Guard.Question(typed.Text)));
        return Interpret(new ReadText(typed, snapshot, options, state, day), day);
    }

    (Reply, ConversationState) Question(TypedText typed, (Chat Chat, double Share)? chat, DateOnly day)
    {
        if (chat is null) typed = snapshot.SmallTalk.WithoutGreeting(typed);
        var words = typed.Words;
        if (FollowUps.AsksForSource(words, snapshot.Talk.Sources) && Sources(day) is { } where) return (where, state);
        var whole = Read(new ReadText(typed, snapshot, options, state, day), day);
        // "hoe lang duurt dat", "was dat veel" after an answer ask about that, however like a complaint or a farewell they are.
        var classes = snapshot.Analyzer.Classes;
        var asksOn = state != ConversationState.Empty && (words.Any(word => classes.QuestionWords.Contains(word.Token.Text))
            || whole.IsAnswered && words is [var first, ..] && classes.Whether.Contains(first.Token.Text));
        if (chat is { } maybe && !asksOn && whole.Probability < maybe.Share && !(whole is { IsFigure: true, IsAnswered: true })
            && !words.Any(IsSubject)) return (Say(maybe.Chat), state);
        return new SeveralQuestions(snapshot, options, day).Answer(typed, whole, state) ?? whole.Answer();
    }

    /// <summary>The likeliest reading of a text that asks one thing.</summary>
    public SingleQuestion Read(ReadText read, DateOnly day)
    {
        var readings = WithoutLookalikes(read.Clause, Interpret(read, day)).OrderByDescending(one => one.Probability);
        return new SingleQuestion(
            read.Typed, read.Clause.Leans, [.. readings], read.Found, options, state, new ToldFigures(snapshot, day),
            new DocumentAnswers(read, snapshot, state, day));
    }

    List<Interpretation> Interpret(ReadText read, DateOnly day)
    {
        List<Interpretation> all = [.. new KnowledgeInterpretations(read, snapshot, options, state, day).All()];
        if (!IsAboutARule(read.Clause, read.Found)) all.AddRange(new FigureInterpretations(snapshot, state, day).Of(read));
        // "hoeveel wajongers boven de 50": what nobody counts by, no article does either.
        if (read.Figure is { Evidence: { NarrowedByNumber: true, AsksNumber: true, NamesMeasure: true } })
            all.RemoveAll(one => IsArticle(one) && !one.IsWordForWord);
        SetAgainst(all);
        return all.ConvertAll(one => one with { Probability = Choice.Fitted.Probability(one.Features) });
    }

    /// <summary>Without the articles that only share words with a question for a figure.</summary>
    List<Interpretation> WithoutLookalikes(Clause clause, List<Interpretation> all)
    {
        // "wat zijn de laatste regionale cijfers": every word of it asks for the overview, so that none names a measure.
        if (all.Exists(one => one.Intent == Intent.Overview)) all = all.FindAll(one => one.Intent != Intent.Figure);
        // A question for a figure that says all by itself; "en q3", "pwet", "en hoeveel werken er" after a figure.
        if (all.Exists(one => one.SaysAll) || state.Article is null && all.Exists(one => one.GoesOn))
            return all.FindAll(one => !IsArticle(one) || one.IsWordForWord);
        // "cijfer ...", and "hoeveel mensen in het gooi", which leaves open only which number is meant.
        var callsItself = clause.Words is [{ Token.Text: DialogueTexts.Figure }, ..];
        return all.Exists(one => one.Intent == Intent.Figure && (callsItself || one.AsksBack)) ? all.FindAll(one => !IsArticle(one)) : all;
    }

    /// <summary>
    /// "wat geldt nu voor uitschrijven", "kon dat in 2018": a rule that has its time, though its name is a measure's too.
    /// </summary>
    bool IsAboutARule(Clause clause, IReadOnlyList<Finding> findings) =>
        TimeAsked.AsksForRule(clause.Words, snapshot.Talk.Times) && clause.Asks != DialogueTexts.HowMany
        && findings is [{ Article.IsDated: true } dated, ..] && dated.Hit.Confidence >= options.AnswerThreshold;

    static bool IsArticle(Interpretation one) =>
        one.Intent is Intent.Article or Intent.ArticleInContext or Intent.ArticleOfBefore or Intent.SameArticle;

    /// <summary>What speaks so much for one reading that it counts for each other that lacks it.</summary>
    static readonly string[] Telling =
    [
        "figure.whole.asksNumber", "figure.whole.named", "Operation.pure", "FigureInContext.slot", "FigureInContext.measure",
        "Overview", "Check",
    ];

    // What speaks for one reading speaks against another: each is weighed beside the strongest of the other kind.
    static void SetAgainst(List<Interpretation> all)
    {
        var (articles, figures) = (all.FindAll(IsArticle), all.FindAll(one => !IsArticle(one)));
        var figure = figures.Select(one => one.Strength).DefaultIfEmpty(0).Max();
        var article = articles.Select(one => one.Strength).DefaultIfEmpty(0).Max();
        foreach (var one in figures) one.Features.With("figure.against", article).With($"{one.Intent}.against", article);
        foreach (var sign in Telling.Where(sign => figures.Exists(one => one.Features.Values.ContainsKey(sign))))
            foreach (var one in all.Where(one => !one.Features.Values.ContainsKey(sign)))
                one.Features.With($"{(articles.Contains(one) ? "article" : one.Intent)}.against.{sign}", 1);
        foreach (var one in articles) one.Features.With("article.against", figure).With($"{one.Intent}.against", figure);
        foreach (var one in all) one.Features.With($"{one.Intent}.rival",
            all.Where(other => other != one && other.Intent != one.Intent && figures.Contains(one) == figures.Contains(other))
            .Select(other => other.Strength).DefaultIfEmpty(0).Max());
    }

    /// <summary>A word of the field, which no small talk is about: "wat is loonwaarde" is like "wat is er" in all but that.</summary>
    bool IsSubject(Word word) => word is { Role: WordRole.Content, IsKnown: true } && !snapshot.SmallTalk.Knows(word.Token.Text);

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
            Outcome = Outcome.Answer, Confidence = 0.95, Text = DialogueTexts.StoodIn([.. sources.Distinct()]), Sources = sources,
            Reading = DialogueTexts.FollowUpOn(last.Item1), Topic = state.Article,
        };
    }

    Reply AskAgain() => new()
    {
        Outcome = Outcome.Clarification, Confidence = 0.9, Text = DialogueTexts.NoSuchChoice(state.Choices.Count),
        Suggestions = state.Choices, Detail = KnowledgeReplies.Listed(state.Choices),
    };

    Reply NoneOfThem() => new()
    {
        Outcome = Outcome.Unanswered, Confidence = 0.9, Text = DialogueTexts.NoneOfThem, Detail = DialogueTexts.Covers,
        Suggestions = snapshot.SmallTalk.Help?.Examples ?? [],
    };

    public static Reply Say(Chat chat) => new()
    {
        Outcome = Outcome.SmallTalk, Confidence = 0.95, Text = chat.Answer, Suggestions = chat.Examples,
    };

    static string Joined(string line, string? reading) => reading is null ? line : $"{line} {reading}";
}
