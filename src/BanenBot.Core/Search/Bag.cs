using BanenBot.Core.Dutch;

namespace BanenBot.Core.Search;

/// <summary>
/// A text as the words that carry its topic, ready to be compared with another: which of its words does the other one hold, and how
/// surely.
/// </summary>
sealed class Bag
{
    const double ContextShare = 0.5;

    readonly TermSet _terms;
    readonly List<BagWord> _words = [];

    /// <param name="text">Words in order; stop words take no part.</param>
    /// <param name="terms">Numbers the terms; a question's unknown terms stay without a number and match nothing.</param>
    /// <param name="grow">Whether new terms get a number: for what is indexed, not for questions.</param>
    /// <param name="context">Words from earlier in the conversation: they count for half, and not where the text itself has them.</param>
    public Bag(IReadOnlyList<Word> text, TermTable terms, bool grow, IReadOnlyList<Word>? context = null)
    {
        var (seen, strengths) = (new HashSet<string>(StringComparer.Ordinal), new Dictionary<int, float>());
        foreach (var (word, share) in text.Select(word => (word, 1.0)).Concat((context ?? []).Select(word => (word, ContextShare))))
        {
            if (word.Role == WordRole.Stop || !seen.Add(word.Stem)) continue;
            var whole = new List<(int, float)>(2);
            foreach (var (term, strength) in WeightedTerms.Of(word))
            {
                if ((grow ? terms.Add(term) : terms.Find(term)) is not { } number) continue;
                strengths[number] = Math.Max(strength, strengths.GetValueOrDefault(number));
                if (!word.Parts.Contains(term)) whole.Add((number, strength));
            }

            _words.Add(new BagWord(word, [.. whole], [.. word.Parts.Select(part => terms.Find(part) ?? -1)], share));
        }

        _terms = new TermSet(strengths);
    }

    public IReadOnlyList<BagWord> Words => _words;

    public IReadOnlyList<int> Terms => _terms.Terms;

    /// <inheritdoc cref="TermSet.Holds"/>
    public float Holds(in BagWord word) => _terms.Holds(word);

    /// <inheritdoc cref="TermSet.Covers"/>
    public double Covers(Bag other) => _terms.Covers(other);

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
