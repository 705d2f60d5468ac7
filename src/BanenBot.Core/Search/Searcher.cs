using BanenBot.Core.Dutch;

namespace BanenBot.Core.Search;

/// <summary>
/// Finds entries for a question: the engine proposes candidates, the ranking compares each with the question as a whole. Immutable once
/// built;
/// read by many threads. tests/BanenBot.Benchmarks/README.md says what each step was measured to bring.
/// </summary>
sealed class Searcher : IDisposable
{
    /// <summary>Candidates taken from the engine. Wide: the engine's order knows neither phrasings nor coverage.</summary>
    const int Proposed = 40;

    /// <summary>
    /// As many are compared by their letters, of those that share the question's rarest groups of letters; and so many of them kept.
    /// </summary>
    const int EnoughByLetters = 200;
    const int NearestByLetters = 20;

    const int MostTerms = 5;

    /// <summary>Of documents alone: most terms of a question stand in none of them, so that more are worth asking for.</summary>
    const int MostTermsOfTexts = 20;

    /// <summary>
    /// As many entries may hold the terms that are asked for, together: of a large knowledge the engine would walk through the others for
    /// nearly nothing, since the rarest come first. Where all entries are few no term is left out for it.
    /// </summary>
    const int MostHeld = 20_000;

    /// <summary>Entries read at once: their words are let go before the next are read.</summary>
    const int ReadAtOnce = 1000;

    readonly SearchIndex _index;
    readonly TermTable _terms;
    readonly Affinity<ulong> _letters;
    readonly Affinity<string> _meanings;
    readonly List<RankedEntry> _entries;

    readonly AnswerCues _kinds;

    Searcher(IReadOnlyList<Entry> entries, DutchAnalyzer analyzer)
    {
        _kinds = analyzer.Classes.AnswerKinds;
        (_index, _terms, _letters, _meanings) = (new(), new(), new(), new());
        _entries = new List<RankedEntry>(entries.Count);
        foreach (var part in InOrder(entries).Chunk(ReadAtOnce))
        {
            var read = new AnalyzedEntry[part.Length];
            Parallel.For(0, part.Length, at => read[at] = AnalyzedEntry.Of(part[at], analyzer));
            // None of the four needs another: a start waits for the longest, not for all.
            Parallel.Invoke(
                () => Array.ForEach(read, _index.Add),
                () => Array.ForEach(read, entry => entry.AddTo(_letters)),
                () => Array.ForEach(read, entry => entry.AddTo(_meanings)),
                () => Array.ForEach(read, entry => _entries.Add(new RankedEntry(entry, _terms))));
        }

        Parallel.Invoke(
            _index.Freeze, _letters.Freeze, _meanings.Freeze,
            () => _entries.ForEach(entry => entry.Weigh(_terms)));
    }

    /// <param name="reader">At what <see cref="Write"/> wrote of the same entries.</param>
    public Searcher(IReadOnlyList<Entry> entries, AnswerCues kinds, BinaryReader reader)
    {
        _kinds = kinds;
        (_index, _terms) = (new SearchIndex(reader), new TermTable(reader));
        (_letters, _meanings) = (new(reader, Packing.ReadAll<ulong>), new(reader, Packing.ReadTexts));
        _entries = [.. InOrder(entries).Select(entry => new RankedEntry(entry, reader))];
    }

    /// <summary>All that was made of the entries, for a start that need not make it again.</summary>
    public void Write(BinaryWriter writer)
    {
        _index.Write(writer);
        _terms.Write(writer);
        _letters.Write(writer, (to, features) => to.WriteAll<ulong>(features));
        _meanings.Write(writer, Packing.WriteAll);
        _entries.ForEach(entry => entry.Write(writer));
    }

    /// <summary>Of ids: at equal scores the number then decides as the id would.</summary>
    static IOrderedEnumerable<Entry> InOrder(IEnumerable<Entry> entries) => entries.OrderBy(entry => entry.Id, StringComparer.Ordinal);

    public static Searcher Build(IReadOnlyList<Entry> entries, DutchAnalyzer analyzer) => new(entries, analyzer);

    /// <summary>The best entries first; empty where no word of the question is known.</summary>
    /// <param name="question">The question's words, analysed.</param>
    /// <param name="limit">How many hits at most.</param>
    /// <param name="context">Words of the conversation before, which support an entry without being asked for; for follow-ups.</param>
    public IReadOnlyList<Hit> Find(IReadOnlyList<Word> question, int limit, IReadOnlyList<Word>? context = null) =>
        [.. Judged(Candidates(question, context ?? [], Ranking.MostGain)).Take(limit)];

    /// <summary>The best pieces of whole documents, beside each other and nothing else.</summary>
    /// <inheritdoc cref="Find"/>
    public IReadOnlyList<Hit> FindTexts(IReadOnlyList<Word> question, int limit, IReadOnlyList<Word>? context = null) =>
        [.. Judged(Candidates(question, context ?? [], Ranking.MostGain, texts: true)).Take(limit)];

    /// <summary>Every candidate for a question, those too that cannot come first: what a fit chooses from.</summary>
    public IReadOnlyList<Hit> Candidates(IReadOnlyList<Word> question) => Judged(Candidates(question, [], double.PositiveInfinity));

