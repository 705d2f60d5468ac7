using BanenBot.Core.Dutch;

namespace BanenBot.Core.Search;

/// <summary>
/// A text as groups of three to five letters within its words, stop words included: meets what stemming and synonyms miss (telling and geteld, a
/// part of a compound, a slip of the pen) and the small words that show what is asked.
/// </summary>
static class LetterGrams
{
    const int Shortest = 3;
    const int Longest = 5;

    public static IEnumerable<string> Of(IReadOnlyList<Word> text)
    {
        foreach (var word in text)
        {
            var padded = $" {word.Token.Text} ";
            for (var length = Shortest; length <= Longest; length++)
                for (var start = 0; start + length <= padded.Length; start++)
                    yield return padded.Substring(start, length);
        }
    }
}
