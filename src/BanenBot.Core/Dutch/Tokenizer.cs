namespace BanenBot.Core.Dutch;

/// <summary>
/// Cuts a text into words. What belongs together in this field stays one token: t+2, q4, 4e, g&amp;v, vso/pro, wiw/id, 't, regio's,
/// addresses, dates (31-3-2018) and numbers. Written with spaces, "t + 2" and "G &amp; V" are the same tokens.
/// <para>Thousands lose their point (1.641 and 1641 are the same number, and meet); a decimal comma stays (110,92). Dotted
/// abbreviations lose their points (t.o.v. is tov). A % and a € are tokens, because people ask with them. Letters outside the basic
/// plane separate words, as emoji do.</para>
/// </summary>
public static class Tokenizer
{
    /// <summary>Offsets are into <see cref="Folding.Nfc"/> of the text. Linear in its length.</summary>
    public static IReadOnlyList<Token> Tokenize(string text) => TokenizeNfc(Folding.Nfc(text));

    internal static List<Token> TokenizeNfc(string nfc)
    {
        var tokens = new List<Token>(nfc.Length / 6 + 1);
        var scanner = new TokenScanner(nfc);
        while (scanner.Next() is { } token) tokens.Add(token);
        return tokens;
    }
}
