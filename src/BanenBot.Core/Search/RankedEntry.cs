using BanenBot.Core.Dutch;

namespace BanenBot.Core.Search;

/// <summary>An entry, analysed for the ranking: a bag a phrasing, one for all that names it, one for all it says.</summary>
sealed class RankedEntry
{
    readonly IReadOnlyList<IReadOnlyList<Word>> _phrasings;
    readonly IReadOnlyList<Word> _phrasingWords;
    readonly IReadOnlyList<Word> _keywordWords;
    readonly IReadOnlyList<Word> _bodyWords;

    public RankedEntry(Entry entry, DutchAnalyzer analyzer, TermTable terms)
    {
        Id = entry.Id;
        (Prior, Declines) = (entry.Prior, entry.Declines);
        var phrasings = entry.Phrasings.Select(phrasing => (Text: phrasing, Words: analyzer.Analyze(phrasing))).ToList();
        _phrasings = [.. phrasings.Select(phrasing => phrasing.Words)];
        _phrasingWords = [.. phrasings.SelectMany(phrasing => phrasing.Words)];
        _keywordWords = [.. entry.Keywords.SelectMany(analyzer.Analyze)];
        _bodyWords = analyzer.Analyze(entry.Body);
        Phrasings = [.. phrasings.Select(phrasing => (phrasing.Text, new Bag(phrasing.Words, terms, grow: true)))];
        All = new Bag([.. _phrasingWords, .. _keywordWords, .. _bodyWords], terms, grow: true);
        Answers = AnswerKinds.In(entry.Body);
        terms.CountEntry(All.Terms);
    }

    public string Id { get; }
    public double Prior { get; }
    public bool Declines { get; }
    public IReadOnlyList<(string Text, Bag Bag)> Phrasings { get; }
    public Bag All { get; }
    public AnswerKind Answers { get; }

    /// <summary>Weighs the words once every entry has been counted.</summary>
    public void Weigh(TermTable terms)
    {
        foreach (var (_, bag) in Phrasings) bag.Weigh(terms, Ranking.FramingWeight);
    }

    /// <summary>Counts this entry's texts for both models; every entry before the first is added.</summary>
    public void Count(Affinity<Letters> letters, Affinity<Terms> terms)
    {
        foreach (var phrasing in _phrasings)
        {
            letters.Count(LetterGrams.Of(phrasing));
            terms.Count(TermsOf(phrasing));
        }

        terms.Count(TermsOf(_bodyWords));
    }

    public void Add(Affinity<Letters> letters, Affinity<Terms> terms)
    {
        letters.Add([.. _phrasings.Select(LetterGrams.Of)], body: null);
        terms.Add([.. _phrasings.Select(TermsOf), TermsOf(_keywordWords)], TermsOf(_bodyWords));
    }

    public SearchDocument ForEngine() => new(Id,
    [
        new SearchField("phrasings", TermsOf(_phrasingWords)),
        new SearchField("keywords", TermsOf(_keywordWords)),
        new SearchField("body", TermsOf(_bodyWords)),
    ]);

    public static List<string> TermsOf(IReadOnlyList<Word> words) =>
        [.. words.Where(word => word.Role != WordRole.Stop).SelectMany(WeightedTerms.Of).Select(term => term.Term)];
}
