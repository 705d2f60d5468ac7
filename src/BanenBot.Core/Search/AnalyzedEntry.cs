using BanenBot.Core.Dutch;

namespace BanenBot.Core.Search;

/// <summary>An entry whose texts have been analysed: the costly part, which needs no order, is done side by side, and once.</summary>
sealed record AnalyzedEntry(
    Entry Entry, IReadOnlyList<IReadOnlyList<Word>> Phrasings, IReadOnlyList<AnswerKind?> Asks, IReadOnlyList<Word> Keywords,
    IReadOnlyList<Word> Body)
{
    public static AnalyzedEntry Of(Entry entry, DutchAnalyzer analyzer)
    {
        List<IReadOnlyList<Word>> compared = [.. entry.Compared.Select(analyzer.Analyze)];
        // What an entry says, and is not asked by, asks for nothing.
        AnswerKind? Asks(IReadOnlyList<Word> words, int at) =>
            at < entry.Phrasings.Count ? analyzer.Classes.AnswerKinds.Asked(words) : null;

        return new AnalyzedEntry(
            entry, compared, [.. compared.Select(Asks)], [.. entry.Keywords.SelectMany(analyzer.Analyze)], analyzer.Analyze(entry.Body));
    }

    /// <summary>To the model of letters: how it is asked for.</summary>
    public void AddTo(Affinity<ulong> letters) => letters.Add(Phrasings.Select(LetterGrams.Of), body: null);

    /// <summary>To the model of meanings: all that it is asked by and says.</summary>
    public void AddTo(Affinity<string> meanings) => meanings.Add(Phrasings.Append(Keywords).Select(MeaningsOf), MeaningsOf(Body));

    /// <summary>All terms under which the words are found.</summary>
    public static List<string> TermsOf(IReadOnlyList<Word> words) =>
        [.. words.Where(word => word.Role != WordRole.Stop).SelectMany(WeightedTerms.Of).Select(term => term.Term)];

    /// <summary>
    /// What the words say: one that has synonyms is its group and nothing else, since its own stem, if rare, would draw the question to
    /// the one entry that happens to say it so.
    /// </summary>
    public static List<string> MeaningsOf(IReadOnlyList<Word> words) =>
        [.. words.Where(word => word.Role != WordRole.Stop)
            .SelectMany(word => word.Concepts.Count > 0 ? WeightedTerms.OfConcepts(word) : WeightedTerms.Of(word))
            .Select(term => term.Term)];
}
