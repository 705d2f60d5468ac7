using System.Numerics;

namespace BanenBot.Core.Dutch;

/// <summary>
/// Finds the word of the vocabulary that a typing error was meant to be, or nothing. Careful on purpose: most words it does not know
/// are ordinary Dutch about something else, and a question about a "vacature" must not become one about something the knowledge happens
/// to hold.
/// </summary>
sealed class Speller
{
    const int ShortestWord = 4;
    const int LongestWord = 40;

    /// <summary>From these lengths a word resembles fewer others, and may differ more; the longest also in its first letter.</summary>
    const int LongWord = 10;
    const int VeryLongWord = 12;
    const int LargestLengthDifference = 2;

    /// <summary>Up to this length nearly every change of a letter gives another Dutch word.</summary>
    const int ShortWord = 5;

    /// <summary>
    /// Below this length a rare word of the knowledge is a less likely meaning than an ordinary word that the knowledge lacks.
    /// </summary>
    const int MiddlingWord = 8;
    const int FewestUses = 3;

    /// <summary>In a larger knowledge more words are used a few times by chance: one use more a so many words.</summary>
    const int WordsPerUse = 18_000;

    readonly LanguageData _data;
    readonly Vocabulary _vocabulary;
    readonly HashSet<string> _parts;
    readonly int _fewUses;
    readonly Entry[][] _byLength;

    public Speller(LanguageData data, Vocabulary vocabulary)
    {
        _data = data;
        _vocabulary = vocabulary;
        _fewUses = Math.Max(FewestUses, vocabulary.Words.Sum(vocabulary.Count) / WordsPerUse);
        _parts = data.CompoundParts.ToHashSet(StringComparer.Ordinal);
        var entries = vocabulary.Words
            .Where(word => FitsTheSearch(word) && IsWorthIt(word))
            .Select(word => new Entry(word, LettersOf(word), vocabulary.Count(word)))
            .ToLookup(entry => entry.Word.Length);
        _byLength = [.. Enumerable.Range(0, LongestWord + LargestLengthDifference + 1).Select(length => entries[length].ToArray())];
    }

    /// <summary>The word meant, for a word that is known to be unknown; null where it may as well be another word.</summary>
    public string? Correct(string word)
    {
        if (!FitsTheSearch(word) || _data.OrdinaryWords.Contains(word)) return null;
        return Nearest(word) ?? CorrectPart(word);
    }

    static bool FitsTheSearch(string word) => word.Length is >= ShortestWord and <= LongestWord && word.All(char.IsAsciiLetter);

    /// <summary>In half edits: see <see cref="SpellingCost"/>.</summary>
    static int LimitOf(string word) => word.Length < LongWord ? 2 : word.Length < VeryLongWord ? 3 : 4;

    /// <summary>
    /// An unknown word that becomes a short stop word loses its meaning without giving one back; "wanneer" tells what is asked.
    /// </summary>
    bool IsWorthIt(string word) =>
        _data.StopWords.Contains(word) ? word.Length > ShortWord : word.Length >= MiddlingWord || _vocabulary.Count(word) >= _fewUses;

    string? Nearest(string word)
    {
        var (letters, limit) = (LettersOf(word), LimitOf(word));
        (Entry Entry, int Cost, bool SameStart)? best = null;
        for (var length = word.Length - LargestLengthDifference; length <= word.Length + LargestLengthDifference; length++)
            foreach (var entry in _byLength[length])
            {
                // One edit changes at most two of the letters that occur; so does a half edit (ei for ij), but a word holds few of those.
                if (BitOperations.PopCount(letters ^ entry.Letters) > limit + 2) continue;
                if (word.Length < VeryLongWord && !StartsAlike(word, entry.Word)) continue;
                var cost = SpellingCost.Of(word, entry.Word, limit);
                if (cost == SpellingCost.TooHigh) continue;
                if (cost > 1 && word.Length <= ShortWord && letters != entry.Letters && length <= word.Length) continue;
                var sameStart = word[0] == entry.Word[0];
                if (best is not { } current || IsBetter(entry, cost, sameStart, current)) best = (entry, cost, sameStart);
            }

        return best?.Entry.Word;
    }

    static bool StartsAlike(string word, string other) =>
        word[0] == other[0] || SpellingCost.SoundAlike(word[0], other[0]) || (word[0] == other[1] && word[1] == other[0]);

    static bool IsBetter(Entry entry, int cost, bool sameStart, (Entry Entry, int Cost, bool SameStart) best)
    {
        if (cost != best.Cost) return cost < best.Cost;
        if (sameStart != best.SameStart) return sameStart;
        if (entry.Count != best.Entry.Count) return entry.Count > best.Entry.Count;
        return string.CompareOrdinal(entry.Word, best.Entry.Word) < 0;
    }

    /// <summary>A compound of the editors' parts with one of them misspelt: regiocijfrs.</summary>
    string? CorrectPart(string word)
    {
        for (var at = word.Length - ShortestWord; at >= ShortestWord; at--)
        {
            var (left, right) = (word[..at], word[at..]);
            if (_parts.Contains(left) && PartFor(right) is { } end) return left + end;
            if (_parts.Contains(right) && PartFor(left) is { } start) return start + right;
        }

        return null;
    }

    string? PartFor(string misspelt) =>
        misspelt.Length >= ShortWord && Nearest(misspelt) is { } part && _parts.Contains(part) ? part : null;

    static uint LettersOf(string word) => word.Aggregate(0u, (letters, letter) => letters | (1u << (letter - 'a')));

    readonly record struct Entry(string Word, uint Letters, int Count);
}