    /// <summary>
    /// What the index and the letters propose, compared with the question; without those whose cheap measures are too far behind.
    /// </summary>
    List<(string Id, HitEvidence Evidence)> Candidates(
        IReadOnlyList<Word> question, IReadOnlyList<Word> before, double mostBehind, bool texts = false)
    {
        var candidates = new List<(string, HitEvidence)>();
        var most = texts ? MostTermsOfTexts : MostTerms;
        string[] terms = [.. Telling(AnalyzedEntry.TermsOf(question), most).Union(Telling(AnalyzedEntry.TermsOf(before), most))];
        var found = _index.Find(terms, Proposed, texts);
        if (found.Length == 0) return candidates;

        var asked = _letters.Weigh(LetterGrams.Of(question), before.Count == 0 ? null : LetterGrams.Of(before));
        var proposed = Array.ConvertAll(found, candidate => candidate.Number);
        Array.Sort(proposed);
        var (numbers, letters) = texts ? (proposed, _letters.Score(asked, proposed)) : WithNearest(proposed, asked);
        var meanings = _meanings.Score(
            _meanings.Weigh(AnalyzedEntry.MeaningsOf(question), before.Count == 0 ? null : AnalyzedEntry.MeaningsOf(before)), numbers);
        var bases = new double[numbers.Length];
        for (var i = 0; i < bases.Length; i++) bases[i] = Ranking.Base(letters[i], meanings[i], _entries[numbers[i]].Breadth);
        var least = bases.Max() - mostBehind;
        var ranking = new Ranking(question, _kinds.Asked(question), before, _terms);
        for (var i = 0; i < numbers.Length; i++)
            if (bases[i] >= least) candidates.Add((_entries[numbers[i]].Id, ranking.Weigh(_entries[numbers[i]], letters[i], meanings[i])));
        return candidates;
    }

    /// <summary>Best first, with how sure each is beside the others.</summary>
    static List<Hit> Judged(IReadOnlyList<(string Id, HitEvidence Evidence)> found)
    {
        var scores = found.Select(hit => Ranking.Score(hit.Evidence)).ToArray();
        var shares = Ranking.Shares(scores);
        var declined = found.Zip(shares).Where(hit => hit.First.Evidence.Declines).Sum(hit => hit.Second);
        return
        [
            .. found.Select((hit, i) =>
                    new Hit(hit.Id, scores[i], Confidence.Of(hit.Evidence, shares[i], hit.Evidence.Declines ? 0 : declined), hit.Evidence))
                .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Lucene's own account of why the index proposes an entry; null where it does not.</summary>
    public string? Explain(IReadOnlyList<Word> question, string id)
    {
        var number = _entries.FindIndex(entry => entry.Id == id);
        return number < 0 ? null : _index.Explain([.. Telling(AnalyzedEntry.TermsOf(question), MostTerms)], number);
    }

    /// <inheritdoc cref="QuestionGroups.Of"/>
    public IReadOnlyList<IReadOnlyList<int>> Groups(IReadOnlyList<IReadOnlyList<Word>> questions) =>
        QuestionGroups.Of(questions, _terms);

    public void Dispose() => _index.Dispose();

    /// <summary>
    /// The terms worth asking the engine for: those that tell most. A term that half of the entries hold costs the engine most of its time
    /// and orders nothing; with eight for five the same questions were answered, in more than twice the time.
    /// </summary>
    List<string> Telling(List<string> terms, int most)
    {
        var known = new List<(string Term, int Number, double Information)>(terms.Count);
        foreach (var term in terms.Distinct())
            if (_terms.Find(term) is { } number) known.Add((term, number, _terms.Information(number)));
        known.Sort((one, other) => other.Information.CompareTo(one.Information) is not 0 and var order ? order
            : string.CompareOrdinal(one.Term, other.Term));
        var (telling, held) = (new List<string>(most), 0);
        foreach (var (term, number, _) in known)
        {
            held += _terms.EntryCount(number);
            if (telling.Count == most || telling.Count > 0 && held > MostHeld) break;
            telling.Add(term);
        }

        return telling;
    }

    /// <summary>
    /// What the index found, and the entries that are written most like the question, which it may have passed over for want of a shared
    /// term; rising, each with what its letters say.
    /// </summary>
    (int[] Numbers, float[] Letters) WithNearest(int[] found, Affinity<ulong>.Question asked)
    {
        var sharing = _letters.Sharing(asked, EnoughByLetters);
        var all = Merged(sharing, found);
        var scores = _letters.Score(asked, all);
        var numbers = Merged(found, Nearest(sharing, ScoresOf(sharing)));
        return (numbers, ScoresOf(numbers));

        // All of them are among those that were scored, and both are rising.
        float[] ScoresOf(int[] entries)
        {
            var (some, at) = (new float[entries.Length], 0);
            for (var i = 0; i < some.Length; i++)
            {
                while (all[at] != entries[i]) at++;
                some[i] = scores[at];
            }

            return some;
        }
    }

    /// <summary>Both, rising and each once.</summary>
    static int[] Merged(int[] some, int[] others)
    {
        int[] all = [.. some, .. others];
        Array.Sort(all);
        var kept = 0;
        foreach (var number in all)
            if (kept == 0 || all[kept - 1] != number) all[kept++] = number;
        return all[..kept];
    }

    /// <summary>Those with the highest scores; of equal ones the first.</summary>
    static int[] Nearest(int[] entries, float[] scores)
    {
        var (nearest, kept) = (new int[Math.Min(NearestByLetters, entries.Length)], 0);
        for (var i = 0; i < entries.Length; i++)
        {
            var at = kept;
            while (at > 0 && scores[i] > scores[nearest[at - 1]]) at--;
            if (at == nearest.Length) continue;
            kept = Math.Min(kept + 1, nearest.Length);
            Array.Copy(nearest, at, nearest, at + 1, kept - at - 1);
            nearest[at] = i;
        }

        return Array.ConvertAll(nearest, i => entries[i]);
    }
}
