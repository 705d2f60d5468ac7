using BanenBot.Core.Dutch;

namespace BanenBot.Core.Search;

/// <summary>
/// Finds entries for a question: the engine proposes candidates, the ranking compares each with the question as a whole. Immutable once built;
/// read by many threads. tests/BanenBot.Benchmarks/README.md says what each step was measured to bring.
/// </summary>
public sealed class Searcher : IDisposable
{
    /// <summary>Candidates taken from the engine. Wide: the engine's order knows neither phrasings nor coverage.</summary>
    const int Candidates = 40;

    const int NearestByLanguage = 20;
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
    public IReadOnlyList<Hit> Find(IReadOnlyList<Word> question, int limit, IReadOnlyList<Word>? context = null)
    {
        var before = context ?? [];
        var (terms, termsBefore) = (AnalyzedEntry.TermsOf(question), AnalyzedEntry.TermsOf(before));
        if (terms.Count + termsBefore.Count == 0) return [];
        var engine = _index.Find([.. Telling(terms).Union(Telling(termsBefore))], Candidates).ToDictionary(found => _numbers[found.Id], found => found.Score);
        if (engine.Count == 0) return [];

        var letters = _letterModel.Score(LetterGrams.Of(question), LetterGrams.Of(before));
        var language = _termModel.Score(AnalyzedEntry.MeaningsOf(question), AnalyzedEntry.MeaningsOf(before));
        var ranking = new Ranking(question, context, _terms);
        var most = engine.Values.Max();
        var candidates = engine.Keys.Union(Nearest(letters, language))
            .Select(number => (Number: number, Engine: most > 0 ? engine.GetValueOrDefault(number) / most : 0))
            .Select(found => (found.Number, found.Engine, Base: Ranking.Base(letters[found.Number], language[found.Number], found.Engine, _ranked[found.Number].Breadth)))
            .ToList();
        var least = candidates.Max(candidate => candidate.Base) - Ranking.MostGain;
        var hits = candidates.Where(candidate => candidate.Base >= least)
            .Select(found => (Entry: _ranked[found.Number], Evidence: ranking.Weigh(_ranked[found.Number], found.Engine, letters[found.Number], language[found.Number])))
            .Select(found => (found.Entry, found.Evidence, Score: Ranking.Score(found.Evidence) + found.Entry.Prior))
            .OrderByDescending(found => found.Score).ThenBy(found => found.Entry.Id, StringComparer.Ordinal)
            .ToList();
        var shares = Shares([.. hits.Select(hit => hit.Score)]);
        var declined = hits.Zip(shares).Where(hit => hit.First.Entry.Declines).Sum(hit => hit.Second);
        return [.. hits.Zip(shares).Take(limit).Select(hit => new Hit(hit.First.Entry.Id, hit.First.Score,
            Confidence.Of(hit.First.Evidence, hit.Second, hit.First.Entry.Declines ? 0 : declined), hit.First.Evidence))];
    }

    public void Dispose() => _index.Dispose();

    static RankedEntry[] Rank(IReadOnlyList<AnalyzedEntry> entries, TermTable terms)
    {
        RankedEntry[] ranked = [.. entries.Select(entry => new RankedEntry(entry, terms))];
        foreach (var entry in ranked) entry.Weigh(terms);
        return ranked;
    }

    /// <summary>
    /// The terms worth asking the engine for: those that tell most. A term that half of the entries hold costs the engine most of its time and
    /// orders nothing; with eight for five the same questions were answered, in more than twice the time.
    /// </summary>
    IEnumerable<string> Telling(IEnumerable<string> terms) =>
        terms.Distinct().Select(term => (Term: term, Information: _terms.Find(term) is { } number ? _terms.Information(number) : 0))
            .OrderByDescending(term => term.Information).ThenBy(term => term.Term, StringComparer.Ordinal).Take(MostTerms).Select(term => term.Term);

    /// <summary>Entries whose language is nearest, which the engine may have passed over for want of a shared term.</summary>
    static IEnumerable<int> Nearest(float[] letters, float[] language) =>
        Enumerable.Range(0, letters.Length).OrderByDescending(entry => letters[entry] + language[entry]).ThenBy(entry => entry).Take(NearestByLanguage);

    /// <summary>Softmax: each hit's share of the likelihood.</summary>
    static double[] Shares(IReadOnlyList<double> scores)
    {
        var likelihoods = scores.Select(score => Math.Exp(score - scores[0])).ToArray();
        var all = likelihoods.Sum();
        return [.. likelihoods.Select(likelihood => likelihood / all)];
    }
}
