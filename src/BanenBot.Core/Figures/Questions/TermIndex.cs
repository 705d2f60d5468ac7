using BanenBot.Core.Dutch;

namespace BanenBot.Core.Figures.Questions;

/// <summary>One word of a term, and when a question meets it.</summary>
sealed record TermWord(string Text, string Stem, Cue Meaning, IReadOnlyList<string> Concepts, IReadOnlyList<string> Parts)
{
    /// <summary>The atoms that meet this word; 0 where none does.</summary>
    public UInt128 MetBy(Asked asked)
    {
        UInt128 met = 0;
        for (var index = 0; index < asked.Atoms.Count; index++)
            if (Meets(asked.Atoms[index])) met |= Asked.Bit(index);
        return met != 0 || Parts.Count == 0 ? met : PartsMetBy(asked);
    }

    bool Meets(Atom atom)
    {
        if (atom.Stem == Stem || atom.Word.Token.Text == Text) return true;
        if (atom.Word.Stem == Stem || (Meaning != Cue.None && !atom.IsPart && (atom.Cue & Meaning) != 0)) return true;
        foreach (var concept in Concepts)
            if (atom.Word.Concepts.Contains(concept)) return true;
        return false;
    }

    // "doelgroep register" meets "doelgroepregister": every part is there, in whichever words.
    UInt128 PartsMetBy(Asked asked)
    {
        UInt128 met = 0;
        foreach (var part in Parts)
        {
            UInt128 one = 0;
            for (var index = 0; index < asked.Atoms.Count; index++)
                if (asked.Atoms[index].Stem == part) one |= Asked.Bit(index);
            if (one == 0) return 0;
            met |= one;
        }

        return met;
    }
}

/// <summary>The terms of all indicators and breakdowns, analysed once, with how much each word tells apart.</summary>
sealed class TermIndex
{
    readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    readonly List<TermWord> _words = [];
    readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);
    readonly Dictionary<string, int[][]> _indicators = new(StringComparer.Ordinal);
    readonly Dictionary<string, int[][]> _breakdowns = new(StringComparer.Ordinal);
    readonly double _unseen;

    public TermIndex(FigureCatalog catalog, DutchAnalyzer analyzer)
    {
        foreach (var indicator in catalog.Indicators) _indicators[indicator.Id] = Terms(indicator.Terms, analyzer);
        foreach (var breakdown in catalog.Breakdowns) _breakdowns[breakdown.Id] = Terms(breakdown.Terms, analyzer);
        var sets = _indicators.Values.Concat(_breakdowns.Values).ToList();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var set in sets)
            foreach (var stem in set.SelectMany(term => term).SelectMany(number => _words[number].Parts.Append(_words[number].Stem)).Distinct())
                counts[stem] = counts.GetValueOrDefault(stem) + 1;
        _unseen = Math.Log(1 + sets.Count);
        foreach (var (stem, count) in counts) _weights[stem] = Math.Log(1 + (double)sets.Count / count);
    }

    /// <summary>How much an atom tells about what is asked: rare words of the catalogue much, words that dress the question up hardly anything.</summary>
    public double Weight(Atom atom)
    {
        if (atom.IsElsewhere) return 0;
        var weight = atom.Word.Role switch
        {
            WordRole.Stop => 0.3,
            WordRole.Framing => 0.15 * _unseen,
            _ => _weights.GetValueOrDefault(atom.Stem, _unseen),
        };
        return atom.IsContext ? weight * 0.3 : atom.IsPart ? weight * 0.7 : weight;
    }

    public bool Knows(string stem) => _weights.ContainsKey(stem);

    /// <summary>For each term of the indicator that is met in full: the atoms that meet it.</summary>
    public IEnumerable<UInt128> Met(Indicator indicator, UInt128[] met) => Met(_indicators.GetValueOrDefault(indicator.Id, []), met);

    public IEnumerable<UInt128> Met(Breakdown breakdown, UInt128[] met) => Met(_breakdowns.GetValueOrDefault(breakdown.Id, []), met);

    /// <summary>For each word of any term, the atoms that meet it.</summary>
    public UInt128[] MetWords(Asked asked) => [.. _words.Select(word => word.MetBy(asked))];

    static IEnumerable<UInt128> Met(int[][] terms, UInt128[] met)
    {
        foreach (var term in terms)
        {
            UInt128 union = 0;
            var isMet = true;
            foreach (var number in term)
            {
                if (met[number] == 0)
                {
                    isMet = false;
                    break;
                }

                union |= met[number];
            }

            if (isMet) yield return union;
        }
    }

    int[][] Terms(IReadOnlyList<string> terms, DutchAnalyzer analyzer) =>
        [.. terms.Select(term => Needed(analyzer.Analyze(term)).Select(Number).Distinct().ToArray()).Where(term => term.Length > 0)];

    // A term of nothing but fillers needs them all.
    static IEnumerable<Word> Needed(IReadOnlyList<Word> words)
    {
        var needed = words.Where(word => !Cues.IsFiller(word.Token.Text)).ToList();
        return needed.Count > 0 ? needed : words;
    }

    // The same word may carry other concepts beside other neighbours ("werk kwijt").
    int Number(Word word)
    {
        var key = $"{word.Token.Text} {string.Join(' ', word.Concepts)}";
        if (_numbers.TryGetValue(key, out var number)) return number;
        _words.Add(new TermWord(word.Token.Text, word.Stem, Cues.MeaningOf(word.Token.Text), word.Concepts, word.Parts));
        return _numbers[key] = _words.Count - 1;
    }
}
