using BanenBot.Core.Dutch;

namespace BanenBot.Core.Figures.Questions;

/// <summary>
/// For each word of any term, by its number, the atoms of one question that meet it. Of thousands of words a question meets some dozens.
/// </summary>
sealed class MetWords(int words, List<Atom> atoms)
{
    readonly int[] _places = new int[words];
    readonly List<MetTerm> _met = [default];

    public bool Has(int number) => _places[number] > 0;

    public MetTerm this[int number]
    {
        get => _met[_places[number]];
        set
        {
            if (_places[number] > 0) _met[_places[number]] = value;
            else
            {
                _places[number] = _met.Count;
                _met.Add(value);
            }
        }
    }

    /// <summary>
    /// Whether the first word is met before the second with nothing but function words in between, or both are met by one word.
    /// </summary>
    public bool IsBefore(int first, int second)
    {
        var (before, after) = (this[first].Atoms, this[second].Atoms);
        if ((before & after) != 0) return true;
        for (var at = 0; at < atoms.Count; at++)
        {
            if ((before & Asked.Bit(at)) == 0) continue;
            for (var next = at + 1; next < atoms.Count; next++)
            {
                if ((after & Asked.Bit(next)) != 0) return true;
                if (atoms[next].Word.Role != WordRole.Stop) break;
            }
        }

        return false;
    }
}
