namespace BanenBot.Core.Search;

/// <summary>
/// How likely an entry's own language would have produced the question: query likelihood with Dirichlet smoothing (Zhai and Lafferty 2004), as
/// the mean logarithm of how much likelier each feature of the question is here than anywhere. Where the nearest phrasing rewards an entry for one
/// lucky sentence, this weighs all its phrasings together, and so holds up on questions that are worded like none of them.
/// </summary>
/// <typeparam name="T">Marks what the features are, so that one room's features are not asked of another's model.</typeparam>
sealed class Affinity<T>
{
    /// <summary>Mass of the collection's language mixed into each entry's; small, because entries are small.</summary>
    const double Smoothing = 2;

    /// <summary>Mass of an entry's phrasings together, however many there are.</summary>
    const double PhrasingMass = 10;

    /// <summary>Mass of what an entry says.</summary>
    const double BodyMass = 3;

    readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    readonly List<int> _counts = [];
    readonly List<List<(int Entry, float Mass)>> _masses = [];
    readonly List<double> _entryMass = [];
    (int Entry, float Weight)[][] _postings = [];
    float[] _lengthCost = [];
    int _texts;

    /// <summary>Counts the features of one text of the collection, once each; before any <see cref="Add"/>.</summary>
    public void Count(IEnumerable<string> features)
    {
        _texts++;
        foreach (var feature in features.Distinct())
        {
            if (!_numbers.TryGetValue(feature, out var number))
            {
                _numbers.Add(feature, number = _numbers.Count);
                _counts.Add(0);
                _masses.Add([]);
            }

            _counts[number]++;
        }
    }

    /// <summary>Adds the next entry; the order of calls is the entries' numbering.</summary>
    public void Add(IReadOnlyList<IEnumerable<string>> phrasings, IEnumerable<string>? body)
    {
        var entry = _entryMass.Count;
        var mass = new Dictionary<int, double>();
        foreach (var phrasing in phrasings) Collect(phrasing, PhrasingMass / phrasings.Count, mass);
        if (body is not null) Collect(body, BodyMass, mass);
        foreach (var (feature, share) in mass) _masses[feature].Add((entry, (float)share));
        _entryMass.Add(mass.Values.Sum());
    }

    /// <summary>Turns masses into weights; after the last <see cref="Add"/>.</summary>
    public void Freeze()
    {
        var all = _entryMass.Sum();
        _postings = new (int, float)[_masses.Count][];
        for (var feature = 0; feature < _masses.Count; feature++)
        {
            var likelihood = (_masses[feature].Sum(posting => posting.Mass) + 1e-4) / (all + 1e-4);
            _postings[feature] = [.. _masses[feature].Select(posting => (posting.Entry, (float)Math.Log(1 + posting.Mass / (Smoothing * likelihood))))];
        }

        _lengthCost = [.. _entryMass.Select(mass => (float)Math.Log(1 + mass / Smoothing))];
        _masses.Clear();
    }

    /// <summary>For every entry the mean log ratio; about -2 where nothing is shared, 3 and more where much is.</summary>
    /// <param name="question">The question's features.</param>
    /// <param name="context">Those of the conversation before it, which count for half.</param>
    public float[] Score(IEnumerable<string> question, IEnumerable<string> context)
    {
        var scores = new float[_lengthCost.Length];
        var total = 0.0;
        foreach (var (features, share) in new[] { (question, 1f), (context, 0.5f) })
        {
            foreach (var (feature, count) in CountKnown(features).OrderBy(pair => pair.Key))
            {
                var weight = share * (float)Weight(feature, count);
                total += weight;
                foreach (var (entry, ratio) in _postings[feature]) scores[entry] += weight * ratio;
            }
        }

        for (var entry = 0; entry < scores.Length; entry++) scores[entry] = total > 0 ? (float)(scores[entry] / total) - _lengthCost[entry] : -_lengthCost[entry];
        return scores;
    }

    void Collect(IEnumerable<string> text, double mass, Dictionary<int, double> into)
    {
        var counts = CountKnown(text);
        var length = Math.Sqrt(counts.Sum(pair => Math.Pow(Weight(pair.Key, pair.Value), 2)));
        if (length == 0) return;
        foreach (var (feature, count) in counts) into[feature] = into.GetValueOrDefault(feature) + mass * Weight(feature, count) / length;
    }

    Dictionary<int, int> CountKnown(IEnumerable<string> features)
    {
        var counts = new Dictionary<int, int>();
        foreach (var feature in features)
            if (_numbers.TryGetValue(feature, out var number)) counts[number] = counts.GetValueOrDefault(number) + 1;
        return counts;
    }

    double Weight(int feature, int count) => (1 + Math.Log(count)) * (1 + Math.Log((1.0 + _texts) / (1 + _counts[feature])));
}

/// <summary>Marks groups of letters.</summary>
sealed class Letters;

/// <summary>Marks analysed terms.</summary>
sealed class Terms;
