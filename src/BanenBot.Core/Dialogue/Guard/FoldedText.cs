using System.Globalization;
using System.Text;
using BanenBot.Core.Reading;

namespace BanenBot.Core.Dialogue.Guard;

/// <summary>
/// A text as the guard reads it, however it was written: digits of every script as 0-9, letters in lower case without marks, all spaces and
/// dashes alike, and nothing that cannot be seen. Knows where each character stood.
/// </summary>
sealed class FoldedText
{
    /// <summary>Stands where a picture or a sign of no meaning here stood.</summary>
    const char Sign = '\u00a4';

    const int FullWidthOffset = 0xFEE0;

    readonly List<int> _origins;

    FoldedText(string text, List<int> origins) => (Text, _origins) = (text, origins);

    public string Text { get; }

    public static FoldedText Of(string text)
    {
        var (folded, origins) = (new StringBuilder(text.Length), new List<int>(text.Length + 1));
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Fold(rune) is { } character)
            {
                folded.Append(character);
                origins.Add(at);
            }

            at += rune.Utf16SequenceLength;
        }

        origins.Add(text.Length);
        return new FoldedText(folded.ToString(), origins);
    }

    /// <summary>The part of the text as it was typed that a part of the folded text stands for.</summary>
    public (int Start, int End) Original(int start, int end) => (_origins[start], _origins[end]);

    /// <summary>One character, or null for what nobody sees.</summary>
    static char? Fold(Rune rune)
    {
        if (rune.IsAscii) return FoldAscii((char)rune.Value);
        if (rune.Value is >= 0xFF01 and <= 0xFF5E) return FoldAscii((char)(rune.Value - FullWidthOffset));
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.DecimalDigitNumber => (char)('0' + (int)Rune.GetNumericValue(rune)),
            UnicodeCategory.SpaceSeparator => ' ',
            UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => '\n',
            UnicodeCategory.DashPunctuation => '-',
            UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => null,
            UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => FoldLetter(rune),
            _ => rune.Value switch
            {
                '€' => '€',
                '\u2212' => '-',
                // Letters and pictures that are drawn as nothing.
                '\u2800' or '\u3164' or '\u115f' or '\u1160' or '\uffa0' => ' ',
                '·' or '•' => '.',
                '\u066b' or '\u066c' or '\u060c' => ',',
                _ => Rune.IsLetter(rune) && rune.IsBmp ? (char)rune.Value : Sign,
            },
        };
    }

    static char? FoldAscii(char character) => character switch
    {
        '\r' or '\v' or '\f' => ' ',
        '\t' or '\n' => character,
        _ => char.IsControl(character) ? null : char.ToLowerInvariant(character),
    };

    /// <summary>The letter itself under its marks; a letter of mathematics is the letter it is drawn as.</summary>
    static char FoldLetter(Rune rune) => char.ToLowerInvariant(NormalForms.Of(rune.ToString(), NormalizationForm.FormKD)[0]);
}
