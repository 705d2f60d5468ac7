namespace BanenBot.Core.Figures.Questions;

/// <summary>
/// Which words of the terms a question meets. There are thousands of those and a dozen in a question: each of the dozen is looked up.
/// </summary>
sealed class WordMeeting
{
    readonly IReadOnlyList<TermWord> _words;
    readonly ILookup<string, int> _byStem;
    readonly ILookup<string, int> _byText;
    readonly ILookup<string, int> _byConcept;
    readonly int[] _withMeaning;

    /// <summary>The compounds that begin with a part.</summary>
    readonly ILookup<string, int> _byFirstPart;

    public WordMeeting(IReadOnlyList<TermWord> words)
    {
        _words = words;
        var numbered = words.Index().ToList();
        _byStem = numbered.ToLookup(word => word.Item.Stem, word => word.Index, StringComparer.Ordinal);
        _byText = numbered.ToLookup(word => word.Item.Text, word => word.Index, StringComparer.Ordinal);
        _byConcept = numbered.SelectMany(word => word.Item.Concepts.Select(concept => (concept, word.Index)))
            .ToLookup(pair => pair.concept, pair => pair.Index, StringComparer.Ordinal);
        _withMeaning = [.. numbered.Where(word => word.Item.Meaning != Cue.None).Select(word => word.Index)];
        _byFirstPart = numbered.Where(word => word.Item.Parts.Count > 0)
            .ToLookup(word => word.Item.Parts[0], word => word.Index, StringComparer.Ordinal);
    }

    /// <summary>For each word, by its number: the atoms that meet it, and those that are the very word.</summary>
    public MetWords Of(Asked asked)
    {
        var met = new MetWords(_words.Count, asked.Atoms);
        var atoms = asked.Atoms;
        for (var index = 0; index < atoms.Count; index++) Meet(atoms[index], Asked.Bit(index), met);
        foreach (var atom in atoms)
            foreach (var number in _byFirstPart[atom.Stem])
                if (!met.Has(number) && PartsMetBy(_words[number].Parts, atoms) is var parts && parts != 0)
                    met[number] = new MetTerm(parts, default);
        return met;
    }

    void Meet(Atom atom, UInt128 bit, MetWords met)
    {
        foreach (var number in _byStem[atom.Stem]) met[number] = new MetTerm(met[number].Atoms | bit, met[number].Exact | bit);
        if (atom.Word.Stem != atom.Stem)
            foreach (var number in _byStem[atom.Word.Stem]) met[number] = new MetTerm(met[number].Atoms | bit, met[number].Exact | bit);
        foreach (var number in _byText[atom.Word.Token.Text]) Add(number);
        foreach (var concept in atom.Word.Concepts)
            foreach (var number in _byConcept[concept]) Add(number);
        if (atom.Cue != Cue.None)
            foreach (var number in _withMeaning)
                if ((atom.Cue & _words[number].Meaning) != 0) Add(number);
        var typed = atom.Word.CorrectedFrom ?? atom.Word.Token.Text;
        for (var length = TermWord.ShortestAbbreviation; length <= TermWord.LongestAbbreviation && length < typed.Length; length++)
            foreach (var number in _byText[typed[..length]])
                if (_words[number].IsSpokenAs(typed)) Add(number);

        void Add(int number) => met[number] = new MetTerm(met[number].Atoms | bit, met[number].Exact);
    }

    // "doelgroep register" meets "doelgroepregister": every part is there, in whichever words.
    static UInt128 PartsMetBy(IReadOnlyList<string> parts, List<Atom> atoms)
    {
        UInt128 met = 0;
        foreach (var part in parts)
        {
            UInt128 one = 0;
            for (var index = 0; index < atoms.Count; index++)
                if (atoms[index].Stem == part) one |= Asked.Bit(index);
            if (one == 0) return 0;
            met |= one;
        }

        return met;
    }
}
