namespace BanenBot.Core.Search;

/// <summary>A document as the engine sees it: fields of analysed terms. What a term is, the Dutch room decides; the engine compares them whole.</summary>
public sealed record SearchDocument(string Id, IReadOnlyList<SearchField> Fields);

/// <summary>The analysed terms of one field; the name is one of the index's <see cref="FieldWeight"/> names.</summary>
public readonly record struct SearchField(string Name, IReadOnlyList<string> Terms);

/// <summary>How heavy a hit in a field counts; 1 is neutral.</summary>
public readonly record struct FieldWeight(string Name, double Weight);

/// <summary>A document the engine proposes. Scores compare within one answer only: each engine has its own scale; higher is better.</summary>
public readonly record struct Candidate(string DocumentId, double Score);

/// <summary>
/// A full-text engine: built once from documents, then read by many threads at the same time. Narrow on purpose, so that another engine
/// (Lucene.Net, where it can be had) stands in without the ranking behind it noticing.
/// </summary>
public interface ISearchIndex : IDisposable
{
    /// <summary>Documents that hold at least one of the terms, best first, at most <paramref name="limit"/>.</summary>
    IReadOnlyList<Candidate> Find(IReadOnlyCollection<string> terms, int limit);
}

/// <summary>Builds an index; the seam where the executable chooses the engine.</summary>
public delegate ISearchIndex SearchIndexBuilder(IReadOnlyList<SearchDocument> documents, IReadOnlyList<FieldWeight> fields);
