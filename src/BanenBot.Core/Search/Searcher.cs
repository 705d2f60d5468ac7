using BanenBot.Core.Dutch;

namespace BanenBot.Core.Search;

/// <summary>
/// Finds entries for a question: the engine proposes candidates, the ranking compares each with the question as a whole. Immutable once built;
/// read by many threads. See src/README.md for what each step was measured to bring.
/// </summary>
public sealed class Searcher : IDisposable
{
    /// <summary>Candidates taken from the engine. Wide: the engine's order knows neither phrasings nor coverage.</summary>
    const int Candidates = 60;

    static readonly FieldWeight[] Fields = [new("phrasings", 3), new("keywords", 2), new("body", 1)];

    readonly ISearchIndex _index;
    readonly TermTable _terms = new();
    readonly LetterGrams _grams = new();
    readonly Dictionary<string, RankedEntry> _entries;

    Searcher(IReadOnlyList<Entry> entries, DutchAnalyzer analyzer, SearchIndexBuilder builder)
    {
        _entries = entries.ToDictionary(entry => entry.Id, entry => new RankedEntry(entry, analyzer, _terms, _grams), StringComparer.Ordinal);
        foreach (var entry in _entries.Values) entry.Weigh(_terms, _grams);
        _index = builder([.. entries.Select(entry => _entries[entry.Id].ForEngine())], Fields);
    }

    public static Searcher Build(IReadOnlyList<Entry> entries, DutchAnalyzer analyzer, SearchIndexBuilder builder) => new(entries, analyzer, builder);

    /// <summary>The best entries first; empty where no word of the question is known.</summary>
    /// <param name="question">The question's words, analysed.</param>
    /// <param name="limit">How many hits at most.</param>
    /// <param name="context">Words of the conversation before, which support an entry without being asked for; for follow-ups.</param>
    public IReadOnlyList<Hit> Find(IReadOnlyList<Word> question, int limit, IReadOnlyList<Word>? context = null)
    {
        var terms = question.Concat(context ?? []).Where(word => word.Role != WordRole.Stop).SelectMany(WeightedTerms.Of).Select(term => term.Term).ToHashSet(StringComparer.Ordinal);
        if (terms.Count == 0) return [];
        var candidates = _index.Find(terms, Candidates);
        if (candidates.Count == 0) return [];

        var ranking = new Ranking(question, context, _terms, _grams);
        var best = candidates[0].Score;
        var hits = candidates
            .Select(candidate => (Entry: _entries[candidate.DocumentId], Evidence: ranking.Weigh(_entries[candidate.DocumentId], best > 0 ? candidate.Score / best : 0)))
            .Select(found => (found.Entry, found.Evidence, Score: Ranking.Score(found.Evidence) + found.Entry.Prior))
            .OrderByDescending(found => found.Score).ThenBy(found => found.Entry.Id, StringComparer.Ordinal)
            .Take(limit + 1)
            .ToList();
        var runnerUp = hits.Count > 1 ? hits[1].Score : 0;
        return [.. hits.Take(limit).Select((found, place) => new Hit(found.Entry.Id, found.Score,
            Confidence.Of(found.Evidence, found.Score - (place == 0 ? runnerUp : hits[0].Score)), found.Evidence))];
    }

    public void Dispose() => _index.Dispose();
}
