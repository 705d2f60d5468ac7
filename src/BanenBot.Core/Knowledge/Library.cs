using System.Globalization;
using BanenBot.Core.Dutch;
using BanenBot.Core.Search;
using BanenBot.Core.Sources;

namespace BanenBot.Core.Knowledge;

/// <summary>An article or a passage that was found for a question; one of the two is set.</summary>
sealed record Finding(Hit Hit, Article? Article, Passage? Passage);

/// <summary>All articles and passages of one knowledge version, ready to be searched. Immutable; read by many threads.</summary>
public sealed class Library : IDisposable
{
    /// <summary>
    /// An article was written to answer a question, a passage only holds its words: on equal merit the article goes first. Less so than its
    /// many phrasings would make it: of that lead a passage gets some back.
    /// </summary>
    const double PassagePrior = 1.5;

    readonly Dictionary<string, Article> _articles;
    readonly Dictionary<string, Article> _predecessors;
    readonly Dictionary<string, Passage> _passages;
    readonly SourceCatalog _sources;
    readonly Searcher _searcher;
    readonly Uri? _reachedAt;
    readonly HashSet<string> _documents;

    /// <param name="kept">At what <see cref="Write"/> wrote of the same texts; null where they are to be analysed.</param>
    internal Library(LibraryTexts texts, DutchAnalyzer analyzer, BinaryReader? kept = null)
    {
        (_sources, _reachedAt) = (texts.Sources, texts.ReachedAt);
        _documents = texts.Passages.Select(passage => passage.File).ToHashSet(StringComparer.Ordinal);
        _articles = texts.Articles.ToDictionary(article => article.Id, StringComparer.Ordinal);
        _predecessors = texts.Articles.Where(article => article.SucceededBy is not null)
            .GroupBy(article => article.SucceededBy!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.MaxBy(article => article.ValidTo)!, StringComparer.Ordinal);
        _passages = texts.Passages.ToDictionary(passage => passage.Id, StringComparer.Ordinal);
        _searcher = kept is null ? Searcher.Build(Entries(texts), analyzer)
            : new Searcher(Entries(texts), analyzer.Classes.AnswerKinds, kept);
    }

    /// <summary>What is found: an entry for each article and each passage.</summary>
    internal static IReadOnlyList<Entry> Entries(LibraryTexts texts) =>
        [.. texts.Articles.Select(ToEntry), .. texts.Passages.Select(ToEntry)];

    public int ArticleCount => _articles.Count;

    public int PassageCount => _passages.Count;

    /// <summary>In the order of the files.</summary>
    public IEnumerable<Article> Articles => _articles.Values;

    /// <summary>Whether answers come from this file of <c>documenten/</c>, named by its path in the knowledge folder.</summary>
    public bool HoldsDocument(string file) => _documents.Contains(file);

    public Article? Article(string id) => _articles.GetValueOrDefault(id);

    /// <summary>What held after this article, by its own word; null where nothing is said to.</summary>
    public Article? Successor(Article article) => article.SucceededBy is { } id ? Article(id) : null;

    /// <summary>What held before it.</summary>
    public Article? Predecessor(Article article) => _predecessors.GetValueOrDefault(article.Id);

    /// <summary>The article of the same subject that held in a stretch of time; the nearest to it where none did.</summary>
    public Article HeldIn(Article article, DateOnly from, DateOnly to)
    {
        // Each step takes one link of a chain; the bound holds where editors made a circle of it.
        for (var steps = 0; steps < _articles.Count; steps++)
        {
            var next = article.ValidFrom > to ? Predecessor(article) : article.ValidTo < from ? Successor(article) : null;
            if (next is null) return article;
            article = next;
        }

        return article;
    }

    /// <inheritdoc cref="Searcher.Find"/>
    internal IReadOnlyList<Finding> Find(IReadOnlyList<Word> question, int limit, IReadOnlyList<Word>? context = null) =>
        [.. _searcher.Find(question, limit, context).Select(ToFinding)];

    /// <inheritdoc cref="Searcher.FindTexts"/>
    internal IReadOnlyList<Finding> FindPassages(IReadOnlyList<Word> question, int limit, IReadOnlyList<Word>? context = null) =>
        PassageCount == 0 ? [] : [.. _searcher.FindTexts(question, limit, context).Select(ToFinding)];

    /// <inheritdoc cref="Searcher.Candidates(IReadOnlyList{Word})"/>
    internal IReadOnlyList<Finding> Candidates(IReadOnlyList<Word> question) => [.. _searcher.Candidates(question).Select(ToFinding)];

    /// <inheritdoc cref="Searcher.Write"/>
    internal void Write(BinaryWriter writer) => _searcher.Write(writer);

    /// <inheritdoc cref="Searcher.Explain"/>
    internal string? Explain(IReadOnlyList<Word> question, string id) => _searcher.Explain(question, id);

    /// <inheritdoc cref="Searcher.Groups"/>
    internal IReadOnlyList<IReadOnlyList<int>> Groups(IReadOnlyList<IReadOnlyList<Word>> questions) => _searcher.Groups(questions);

    /// <summary>Where a passage comes from: its entry in the catalogue, or else the file itself under the name it carries.</summary>
    internal SourceReference SourceOf(Passage passage)
    {
        var source = _sources.OfFile(passage.File) ?? new Source
        {
            Id = passage.File, Title = passage.Title, Publisher = passage.File, Date = null, Authority = 0, File = passage.File,
        };
        var place = passage.Headings.Count > 0 ? string.Join(" › ", passage.Headings) : passage.Page > 0 ? "" : "begin";
        if (passage.Page > 0) place += string.Create(CultureInfo.InvariantCulture, $"{(place.Length > 0 ? ", " : "")}p. {passage.Page}");
        return new SourceReference(AtPage(source, passage), place);
    }

    // A browser opens a PDF at a page; of another kind of file it shows no page.
    Source AtPage(Source source, Passage passage) => source.Address is not null || _reachedAt is null || passage.Page == 0 ? source
        : source with
        {
            Address = new Uri(_reachedAt, string.Create(CultureInfo.InvariantCulture,
                $"{string.Join('/', passage.File.Split('/').Select(Uri.EscapeDataString))}#page={passage.Page}")),
        };

    public void Dispose() => _searcher.Dispose();

    Finding ToFinding(Hit hit) => new(hit, _articles.GetValueOrDefault(hit.Id), _passages.GetValueOrDefault(hit.Id));

    static Entry ToEntry(Article article) =>
        new(article.Id, [article.Question, .. article.Phrasings], article.Keywords, article.Lead + "\n\n" + article.Rest,
            Declines: article.Kind == ArticleKind.OutOfScope);

    static Entry ToEntry(Passage passage) =>
        new(passage.Id, [Unnumbered(passage.Headings is [.., var heading] ? heading : passage.Title)], [passage.Title, .. passage.Headings],
            passage.Text, PassagePrior, Lines: passage.Lines);

    /// <summary>"13. Wat is …" is asked without its number.</summary>
    static string Unnumbered(string heading) => heading.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.',
        ' ') is { Length: > 0 } rest
        && heading.AsSpan(0, heading.Length - rest.Length).Contains(' ') ? rest : heading;
}
