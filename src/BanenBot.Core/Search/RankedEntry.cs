using BanenBot.Core.Dutch;

namespace BanenBot.Core.Search;

/// <summary>An entry, analysed for the ranking: a bag a phrasing, one for all that names it, one for all it says.</summary>
sealed class RankedEntry
{
    readonly IReadOnlyList<IReadOnlyList<Word>> _phrasings;
    readonly IReadOnlyList<Word> _phrasingWords;
    readonly IReadOnlyList<Word> _keywordWords;
    readonly IReadOnlyList<Word> _bodyWords;

    public RankedEntry(AnalyzedEntry entry, TermTable terms)
    {
        Id = entry.Entry.Id;
        (Prior, Declines) = (entry.Entry.Prior, entry.Entry.Declines);
        (_phrasings, _keywordWords, _bodyWords) = (entry.Phrasings, entry.Keywords, entry.Body);
        _phrasingWords = [.. _phrasings.SelectMany(words => words)];
        Phrasings = [.. entry.Entry.Phrasings.Zip(_phrasings, (text, words) => (text, new Bag(words, terms, grow: true)))];
        All = new Bag([.. _phrasingWords, .. _keywordWords, .. _bodyWords], terms, grow: true);
        Answers = entry.Answers;
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

    /// <summary>The model of letters over all entries' phrasings.</summary>
    public static Affinity<ulong> LettersOf(IReadOnlyList<RankedEntry> entries)
    {
        var model = new Affinity<ulong>();
        var read = entries.Select(entry => entry._phrasings.Select(phrasing => model.Read(LetterGrams.Of(phrasing))).ToList()).ToList();
        foreach (var phrasings in read) model.Add(phrasings, body: null);
        model.Freeze();
        return model;
    }

    /// <summary>The model of terms over all that entries are asked by and say.</summary>
    public static Affinity<string> TermsOf(IReadOnlyList<RankedEntry> entries)
    {
        var model = new Affinity<string>();
        var read = entries.Select(entry => (
            Names: entry._phrasings.Append(entry._keywordWords).Select(words => model.Read(TermsOf(words))).ToList(),
            Body: model.Read(TermsOf(entry._bodyWords)))).ToList();
        foreach (var (names, body) in read) model.Add(names, body);
        model.Freeze();
        return model;
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

/// <summary>An entry whose texts have been analysed: the costly part, which needs no order and is done side by side.</summary>
sealed record AnalyzedEntry(
    Entry Entry, IReadOnlyList<IReadOnlyList<Word>> Phrasings, IReadOnlyList<Word> Keywords, IReadOnlyList<Word> Body, AnswerKind Answers)
{
    public static AnalyzedEntry Of(Entry entry, DutchAnalyzer analyzer) => new(
        entry, [.. entry.Phrasings.Select(analyzer.Analyze)], [.. entry.Keywords.SelectMany(analyzer.Analyze)], analyzer.Analyze(entry.Body),
        AnswerKinds.In(entry.Body));
}
