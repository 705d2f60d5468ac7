using BanenBot.Core.Dutch;
using BanenBot.Core.Knowledge;
using BanenBot.Core.Search;

namespace BanenBot.Core.Dialogue;

/// <summary>
/// What the knowledge holds on a question, the time it asks about, and the topic of the turn before that it was read with; null where it
/// names no time, and where it speaks for itself.
/// </summary>
sealed record SearchResult(IReadOnlyList<Finding> Findings, string? FollowUpOn = null)
{
    public TimeAsked? Time { get; init; }

    public double Confidence => Findings.Count > 0 ? Findings[0].Hit.Confidence : 0;
}

/// <summary>
/// Looks a question up on its own and, where it leans on the turn before, together with that turn's topic. Also finds the answer of another
/// time.
/// </summary>
sealed class KnowledgeSearch(Snapshot snapshot, DialogueOptions options, ConversationState state)
{
    const int Hits = 8;

    /// <summary>A question that leans on the one before is read with its topic, unless it is surer by this much without.</summary>
    const double ContextBonus = 0.2;

    const double Whole = 0.999;

    /// <summary>A few words that are this surely a question by themselves need no topic from before.</summary>
    const double Sure = 0.8;

    /// <summary>What a dated answer may lack of the question apart from its time; see <see cref="HitEvidence.Lacking"/>.</summary>
    const double MostLacking = 0.5;

    readonly Library _library = snapshot.Library;

    public SearchResult Find(string text, IReadOnlyList<Word> words, DateOnly day)
    {
        var time = TimeAsked.Read(text, words, snapshot.Periods, day);
        return Find(words, time, day) with { Time = time };
    }

    SearchResult Find(IReadOnlyList<Word> words, TimeAsked? time, DateOnly day)
    {
        var before = state.Article is { } id ? _library.Article(id) : null;
        if (before is not null && OtherTime(before, words, time) is { } other) return new SearchResult([other], before.Question);
        var alone = InTime(_library.Find(words, Hits), words, time, day);
        if (before is null) return new SearchResult(alone);
        var context = Context(before, words);
        // Word for word a question of its own: "en wat is loonwaarde".
        if (alone is [{ Hit.Evidence.Likeness: >= Whole }, ..] && FollowUps.Asks(words) && Confidence(alone) >= options.AnswerThreshold)
            return new SearchResult(alone);
        if (FollowUps.IsBare(words)) return new SearchResult(Bare(before, words, context), before.Question);
        if (!FollowUps.LeansOnContext(words)) return Elliptic(before, alone, words, context) ?? new SearchResult(alone);
        var together = Current(_library.Find(words, Hits, context), words, day);
        if (OnTopic(before, alone, together, words) is { } sure) return sure;
        if (together.Count == 0 || Confidence(alone) > Confidence(together) + ContextBonus) return new SearchResult(alone);
        // Read alone it gives the same: it needs no topic from before.
        return alone.Count > 0 && alone[0].Hit.Id == together[0].Hit.Id && Confidence(alone) >= options.AnswerThreshold
            ? new SearchResult(alone)
            : new SearchResult(together, before.Question);
    }

    /// <summary>
    /// Where the topic itself decides: its own text holds a line that is named as asked ("**Wie vult het:** ..."), an article beside it
    /// answers by itself, or next to nothing but a pronoun was said and the topic or one beside it is what that leads to.
    /// </summary>
    SearchResult? OnTopic(Article before, IReadOnlyList<Finding> alone, IReadOnlyList<Finding> together, IReadOnlyList<Word> words)
    {
        var own = new Finding(Certain(before.Id), before, null);
        if (new KnowledgeReplies(snapshot, options).Direct(own, words) is { IsClear: true, Piece.Label.Length: > 0 })
            return new SearchResult([own], before.Question);
        var least = Math.Max(options.AnswerThreshold, Confidence(together));
        if (alone is [{ Article: { } beside }, ..] && IsNear(before, beside) && Confidence(alone) >= least)
            return new SearchResult(alone, before.Question);
        if (!FollowUps.LeansWholly(words) || Confidence(together) < options.AnswerThreshold) return null;
        if (InItsPlace(before, together, words) is { } other) return new SearchResult([other with { Hit = together[0].Hit with { Id = other.Hit.Id } }], before.Question);
        return together is [{ Article: { } near }, ..] && IsNear(before, near) ? new SearchResult(together, before.Question) : null;
    }

    /// <summary>"en een gemeente?" after what a werkgever can see: the article beside it whose question has that word where the topic's has another.</summary>
    Finding? InItsPlace(Article before, IReadOnlyList<Finding> together, IReadOnlyList<Word> words)
    {
        if (together is not [{ Article: { } first }, ..] || first.Id != before.Id) return null;
        var own = words.Where(word => word.Role == WordRole.Content).ToList();
        if (own.Count == 0 || own.Exists(word => Names(before, word))) return null;
        return together.Skip(1).FirstOrDefault(found => found.Article is { } article && IsBeside(before, article) && own.TrueForAll(word => Names(article, word)));
    }

    bool Names(Article article, Word word) =>
        snapshot.Analyzer.Analyze(article.Question).Any(other => other.Stem == word.Stem || other.Concepts.Intersect(word.Concepts).Any());

    /// <summary>The words of the topic; where the question brings a number ("en trede 4?"), without the topic's own.</summary>
    IReadOnlyList<Word> Context(Article before, IReadOnlyList<Word> words)
    {
        var topic = snapshot.Analyzer.Analyze(before.Question);
        return words.Any(IsNumber) ? [.. topic.Where(word => !IsNumber(word))] : topic;
    }

