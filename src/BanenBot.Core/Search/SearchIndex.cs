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

    /// <summary>Which entries are pieces of whole documents.</summary>
    static readonly Term Text = new("kind", "text");

    /// <summary>Of so few entries what each term scores is kept; of more it would take as much room as the index itself.</summary>
    const int FewEntries = 4096;

    readonly RAMDirectory _directory = new();
    readonly IndexWriter? _writer;
    readonly WordStream[] _streams = [.. Fields.Select(_ => new WordStream())];
    IndexSearcher? _searcher;
    bool[] _isText = [];

    /// <summary>
    /// Where the index keeps each term that was asked for, null where no entry holds it in that field; at most the terms that it holds in
    /// any field.
    /// </summary>
    readonly ConcurrentDictionary<Term, TermContext?> _places = new();

    /// <summary>What Lucene scores each of those for the entries that hold it, which never changes.</summary>
    readonly ConcurrentDictionary<Term, Candidate[]> _scores = new();

    // A merge policy that keeps documents in the order they came in; and no analyser, since every field is a stream of words.
    public SearchIndex() => _writer = new IndexWriter(_directory,
        new IndexWriterConfig(LuceneVersion.LUCENE_48, null) { Similarity = Similarity, MergePolicy = new LogDocMergePolicy() });

    /// <param name="reader">At what <see cref="Write"/> wrote.</param>
    public SearchIndex(BinaryReader reader)
    {
        foreach (var name in reader.ReadTexts())
        {
            var content = reader.ReadAll<byte>();
            using var file = _directory.CreateOutput(name, IOContext.DEFAULT);
            file.WriteBytes(content, content.Length);
        }

        Open();
    }

    /// <summary>Changes with any build of Lucene, whose files may then differ.</summary>
    public static Guid EngineVersion => typeof(IndexWriter).Module.ModuleVersionId;

    /// <summary>Lucene's own files, as they are.</summary>
    public void Write(BinaryWriter writer)
    {
        string[] names = [.. _directory.ListAll().Order(StringComparer.Ordinal)];
        writer.WriteAll(names);
        foreach (var name in names)
        {
            using var file = _directory.OpenInput(name, IOContext.DEFAULT);
            var content = new byte[file.Length];
            file.ReadBytes(content, 0, content.Length);
            writer.WriteAll<byte>(content);
        }
    }

    /// <summary>
    /// Adds the next entry; the order of calls is the entries' numbering, and at equal scores the lower number goes first.
    /// </summary>
    public void Add(AnalyzedEntry entry)
    {
        var document = new Document();
        foreach (var (i, words) in new[] { entry.Phrasings.SelectMany(phrasing => phrasing), entry.Keywords, entry.Body }.Index())
            document.Add(new Field(Fields[i].Name, _streams[i].Over(words), Terms));
        if (entry.Entry.IsText) document.Add(new StringField(Text.Field, Text.Text, Field.Store.NO));
        Writer.AddDocument(document);
    }

    /// <summary>Makes it searchable; after the last <see cref="Add"/>.</summary>
    public void Freeze()
    {
        // One segment is read in one pass.
        Writer.ForceMerge(1);
        Writer.Dispose();
        Open();
    }

    void Open()
    {
        var reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(reader) { Similarity = Similarity };
        _isText = new bool[reader.MaxDoc];
        var texts = MultiFields.GetTermDocsEnum(reader, null, Text.Field, Text.Bytes);
        while (texts is not null && texts.NextDoc() != DocIdSetIterator.NO_MORE_DOCS) _isText[texts.DocID] = true;
    }

    /// <summary>Entries by number that hold at least one of the terms, best first, at most <paramref name="limit"/>.</summary>
    /// <param name="terms">Of those that some entry holds: what is found out of each is kept.</param>
    /// <param name="texts">Only pieces of whole documents.</param>
    public Candidate[] Find(IReadOnlyCollection<string> terms, int limit, bool texts = false)
    {
        if (Searcher.IndexReader.MaxDoc <= FewEntries) return Best(terms, limit, texts);
        var found = TopScoreDocCollector.Create(limit, docsScoredInOrder: false);
        Searcher.Search(ToQuery(terms), texts ? new QueryWrapperFilter(new TermQuery(Text)) : null, found);
        return Array.ConvertAll(found.GetTopDocs().ScoreDocs, one => new Candidate(one.Doc, one.Score));
    }

    /// <summary>As Lucene does: the sum of what the terms score in each field, in double precision and then rounded.</summary>
    Candidate[] Best(IReadOnlyCollection<string> terms, int limit, bool texts)
    {
        var sums = new double[Searcher.IndexReader.MaxDoc];
        foreach (var text in terms.Order(StringComparer.Ordinal))
            foreach (var (name, boost) in Fields)
                foreach (var one in _scores.GetOrAdd(new Term(name, text), ScoresOf, boost)) sums[one.Number] += one.Score;
        var (best, kept) = (new Candidate[limit], 0);
        for (var number = 0; number < sums.Length; number++)
        {
            var (score, at) = ((float)sums[number], kept);
            if (score == 0 || texts && !_isText[number]) continue;
            while (at > 0 && score > best[at - 1].Score) at--;
            if (at == limit) continue;
            kept = Math.Min(kept + 1, limit);
            Array.Copy(best, at, best, at + 1, kept - at - 1);
            best[at] = new Candidate(number, score);
        }

        return best[..kept];
    }

    Candidate[] ScoresOf(Term term, float boost) => PlaceOf(term) is not { } place ? []
        : Array.ConvertAll(Searcher.Search(new TermQuery(term, place) { Boost = boost }, place.DocFreq).ScoreDocs,
            one => new Candidate(one.Doc, one.Score));

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
        _writer?.Dispose();
        _searcher?.IndexReader.Dispose();
        _directory.Dispose();
    }

    IndexWriter Writer => _writer ?? throw new InvalidOperationException("The index was read back as it is.");

    IndexSearcher Searcher => _searcher ?? throw new InvalidOperationException("The index is still being filled.");

    BooleanQuery ToQuery(IReadOnlyCollection<string> terms)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var text in terms.Order(StringComparer.Ordinal))
            foreach (var (name, boost) in Fields)
                if (new Term(name, text) is var term && PlaceOf(term) is { } place)
                    query.Add(new TermQuery(term, place) { Boost = boost }, Occur.SHOULD);
        return query;
    }

    /// <summary>Null where no entry holds the term in that field.</summary>
    TermContext? PlaceOf(Term term) => _places.GetOrAdd(term, Looked, Searcher);

    static TermContext? Looked(Term term, IndexSearcher searcher) =>
        TermContext.Build(searcher.TopReaderContext, term) is { DocFreq: > 0 } place ? place : null;
}
