namespace BanenBot.Core.Dutch;

/// <summary>
/// How unlikely it is that someone who meant one word typed the other: Damerau-Levenshtein distance (transpositions included) in half
/// edits. What sounds alike and what fingers double costs one half, what slips to the next key, is left out or is another vowel two,
/// any other letter three.
/// </summary>
static class SpellingCost
{
    public const int TooHigh = int.MaxValue;

    const int AlikeCost = 1;
    const int SlipCost = 2;
    const int OtherCost = 3;

    static readonly string[] KeyRows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
    static readonly bool[] NextKeys = NeighboursOnAKeyboard();

    /// <summary>The cost, or <see cref="TooHigh"/> as soon as it passes the limit.</summary>
    public static int Of(string typed, string meant, int limit)
    {
        Span<int> beforePrevious = stackalloc int[meant.Length + 1];
        Span<int> previous = stackalloc int[meant.Length + 1];
        Span<int> current = stackalloc int[meant.Length + 1];
        for (var j = 0; j <= meant.Length; j++) previous[j] = j == 0 ? 0 : previous[j - 1] + Skipped(meant, j);
        for (var i = 1; i <= typed.Length; i++)
        {
            current[0] = previous[0] + Skipped(typed, i);
            var lowest = current[0];
            for (var j = 1; j <= meant.Length; j++)
            {
                var cost = Math.Min(previous[j] + Skipped(typed, i), current[j - 1] + Skipped(meant, j));
                cost = Math.Min(cost, previous[j - 1] + Substituted(typed, i, meant, j));
                if (i > 1 && j > 1) cost = Math.Min(cost, beforePrevious[j - 2] + Pair(typed, i, meant, j));
                if (j > 1 && SoundAlike(typed[i - 1], meant[j - 2], meant[j - 1])) cost = Math.Min(cost, previous[j - 2] + AlikeCost);
                if (i > 1 && SoundAlike(meant[j - 1], typed[i - 2], typed[i - 1])) cost = Math.Min(cost, beforePrevious[j - 1] + AlikeCost);
                current[j] = cost;
                lowest = Math.Min(lowest, cost);
            }

            // A later cell can come from two rows back, at one half more.
            if (lowest > limit + SlipCost) return TooHigh;
            var oldest = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = oldest;
        }

        return previous[meant.Length] <= limit ? previous[meant.Length] : TooHigh;
    }

    /// <summary>A letter too many or too few: cheap where it only doubles its neighbour, dear at the start of a word.</summary>
    static int Skipped(string word, int at)
    {
        if (at == 1) return OtherCost;
        var letter = word[at - 1];
        return letter == word[at - 2] || (at < word.Length && letter == word[at]) ? AlikeCost : SlipCost;
    }

    static int Substituted(string typed, int i, string meant, int j)
    {
        var (one, other) = (typed[i - 1], meant[j - 1]);
        if (one == other) return 0;
        if (SoundAlike(one, other) || (i == typed.Length && j == meant.Length && AreBoth(one, other, 'd', 't'))) return AlikeCost;
        return i > 1 && (IsNextKey(one, other) || (IsVowel(one) && IsVowel(other))) ? SlipCost : OtherCost;
    }

    static int Pair(string typed, int i, string meant, int j)
    {
        var (a, b, c, d) = (typed[i - 2], typed[i - 1], meant[j - 2], meant[j - 1]);
        if (a == d && b == c && a != b) return SlipCost;
        return SoundAlike(a, b, c, d) || SoundAlike(c, d, a, b) ? AlikeCost : OtherCost * 2;
    }

    public static bool SoundAlike(char one, char other) =>
        AreBoth(one, other, 'c', 'k') || AreBoth(one, other, 's', 'z') || AreBoth(one, other, 'f', 'v') || AreBoth(one, other, 'i', 'y');

    static bool SoundAlike(char a, char b, char c, char d) =>
        (a, b, c, d) is ('e', 'i', 'i', 'j') or ('a', 'u', 'o', 'u') or ('k', 'w', 'q', 'u');

    static bool SoundAlike(char letter, char first, char second) => (letter, first, second) is ('g', 'c', 'h') or ('y', 'i', 'j');

    static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    static bool AreBoth(char one, char other, char first, char second) =>
        (one == first && other == second) || (one == second && other == first);

    static bool IsNextKey(char one, char other) =>
        char.IsAsciiLetterLower(one) && char.IsAsciiLetterLower(other) && NextKeys[((one - 'a') * 26) + other - 'a'];

    static bool[] NeighboursOnAKeyboard()
    {
        var next = new bool[26 * 26];
        for (var row = 0; row < KeyRows.Length; row++)
            for (var column = 0; column < KeyRows[row].Length; column++)
                for (var below = row; below < Math.Min(row + 2, KeyRows.Length); below++)
                    for (var beside = column - 1; beside <= column + 1; beside++)
                    {
                        if (beside < 0 || beside >= KeyRows[below].Length) continue;
                        var (one, other) = (KeyRows[row][column] - 'a', KeyRows[below][beside] - 'a');
                        next[(one * 26) + other] = next[(other * 26) + one] = one != other;
                    }

        return next;
    }
}
