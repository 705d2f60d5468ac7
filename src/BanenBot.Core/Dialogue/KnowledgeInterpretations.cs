using BanenBot.Core.Dutch;
using BanenBot.Core.Knowledge;
using BanenBot.Core.Search;
using BanenBot.Core.Understanding;

namespace BanenBot.Core.Dialogue;

/// <summary>
/// Every way in which an article or passage may answer a clause: found by the clause alone, found with the subject of the last answer or
/// one before, or another sentence of the last article; each in the version of the time that is asked about.
/// </summary>
/// <param name="read">The clause, with what was found for it alone.</param>
sealed partial class KnowledgeInterpretations(
    ReadText read, Snapshot snapshot, DialogueOptions options, ConversationState state, DateOnly day)
{
    public const int Hits = 8;
    const double Whole = 0.999;

    /// <summary>A short question that is this surely one by itself needs nothing from before.</summary>
    const double Sure = 0.8;
    const int MostFound = 3;

    /// <summary>Of what a question tells, so much stands in a passage that is about it.</summary>
    const double MostlyCovered = 0.8;

    /// <summary>And of what a question tells, less than this stands in what is about something else.</summary>
    const double HardlyCovered = 0.5;

    readonly Library _library = snapshot.Library;
    readonly KnowledgeReplies _replies = read.Replies;
    readonly ArticleVersions _versions = new(snapshot.Library, snapshot.Talk, options, day);

    IReadOnlyList<Finding> Alone => read.Found;

    public IEnumerable<Interpretation> All() => Every().Where(one => !one.LacksContact);

    IEnumerable<Interpretation> Every()
    {
        var (clause, time) = (read.Clause, read.Time);
        // Nothing but another time is asked for: that is what is meant.
        if (Last is { } last && _versions.AtOtherTime(last, clause.Words, time) is { } other)
        {
            yield return Interpret(Intent.ArticleInContext, clause, Own(other), time, new Topic(last, last.Question), isOtherTime: true);
            yield break;
        }

        // A line of the last answer is named as asked ("**Wanneer:** ..."), and nothing is word for word a question of its own.
        if (Last is { } named && (clause.Leans || clause.IsShort) && Alone is not [{ Hit.Evidence.Likeness: >= Whole }, ..]
            && _replies.Direct(Own(named), clause.Words) is { IsClear: true, Piece.Label.Length: > 0 } line
            && (clause is { Leans: true, OwnWords: <= 1 } || IsAllIn(line.Piece.Label, clause.Words)))
        {
            yield return Interpret(Intent.SameArticle, clause, Own(named), time, new Topic(named, named.Question), line);
            yield break;
        }

        var hasTopic = state.Article is not null || state.Figures is not null;
        if (!(hasTopic && (clause.OnlyTurns || OnlyMoves(clause))) && Alone.Count > 0)
            foreach (var found in Nearest(Alone))
                yield return Interpret(Intent.Article, clause, found, time, null, rank: found.Hit.Score - Alone[0].Hit.Score);

        // Word for word a question of its own, or one that points nowhere: what came before has no part in it.
        var isAnswered = Alone is [{ Hit.Confidence: var sure }, ..] && sure >= Sure;
        if (!clause.Leans && (!clause.IsShort || isAnswered)
            || clause.Asks.Length > 0 && Alone is [{ Hit.Evidence.Likeness: >= Whole }, ..]) yield break;
        var topics = Topics();
        for (var i = 0; i < topics.Count; i++)
            foreach (var interpretation in OnTopic(clause, topics[i], i == 0, time)) yield return interpretation;
    }

    Article? Last => state.Article is { } id ? _library.Article(id) : null;

    // "en in gooi en vechtstreek", "en eind 2018?": another place or moment for what was asked before.
    bool OnlyMoves(Clause clause) =>
        clause is { IsOpened: true, Asks.Length: 0 } && snapshot.Figures.Anchors(clause.Text, clause.Words) is { Count: > 0 } anchors
        && clause.Words.All(word => word.Role != WordRole.Content || anchors.Contains(word));

    // The best, and those after it that answer. A subject that the sources leave out is only meant where nothing is nearer, and where no
    // document that editors dropped speaks of all that is asked; what no article speaks of ("welkomstbonus") is that document's as well.
    static IEnumerable<Finding> Nearest(IReadOnlyList<Finding> found)
    {
        if (found.Count == 0) return [];
        var (first, answering) = (found[0], found.Where(one => one.Article?.Kind != ArticleKind.OutOfScope).ToList());
        var isOutside = first.Article?.Kind == ArticleKind.OutOfScope;
        var most = isOutside ? Math.Max(MostlyCovered, first.Hit.Evidence.Coverage) : MostlyCovered;
        if ((isOutside || first.Hit.Evidence.Coverage < HardlyCovered)
            && answering.Find(one => one.Passage is not null && one.Hit.Evidence.Coverage >= most) is { } about)
            return answering.Where(one => one != about).Prepend(InPlaceOf(first, about)).Take(MostFound);
        return isOutside ? answering.Take(MostFound - 1).Prepend(first) : answering.Take(MostFound);
    }

    // However short it is, it is at least as likely as what it goes before.
    static Finding InPlaceOf(Finding first, Finding about) =>
        about with { Hit = about.Hit with { Confidence = Math.Max(about.Hit.Confidence, first.Hit.Confidence) } };

    // The last answer's subject first, then the one before it.
    List<Topic> Topics()
    {
        var topics = new List<Topic>();
        if (state.Article is { } id && _library.Article(id) is { } article) topics.Add(new Topic(article, article.Question));
        else if (state.Figures is { } figures && snapshot.Figures.NameOf(figures) is { } name)
            topics.Add(new Topic(null, snapshot.Figures.PeriodOf(figures) is { } period ? $"{name}, {period}" : name));
        if (state.EarlierArticles is [var before, ..] && _library.Article(before) is { } earlier)
            topics.Add(new Topic(earlier, earlier.Question));
        return topics;
    }

    IEnumerable<Interpretation> OnTopic(Clause clause, Topic topic, bool isLast, TimeAsked? time)
    {
        var words = clause.Words;
        var together = _versions.Current(_library.Find(words, Hits, Context(topic, words)), words);
        if (isLast && topic.Article is { } last)
        {
            var direct = _replies.Direct(Own(last), words);
            if (direct is not null || clause.IsBare) yield return Interpret(Intent.SameArticle, clause, Own(last), time, topic, direct);
            if ((clause.IsBare ? BesideByKind(last, together, words, direct) : InItsPlace(last, together, words)) is { } instead)
                yield return Interpret(Intent.ArticleInContext, clause, instead, time, topic, isInPlace: true);
            if (clause.IsBare && direct is not null) yield break;
        }

        var intent = isLast ? Intent.ArticleInContext : Intent.ArticleOfBefore;
        if (together is not [var given, ..]) yield break;
        // Without a sign that the clause leans, and with an answer of its own, the same article is no answer to it.
        var standsAlone = !clause.Leans && Alone is [{ Hit.Confidence: var alone }, ..] && alone >= options.AnswerThreshold;
        if (!standsAlone || given.Article?.Id != topic.Article?.Id) yield return Interpret(intent, clause, given, time, topic);
        // The same article is not given again where another answers too.
        foreach (var beside in Nearest(together).Skip(1))
            yield return Interpret(intent, clause, beside, time, topic, rank: beside.Hit.Score - given.Hit.Score);
    }

    Interpretation Interpret(
        Intent intent, Clause clause, Finding finding, TimeAsked? time, Topic? topic, DirectAnswer? direct = null,
        bool isOtherTime = false, bool isInPlace = false, double rank = 0)
    {
        var isOutside = finding.Article?.Kind == ArticleKind.OutOfScope;
        var way = new Way(intent, clause, finding, topic, direct ?? _replies.Direct(finding, clause.Words), isOtherTime, isInPlace, rank);
        return new Interpretation(intent, FeaturesOf(way), intent == Intent.SameArticle ? 0.5 : finding.Hit.Confidence,
            probability => isOutside
                ? OutOfScope(finding.Article!, clause.Words, probability)
                : Answer(finding with { Hit = finding.Hit with { Confidence = probability } }, clause.Words, time, topic))
        {
            IsOutside = isOutside, Question = isOutside ? null : KnowledgeReplies.Question(finding),
            IsWordForWord = intent == Intent.Article && finding.Hit.Evidence.Likeness >= Whole,
            LacksContact = !isOutside && KindAsked(clause) is (AnswerKind.Phone or AnswerKind.Place)
                && _replies.Holds(finding, clause.Words) is (false, false),
        };
    }

    (Reply, ConversationState) Answer(Finding finding, IReadOnlyList<Word> words, TimeAsked? time, Topic? topic)
    {
        var reply = _replies.Answer(finding, day, words, time);
        var reading = topic is not null ? DialogueTexts.FollowUpOn(topic.Name) : KnowledgeReplies.Corrections(words);
        return (reply with { Reading = reading }, state.WithArticle(finding.Article?.Id));
    }

    /// <summary>
    /// A subject that the sources do not answer; what editors wrote about it, and the nearest questions that are answered.
    /// </summary>
    (Reply, ConversationState) OutOfScope(Article outside, IReadOnlyList<Word> words, double probability)
    {
        var choices = KnowledgeReplies.Choices(Alone, leastShared: true);
        var reply = KnowledgeReplies.Unanswered(outside.Lead, choices, words) with { Topic = outside.Id, Confidence = probability };
        return (reply, state.WithArticle(outside.Id) with { Choices = choices });
    }

    /// <summary>
    /// "en een gemeente?" after what a werkgever can see: the article beside it whose question has that word where the topic's has another.
    /// </summary>
    Finding? InItsPlace(Article before, IReadOnlyList<Finding> together, IReadOnlyList<Word> words)
    {
        var own = words.Where(word => word.Role == WordRole.Content).ToList();
        if (own.Count == 0 || own.Exists(word => Names(before, word))) return null;
        return together.FirstOrDefault(found => found.Article is { } article && article.Id != before.Id && IsBeside(before, article)
            && own.TrueForAll(word => Names(article, word)));
    }

    /// <summary>The article beside the topic that asks the same kind of thing: "hoe vaak" after what a report is.</summary>
    Finding? BesideByKind(Article before, IReadOnlyList<Finding> together, IReadOnlyList<Word> words, DirectAnswer? direct)
    {
        var kind = snapshot.DirectAnswers.KindOf(words);
        return direct is { IsClear: true } || kind is null ? null
            : together.FirstOrDefault(found => found.Article is { } article && article.Id != before.Id && IsNear(before, article)
                && snapshot.DirectAnswers.KindOf(snapshot.QuestionOf(article)) == kind);
    }

    bool IsAllIn(string label, IReadOnlyList<Word> words)
    {
        var named = snapshot.Analyzer.Analyze(label);
        return words.Where(word => word.Role == WordRole.Content).All(word => named.Any(other => other.Stem == word.Stem));
    }

    bool Names(Article article, Word word) =>
        snapshot.QuestionOf(article).Any(other => other.Stem == word.Stem || other.Concepts.Intersect(word.Concepts).Any());

    static bool IsBeside(Article before, Article other) => before.SeeAlso.Contains(other.Id) || other.SeeAlso.Contains(before.Id);

    static Finding Own(Article article) => new(Certain(article.Id), article, null);

    /// <summary>The words of the topic; where the question brings a number ("en trede 4?"), without the topic's own.</summary>
    IReadOnlyList<Word> Context(Topic topic, IReadOnlyList<Word> words)
    {
        var context = topic.Article is { } article ? snapshot.QuestionOf(article) : snapshot.Analyzer.Analyze(topic.Name);
        return words.Any(IsNumber) ? [.. context.Where(word => !IsNumber(word))] : context;
    }

    static bool IsNumber(Word word) => char.IsAsciiDigit(word.Token.Text[0]);

    static bool IsNear(Article before, Article? other) =>
        other is not null && other.Kind != ArticleKind.OutOfScope && (before.Id == other.Id
        || IsBeside(before, other) || before.SeeAlso.Intersect(other.SeeAlso).Any());

    /// <summary>A hit on what the conversation is about already: nothing was looked up.</summary>
    static Hit Certain(string id) => new(id, 0, 0.5, new HitEvidence
    {
        LetterAffinity = 0, TermAffinity = 0, Likeness = 0, Held = 0, Breadth = 0, Coverage = 0, Lacking = 0, Words = 0,
        ForeignNumber = false, Phrasing = "",
    });

    /// <param name="Article">Null where the last answer was a figure.</param>
    /// <param name="Name">What the conversation was about, in words.</param>
    sealed record Topic(Article? Article, string Name);
}