    static bool IsNumber(Word word) => char.IsAsciiDigit(word.Token.Text[0]);

    static double Confidence(IReadOnlyList<Finding> findings) => findings.Count > 0 ? findings[0].Hit.Confidence : 0;

    /// <summary>"per regio?": goes on about the topic only where that leads to the same article or one beside it.</summary>
    SearchResult? Elliptic(Article before, IReadOnlyList<Finding> alone, IReadOnlyList<Word> words, IReadOnlyList<Word> context)
    {
        var most = FollowUps.IsPreposition(words) ? Sure : options.AnswerThreshold;
        if (!FollowUps.IsElliptic(words) || Confidence(alone) >= most) return null;
        var together = _library.Find(words, Hits, context);
        return together is [{ Article: { } article }, ..] && (article.Id == before.Id || IsBeside(before, article))
            && Confidence(together) >= Confidence(alone)
            ? new SearchResult(together, before.Question)
            : null;
    }

    /// <summary>"en wat gold in 2019", "wat geldt nu", "en daarvoor": the topic of before, at another time.</summary>
    Finding? OtherTime(Article before, IReadOnlyList<Word> words, TimeAsked? time)
    {
        if (!FollowUps.AsksForOtherTime(words)) return null;
        var article = time is not null ? _library.HeldIn(before, time.From, time.To) : TimeAsked.IsEarlier(words)
            ? _library.Predecessor(before) : null;
        return article is null || !before.IsDated ? null : new Finding(Certain(article.Id), article, null);
    }

    /// <summary>
    /// Without topic words there is nothing to look up. The article beside the one before that is asked with the same question word goes
    /// first ("hoe vaak"), then the one before itself, whose sentence that holds such a thing comes in front.
    /// </summary>
    IReadOnlyList<Finding> Bare(Article before, IReadOnlyList<Word> words, IReadOnlyList<Word> context)
    {
        var together = _library.Find(words, Hits, context);
        var kind = snapshot.DirectAnswers.KindOf(words);
        var own = new Finding(Certain(before.Id), before, null);
        var replies = new KnowledgeReplies(snapshot, options);
        var neighbours = together.Where(found => found.Article is { } article && article.Id != before.Id && IsNear(before, article))
            .ToList();
        var beside = replies.Direct(own, words) is { IsClear: true }
            ? null
            : neighbours.Find(found => kind is not null
                && snapshot.DirectAnswers.KindOf(snapshot.Analyzer.Analyze(found.Article!.Question)) == kind)
                ?? neighbours.Find(found => replies.Direct(found, words) is { IsClear: true, Piece.Label.Length: > 0 });
        return [beside is not null ? beside with { Hit = Certain(beside.Hit.Id) } : own];
    }

    static bool IsNear(Article before, Article other) =>
        other.Kind != ArticleKind.OutOfScope && (before.Id == other.Id || IsBeside(before, other) || before.SeeAlso.Intersect(other.SeeAlso)
            .Any());

    static bool IsBeside(Article before, Article other) => before.SeeAlso.Contains(other.Id) || other.SeeAlso.Contains(before.Id);

    /// <summary>
    /// Where a time is named and nothing sure or nothing dated was found with it, what the question is about apart from its time, in the
    /// version of that time.
    /// </summary>
    IReadOnlyList<Finding> InTime(IReadOnlyList<Finding> findings, IReadOnlyList<Word> words, TimeAsked? time, DateOnly day)
    {
        if (time is null) return Current(findings, words, day);
        var nearest = findings;
        if (Confidence(findings) < options.AnswerThreshold || findings is [{ Article.IsDated: true }, ..])
        {
            var timeless = _library.Find(time.Timeless(words), Hits);
            if (timeless is [{ Article.IsDated: true } dated, ..] && dated.Hit.Confidence >= options.AnswerThreshold
                && dated.Hit.Evidence.Lacking < MostLacking)
                nearest = timeless;
        }

        if (nearest is not [{ Article: { IsDated: true } article } first, ..]) return findings;
        return Replaced(nearest, first, _library.HeldIn(article, time.From, time.To));
    }

    /// <summary>Where no time is named, what holds today goes in the place of what it replaced.</summary>
    IReadOnlyList<Finding> Current(IReadOnlyList<Finding> findings, IReadOnlyList<Word> words, DateOnly day) =>
        findings is [{ Article: { } article } first, ..] && !TimeAsked.IsEarlier(words)
            ? Replaced(findings, first, article.ValidTo < day ? _library.HeldIn(article, day, day) : article)
            : findings;

    /// <summary>With the answer of the right time first, and without those of the same subject at another.</summary>
    IReadOnlyList<Finding> Replaced(IReadOnlyList<Finding> findings, Finding first, Article held) =>
    [
        first with { Article = held, Hit = first.Hit with { Id = held.Id } },
        .. findings.Skip(1).Where(finding => finding.Hit.Id != held.Id && finding.Hit.Id != _library.Predecessor(held)?.Id
            && finding.Hit.Id != held.SucceededBy),
    ];

    /// <summary>A hit on what the conversation is about already.</summary>
    Hit Certain(string id) => new(id, 0, Math.Max(options.AnswerThreshold, 0.8), new HitEvidence
    {
        LetterAffinity = 0, TermAffinity = 0, Likeness = 0, Held = 0, Breadth = 0, Coverage = 1, Lacking = 0, Words = 0,
            ForeignNumber = false, Phrasing = "",
    });
}
