using BanenBot.Core.Dutch;

namespace BanenBot.Core.Search;

/// <summary>An entry, analysed for the ranking: a bag a phrasing, one for all that names it, one for all it says.</summary>
sealed class RankedEntry
{
    readonly IReadOnlyList<Word> _phrasingWords;
    readonly IReadOnlyList<Word> _keywordWords;
    readonly IReadOnlyList<Word> _bodyWords;

    public RankedEntry(Entry entry, DutchAnalyzer analyzer, TermTable terms, LetterGrams grams)
    {
        Id = entry.Id;
        Prior = entry.Prior;
        var phrasings = entry.Phrasings.Select(phrasing => (Text: phrasing, Words: analyzer.Analyze(phrasing))).ToList();
        _phrasingWords = [.. phrasings.SelectMany(phrasing => phrasing.Words)];
        _keywordWords = [.. entry.Keywords.SelectMany(analyzer.Analyze)];
        _bodyWords = analyzer.Analyze(entry.Body);
        Phrasings = [.. phrasings.Select(phrasing => new RankedPhrasing(phrasing.Text, new Bag(phrasing.Words, terms, grow: true), grams.Add(phrasing.Words)))];
        Names = new Bag([.. _phrasingWords, .. _keywordWords], terms, grow: true);
        All = new Bag([.. _phrasingWords, .. _keywordWords, .. _bodyWords], terms, grow: true);
        Answers = AnswerKinds.In(entry.Body);
        terms.CountEntry(All.Terms);
    }

    public string Id { get; }
    public double Prior { get; }
    public IReadOnlyList<RankedPhrasing> Phrasings { get; }
    public Bag Names { get; }
    public Bag All { get; }
    public AnswerKind Answers { get; }

    /// <summary>Weighs the words once every entry has been counted.</summary>
    public void Weigh(TermTable terms, LetterGrams grams)
    {
        foreach (var phrasing in Phrasings) phrasing.Weigh(terms, grams);
    }

    public SearchDocument ForEngine() => new(Id,
    [
        new SearchField("phrasings", TermsOf(_phrasingWords)),
        new SearchField("keywords", TermsOf(_keywordWords)),
        new SearchField("body", TermsOf(_bodyWords)),
    ]);

    static List<string> TermsOf(IReadOnlyList<Word> words) =>
        [.. words.Where(word => word.Role != WordRole.Stop).SelectMany(WeightedTerms.Of).Select(term => term.Term)];
}

/// <summary>One way to ask for an entry, as words and as letter groups.</summary>
sealed class RankedPhrasing(string text, Bag bag, GramCounts counts)
{
    public string Text => text;
    public Bag Bag => bag;
    public GramVector Letters { get; private set; }

    public void Weigh(TermTable terms, LetterGrams grams)
    {
        bag.Weigh(terms, Ranking.FramingWeight);
        Letters = grams.Weigh(counts);
    }
}
