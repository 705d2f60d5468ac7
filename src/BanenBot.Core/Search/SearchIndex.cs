using Lucene.Net.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace BanenBot.Core.Search;

/// <summary>An entry that the index proposes; the higher the score the better, within one question.</summary>
readonly record struct Candidate(string Id, double Score);

/// <summary>
/// Lucene's index over all entries of one knowledge version: a document an entry, a field for each kind of text, BM25. Built in memory at
/// each start and reload, and never changed afterwards, so one reader serves all threads without a lock and nothing on disk grows stale.
/// </summary>
sealed class SearchIndex : IDisposable
{
    /// <summary>How heavy a hit in each field counts.</summary>
    static readonly (string Name, float Boost)[] Fields = [("phrasing", 3), ("keyword", 2), ("body", 1)];

    static readonly FieldType Terms = new() { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS };

    readonly RAMDirectory _directory = new();
    readonly DirectoryReader _reader;
    readonly IndexSearcher _searcher;
    readonly string[] _ids;

    public SearchIndex(IEnumerable<Entry> entries, Analyzer analyzer)
    {
        // In the order of ids: at equal scores the document number then decides as the id would.
        var ordered = entries.OrderBy(entry => entry.Id, StringComparer.Ordinal).ToArray();
        _ids = [.. ordered.Select(entry => entry.Id)];
        var similarity = new BM25Similarity();
        // A merge policy that keeps documents in the order they came in, and one segment, read in one pass.
        var config = new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { Similarity = similarity, MergePolicy = new LogDocMergePolicy() };
        using (var writer = new IndexWriter(_directory, config))
        {
            foreach (var entry in ordered) writer.AddDocument(ToDocument(entry));
            writer.ForceMerge(1);
            writer.Commit();
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = similarity };
    }

    /// <summary>Entries that hold at least one of the terms, best first, at most <paramref name="limit"/>.</summary>
    public IReadOnlyList<Candidate> Find(IReadOnlyCollection<string> terms, int limit) =>
        [.. _searcher.Search(ToQuery(terms), limit).ScoreDocs.Select(found => new Candidate(_ids[found.Doc], found.Score))];

    /// <summary>
    /// Lucene's own account of an entry's score: field, frequency, rarity, length and boost of each term; null where it holds none.
    /// </summary>
    public string? Explain(IReadOnlyCollection<string> terms, string id)
    {
        var document = Array.BinarySearch(_ids, id, StringComparer.Ordinal);
        if (document < 0) return null;
        var explanation = _searcher.Explain(ToQuery(terms), document);
        return explanation.IsMatch ? explanation.ToString() : null;
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
    }

    static BooleanQuery ToQuery(IReadOnlyCollection<string> terms)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var term in terms.Order(StringComparer.Ordinal))
            foreach (var (name, boost) in Fields) query.Add(new TermQuery(new Term(name, term)) { Boost = boost }, Occur.SHOULD);
        return query;
    }

    static Document ToDocument(Entry entry)
    {
        var document = new Document();
        foreach (var phrasing in entry.Phrasings) document.Add(new Field("phrasing", phrasing, Terms));
        foreach (var keyword in entry.Keywords) document.Add(new Field("keyword", keyword, Terms));
        document.Add(new Field("body", entry.Body, Terms));
        return document;
    }
}
