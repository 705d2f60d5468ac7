using System.Globalization;
using System.Text;
using BanenBot.Core.Reading;

namespace BanenBot.Core.Knowledge.Documents;

/// <summary>Text as it may stand in a passage: NFC, single spaces, no invisible characters.</summary>
static class CleanText
{
    /// <summary>All white space, line ends too, becomes one space; controls, format characters and private use are left out.</summary>
    public static string OneLine(string text)
    {
        var clean = new StringBuilder(text.Length);
        var space = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune)) space = clean.Length > 0;
            else if (IsVisible(rune))
            {
                if (space) clean.Append(' ');
                space = false;
                if (rune.Value is >= 0xFB00 and <= 0xFB06) clean.Append(NormalForms.Of(rune.ToString(), NormalizationForm.FormKC));
                else clean.Append(rune.ToString());
            }
        }

        return NormalForms.Of(clean.ToString());
    }

    /// <summary>Whether these are the bytes of something else than text, decoded by accident.</summary>
    public static bool IsBinary(string text) =>
        text.Contains('\0') || text.Count(char.IsControl) - text.Count(char.IsWhiteSpace) > text.Length / 20;

    static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
