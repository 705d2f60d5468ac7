using System.Numerics;

namespace BanenBot.Core.Search;

// The groups of letters of any question are held by many of the entries: of those features what they say is kept for every entry, which
// is added several at a time where a list of who holds them is gone through one by one.
sealed partial class Affinity<TFeature>
{
    /// <summary>What at least one in so many entries holds costs less to add for all of them.</summary>
    const int OftenHeld = 4;

    /// <summary>By feature; null where few entries hold it.</summary>
    float[]?[] _rows = [];

    /// <summary>What a feature says for each entry, in order; null where few hold it, or where the rows would take too much room.</summary>
    float[]? RowOf(Said holders)
    {
        if (AreMany || holders.Numbers.Length * OftenHeld < _lengthCost.Length) return null;
        var row = new float[_lengthCost.Length];
        foreach (var (entry, weight) in holders) row[entry] = weight;
        return row;
    }

    /// <summary>Adds what one feature says for all entries, which is nothing for who does not hold it.</summary>
    static void TellAll(float[] row, float weight, float[] sums)
    {
        var at = 0;
        for (; at + Vector<float>.Count <= row.Length; at += Vector<float>.Count)
            (new Vector<float>(sums, at) + weight * new Vector<float>(row, at)).CopyTo(sums, at);
        for (; at < row.Length; at++) sums[at] += weight * row[at];
    }
}
