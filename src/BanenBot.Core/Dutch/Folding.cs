using System.Globalization;
using System.Text;
using Lucene.Net.Analysis.Miscellaneous;
using BanenBot.Core.Reading;

namespace BanenBot.Core.Dutch;

/// <summary>
/// Makes letters comparable: lower case, no diacritics, one kind of quote and hyphen, ligatures written out, nothing invisible.
/// </summary>
static class Folding
{
    const int MostMarks = 30;
    const int NotACharacter = 0xFFFE;

    /// <summary>A letter can become as many as this: ﷺ has no Latin form, but ligatures such as ﬃ have.</summary>
    const int LongestFold = 4;

    const string Quotes = "\u2018\u2019\u201B\u2032\u00B4`\u02BC";
    const string Hyphens = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

    /// <summary>A word as the analyser compares it.</summary>
    public static string Fold(string text)
    {
        var plain = Nfc(text);
        var letters = new StringBuilder(plain.Length);
        foreach (var letter in plain)
            if (PlainSign(letter) is { } sign) letters.Append(char.ToLowerInvariant(sign));
        var folded = new char[letters.Length * LongestFold];
        return new string(folded, 0, ASCIIFoldingFilter.FoldToASCII(letters.ToString().ToCharArray(), 0, folded, 0, letters.Length));
    }

    /// <summary>
    /// NFC, in which offsets are counted. What Unicode cannot normalise (half a surrogate pair, U+FFFE) becomes a replacement
    /// character, and marks beyond the thirtieth in a row are dropped, the bound of Unicode's stream-safe text: sorting them takes
    /// quadratic time.
    /// </summary>
    public static string Nfc(string text)
    {
        if (Ascii.IsValid(text)) return text;
        var (whole, marks) = (new StringBuilder(text.Length), 0);
        foreach (var rune in text.EnumerateRunes())
        {
            marks = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark ? marks + 1 : 0;
            if (marks <= MostMarks) whole.Append(rune.Value == NotACharacter ? Rune.ReplacementChar : rune);
        }

        return NormalForms.Of(whole.ToString());
    }

    /// <summary>
    /// What happens to a text before it is cut: curly apostrophes and long hyphens become plain ones; what nobody sees inside a word (a
    /// soft hyphen, a joiner, a mark that has no letter of its own) goes, and is null here.
    /// </summary>
    public static char? PlainSign(char letter)
    {
        if (char.IsAscii(letter)) return letter == '`' ? '\'' : letter;
        return Quotes.Contains(letter) ? '\'' : Hyphens.Contains(letter) ? '-' : IsInvisible(letter) ? null : letter;
    }

    static bool IsInvisible(char letter) =>
        char.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
