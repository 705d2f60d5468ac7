using BanenBot.Core.Dutch;

namespace BanenBot.Core.Search;

/// <summary>
/// Finds entries for a question: the engine proposes candidates, the ranking compares each with the question as a whole. Immutable once
/// built;
/// read by many threads. tests/BanenBot.Benchmarks/README.md says what each step was measured to bring.
/// </summary>
public sealed class Searcher : IDisposable
{
    /// <summary>Candidates taken from the engine. Wide: the engine's order knows neither phrasings nor coverage.</summary>
    const int Proposed = 40;

    /// <summary>
    /// As many are compared by their letters, of those that share the question's rarest groups of letters; and so many of them kept.
    /// </summary>
    const int EnoughByLetters = 200;
    const int NearestByLetters = 20;

    const int MostTerms = 5;

    readonly SearchIndex _index;
    readonly TermTable _terms = new();
    readonly Affinity<ulong> _letterModel;
    readonly Affinity<string> _termModel;
    readonly RankedEntry[] _ranked;
    readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    Searcher(IReadOnlyList<Entry> entries, DutchAnalyzer analyzer)
    {
        var analyzed = entries.AsParallel().AsOrdered().Select(entry => AnalyzedEntry.Of(entry, analyzer)).ToList();
        var (ranked, letters, terms, index) = (default(RankedEntry[]), default(Affinity<ulong>), default(Affinity<string>), default(SearchIndex));
        // None of the four needs another: a start waits for the longest, not for all.
        Parallel.Invoke(
            () => letters = AnalyzedEntry.LettersOf(analyzed),
            () => terms = AnalyzedEntry.MeaningsOf(analyzed),
            () => ranked = Rank(analyzed, _terms),
            () => index = new SearchIndex(entries, analyzer));
        (_ranked, _letterModel, _termModel, _index) = (ranked!, letters!, terms!, index!);
        for (var i = 0; i < _ranked.Length; i++) _numbers.Add(_ranked[i].Id, i);
    }

    public static Searcher Build(IReadOnlyList<Entry> entries, DutchAnalyzer analyzer) => new(entries, analyzer);

    /// <summary>The best entries first; empty where no word of the question is known.</summary>
    /// <param name="question">The question's words, analysed.</param>
    /// <param name="limit">How many hits at most.</param>
    /// <param name="context">Words of the conversation before, which support an entry without being asked for; for follow-ups.</param>
    public IReadOnlyList<Hit> Find(IReadOnlyList<Word> question, int limit, IReadOnlyList<Word>? context = null) =>
        [.. Judged([.. Candidates(question, context ?? [], Ranking.MostGain)]).Take(limit)];

    /// <summary>Every candidate for a question, those too that cannot come first: what a fit chooses from.</summary>
    public IReadOnlyList<Hit> Candidates(IReadOnlyList<Word> question) => Judged([.. Candidates(question, [], double.PositiveInfinity)]);

    /// <summary>
    /// What the index and the letters propose, compared with the question; without those whose cheap measures are too far behind.
    /// </summary>
    IEnumerable<(string Id, HitEvidence Evidence)> Candidates(IReadOnlyList<Word> question, IReadOnlyList<Word> before, double mostBehind)
    {
        var (terms, termsBefore) = (AnalyzedEntry.TermsOf(question), AnalyzedEntry.TermsOf(before));
        if (terms.Count + termsBefore.Count == 0) yield break;
        var found = _index.Find([.. Telling(terms).Union(Telling(termsBefore))], Proposed).Select(candidate => _numbers[candidate.Id]).ToList();
        if (found.Count == 0) yield break;

        var (grams, gramsBefore) = (LetterGrams.Of(question).ToList(), LetterGrams.Of(before).ToList());
        var numbers = found.Union(Nearest(grams, gramsBefore)).Order().ToArray();
        var letters = _letterModel.Score(grams, gramsBefore, numbers);
        var language = _termModel.Score(AnalyzedEntry.MeaningsOf(question), AnalyzedEntry.MeaningsOf(before), numbers);
        var bases = numbers.Select((number, i) => Ranking.Base(letters[i], language[i], _ranked[number].Breadth)).ToArray();
        var least = bases.Max() - mostBehind;
        var ranking = new Ranking(question, before, _terms);
        for (var i = 0; i < numbers.Length; i++)
            if (bases[i] >= least) yield return (_ranked[numbers[i]].Id, ranking.Weigh(_ranked[numbers[i]], letters[i], language[i]));
    }

    /// <summary>Best first, with how sure each is beside the others.</summary>
    static List<Hit> Judged(IReadOnlyList<(string Id, HitEvidence Evidence)> found)
    {
        var scores = found.Select(hit => Ranking.Score(hit.Evidence)).ToArray();
        var shares = Ranking.Shares(scores);
        var declined = found.Zip(shares).Where(hit => hit.First.Evidence.Declines).Sum(hit => hit.Second);
        return
        [
            .. found.Select((hit, i) => new Hit(hit.Id, scores[i], Confidence.Of(hit.Evidence, shares[i], hit.Evidence.Declines ? 0 : declined), hit.Evidence))
                .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Lucene's own account of why the index proposes an entry; null where it does not.</summary>
    public string? Explain(IReadOnlyList<Word> question, string id) => _index.Explain([.. Telling(AnalyzedEntry.TermsOf(question))], id);

    public void Dispose() => _index.Dispose();

    static RankedEntry[] Rank(IReadOnlyList<AnalyzedEntry> entries, TermTable terms)
    {
        RankedEntry[] ranked = [.. entries.Select(entry => new RankedEntry(entry, terms))];
        foreach (var entry in ranked) entry.Weigh(terms);
        return ranked;
    }

    /// <summary>
    /// The terms worth asking the engine for: those that tell most. A term that half of the entries hold costs the engine most of its
    /// time and
    /// orders nothing; with eight for five the same questions were answered, in more than twice the time.
    /// </summary>
    IEnumerable<string> Telling(IEnumerable<string> terms) =>
        terms.Distinct().Select(term => (Term: term, Information: _terms.Find(term) is { } number ? _terms.Information(number) : 0))
            .OrderByDescending(term => term.Information).ThenBy(term => term.Term, StringComparer.Ordinal).Take(MostTerms).Select(term => term.Term);

    /// <summary>Entries that are written most like the question, which the index may have passed over for want of a shared term.</summary>
    IEnumerable<int> Nearest(List<ulong> grams, List<ulong> gramsBefore)
    {
        int[] sharing = [.. _letterModel.Sharing(grams.Concat(gramsBefore), EnoughByLetters).Order()];
        var scores = _letterModel.Score(grams, gramsBefore, sharing);
        return sharing.Zip(scores).OrderByDescending(entry => entry.Second).ThenBy(entry => entry.First).Take(NearestByLetters).Select(entry => entry.First);
    }
}
