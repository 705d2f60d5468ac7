using BanenBot.Core.Dutch;

namespace BanenBot.Core.Figures.Questions;

/// <summary>One word of a term, and when a question meets it.</summary>
sealed record TermWord(
    string Text, string Stem, Cue Meaning, IReadOnlyList<string> Concepts, IReadOnlyList<string> Parts, bool IsFunction = false)
{
    public const int ShortestAbbreviation = 2;
    public const int LongestAbbreviation = 4;

    // Abbreviations are inflected as they are spoken: pwet, pwetters; aba, aba's, abas.
    public bool IsSpokenAs(string word)
    {
        if (Text.Length is < ShortestAbbreviation or > LongestAbbreviation || word.Length <= Text.Length
            || !word.StartsWith(Text, StringComparison.Ordinal))
            return false;
        var ending = word.AsSpan(Text.Length).TrimStart("'-");
        if (ending.Length > 1 && ending[0] == Text[^1]) ending = ending[1..];
        return ending is "s" or "er" or "ers" or "en";
    }
}

/// <param name="Exact">The atoms that are the very words of the term.</param>
/// <param name="Loose">How many words of the term are met by another word only.</param>
readonly record struct MetTerm(UInt128 Atoms, UInt128 Exact, int Loose = 0);

/// <summary>The terms of all indicators and breakdowns, analysed once, with how much each word tells apart.</summary>
sealed class TermIndex
{
    readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    readonly List<TermWord> _words = [];
    readonly WordMeeting _meeting;
    readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);
    readonly Dictionary<string, int[][]> _indicators = new(StringComparer.Ordinal);
    readonly Dictionary<string, int[]> _around = new(StringComparer.Ordinal);
    readonly Dictionary<string, int[]> _units = new(StringComparer.Ordinal);
    readonly Dictionary<string, int[][]> _breakdowns = new(StringComparer.Ordinal);

    // A name is a term too, in its very words: it stands in every answer, and people copy it.
    readonly Dictionary<string, int[][]> _names = new(StringComparer.Ordinal);
    readonly Dictionary<string, int[][]> _notKept = new(StringComparer.Ordinal);
    readonly Cues _cues;
    readonly double _unseen;
    static readonly List<MetTerm> None = [];

    // A word that no term holds: a verb or an everyday word as often as a topic, unless nobody has ever heard of it.
    const double Everyday = 2;
    const double Dressing = 0.5;
    const Cue Asking = Cue.Quantity | Cue.Number | Cue.Total | Cue.Persons | Cue.Have | Cue.Series;
    const double Function = 0.3;

    public TermIndex(FigureCatalog catalog, DutchAnalyzer analyzer)
    {
        _cues = catalog.Words.Cues;
        foreach (var indicator in catalog.Indicators) _indicators[indicator.Id] = Terms(indicator.Terms, analyzer);
        foreach (var part in catalog.Breakdowns) _breakdowns[part.Id] = Terms(part.Terms, analyzer);
        foreach (var indicator in catalog.Indicators) _names[indicator.Name] = Terms([indicator.Name], analyzer);
        foreach (var part in catalog.Breakdowns) _names[part.Name] = Terms([part.Name], analyzer);
        var sets = _indicators.Values.Concat(_breakdowns.Values).ToList();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var set in sets)
            foreach (var stem in set.SelectMany(term => term).SelectMany(number => Keys(_words[number])).Distinct())
                counts[stem] = counts.GetValueOrDefault(stem) + 1;
        _unseen = Math.Log(1 + sets.Count);
        foreach (var indicator in catalog.Indicators)
            _around[indicator.Id] =
            [
                .. analyzer.Analyze($"{indicator.Unit} {indicator.Name} {indicator.Definition}")
                    .Where(word => word.Role == WordRole.Content && !_cues.IsFiller(word.Token.Text)).Select(Number).Distinct(),
            ];
        foreach (var indicator in catalog.Indicators)
            _units[indicator.Id] = [.. UnitWords(indicator.Unit, analyzer).Select(Number).Distinct()];
        foreach (var (stem, count) in counts) _weights[stem] = Math.Log(1 + (double)sets.Count / count);
        foreach (var what in catalog.NotKept) _notKept[what.Name] = Terms(what.Terms, analyzer);
        _meeting = new WordMeeting(_words);
    }

    /// <summary>
    /// How much an atom tells about what is asked: rare words of the catalogue much, words that dress the question up hardly anything.
    /// </summary>
    public double Weight(Atom atom)
    {
        if (atom.IsElsewhere) return 0;
        var weight = atom.Word.Role switch
        {
            WordRole.Stop => Function,
            WordRole.Framing => Dressing,
            _ when (atom.Cue & Asking) != 0 => Dressing,
            _ => Telling(atom),
        };
        return atom.IsContext ? weight * 0.3 : atom.IsPart ? weight * 0.7 : weight;
    }

    // A rare word for a common thing tells no more than the common word: "dgr" is as common as "register".
    double Telling(Atom atom)
    {
        var weight = _weights.GetValueOrDefault(atom.Stem, atom.Word.IsKnown ? Everyday : _unseen);
        foreach (var concept in atom.Word.Concepts) weight = Math.Min(weight, _weights.GetValueOrDefault(ConceptKey(concept), weight));
        return weight;
    }

    static IEnumerable<string> Keys(TermWord word) => word.Parts.Append(word.Stem).Concat(word.Concepts.Select(ConceptKey));

    static string ConceptKey(string concept) => "=" + concept;

    /// <summary>For each term of the indicator that is met in full: the atoms that meet it; each way once.</summary>
    public IReadOnlyList<MetTerm> Met(Indicator indicator, MetWords met) =>
        Met(_indicators.GetValueOrDefault(indicator.Id, []), _names.GetValueOrDefault(indicator.Name, []), met);

    /// <summary>The atoms that fit what the indicator is about, without naming it.</summary>
    public UInt128 Around(Indicator indicator, MetWords met) => Met(_around[indicator.Id], met);

    /// <summary>The atoms that name what the indicator counts.</summary>
    public UInt128 Counted(Indicator indicator, MetWords met) => Met(_units[indicator.Id], met);

    static UInt128 Met(int[] words, MetWords met)
    {
        var atoms = UInt128.Zero;
        foreach (var number in words)
            if (met.Has(number)) atoms |= met[number].Atoms;
        return atoms;
    }

    // "plekken" are werkplekken too.
    static IEnumerable<Word> UnitWords(Unit unit, DutchAnalyzer analyzer) => analyzer.Analyze(unit.Name)
        .Where(word => word.Role == WordRole.Content)
        .SelectMany(word => word.Parts.Count > 1 ? analyzer.Analyze(word.Parts[^1]).Prepend(word) : [word]);

    public IReadOnlyList<MetTerm> Met(Breakdown breakdown, MetWords met) =>
        Met(_breakdowns.GetValueOrDefault(breakdown.Id, []), _names.GetValueOrDefault(breakdown.Name, []), met);

    public IReadOnlyList<MetTerm> Met(NotKept what, MetWords met) => Met(_notKept.GetValueOrDefault(what.Name, []), [], met);

    /// <summary>For each word of any term, the atoms that meet it.</summary>
    public MetWords MetWords(Asked asked) => _meeting.Of(asked);

    // Of most measures and parts a question meets no term: those cost a look at the first word of each, and no list.
    List<MetTerm> Met(int[][] terms, int[][] names, MetWords met)
    {
        var found = None;
        foreach (var term in terms)
            if (met.Has(term[0])) Add(Meet(term, met));
        foreach (var name in names)
            if (met.Has(name[0]) && Meet(name, met) is { Loose: 0 } term) Add(term);
        return found;

        void Add(MetTerm? term)
        {
            if (term is not { } one) return;
            if (ReferenceEquals(found, None)) found = [];
            if (!found.Contains(one)) found.Add(one);
        }
    }

    MetTerm? Meet(int[] term, MetWords met)
    {
        var union = default(MetTerm);
        foreach (var number in term)
        {
            if (!met.Has(number)) return null;
            var word = met[number];
            union = new MetTerm(union.Atoms | word.Atoms, union.Exact | word.Exact, union.Loose + (word.Exact == 0 ? 1 : 0));
        }

        return (UInt128.PopCount(union.Atoms) >= (UInt128)term.Length || AreOneThing(term)) && IsInOrder(term, met) ? union : null;
    }

    // "uit het register" is not met by "uit het Gooi ... in het register":
    // a function word says something only beside the word it belongs to.
    bool IsInOrder(int[] term, MetWords met)
    {
        for (var at = 0; at + 1 < term.Length; at++)
            if ((_words[term[at]].IsFunction || _words[term[at + 1]].IsFunction) && !met.IsBefore(term[at], term[at + 1])) return false;
        return true;
    }

    // One word of the question does not meet two words of a term ("quotum" for "boete quotum"), unless the two are a phrase for it.
    bool AreOneThing(int[] term) =>
        _words[term[0]].Concepts.Any(concept => Array.TrueForAll(term, number => _words[number].Concepts.Contains(concept)));

    int[][] Terms(IReadOnlyList<string> terms, DutchAnalyzer analyzer) =>
        [.. terms.Select(term => Needed(analyzer.Analyze(term)).Select(Number).Distinct().ToArray()).Where(term => term.Length > 0)];

    // A term of nothing but fillers needs them all.
    IEnumerable<Word> Needed(IReadOnlyList<Word> words)
    {
        var needed = words.Where(word => !_cues.IsFiller(word.Token.Text)).ToList();
        return needed.Count > 0 ? needed : words;
    }

    // The same word may carry other concepts beside other neighbours ("werk kwijt").
    int Number(Word word)
    {
        var key = $"{word.Token.Text} {string.Join(' ', word.Concepts)}";
        if (_numbers.TryGetValue(key, out var number)) return number;
        _words.Add(new TermWord(word.Token.Text, word.Stem, _cues.MeaningOf(word.Token.Text), word.Concepts, word.Parts,
            word.Role == WordRole.Stop && (_cues.Of(word.Token.Text) & Cue.Have) == 0));
        return _numbers[key] = _words.Count - 1;
    }
}
