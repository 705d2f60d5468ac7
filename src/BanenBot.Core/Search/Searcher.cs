using BanenBot.Core.Dutch;

namespace BanenBot.Core.Search;

/// <summary>
/// Finds entries for a question: the engine proposes candidates, the ranking compares each with the question as a whole. Immutable once built;
/// read by many threads. See src/README.md for what each step was measured to bring.
/// </summary>
public sealed class Searcher : IDisposable
{
    /// <summary>Candidates taken from the engine. Wide: the engine's order knows neither phrasings nor coverage.</summary>
    const int Candidates = 40;

    const int NearestByLanguage = 20;

    static readonly FieldWeight[] Fields = [new("phrasings", 3), new("keywords", 2), new("body", 1)];

    readonly ISearchIndex _index;
    readonly TermTable _terms = new();
    readonly Affinity<Letters> _letterModel = new();
    readonly Affinity<Terms> _termModel = new();
    readonly RankedEntry[] _ranked;
    readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    Searcher(IReadOnlyList<Entry> entries, DutchAnalyzer analyzer, SearchIndexBuilder builder)
    {
        _ranked = [.. entries.Select(entry => new RankedEntry(entry, analyzer, _terms))];
        for (var i = 0; i < _ranked.Length; i++) _numbers.Add(_ranked[i].Id, i);
        foreach (var entry in _ranked) entry.Weigh(_terms);
        foreach (var entry in _ranked) entry.Count(_letterModel, _termModel);
        foreach (var entry in _ranked) entry.Add(_letterModel, _termModel);
        _letterModel.Freeze();
        _termModel.Freeze();
        _index = builder([.. _ranked.Select(entry => entry.ForEngine())], Fields);
    }

    public static Searcher Build(IReadOnlyList<Entry> entries, DutchAnalyzer analyzer, SearchIndexBuilder builder) => new(entries, analyzer, builder);

    /// <summary>The best entries first; empty where no word of the question is known.</summary>
    /// <param name="question">The question's words, analysed.</param>
    /// <param name="limit">How many hits at most.</param>
    /// <param name="context">Words of the conversation before, which support an entry without being asked for; for follow-ups.</param>
    public IReadOnlyList<Hit> Find(IReadOnlyList<Word> question, int limit, IReadOnlyList<Word>? context = null)
    {
        var before = context ?? [];
        var (terms, termsBefore) = (RankedEntry.TermsOf(question), RankedEntry.TermsOf(before));
        if (terms.Count + termsBefore.Count == 0) return [];
        var engine = _index.Find(terms.Concat(termsBefore).ToHashSet(StringComparer.Ordinal), Candidates).ToDictionary(found => _numbers[found.DocumentId], found => found.Score);
        if (engine.Count == 0) return [];

        var letters = _letterModel.Score(LetterGrams.Of(question), LetterGrams.Of(before));
        var language = _termModel.Score(terms, termsBefore);
        var ranking = new Ranking(question, context, _terms);
        var best = engine.Values.Max();
        var hits = engine.Keys.Union(Nearest(letters, language))
            .Select(number => (Entry: _ranked[number],
                Evidence: ranking.Weigh(_ranked[number], best > 0 ? engine.GetValueOrDefault(number) / best : 0, letters[number], language[number])))
            .Select(found => (found.Entry, found.Evidence, Score: Ranking.Score(found.Evidence) + found.Entry.Prior))
            .OrderByDescending(found => found.Score).ThenBy(found => found.Entry.Id, StringComparer.Ordinal)
            .ToList();
        var shares = Shares([.. hits.Select(hit => hit.Score)]);
        var declined = hits.Zip(shares).Where(hit => hit.First.Entry.Declines).Sum(hit => hit.Second);
        return [.. hits.Zip(shares).Take(limit).Select(hit => new Hit(hit.First.Entry.Id, hit.First.Score,
            Confidence.Of(hit.First.Evidence, hit.Second, hit.First.Entry.Declines ? 0 : declined), hit.First.Evidence))];
    }

    public void Dispose() => _index.Dispose();

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
