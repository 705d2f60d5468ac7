namespace BanenBot.Core.Dutch;

/// <summary>Whether two words differ by one slip: a letter too many, too few, wrong, or two swapped.</summary>
static class Spelling
{
    public static bool OneSlip(string one, string other)
    {
        if (one.Length > other.Length) (one, other) = (other, one);
        var prefix = 0;
        while (prefix < one.Length && one[prefix] == other[prefix]) prefix++;
        var suffix = 0;
        while (suffix < one.Length - prefix && one[^(suffix + 1)] == other[^(suffix + 1)]) suffix++;
        var (left, right) = (one.Length - prefix - suffix, other.Length - prefix - suffix);
        if (right <= 1) return true;
        return left == 2 && right == 2 && one[prefix] == other[prefix + 1] && one[prefix + 1] == other[prefix];
    }
}
