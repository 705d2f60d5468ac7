using System.Buffers;
using System.Collections;
using System.Runtime.InteropServices;

namespace BanenBot.Core.Search;

/// <summary>
/// How likely an entry's own language would have produced the question: query likelihood with Dirichlet smoothing (Zhai and Lafferty
/// 2004), as the mean logarithm of how much likelier each feature of the question is here than anywhere. Where the nearest phrasing rewards
/// an entry for one lucky sentence, this weighs all its phrasings together, and so holds up on questions that are worded like none of them.
/// </summary>
/// <typeparam name="TFeature">What texts are made of: terms, groups of letters.</typeparam>
sealed partial class Affinity<TFeature> where TFeature : notnull
{
    /// <summary>Mass of the collection's language mixed into each entry's; small, because entries are small.</summary>
    const double Smoothing = 2;

    /// <summary>Mass of an entry's phrasings together, however many there are.</summary>
    const double PhrasingMass = 10;

    /// <summary>Mass of what an entry says.</summary>
    const double BodyMass = 3;

    /// <summary>Room for those of a short text.</summary>
    const int FewFeatures = 100;

    readonly Dictionary<TFeature, int> _numbers = [];
    readonly List<int> _textCounts = [];
    readonly List<((int Feature, int Count)[][] Phrasings, (int Feature, int Count)[]? Body)> _read = [];
    float[] _lengthCost = [];
    double[] _rarity = [];
    Said[] _entries = [];
    Said[] _holders = [];
    int _texts;

    public Affinity()
    {
    }

    /// <summary>Adds the next entry; the order of calls is the entries' numbering.</summary>
    public void Add(IEnumerable<IEnumerable<TFeature>> phrasings, IEnumerable<TFeature>? body) =>
        _read.Add(([.. phrasings.Select(Read)], body is null ? null : Read(body)));

    /// <summary>Weighs all that was read; after the last <see cref="Add"/>, since what a feature tells is counted over all texts.</summary>
    public void Freeze()
    {
        var collection = new double[_textCounts.Count];
        _rarity = [.. _textCounts.Select(Rarity)];
        (int Feature, float Mass)[][] entries = [.. _read.Select(entry => Masses(entry.Phrasings, entry.Body))];
        _lengthCost = [.. entries.Select(entry => (float)Math.Log(1 + entry.Sum(feature => feature.Mass) / Smoothing))];
        _read.Clear();
        foreach (var entry in entries)
            foreach (var (feature, mass) in entry) collection[feature] += mass;
        var all = collection.Sum();
        _entries = Array.ConvertAll(entries, entry => new Said(
            Array.ConvertAll(entry, feature => feature.Feature), Array.ConvertAll(entry, feature => (float)Math.Log(
                1 + feature.Mass / (Smoothing * ((collection[feature.Feature] + 1e-4) / (all + 1e-4)))))));
        LayOut();
    }

    /// <summary>For each feature who holds it, out of what each entry holds.</summary>
    void LayOut()
    {
        _holders = HoldersOf(_entries);
        _rows = Array.ConvertAll(_holders, RowOf);
    }

    /// <summary>A question as what its features tell, to be compared with many entries.</summary>
    /// <param name="question">The question's features.</param>
    /// <param name="context">Those of the conversation before it, which count for half; null where it has no part in it.</param>
    public Question Weigh(IEnumerable<TFeature> question, IEnumerable<TFeature>? context)
    {
        var (own, before) = (Count(question), context is null ? null : Count(context));
        var room = own.Count + (before?.Count ?? 0);
        var (features, weights, total, unknown) = (new List<int>(room), new List<float>(room), 0f, Rarity(0));
        // Each feature comes once in a text: only what the other text adds to is looked for.
        foreach (var counted in own) Add(counted, 1, null);
        if (before is not null)
        {
            var places = new Dictionary<int, int>(features.Count);
            for (var place = 0; place < features.Count; place++) places.Add(features[place], place);
            foreach (var counted in before) Add(counted, 0.5f, places);
        }

        return new Question([.. features], [.. weights], total);

        void Add(KeyValuePair<TFeature, int> counted, float share, Dictionary<int, int>? places)
        {
            var isKnown = _numbers.TryGetValue(counted.Key, out var number);
            var weight = share * (float)(Often(counted.Value) * (isKnown ? _rarity[number] : unknown));
            total += weight;
            if (!isKnown) return;
            if (places is not null && places.TryGetValue(number, out var place)) weights[place] += weight;
            else
            {
                features.Add(number);
                weights.Add(weight);
            }
        }
    }

    /// <summary>
    /// For each candidate the mean log ratio; about -2 where nothing is shared, 3 and more where much is. A feature that no entry knows
    /// speaks for none and counts all the same: of "wat is bitcoin waard" the one known word may not speak for the whole.
    /// </summary>
    /// <param name="question">What was asked.</param>
    /// <param name="candidates">Entries by number, rising; what others there are costs next to nothing.</param>
    public float[] Score(Question question, ReadOnlySpan<int> candidates)
    {
        var scores = new float[candidates.Length];
        if (AreMany) ScoreEach(question, candidates, scores);
        else ScoreAll(question, candidates, scores);
        for (var i = 0; i < scores.Length; i++)
            scores[i] = (question.Total > 0 ? scores[i] / question.Total : 0) - _lengthCost[candidates[i]];
        return scores;
    }

