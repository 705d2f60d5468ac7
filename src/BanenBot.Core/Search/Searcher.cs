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

    /// <summary>As many are compared by their letters, of those that share the question's rarest groups of letters; and so many of them kept.</summary>
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
    public IReadOnlyList<Hit> Find(IReadOnlyList<Word> question, int limit, IReadOnlyList<Word>? context = null)
    {
        var before = context ?? [];
        var (terms, termsBefore) = (AnalyzedEntry.TermsOf(question), AnalyzedEntry.TermsOf(before));
        if (terms.Count + termsBefore.Count == 0) return [];
        var engine = _index.Find([.. Telling(terms).Union(Telling(termsBefore))], Candidates).ToDictionary(found => _numbers[found.Id], found => found.Score);
        if (engine.Count == 0) return [];

        var (grams, gramsBefore) = (LetterGrams.Of(question).ToList(), LetterGrams.Of(before).ToList());
        var numbers = engine.Keys.Union(Nearest(grams, gramsBefore)).Order().ToArray();
        var letters = _letterModel.Score(grams, gramsBefore, numbers);
        var language = _termModel.Score(AnalyzedEntry.MeaningsOf(question), AnalyzedEntry.MeaningsOf(before), numbers);
        var ranking = new Ranking(question, context, _terms);
        var most = engine.Values.Max();
        var candidates = numbers
            .Select((number, at) => (Number: number, Engine: most > 0 ? engine.GetValueOrDefault(number) / most : 0, Letters: letters[at], Language: language[at]))
            .Select(found => (found.Number, found.Engine, found.Letters, found.Language, Base: Ranking.Base(found.Letters, found.Language, found.Engine, _ranked[found.Number].Breadth)))
            .ToList();
        var least = candidates.Max(candidate => candidate.Base) - Ranking.MostGain;
        var hits = candidates.Where(candidate => candidate.Base >= least)
            .Select(found => (Entry: _ranked[found.Number], Evidence: ranking.Weigh(_ranked[found.Number], found.Engine, found.Letters, found.Language)))
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

    /// <summary>Entries that are written most like the question, which the index may have passed over for want of a shared term.</summary>
    IEnumerable<int> Nearest(List<ulong> grams, List<ulong> gramsBefore)
    {
        int[] sharing = [.. _letterModel.Sharing(grams.Concat(gramsBefore), EnoughByLetters).Order()];
        var scores = _letterModel.Score(grams, gramsBefore, sharing);
        return sharing.Zip(scores).OrderByDescending(entry => entry.Second).ThenBy(entry => entry.First).Take(NearestByLetters).Select(entry => entry.First);
    }

    /// <summary>Softmax: each hit's share of the likelihood.</summary>
    static double[] Shares(IReadOnlyList<double> scores)
    {
        var likelihoods = scores.Select(score => Math.Exp(score - scores[0])).ToArray();
        var all = likelihoods.Sum();
        return [.. likelihoods.Select(likelihood => likelihood / all)];
    }
}
