namespace BanenBot.Core.Knowledge.Documents;

static class Words
{
    /// <summary>Letters after which a word counts as one more: a web address reads as slowly as several words.</summary>
    public const int LongestCounted = 40;

    public static int Count(string text)
    {
        var (count, letters) = (0, 0);
        foreach (var character in text)
        {
            letters = char.IsWhiteSpace(character) ? 0 : letters + 1;
            if (letters % LongestCounted == 1) count++;
        }

        return count;
    }
}
