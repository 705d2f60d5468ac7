using BanenBot.Core.Dutch;
using BanenBot.Core.Knowledge;
using BanenBot.Core.Search;

namespace BanenBot.Core.Dialogue;

/// <summary>Which of the articles on one subject is meant: that of the time asked about, or what holds today.</summary>
sealed class ArticleVersions(Library library, TalkWords lists, DialogueOptions options, DateOnly day)
{
    /// <summary>What a dated answer may lack of the question apart from its time; see <see cref="HitEvidence.Lacking"/>.</summary>
    const double MostLacking = 0.5;

    /// <summary>"en wat gold in 2019", "wat geldt nu", "en daarvoor": the topic of before, at another time.</summary>
    public Article? AtOtherTime(Article before, IReadOnlyList<Word> words, TimeAsked? time)
    {
        if (!before.IsDated || !FollowUps.AsksForOtherTime(words, lists.Sources)) return null;
        return time is not null ? library.HeldIn(before, time.From, time.To)
            : TimeAsked.IsEarlier(words, lists.Times) ? library.Predecessor(before) : null;
    }

    /// <summary>
    /// Where a time is named and nothing sure or nothing dated was found with it, what the question is about apart from its time, in the
    /// version of that time.
    /// </summary>
    public IReadOnlyList<Finding> InTime(IReadOnlyList<Finding> findings, IReadOnlyList<Word> words, TimeAsked? time)
    {
        if (time is null) return Current(findings, words);
        var nearest = findings;
        if (findings is not [{ } best, ..] || best.Hit.Confidence < options.AnswerThreshold || best.Article is { IsDated: true })
        {
            var timeless = library.Find(time.Timeless(words, lists.Times), KnowledgeInterpretations.Hits);
            if (timeless is [{ Article.IsDated: true } dated, ..] && dated.Hit.Confidence >= options.AnswerThreshold
                && dated.Hit.Evidence.Lacking < MostLacking)
                nearest = timeless;
        }

        if (nearest is not [{ Article: { IsDated: true } article } first, ..]) return findings;
        return Replaced(nearest, first, library.HeldIn(article, time.From, time.To));
    }

    /// <summary>Where no time is named, what holds today goes in the place of what it replaced.</summary>
    public IReadOnlyList<Finding> Current(IReadOnlyList<Finding> findings, IReadOnlyList<Word> words) =>
        findings is [{ Article: { } article } first, ..] && !TimeAsked.IsEarlier(words, lists.Times)
            ? Replaced(findings, first, article.ValidTo < day ? library.HeldIn(article, day, day) : article)
            : findings;

    /// <summary>With the answer of the right time first, and without those of the same subject at another.</summary>
    List<Finding> Replaced(IReadOnlyList<Finding> findings, Finding first, Article held) =>
    [
        first with { Article = held, Hit = first.Hit with { Id = held.Id } },
        .. findings.Skip(1).Where(finding => finding.Hit.Id != held.Id && finding.Hit.Id != library.Predecessor(held)?.Id
            && finding.Hit.Id != held.SucceededBy),
    ];
}
