using System.Numerics;

namespace BanenBot.Core.Dutch;

/// <summary>
/// Words, to be searched for those that differ from another in a letter or two: one wrong, left out, too many, or changed places with the
/// next. Few are compared letter by letter: most begin otherwise, are longer or shorter, or are of other letters. Lucene's FuzzyTermsEnum
/// finds the same, and makes an automaton for each word asked, which costs more than a whole search.
/// </summary>
sealed class NearWords
{
    const int MostSlips = 2;

    /// <summary>In order.</summary>
    readonly string[] _words;

    /// <summary>For each word a bit a letter that it has.</summary>
    readonly uint[] _letters;

    /// <param name="words">Of the letters a to z alone.</param>
    public NearWords(IEnumerable<string> words)
    {
        _words = [.. words];
        Array.Sort(_words, StringComparer.Ordinal);
        _letters = Array.ConvertAll(_words, word => LettersOf(word));
    }

    /// <summary>In order, each with how many slips it is away.</summary>
    /// <param name="slips">At most so many.</param>
    /// <param name="start">So many letters are the same at the beginning.</param>
    public List<(string Word, int Slips)> Within(string word, int slips, int start)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(slips, MostSlips);
        var (near, letters, beginning) = (new List<(string, int)>(), LettersOf(word), word[..start]);
        var first = start == 0 ? 0 : Array.BinarySearch(_words, beginning, StringComparer.Ordinal);
        for (var at = first < 0 ? ~first : first; at < _words.Length; at++)
        {
            var other = _words[at];
            if (!other.StartsWith(beginning, StringComparison.Ordinal)) break;
            // A slip changes the length by one at most, and the letters by one for another.
            if (Math.Abs(other.Length - word.Length) > slips || BitOperations.PopCount(letters ^ _letters[at]) > 2 * slips) continue;
            if (Slips(word.AsSpan(start), other.AsSpan(start), slips) is var found && found <= slips) near.Add((other, found));
        }

        return near;
    }

    static uint LettersOf(ReadOnlySpan<char> word)
    {
        var letters = 0u;
        foreach (var letter in word) letters |= 1u << (letter - 'a');
        return letters;
    }

    /// <summary>
    /// The distance of Damerau and Levenshtein, without a second slip in two letters that changed places; or what is more than most.
    /// </summary>
    static int Slips(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        var width = other.Length + 1;
        Span<int> rows = stackalloc int[3 * width];
        var before = rows[..width];
        var last = rows.Slice(width, width);
        var row = rows[(2 * width)..];
        for (var column = 0; column < width; column++) last[column] = column;
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j < width; j++)
            {
                var slips = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) slips = Math.Min(slips, before[j - 2] + 1);
                row[j] = slips;
                least = Math.Min(least, slips);
            }

            if (least > most) return least;
            var free = before;
            before = last;
            last = row;
            row = free;
        }

        return last[^1];
    }
}
