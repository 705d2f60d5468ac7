using BanenBot.Core.Dutch;
using BanenBot.Core.Knowledge;
using BanenBot.Core.Understanding;

namespace BanenBot.Core.Dialogue;

// What speaks for each way in which an article or passage may be meant.
sealed partial class KnowledgeInterpretations
{
    const double ManyWords = 5;
    const double MostBehind = 5;

    Features FeaturesOf(Way way)
    {
        var (intent, clause, finding, topic, direct, _, _, rank) = way;
        var evidence = finding.Hit.Evidence;
        var isOutside = finding.Article?.Kind == ArticleKind.OutOfScope;
        var (inLead, inRest) = _replies.Holds(finding, clause.Words);
        var countsOther = !isOutside && _replies.CountsOther(finding, clause.Words);
        // What was found with the words of a topic is likely by those already: it is weighed by itself.
        var (group, name) = (topic is null ? "article" : "context", $"{intent}");
        var features = new Features().With(name, 1)
            .With(group, "odds", intent == Intent.SameArticle ? 0 : Odds(finding.Hit.Confidence))
            .With(group, "coverage", evidence.Coverage).With(group, "lacking", evidence.Lacking)
            .With(group, "alike", evidence.Likeness).With(group, "held", evidence.Held)
            .With(group, "word", evidence.Likeness >= Whole).With(group, "foreignNumber", evidence.ForeignNumber)
            .With(group, "ownWords", OwnWords(clause)).With(group, "detail", direct is { IsClear: true })
            .With(group, "passage", finding.Passage is not null)
            .With(group, "kindInLead", inLead).With($"{group}.kindNowhere.{KindAsked(clause)}", !inLead && !inRest)
            .With(group, "countsOther", countsOther)
            .With(group, "numberNowhere", clause.Asks == DialogueTexts.HowMany && !inLead && !inRest && !isOutside)
            .With(group, "numberNotFirst",
                clause.Asks == DialogueTexts.HowMany && !inLead && direct is not { IsClear: true } && !isOutside)
            .With(group, "lacksPlace", !isOutside && LacksPlace(finding))
            .With(group, "outside", isOutside).With(group, "behind", Math.Max(rank, -MostBehind)).With(group, "second", rank < 0)
            .With(group, "sameAsk", clause.Asks.Length > 0 && AsksWith(finding) == clause.Asks)
            .With(group, "correctsFigure", clause.IsCorrection && state.Article is null && state.Figures is not null);
        return topic is null ? WithAlone(features, way, isOutside, lacksDetail: countsOther || !inLead && !inRest)
            : WithTopic(features, way, topic);
    }

    Features WithAlone(Features features, Way way, bool isOutside, bool lacksDetail)
    {
        var (_, clause, finding, _, _, _, _, _) = way;
        var leaning = state.Article is not null || state.Figures is not null ? clause.Leaning : 0;
        // "wanneer zijn die gesprekken" after an answer on schools is about those, not about a subject that the sources leave out.
        return features.With("Article.leaning", leaning)
            .With("Article.leaning.outside", isOutside ? leaning : 0)
            .With("Article.short.outside", isOutside && state.Article is not null && clause.IsShort)
            .With("Article.noQuestion", state != ConversationState.Empty && clause is { IsOpened: true, Asks.Length: 0 })
            // That it stays on the subject speaks for it, unless it is asked for what it does not hold.
            .With("Article.again", !lacksDetail && finding.Article is { } article && article.Id == state.Article);
    }

    AnswerKind KindAsked(Clause clause) => snapshot.Analyzer.Classes.AnswerKinds.Asked(clause.Words);

    Features WithTopic(Features features, Way way, Topic topic)
    {
        var (intent, clause, finding, _, direct, isOtherTime, isInPlace, _) = way;
        var name = $"{intent}";
        return features.With(name, "odds", Odds(finding.Hit.Confidence)).With(name, "leaning", clause.Leaning)
            .With(name, "ownWords", OwnWords(clause))
            .With(name, "bare", clause.OwnWords == 0)
            .With(name, "aloneOdds", Alone is [var alone, ..] ? Odds(alone.Hit.Confidence) : -3)
            .With(name, "same", finding.Article?.Id == topic.Article?.Id && topic.Article is not null)
            .With(name, "near", topic.Article is { } before && IsNear(before, finding.Article))
            .With(name, "detail", direct is { IsClear: true })
            .With(name, "label", direct is { IsClear: true, Piece.Label.Length: > 0 })
            .With(name, "alsoAlone", Alone is [{ } same, ..] && same.Hit.Id == finding.Hit.Id)
            .With(name, "named", NamedShare(finding.Article, clause.Words))
            .With(name, "afterFigure", state.Article is null).With(name, "otherTime", isOtherTime)
            .With(name, "inPlace", isInPlace)
            .With("context.aloneWord", Alone is [{ Hit.Evidence.Likeness: >= Whole }, ..])
            .With("context.aloneAlike", Alone is [var likest, ..] ? likest.Hit.Evidence.Likeness : 0);
    }

    // "wat wil hilversum volgens de brief": a text that names another place, or none, is not about that one.
    bool LacksPlace(Finding finding) => read.Places.Count > 0 && !read.Places.Overlaps(snapshot.PlacesOf(finding));

    // The clause's own words, as a share of what counts as many.
    static double OwnWords(Clause clause) => Math.Min(clause.OwnWords, ManyWords) / ManyWords;

    // The word that the question of an article or the heading of a passage asks with; empty where it has none.
    string AsksWith(Finding finding) =>
        (finding.Article is { } article ? snapshot.QuestionOf(article).Select(word => word.Token)
            : Tokenizer.Tokenize(KnowledgeReplies.Question(finding)))
        .Select(token => token.Text).FirstOrDefault(snapshot.Analyzer.Classes.QuestionWords.Contains, "");

    static double Odds(double confidence) => Math.Log(confidence / (1 - confidence));

    // The share of the clause's own words that the article's question holds.
    double NamedShare(Article? article, IReadOnlyList<Word> words)
    {
        var own = words.Where(word => word.Role == WordRole.Content).ToList();
        if (article is null || own.Count == 0) return 0;
        return (double)own.Count(word => Names(article, word)) / own.Count;
    }

    /// <param name="Direct">The sentence of it that holds the detail asked for, if any.</param>
    /// <param name="Rank">What its score differs from the best; 0 for the best itself.</param>
    sealed record Way(
        Intent Intent, Clause Clause, Finding Finding, Topic? Topic, DirectAnswer? Direct, bool IsOtherTime, bool IsInPlace, double Rank);
}
