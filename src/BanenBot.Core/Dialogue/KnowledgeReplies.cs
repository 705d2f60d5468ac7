using BanenBot.Core.Knowledge;
using BanenBot.Core.Sources;

namespace BanenBot.Core.Dialogue;

/// <summary>Makes a reply of an article or a passage.</summary>
sealed class KnowledgeReplies(Library library, DialogueOptions options)
{
    const int MostSuggestions = 3;

    public Reply Answer(Finding finding, DateOnly day)
    {
        if (finding.Article is { } article) return OfArticle(article, finding.Hit.Confidence, day);
        return OfPassage(finding.Passage ?? throw new ArgumentException("A finding is an article or a passage.", nameof(finding)), finding.Hit.Confidence, day);
    }

    /// <summary>The question a finding answers, to be offered.</summary>
    public static string Question(Finding finding) =>
        finding.Article?.Question ?? (finding.Passage is { } passage ? passage.Headings is [.., var heading] ? heading : passage.Title : finding.Hit.Id);

    Reply OfArticle(Article article, double confidence, DateOnly day)
    {
        var notes = new List<string>();
        if (article.ValidFrom is { } from && day < from) notes.Add(DialogueTexts.NotYetValid(from));
        if (article.ValidTo is { } to && day > to) notes.Add(DialogueTexts.NoLongerValid(to));
        notes.AddRange(AgeNotes(article.Sources, day));
        return new Reply
        {
            Outcome = Outcome.Answer, Confidence = confidence, Text = article.Lead, Detail = article.Rest, Notes = notes, Sources = article.Sources,
            Suggestions = [.. article.SeeAlso.Select(library.Article).OfType<Article>().Select(other => other.Question).Take(MostSuggestions)],
            Topic = article.Id,
        };
    }

    Reply OfPassage(Passage passage, double confidence, DateOnly day)
    {
        var source = library.SourceOf(passage);
        var text = passage.Headings.Count > 0 ? $"**{passage.Headings[^1]}**\n\n{passage.Text}" : passage.Text;
        return new Reply
        {
            Outcome = Outcome.Answer, Confidence = confidence, Text = text, Notes = [.. AgeNotes([source], day)], Sources = [source], Topic = passage.Id,
        };
    }

    /// <summary>Old where even the newest of the sources is.</summary>
    IEnumerable<string> AgeNotes(IReadOnlyList<SourceReference> sources, DateOnly day)
    {
        var newest = sources.Select(reference => reference.Source).Where(source => source.Date is not null).MaxBy(source => source.Date);
        if (newest?.Date is { } date && date.LastDay.AddYears(options.OldAfterYears) < day) yield return DialogueTexts.OldSource(date);
    }
}
