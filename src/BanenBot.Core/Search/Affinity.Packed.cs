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
        var (counts, entries, weights) = (reader.ReadAll<int>(), reader.ReadAll<int>(), reader.ReadAll<float>());
        _holders = new Holders[counts.Length];
        for (var (feature, at) = (0, 0); feature < counts.Length; at += counts[feature++])
            _holders[feature] = new Holders(
                entries.AsSpan(at, counts[feature]).ToArray(), weights.AsSpan(at, counts[feature]).ToArray());
        _rows = Array.ConvertAll(_holders, RowOf);
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
        writer.WriteAll<int>(Array.ConvertAll(_holders, held => held.Entries.Length));
        writer.WriteAll<int>([.. _holders.SelectMany(held => held.Entries)]);
        writer.WriteAll<float>([.. _holders.SelectMany(held => held.Weights)]);
    }
}