    void ScoreAll(Question question, ReadOnlySpan<int> candidates, float[] scores)
    {
        var sums = ArrayPool<float>.Shared.Rent(_lengthCost.Length);
        sums.AsSpan(0, _lengthCost.Length).Clear();
        for (var i = 0; i < question.Features.Length; i++)
        {
            var (feature, weight) = (question.Features[i], question.Weights[i]);
            if (_rows[feature] is { } row) TellAll(row, weight, sums);
            else foreach (var (entry, said) in _holders[feature]) sums[entry] += weight * said;
        }

        for (var i = 0; i < scores.Length; i++) scores[i] = sums[candidates[i]];
        ArrayPool<float>.Shared.Return(sums);
    }

    /// <summary>
    /// Entries, rising, that share the rarest features of a question: at least <paramref name="enough"/> where there are as many, and not
    /// many more; of many entries fewer, those for which these features say most.
    /// </summary>
    public int[] Sharing(Question question, int enough)
    {
        if (AreMany) return Foremost(question, enough);
        var rarest = Rarities(question);
        Array.Sort(rarest);
        var (sharing, count) = (new BitArray(_lengthCost.Length), 0);
        for (var i = 0; i < rarest.Length && count < enough; i++)
            foreach (var entry in _holders[(int)rarest[i]].Numbers)
            {
                if (sharing[entry]) continue;
                sharing[entry] = true;
                count++;
            }

        var entries = new int[count];
        for (var (entry, at) = (0, 0); at < count; entry++)
            if (sharing[entry]) entries[at++] = entry;
        return entries;
    }

    /// <summary>One number for each feature, the lower the rarer: how many hold it, and in the lower half which it is.</summary>
    long[] Rarities(Question question) =>
        Array.ConvertAll(question.Features, feature => ((long)_holders[feature].Numbers.Length << 32) + feature);

    (int Feature, int Count)[] Read(IEnumerable<TFeature> text)
    {
        _texts++;
        return [.. Count(text).Select(counted => (NumberOf(counted.Key), counted.Value))];
    }

    /// <summary>The feature's number, counting one text more that holds it.</summary>
    int NumberOf(TFeature feature)
    {
        if (!_numbers.TryGetValue(feature, out var number))
        {
            _numbers.Add(feature, number = _numbers.Count);
            _textCounts.Add(0);
        }

        _textCounts[number]++;
        return number;
    }

    (int Feature, float Weight)[] Masses((int Feature, int Count)[][] phrasings, (int Feature, int Count)[]? body)
    {
        var masses = new Dictionary<int, double>();
        foreach (var phrasing in phrasings) Collect(phrasing, PhrasingMass / phrasings.Length, masses);
        if (body is not null) Collect(body, BodyMass, masses);
        return [.. masses.Select(mass => (mass.Key, (float)mass.Value))];
    }

    void Collect((int Feature, int Count)[] text, double mass, Dictionary<int, double> into)
    {
        var square = 0.0;
        foreach (var (feature, count) in text) square += Math.Pow(Weight(_textCounts[feature], count), 2);
        if (square == 0) return;
        var scale = mass / Math.Sqrt(square);
        foreach (var (feature, count) in text)
            into[feature] = into.GetValueOrDefault(feature) + scale * Weight(_textCounts[feature], count);
    }

    /// <summary>For each feature the entries that hold it, rising.</summary>
    Said[] HoldersOf(Said[] entries)
    {
        var counts = new int[_numbers.Count];
        foreach (var entry in entries)
            foreach (var feature in entry.Numbers) counts[feature]++;
        if (AreMany) LeaveOutTheOftenHeld(counts);
        var holders = Array.ConvertAll(counts, count => new Said(new int[count], new float[count]));
        for (var number = entries.Length - 1; number >= 0; number--)
            foreach (var (feature, weight) in entries[number])
                if (counts[feature] > 0)
                    (holders[feature].Numbers[--counts[feature]], holders[feature].Weights[counts[feature]]) = (number, weight);
        return holders;
    }

    static Dictionary<TFeature, int> Count(IEnumerable<TFeature> text)
    {
        var counts = new Dictionary<TFeature, int>(text.TryGetNonEnumeratedCount(out var length) ? length : FewFeatures);
        foreach (var feature in text) CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
        return counts;
    }

    double Weight(int texts, int count) => Often(count) * Rarity(texts);

    static double Often(int count) => 1 + Math.Log(count);

    double Rarity(int texts) => 1 + Math.Log((1.0 + _texts) / (1 + texts));

    /// <summary>What the features of a question weigh: those that some entry knows each by number, and all together.</summary>
    public sealed record Question(int[] Features, float[] Weights, float Total);

    /// <summary>
    /// The features of an entry, or the entries that hold a feature, by number; and how much likelier it is in each than anywhere, a
    /// logarithm.
    /// </summary>
    readonly record struct Said(int[] Numbers, float[] Weights)
    {
        public Enumerator GetEnumerator() => new(this);

        public struct Enumerator(Said said)
        {
            int _at = -1;

            public bool MoveNext() => ++_at < said.Numbers.Length;

            public readonly (int Number, float Weight) Current => (said.Numbers[_at], said.Weights[_at]);
        }
    }
}
