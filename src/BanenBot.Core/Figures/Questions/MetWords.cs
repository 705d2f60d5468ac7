namespace BanenBot.Core.Figures.Questions;

/// <summary>For each word of any term, by its number, the atoms of one question that meet it. Of thousands of words a question meets some dozens.</summary>
sealed class MetWords(int words)
{
    readonly int[] _places = new int[words];
    readonly List<MetTerm> _met = [default];

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
}
