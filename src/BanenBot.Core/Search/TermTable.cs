namespace BanenBot.Core.Search;

/// <summary>
/// Gives every term of the knowledge a number and counts in how many entries it occurs; how rare a term is, is what it tells.
/// </summary>
sealed class TermTable
{
    readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    readonly List<int> _entryCounts = [];
    int _entries;

    public TermTable()
    {
    }

    /// <param name="reader">At what <see cref="Write"/> wrote.</param>
    public TermTable(BinaryReader reader)
    {
        foreach (var term in reader.ReadTexts()) _numbers.Add(term, _numbers.Count);
        _entryCounts.AddRange(reader.ReadAll<int>());
        _entries = reader.ReadInt32();
    }

    public void Write(BinaryWriter writer)
    {
        // In the order of their numbers: none was ever taken out.
        writer.WriteAll(_numbers.Keys);
        writer.WriteAll<int>([.. _entryCounts]);
        writer.Write(_entries);
    }

    public int? Find(string term) => _numbers.TryGetValue(term, out var number) ? number : null;

    public int Add(string term)
    {
        if (_numbers.TryGetValue(term, out var number)) return number;
        _numbers.Add(term, number = _numbers.Count);
        _entryCounts.Add(0);
        return number;
    }

    /// <summary>Counts one entry for each of its terms; the caller gives each term once.</summary>
    public void CountEntry(ReadOnlySpan<int> terms)
    {
        _entries++;
        foreach (var term in terms) _entryCounts[term]++;
    }

    /// <summary>How many entries hold the term.</summary>
    public int EntryCount(int term) => _entryCounts[term];

    /// <summary>Robertson's inverse document frequency, kept above zero.</summary>
    public double Information(int term) => Math.Log(1 + (_entries - _entryCounts[term] + 0.5) / (_entryCounts[term] + 0.5));

    /// <summary>
    /// What a word tells about the topic: as much as its most common reading, since that is what it will mostly be matched by. A word the
    /// knowledge lacks tells as much as the rarest one: it is what the question is about and the knowledge is not.
    /// </summary>
    public double Information(in BagWord word)
    {
        if (word.Whole.Length > 0)
        {
            var least = double.MaxValue;
            foreach (var (term, _) in word.Whole) least = Math.Min(least, Information(term));
            return least;
        }

        return word.Parts.Length > 0 && !word.Parts.Contains(BagWord.Unknown)
            ? word.Parts.Average(Information) * 1.2 : Math.Log(1 + 2.0 * (_entries + 0.5));
    }
}
