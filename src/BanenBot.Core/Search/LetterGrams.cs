using BanenBot.Core.Dutch;

namespace BanenBot.Core.Search;

/// <summary>
/// A text as groups of three to five letters within its words, stop words included: meets what stemming and synonyms miss (telling and
/// geteld, a
/// part of a compound, a slip of the pen) and the small words that show what is asked.
/// </summary>
static class LetterGrams
{
    const int Shortest = 3;
    const int Longest = 5;

    /// <summary>
    /// Each group as a number: the FNV-1a hash of its letters, so that no string is made for it. Two groups in one number do not happen
    /// in practice.
    /// </summary>
    public static List<ulong> Of(IReadOnlyList<Word> text)
    {
        // At most as many of each length as there are letters.
        var groups = new List<ulong>((Longest - Shortest + 1) * text.Sum(word => word.Token.Text.Length));
        foreach (var word in text)
        {
            var letters = word.Token.Text;
            // A space before and after the word marks its ends.
            for (var start = -1; start + Shortest <= letters.Length + 1; start++)
            {
                var hash = 14695981039346656037UL;
                for (var end = start; end < start + Longest && end <= letters.Length; end++)
                {
                    hash = (hash ^ (end < 0 || end == letters.Length ? ' ' : letters[end])) * 1099511628211UL;
                    if (end - start + 1 >= Shortest) groups.Add(hash);
                }
            }
        }

        return groups;
    }
}
