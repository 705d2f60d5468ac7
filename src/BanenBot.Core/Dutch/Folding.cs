using System.Globalization;
using System.Text;
using BanenBot.Core.Reading;

namespace BanenBot.Core.Dutch;

/// <summary>Makes letters comparable: lower case, no diacritics, one kind of quote and hyphen, ligatures written out.</summary>
public static class Folding
{
    /// <summary>Stands for characters inside a word that nobody sees: a soft hyphen, a joiner, a loose combining mark.</summary>
    internal const char Invisible = '\u00AD';

    const int MostMarks = 30;
    const int NotACharacter = 0xFFFE;
    const int TableSize = 0x250;
    static readonly string[] Table = [.. Enumerable.Range(0, TableSize).Select(code => FoldSlowly((char)code))];

    /// <summary>A word as the analyser compares it.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in Nfc(text)) Append(folded, letter);
        return folded.ToString();
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

    internal static void Append(StringBuilder folded, char letter)
    {
        if (char.IsAscii(letter)) folded.Append(char.ToLowerInvariant(letter));
        else if (Of(letter) is var text && text is not [Invisible]) folded.Append(text);
    }

    internal static string Of(char letter) => letter < TableSize ? Table[letter] : FoldSlowly(letter);

    static string FoldSlowly(char letter)
    {
        switch (letter)
        {
            case '\u2018' or '\u2019' or '\u201B' or '\u2032' or '\u00B4' or '`' or '\u02BC': return "'";
            case (>= '\u2010' and <= '\u2015') or '\u2212': return "-";
            case 'Æ' or 'æ': return "ae";
            case 'Œ' or 'œ': return "oe";
            case 'Ø' or 'ø': return "o";
            case 'Đ' or 'đ' or 'Ð' or 'ð': return "d";
            case 'Ł' or 'ł': return "l";
            case 'Þ' or 'þ': return "th";
            case 'ß' or 'ẞ': return "ss";
            case 'ı': return "i";
        }

        if (char.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
            return Invisible.ToString();
        if (!char.IsLetterOrDigit(letter)) return letter.ToString();
        var parts = NormalForms.Of(letter.ToString(), NormalizationForm.FormKD)
            .Where(part => char.GetUnicodeCategory(part) is not UnicodeCategory.NonSpacingMark)
            .Select(part => char.IsDigit(part) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(part)) : char.ToLowerInvariant(part));
        return string.Concat(parts);
    }
}
