using BanenBot.Core.Knowledge.Documents;
using BanenBot.Core.Reading;
using BanenBot.Core.Sources;

namespace BanenBot.Core.Knowledge;

/// <summary>What the folder holds to be read, before it is analysed: the words of all of it make the vocabulary.</summary>
sealed record LibraryTexts(SourceCatalog Sources, IReadOnlyList<Article> Articles, IReadOnlyList<Passage> Passages)
{
    /// <inheritdoc cref="KnowledgeFolder.ReachedAt"/>
    public Uri? ReachedAt { get; init; }

    public static LibraryTexts Read(KnowledgeFolder folder, SourceCatalog sources, FaultList faults) =>
        new(sources, ArticleReader.ReadAll(folder, sources, faults), DocumentReader.ReadAll(folder, faults))
        {
            ReachedAt = folder.ReachedAt,
        };

    /// <summary>Every text, for the vocabulary.</summary>
    public IEnumerable<string> All()
    {
        foreach (var article in Articles)
        {
            yield return article.Question;
            foreach (var phrasing in article.Phrasings) yield return phrasing;
            foreach (var keyword in article.Keywords) yield return keyword;
            yield return article.Lead;
            yield return article.Rest;
        }

        foreach (var passage in Passages)
        {
            foreach (var heading in passage.Headings) yield return heading;
            yield return passage.Text;
        }
    }
}
