namespace BanenBot.Core.Search;

/// <summary>
/// How likely an entry's own language would have produced the question: query likelihood with Dirichlet smoothing (Zhai and Lafferty
/// 2004), as
/// the mean logarithm of how much likelier each feature of the question is here than anywhere. Where the nearest phrasing rewards an
/// entry for one
/// lucky sentence, this weighs all its phrasings together, and so holds up on questions that are worded like none of them.
/// </summary>
/// <typeparam name="TFeature">What texts are made of: terms, groups of letters.</typeparam>
sealed class Affinity<TFeature> where TFeature : notnull
{
    /// <summary>Mass of the collection's language mixed into each entry's; small, because entries are small.</summary>
    const double Smoothing = 2;

    /// <summary>From so many times as many postings as candidates, searching for each candidate is cheaper than walking.</summary>
    const int LongPostings = 12;

    /// <summary>Mass of an entry's phrasings together, however many there are.</summary>
    const double PhrasingMass = 10;

    /// <summary>Mass of what an entry says.</summary>
    const double BodyMass = 3;

    readonly Dictionary<TFeature, int> _numbers = [];
    readonly List<int> _textCounts = [];
    readonly List<List<(int Entry, float Mass)>> _masses = [];
    readonly List<double> _entryMass = [];
    (int Entry, float Weight)[][] _postings = [];
    float[] _lengthCost = [];
    int _texts;

    /// <summary>
    /// Takes a text into the collection and returns it as counted features, for <see cref="Add"/>; every text before the first entry is
    /// added.
    /// </summary>
    public IReadOnlyList<(int Feature, int Count)> Read(IEnumerable<TFeature> text)
    {
        var counts = new Dictionary<int, int>();
        foreach (var feature in text)
        {
            if (!_numbers.TryGetValue(feature, out var number))
            {
                _numbers.Add(feature, number = _numbers.Count);
                _textCounts.Add(0);
                _masses.Add([]);
            }

            counts[number] = counts.GetValueOrDefault(number) + 1;
        }

        _texts++;
        foreach (var number in counts.Keys) _textCounts[number]++;
        return [.. counts.Select(pair => (pair.Key, pair.Value))];
    }

    /// <summary>Adds the next entry; the order of calls is the entries' numbering.</summary>
    public void Add(IReadOnlyList<IReadOnlyList<(int Feature, int Count)>> phrasings, IReadOnlyList<(int Feature, int Count)>? body)
    {
        var mass = new Dictionary<int, double>();
        foreach (var phrasing in phrasings) Collect(phrasing, PhrasingMass / phrasings.Count, mass);
        if (body is not null) Collect(body, BodyMass, mass);
        foreach (var (feature, share) in mass) _masses[feature].Add((_entryMass.Count, (float)share));
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

    /// <summary>
    /// For each candidate the mean log ratio; about -2 where nothing is shared, 3 and more where much is. A feature that no entry knows
    /// speaks for none and
    /// counts all the same: of "wat is bitcoin waard" the one known word may not speak for the whole.
    /// </summary>
    /// <param name="question">The question's features.</param>
    /// <param name="context">Those of the conversation before it, which count for half.</param>
    /// <param name="candidates">Entries by number, in order, each once; no other is looked at.</param>
    public float[] Score(IEnumerable<TFeature> question, IEnumerable<TFeature> context, int[] candidates)
    {
        var scores = new float[candidates.Length];
        var total = 0f;
        foreach (var (features, share) in new[] { (question, 1f), (context, 0.5f) })
        {
            var (known, unknown) = Count(features);
            total += share * (float)unknown.Sum(count => Weight(texts: 0, count));
            foreach (var (feature, count) in known)
            {
                var weight = share * (float)Weight(_textCounts[feature], count);
                total += weight;
                AddUp(_postings[feature], candidates, weight, scores);
            }
        }

        for (var i = 0; i < scores.Length; i++) scores[i] = (total > 0 ? scores[i] / total : 0) - _lengthCost[candidates[i]];
        return scores;
    }

    /// <summary>
    /// Entries that share the rarest features of a text: at least <paramref name="enough"/> where there are as many, and not many more.
    /// </summary>
    public HashSet<int> Sharing(IEnumerable<TFeature> text, int enough)
    {
        var entries = new HashSet<int>();
        foreach (var (feature, _) in Count(text).Known.OrderBy(known => _postings[known.Feature].Length).ThenBy(known => known.Feature))
        {
            if (entries.Count >= enough) break;
            foreach (var (entry, _) in _postings[feature]) entries.Add(entry);
        }

        return entries;
    }

    /// <summary>Walks the shorter of the two: both are in the order of entries.</summary>
    static void AddUp((int Entry, float Weight)[] postings, int[] candidates, float weight, float[] scores)
    {
        if (postings.Length <= candidates.Length * LongPostings)
        {
            for (int i = 0, at = 0; i < postings.Length && at < candidates.Length;)
                if (postings[i].Entry < candidates[at]) i++;
                else if (postings[i].Entry > candidates[at]) at++;
                else scores[at++] += weight * postings[i++].Weight;
            return;
        }

        var from = 0;
        for (var at = 0; at < candidates.Length; at++)
        {
            var found = postings.AsSpan(from).BinarySearch(new ByEntry(candidates[at]));
            from += found >= 0 ? found : ~found;
            if (from < postings.Length && postings[from].Entry == candidates[at]) scores[at] += weight * postings[from].Weight;
        }
    }

    readonly struct ByEntry(int entry) : IComparable<(int Entry, float Weight)>
    {
        public int CompareTo((int Entry, float Weight) other) => entry.CompareTo(other.Entry);
    }

    void Collect(IReadOnlyList<(int Feature, int Count)> text, double mass, Dictionary<int, double> into)
    {
        var square = 0.0;
        foreach (var (feature, count) in text) square += Math.Pow(Weight(_textCounts[feature], count), 2);
        if (square == 0) return;
        var scale = mass / Math.Sqrt(square);
        foreach (var (feature, count) in text) into[feature] = into.GetValueOrDefault(feature) + scale * Weight(_textCounts[feature], count);
    }

    /// <summary>
    /// In the order of first occurrence, so that the same question adds up in the same order; of what is unknown only how often each
    /// occurs.
    /// </summary>
    (List<(int Feature, int Count)> Known, IReadOnlyCollection<int> Unknown) Count(IEnumerable<TFeature> text)
    {
        var known = new Dictionary<int, int>();
        var unknown = new Dictionary<TFeature, int>();
        foreach (var feature in text)
        {
            if (_numbers.TryGetValue(feature, out var number)) known[number] = known.GetValueOrDefault(number) + 1;
            else unknown[feature] = unknown.GetValueOrDefault(feature) + 1;
        }

        return ([.. known.Select(pair => (pair.Key, pair.Value))], unknown.Values);
    }

    double Weight(int texts, int count) => (1 + Math.Log(count)) * (1 + Math.Log((1.0 + _texts) / (1 + texts)));
}
