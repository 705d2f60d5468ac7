using System.Globalization;
using BanenBot.Core.Search;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using StockAnalyzer = Lucene.Net.Analysis.Nl.DutchAnalyzer;

namespace BanenBot.Benchmarks;

/// <summary>The same fields and boosts as ours, as Lucene comes: its Dutch analyzer for entries and questions alike.</summary>
sealed class StockIndex : IDisposable
{
    static readonly (string Name, float Boost)[] Fields = [("phrasing", 3), ("keyword", 2), ("body", 1)];

    readonly StockAnalyzer _analyzer = new(LuceneVersion.LUCENE_48);
    readonly RAMDirectory _directory = new();
    readonly IndexSearcher _searcher;

    public StockIndex(IEnumerable<Entry> entries)
    {
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, _analyzer)))
        {
            foreach (var entry in entries) writer.AddDocument(ToDocument(entry));
            writer.ForceMerge(1);
        }

        _searcher = new IndexSearcher(DirectoryReader.Open(_directory)) { Similarity = new BM25Similarity() };
    }

    /// <summary>Ids of entries, nearest first.</summary>
    public IEnumerable<string> Find(string question, int limit)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var term in TermsOf(question))
            foreach (var (name, boost) in Fields) query.Add(new TermQuery(new Term(name, term)) { Boost = boost }, Occur.SHOULD);
        return _searcher.Search(query, limit).ScoreDocs.Select(found => _searcher.Doc(found.Doc).Get("id", CultureInfo.InvariantCulture));
    }

    public void Dispose()
    {
        _searcher.IndexReader.Dispose();
        _directory.Dispose();
        _analyzer.Dispose();
    }

    HashSet<string> TermsOf(string text)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        using var stream = _analyzer.GetTokenStream("", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken()) terms.Add(term.ToString());
        stream.End();
        return terms;
    }

    static Document ToDocument(Entry entry)
    {
        var document = new Document { new StringField("id", entry.Id, Field.Store.YES) };
        foreach (var phrasing in entry.Phrasings) document.Add(new TextField("phrasing", phrasing, Field.Store.NO));
        foreach (var keyword in entry.Keywords) document.Add(new TextField("keyword", keyword, Field.Store.NO));
        document.Add(new TextField("body", entry.Body, Field.Store.NO));
        return document;
    }
}
