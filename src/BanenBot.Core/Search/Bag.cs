using BanenBot.Core.Dutch;

namespace BanenBot.Core.Search;

/// <summary>A text as the words that carry its topic, ready to be compared with another: which of its words does the other one hold, and how surely.</summary>
sealed class Bag
{
    const double ContextShare = 0.5;

    readonly Dictionary<int, float> _strengths = [];
    readonly List<BagWord> _words = [];

    /// <param name="text">Words in order; stop words take no part.</param>
    /// <param name="terms">Numbers the terms; a question's unknown terms stay without a number and match nothing.</param>
    /// <param name="grow">Whether new terms get a number: for what is indexed, not for questions.</param>
    /// <param name="context">Words from earlier in the conversation: they count for half, and not where the text itself has them.</param>
    public Bag(IReadOnlyList<Word> text, TermTable terms, bool grow, IReadOnlyList<Word>? context = null)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (word, share) in text.Select(word => (word, 1.0)).Concat((context ?? []).Select(word => (word, ContextShare))))
        {
            if (word.Role == WordRole.Stop || !seen.Add(word.Stem)) continue;
            var whole = new List<(int, float)>(2);
            foreach (var (term, strength) in WeightedTerms.Of(word))
            {
                if ((grow ? terms.Add(term) : terms.Find(term)) is not { } number) continue;
                if (!_strengths.TryGetValue(number, out var known) || known < strength) _strengths[number] = strength;
                if (!word.Parts.Contains(term)) whole.Add((number, strength));
            }

            _words.Add(new BagWord(word, [.. whole], [.. word.Parts.Select(part => terms.Find(part) ?? -1)], share));
        }
    }

    public IReadOnlyList<BagWord> Words => _words;

    public IEnumerable<int> Terms => _strengths.Keys;

    /// <summary>How surely this bag holds the word, 0 to 1: by stem, by synonym, or by all its parts.</summary>
    public float Holds(in BagWord word)
    {
        var best = 0f;
        foreach (var (term, strength) in word.Whole)
            if (_strengths.TryGetValue(term, out var here) && here * strength > best) best = here * strength;
        if (best >= 0.9f || word.Parts.Length == 0) return best;
        var parts = 0f;
        foreach (var part in word.Parts)
            if (_strengths.TryGetValue(part, out var here)) parts += here;
        return Math.Max(best, 0.9f * parts / word.Parts.Length);
    }

    /// <summary>The share of the other text's information that this bag holds, 0 to 1.</summary>
    public double Covers(Bag other)
    {
        double held = 0, all = 0;
        foreach (var word in other._words)
        {
            all += word.Weight;
            held += word.Weight * Holds(word);
        }

        return all > 0 ? held / all : 0;
    }

    /// <summary>
    /// How much the other text's most telling word that this bag lacks weighs beside its most telling word at all, 0 to 1: one missing word can turn
    /// a question into another ("de directeur van Tomin").
    /// </summary>
    public double Lacks(Bag other)
    {
        double lacking = 0, most = 0;
        foreach (var word in other._words)
        {
            if (word.Word.Role != WordRole.Content) continue;
            most = Math.Max(most, word.Weight);
            lacking = Math.Max(lacking, word.Weight * (1 - Holds(word)));
        }

        return most > 0 ? lacking / most : 0;
    }

    /// <summary>Sets each word's weight, once all entries are counted.</summary>
    public void Weigh(TermTable terms, double framing)
    {
        for (var i = 0; i < _words.Count; i++)
        {
            var word = _words[i];
            var factor = word.Word.Role == WordRole.Framing ? framing : 1;
            _words[i] = word with { Weight = terms.Information(word.Word) * factor * word.Share };
        }
    }
}

/// <summary>A word in a bag: the numbers of its stem and concepts with their strength, and those of its parts (-1 where unknown).</summary>
readonly record struct BagWord(Word Word, (int Term, float Strength)[] Whole, int[] Parts, double Share, double Weight = 1);
