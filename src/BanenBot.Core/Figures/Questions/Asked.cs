using BanenBot.Core.Dutch;
using BanenBot.Core.Figures.Periods;

namespace BanenBot.Core.Figures.Questions;

/// <summary>
/// The question as atoms: each word is one, and each part of a compound. What a slot explains is a set of atoms, so that "overheidsbanen"
/// can be half indicator, half breakdown.
/// </summary>
sealed class Asked
{
    // One bit an atom. A question beyond that is read up to there; no sentence about one figure is that long.
    const int MaxAtoms = 128;

    double[]? _weights;
    MetWords? _met;
    IReadOnlyList<MetPart>? _parts;

    public Asked(
        IReadOnlyList<Word> words, IReadOnlyList<TextSpan> elsewhere, FigureWords lists, IReadOnlyList<Word>? context = null)
    {
        Lists = lists;
        var atoms = new List<Atom>();
        foreach (var word in words) Add(word, elsewhere.Any(span => Overlap(span, word.Token)), false);
        foreach (var word in context ?? []) Add(word, false, true);
        if (IsRequest(words))
            atoms = atoms.ConvertAll(atom => lists.Able.Contains(atom.Word.Token.Text) ? atom with { Cue = Cue.None }
                : lists.Telling.Contains(atom.Word.Token.Text) ? atom with { IsElsewhere = true } : atom);
        // "67 procent" is a number that was read somewhere, not a share that is asked for.
        for (var index = 1; index < atoms.Count; index++)
            if ((atoms[index].Cue & Cue.Share) != 0 && char.IsAsciiDigit(atoms[index - 1].Word.Token.Text[0]))
                atoms[index] = atoms[index] with { Cue = atoms[index].Cue & ~Cue.Share };
        // "welk kwartaal was het hoogst" asks for a figure.
        if (atoms.Exists(atom => !atom.IsContext && (atom.Cue & (Cue.Highest | Cue.Lowest)) != 0))
            for (var index = 0; index + 1 < atoms.Count; index++)
                if ((atoms[index].Cue & Cue.Explain) != 0 && (atoms[index + 1].Cue & (Cue.Time | Cue.Regions)) != 0)
                    atoms[index] = atoms[index] with { Cue = atoms[index].Cue & ~Cue.Explain };
        Atoms = atoms;
        Words = words;
        foreach (var atom in atoms.Where(atom => !atom.IsContext)) AllCues |= atom.Cue;

        static bool Overlap(TextSpan span, Token token) => span.Start < token.Start + token.Length && token.Start < span.End;

        void Add(Word word, bool isElsewhere, bool isContext)
        {
            // "telt ... mee" is read under the stem of meetellen: it asks whether, not how many.
            var isJoinedVerb = word.Stem.Length > 0 && word.Stem[0] != word.Token.Text[0];
            var cue = lists.Cues.Of(word.Token.Text) & (isJoinedVerb ? ~Cue.Number : ~Cue.None);
            var stems = word.Parts.Count > 0 ? word.Parts : [word.Stem];
            if (atoms.Count + stems.Count > MaxAtoms) return;
            var isFiller = lists.Cues.IsFiller(word.Token.Text);
            if (cue == Cue.None && stems.Count > 1) cue = lists.Cues.OfEnding(word.Token.Text);
            for (var part = 0; part < stems.Count; part++)
                atoms.Add(new Atom(
                    word, stems[part], part == stems.Count - 1 ? cue : Cue.None, isElsewhere, isContext, stems.Count > 1, isFiller));
        }
    }

    // "kun je me zeggen hoeveel" asks for a number, not whether something is possible.
    bool IsRequest(IReadOnlyList<Word> words) =>
        words.Any(word => Lists.Able.Contains(word.Token.Text)) && words.Any(word => Lists.Telling.Contains(word.Token.Text));

    public FigureWords Lists { get; }
    public IReadOnlyList<Word> Words { get; }
    public List<Atom> Atoms { get; }
    public Cue AllCues { get; private set; }

    public bool Has(Cue cue) => (AllCues & cue) != 0;

    /// <summary>
    /// Whether no compound is used for its first part only: "overheidsbanen" are banen, but "banenafspraak" is not. A last part that asks
    /// ("registerstand") needs no explanation itself.
    /// </summary>
    public bool IsSound(UInt128 atoms)
    {
        for (var index = 0; index < Atoms.Count; index++)
        {
            if ((atoms & Bit(index)) == 0 || !Atoms[index].IsPart) continue;
            var head = index;
            while (head + 1 < Atoms.Count && ReferenceEquals(Atoms[head + 1].Word, Atoms[index].Word)) head++;
            if ((atoms & Bit(head)) == 0 && Atoms[head].Cue == Cue.None) return false;
        }

        return true;
    }

    /// <summary>Whether more than the place and the moment is met: "onze regio" names no measure of regions.</summary>
    public bool IsNamed(UInt128 atoms)
    {
        for (var index = 0; index < Atoms.Count; index++)
            if ((atoms & Bit(index)) != 0 && !Atoms[index].IsElsewhere) return true;
        return false;
    }

    /// <summary>How much an atom tells, asked for over and over while measures are weighed.</summary>
    public double Weight(int index, TermIndex terms)
    {
        if (_weights is null)
        {
            _weights = new double[Atoms.Count];
            for (var atom = 0; atom < _weights.Length; atom++) _weights[atom] = terms.Weight(Atoms[atom]);
        }

        return _weights[index];
    }

    /// <summary>Which words of the terms it meets, asked for as often.</summary>
    public MetWords Met(TermIndex terms) => _met ??= terms.MetWords(this);

    /// <summary>Which parts it names, asked for with each measure that is weighed.</summary>
    public IReadOnlyList<MetPart> Parts(Func<Asked, IReadOnlyList<MetPart>> read) => _parts ??= read(this);

    public static UInt128 Bit(int index) => UInt128.One << index;
}

/// <param name="Cue">Of a compound, on its last part.</param>
/// <param name="IsElsewhere">Explained by the region or the period: it may meet a term, but weighs nothing.</param>
/// <param name="IsContext">From the question before: it may help to meet a term.</param>
/// <param name="IsPart">One part of a compound.</param>
/// <param name="IsFiller">No term needs its word.</param>
sealed record Atom(Word Word, string Stem, Cue Cue, bool IsElsewhere, bool IsContext, bool IsPart, bool IsFiller);
