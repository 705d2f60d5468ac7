using BanenBot.Core.Dutch;

namespace BanenBot.Core.Search;

/// <summary>An entry whose texts have been analysed: the costly part, which needs no order and is done side by side.</summary>
sealed record AnalyzedEntry(
    Entry Entry, IReadOnlyList<IReadOnlyList<Word>> Phrasings, IReadOnlyList<Word> Keywords, IReadOnlyList<Word> Body)
{
    public static AnalyzedEntry Of(Entry entry, DutchAnalyzer analyzer) =>
        new(entry, [.. entry.Phrasings.Select(analyzer.Analyze)], [.. entry.Keywords.SelectMany(analyzer.Analyze)], analyzer.Analyze(entry.Body));

    /// <summary>The model of letters over all entries' phrasings.</summary>
    public static Affinity<ulong> LettersOf(IReadOnlyList<AnalyzedEntry> entries)
    {
        var model = new Affinity<ulong>();
        var read = entries.Select(entry => entry.Phrasings.Select(phrasing => model.Read(LetterGrams.Of(phrasing))).ToList()).ToList();
        foreach (var phrasings in read) model.Add(phrasings, body: null);
        model.Freeze();
        return model;
    }

    /// <summary>The model of meanings over all that entries are asked by and say.</summary>
    public static Affinity<string> MeaningsOf(IReadOnlyList<AnalyzedEntry> entries)
    {
        var model = new Affinity<string>();
        var read = entries.Select(entry => (
            Names: entry.Phrasings.Append(entry.Keywords).Select(words => model.Read(MeaningsOf(words))).ToList(),
            Body: model.Read(MeaningsOf(entry.Body)))).ToList();
        foreach (var (names, body) in read) model.Add(names, body);
        model.Freeze();
        return model;
    }

    /// <summary>All terms under which the words are found.</summary>
    public static List<string> TermsOf(IReadOnlyList<Word> words) =>
        [.. words.Where(word => word.Role != WordRole.Stop).SelectMany(WeightedTerms.Of).Select(term => term.Term)];

    /// <summary>
    /// What the words say: one that has synonyms is its group and nothing else, since its own stem, if rare, would draw the question to
    /// the one entry
    /// that happens to say it so.
    /// </summary>
    public static List<string> MeaningsOf(IReadOnlyList<Word> words) =>
        [.. words.Where(word => word.Role != WordRole.Stop)
            .SelectMany(word => word.Concepts.Count > 0 ? WeightedTerms.OfConcepts(word) : WeightedTerms.Of(word)).Select(term => term.Term)];
}
