using BanenBot.Core.Dutch;
using BanenBot.Core.Knowledge;
using BanenBot.Core.Reading;

namespace BanenBot.Core.Dialogue;

/// <summary>
/// Subjects of which an entry says that the sources do not answer them, while a document that was dropped in the folder may: an editor
/// should look whether the entry still holds. Each must find the other: most questions find something in a long document, but what that
/// says of itself is seldom what the entry is about.
/// </summary>
public static class ScopeOverlaps
{
    /// <summary>A passage that answers this surely when nothing else stands beside it, and lacks hardly anything of the question.</summary>
    const double Sure = 0.8, MostLacking = 0.3;

    public static IReadOnlyList<Fault> Of(KnowledgeReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Texts.Passages.Count == 0) return [];
        var analyzer = new DutchAnalyzer(reading.Language, Vocabulary.Build(reading.Texts.All(), reading.Language));
        using var documents = new Library(reading.Texts with { Articles = [] }, analyzer);
        using var articles = new Library(reading.Texts with { Passages = [] }, analyzer);
        var warnings = new List<Fault>();
        foreach (var article in reading.Texts.Articles.Where(article => article.Kind == ArticleKind.OutOfScope))
        {
            var best = article.Phrasings.Prepend(article.Question).SelectMany(question => documents.Find(analyzer.Analyze(question), 1))
                .Where(found => found.Hit.Confidence >= Sure && found.Hit.Evidence.Lacking <= MostLacking).MaxBy(found => found.Hit.Score);
            if (best?.Passage is not { } passage || !Finds(passage, article)) continue;
            var place = documents.SourceOf(passage).Place;
            warnings.Add(new Fault(ArticleReader.FileOf(article), 0,
                $"Dit antwoord zegt dat de bronnen hier niets over zeggen, maar "
                + $"{passage.File} ({place}) gaat er misschien over. Klopt het nog?"));
        }

        return warnings;

        bool Finds(Passage passage, Article article) => passage.Headings.TakeLast(1).Concat(passage.Text.Split(". "))
            .SelectMany(said => articles.Find(analyzer.Analyze(said), 1))
            .Any(found => found.Article == article && found.Hit.Evidence.Lacking <= MostLacking);
    }
}
