namespace BanenBot.Core.Search;

/// <summary>Written to a file once it is frozen, and read back, so that a start need not weigh every feature of every entry.</summary>
sealed partial class Affinity<TFeature>
{
    /// <param name="reader">At what <see cref="Write"/> wrote.</param>
    /// <param name="features">Reads the features, in the order of their numbers.</param>
    public Affinity(BinaryReader reader, Func<BinaryReader, TFeature[]> features)
    {
        _texts = reader.ReadInt32();
        (_lengthCost, _rarity) = (reader.ReadAll<float>(), reader.ReadAll<double>());
        var named = features(reader);
        _numbers.EnsureCapacity(named.Length);
        for (var number = 0; number < named.Length; number++) _numbers.Add(named[number], number);
        var (counts, numbers, weights) = (reader.ReadAll<int>(), reader.ReadAll<int>(), reader.ReadAll<float>());
        _entries = new Said[counts.Length];
        for (var (entry, at) = (0, 0); entry < counts.Length; at += counts[entry++])
            _entries[entry] = new Said(numbers.AsSpan(at, counts[entry]).ToArray(), weights.AsSpan(at, counts[entry]).ToArray());
        LayOut();
    }

    /// <param name="features">Writes the features, in the order of their numbers.</param>
    public void Write(BinaryWriter writer, Action<BinaryWriter, TFeature[]> features)
    {
        writer.Write(_texts);
        writer.WriteAll<float>(_lengthCost);
        writer.WriteAll<double>(_rarity);
        var named = new TFeature[_numbers.Count];
        foreach (var (feature, number) in _numbers) named[number] = feature;
        features(writer, named);
        writer.WriteAll<int>(Array.ConvertAll(_entries, entry => entry.Numbers.Length));
        writer.WriteAll<int>([.. _entries.SelectMany(entry => entry.Numbers)]);
        writer.WriteAll<float>([.. _entries.SelectMany(entry => entry.Weights)]);
    }
}
