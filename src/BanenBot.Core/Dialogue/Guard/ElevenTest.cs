namespace BanenBot.Core.Dialogue.Guard;

/// <summary>The proof that is built into a burgerservicenummer.</summary>
static class ElevenTest
{
    /// <summary>9a + 8b + 7c + ... + 2h - i is a multiple of eleven; fewer than nine digits count as nine with zeros before them.</summary>
    public static bool Passes(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var fromEnd = digits.Length - i;
            sum += (digits[i] - '0') * (fromEnd == 1 ? -1 : fromEnd);
        }

        return sum % 11 == 0 && digits.ContainsAnyExcept('0');
    }
}
