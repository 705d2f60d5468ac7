using BanenBot.Core.Dutch;

namespace BanenBot.Core.Search;

/// <summary>
/// Texts as weighted groups of three and four letters within words, to be compared by cosine: meets what stemming and synonyms miss (telling and
/// geteld, a part of a compound, a slip of the pen) and the small words that show what is asked. Weights are tf-idf over all phrasings.
/// </summary>
sealed class LetterGrams
{
    const int Shortest = 3;
    const int Longest = 4;

    readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    readonly List<int> _counts = [];
    int _texts;

    /// <summary>How many groups there are; the length of a <see cref="Spread"/> vector.</summary>
    public int Count => _numbers.Count;

    /// <summary>Counts a text and returns its groups, to be weighed once all texts are counted.</summary>
    public GramCounts Add(IReadOnlyList<Word> text)
    {
        var counts = new Dictionary<int, int>();
        foreach (var gram in Of(text))
        {
            if (!_numbers.TryGetValue(gram, out var number))
            {
                _numbers.Add(gram, number = _numbers.Count);
                _counts.Add(0);
            }

            counts[number] = counts.GetValueOrDefault(number) + 1;
        }

        _texts++;
        foreach (var number in counts.Keys) _counts[number]++;
        return new GramCounts([.. counts.Select(pair => (pair.Key, pair.Value))]);
    }

    public GramVector Weigh(GramCounts counts)
    {
        var weights = new (int Gram, float Weight)[counts.Grams.Length];
        double square = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            var (gram, count) = counts.Grams[i];
            var weight = Weight(gram, count);
            weights[i] = (gram, (float)weight);
            square += weight * weight;
        }

        return new GramVector(weights, (float)Math.Sqrt(square));
    }

    /// <summary>A question's weights by number of the group, of length one, ready to be compared with many phrasings.</summary>
    public float[] Spread(IReadOnlyList<Word> question)
    {
        var vector = new float[Count];
        foreach (var gram in Of(question))
            if (_numbers.TryGetValue(gram, out var number)) vector[number]++;
        double square = 0;
        for (var i = 0; i < vector.Length; i++)
        {
            if (vector[i] == 0) continue;
            vector[i] = (float)Weight(i, (int)vector[i]);
            square += vector[i] * vector[i];
        }

        if (square > 0)
        {
            var length = (float)Math.Sqrt(square);
            for (var i = 0; i < vector.Length; i++) vector[i] /= length;
        }

        return vector;
    }

    double Weight(int gram, int count) => (1 + Math.Log(count)) * (1 + Math.Log((1.0 + _texts) / (1 + _counts[gram])));

    static IEnumerable<string> Of(IReadOnlyList<Word> text)
    {
        foreach (var word in text)
        {
            var padded = " " + word.Token.Text + " ";
            for (var length = Shortest; length <= Longest; length++)
                for (var start = 0; start + length <= padded.Length; start++)
                    yield return padded.Substring(start, length);
        }
    }
}

/// <summary>The groups of one text with how often each occurs.</summary>
readonly record struct GramCounts((int Gram, int Count)[] Grams);

/// <summary>The groups of one text with their weights, and the vector's length.</summary>
readonly record struct GramVector((int Gram, float Weight)[] Weights, float Length)
{
    /// <summary>Cosine with a question's vector, 0 to 1.</summary>
    public float Cosine(float[] question)
    {
        if (Length == 0) return 0;
        var product = 0f;
        foreach (var (gram, weight) in Weights) product += weight * question[gram];
        return product / Length;
    }
}
