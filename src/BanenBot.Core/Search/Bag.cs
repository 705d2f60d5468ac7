using System.Collections.Immutable;
using System.Runtime.InteropServices;
using BanenBot.Core.Dutch;

namespace BanenBot.Core.Search;

/// <summary>
/// A text as the words that carry its topic, ready to be compared with another: which of its words does the other one hold, and how
/// surely. Holds numbers and no words: there is one for each phrasing of all that is known.
/// </summary>
sealed class Bag
{
    const double ContextShare = 0.5;

    readonly TermSet _terms;
    readonly BagWord[] _words;

    /// <param name="text">Words in order; stop words take no part.</param>
    /// <param name="terms">Numbers the terms; a question's unknown terms stay without a number and match nothing.</param>
    /// <param name="grow">Whether new terms get a number: for what is indexed, not for questions.</param>
    /// <param name="context">Words from earlier in the conversation: they count for half, and not where the text itself has them.</param>
    public Bag(IReadOnlyList<Word> text, TermTable terms, bool grow, IReadOnlyList<Word>? context = null)
    {
        var (words, seen) = (new List<BagWord>(text.Count), new HashSet<string>(StringComparer.Ordinal));
        var strengths = new Dictionary<int, float>();
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

            int[] parts = word.Parts.Count == 0 ? [] : [.. word.Parts.Select(part => terms.Find(part) ?? BagWord.Unknown)];
            words.Add(new BagWord(word.Role, char.IsAsciiDigit(word.Token.Text[0]), [.. whole], parts, share));
        }

        (_words, _terms) = ([.. words], new TermSet(strengths, isAsked: !grow));
    }

    /// <param name="reader">At what <see cref="Write"/> wrote.</param>
    public Bag(BinaryReader reader)
    {
        _terms = new TermSet(reader);
        _words = new BagWord[reader.ReadInt32()];
        for (var i = 0; i < _words.Length; i++)
        {
            var (role, isNumber, whole) = ((WordRole)reader.ReadByte(), reader.ReadBoolean(), new (int, float)[reader.ReadInt32()]);
            for (var term = 0; term < whole.Length; term++) whole[term] = (reader.ReadInt32(), reader.ReadSingle());
            _words[i] = new BagWord(role, isNumber, whole, reader.ReadAll<int>(), reader.ReadDouble(), reader.ReadDouble());
        }
    }

    public void Write(BinaryWriter writer)
    {
        _terms.Write(writer);
        writer.Write(_words.Length);
        foreach (var word in _words)
        {
            writer.Write((byte)word.Role);
            writer.Write(word.IsNumber);
            writer.Write(word.Whole.Length);
            foreach (var (term, strength) in word.Whole)
            {
                writer.Write(term);
                writer.Write(strength);
            }

            writer.WriteAll<int>(word.Parts);
            writer.Write(word.Share);
            writer.Write(word.Weight);
        }
    }

    public ImmutableArray<BagWord> Words => ImmutableCollectionsMarshal.AsImmutableArray(_words);

    public ReadOnlySpan<int> Terms => _terms.Terms;

    /// <summary>Its terms, each with how surely it holds it.</summary>
    public TermSet Set => _terms;

    /// <inheritdoc cref="TermSet.Holds"/>
    public float Holds(in BagWord word) => _terms.Holds(word);

    /// <inheritdoc cref="TermSet.Covers"/>
    public double Covers(Bag other) => _terms.Covers(other);

    /// <summary>Sets each word's weight, once all entries are counted.</summary>
    public void Weigh(TermTable terms, double framing)
    {
        foreach (ref var word in _words.AsSpan())
            word = word with { Weight = terms.Information(word) * (word.Role == WordRole.Framing ? framing : 1) * word.Share };
    }
}

/// <summary>A word in a bag: the numbers of its stem and concepts with their strength, and those of its parts.</summary>
/// <param name="Share">What it counts beside a word of the text itself.</param>
readonly record struct BagWord(
    WordRole Role, bool IsNumber, (int Term, float Strength)[] Whole, int[] Parts, double Share, double Weight = 1)
{
    /// <summary>The number of a part that no entry holds.</summary>
    public const int Unknown = -1;
}
