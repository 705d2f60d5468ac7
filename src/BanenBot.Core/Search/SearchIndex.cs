using System.Collections.Concurrent;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace BanenBot.Core.Search;

/// <summary>An entry that the index proposes; the higher the score the better, within one question.</summary>
readonly record struct Candidate(int Number, double Score);

/// <summary>
/// Lucene's index over all entries of one knowledge version: a document an entry, a field for each kind of text, BM25. Built in memory at
/// each start and reload, and never changed afterwards, so one reader serves all threads without a lock and nothing on disk grows stale.
/// </summary>
sealed class SearchIndex : IDisposable
{
    /// <summary>How heavy a hit in each field counts.</summary>
    static readonly (string Name, float Boost)[] Fields = [("phrasing", 3), ("keyword", 2), ("body", 1)];

    static readonly FieldType Terms = new() { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS };

    static readonly BM25Similarity Similarity = new();

    /// <summary>
    /// Out of order Lucene makes two thousand objects for each question to collect in, and then takes half the time for ten thousand
    /// entries: up to this many they are scored in order.
    /// </summary>
    const int FewEntries = 4096;

    readonly RAMDirectory _directory = new();
    readonly IndexWriter _writer;
    readonly WordStream[] _streams = [.. Fields.Select(_ => new WordStream())];
    IndexSearcher? _searcher;

    /// <summary>Where the index keeps each term that was asked for; at most the terms that it holds.</summary>
    readonly ConcurrentDictionary<Term, TermContext> _places = new();

    // A merge policy that keeps documents in the order they came in; and no analyser, since every field is a stream of words.
    public SearchIndex() => _writer = new IndexWriter(_directory,
        new IndexWriterConfig(LuceneVersion.LUCENE_48, null) { Similarity = Similarity, MergePolicy = new LogDocMergePolicy() });

    /// <summary>
    /// Adds the next entry; the order of calls is the entries' numbering, and at equal scores the lower number goes first.
    /// </summary>
    public void Add(AnalyzedEntry entry)
    {
        var document = new Document();
        foreach (var (i, words) in new[] { entry.Phrasings.SelectMany(phrasing => phrasing), entry.Keywords, entry.Body }.Index())
            document.Add(new Field(Fields[i].Name, _streams[i].Over(words), Terms));
        _writer.AddDocument(document);
    }

    /// <summary>Makes it searchable; after the last <see cref="Add"/>.</summary>
    public void Freeze()
    {
        // One segment is read in one pass.
        _writer.ForceMerge(1);
        _writer.Dispose();
        _searcher = new IndexSearcher(DirectoryReader.Open(_directory)) { Similarity = Similarity };
    }

    /// <summary>Entries by number that hold at least one of the terms, best first, at most <paramref name="limit"/>.</summary>
    public IReadOnlyList<Candidate> Find(IReadOnlyCollection<string> terms, int limit)
    {
        var found = TopScoreDocCollector.Create(limit, docsScoredInOrder: Searcher.IndexReader.MaxDoc <= FewEntries);
        Searcher.Search(ToQuery(terms), found);
        return Array.ConvertAll(found.GetTopDocs().ScoreDocs, one => new Candidate(one.Doc, one.Score));
    }

    /// <summary>
    /// Lucene's own account of an entry's score: field, frequency, rarity, length and boost of each term; null where it holds none.
    /// </summary>
    public string? Explain(IReadOnlyCollection<string> terms, int number)
    {
        var explanation = Searcher.Explain(ToQuery(terms), number);
        return explanation.IsMatch ? explanation.ToString() : null;
    }

    public void Dispose()
    {
        _writer.Dispose();
        _searcher?.IndexReader.Dispose();
        _directory.Dispose();
    }

    IndexSearcher Searcher => _searcher ?? throw new InvalidOperationException("The index is still being filled.");

    BooleanQuery ToQuery(IReadOnlyCollection<string> terms)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var text in terms.Order(StringComparer.Ordinal))
            foreach (var (name, boost) in Fields)
                if (PlaceOf(new Term(name, text)) is var (term, place))
                    query.Add(new TermQuery(term, place) { Boost = boost }, Occur.SHOULD);
        return query;
    }

    /// <summary>Null where no entry holds the term in that field.</summary>
    (Term, TermContext)? PlaceOf(Term term)
    {
        if (_places.TryGetValue(term, out var known)) return (term, known);
        var place = TermContext.Build(Searcher.TopReaderContext, term);
        if (place.DocFreq == 0) return null;
        return (term, _places.GetOrAdd(term, place));
    }
}
