using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace BanenBot.Core.Reading;

/// <summary>
/// Unicode's normal forms, also where .NET runs without ICU (invariant globalisation): there <see cref="string.Normalize()"/> gives every
/// text back as it was, and "één" would be another word each time it is typed otherwise. The table holds the blocks that Dutch is written
/// in.
/// </summary>
static class NormalForms
{
    /// <summary>What .NET can do by itself. Asked once, of a letter that changes in every form.</summary>
    static readonly bool HasIcu = "e\u0301".Normalize(NormalizationForm.FormC).Length == 1;

    static readonly FrozenDictionary<char, (char Kind, string Parts)> Table = Read();

    static readonly FrozenDictionary<string, char> Composed = Table.Where(entry => entry.Value is { Kind: '=', Parts.Length: 2 })
        .ToFrozenDictionary(entry => entry.Value.Parts, entry => entry.Key, StringComparer.Ordinal);

    /// <summary>Throws <see cref="ArgumentException"/> on half a surrogate pair where there is ICU, as .NET does.</summary>
    public static string Of(string text, NormalizationForm form = NormalizationForm.FormC) =>
        Ascii.IsValid(text) ? text : HasIcu ? text.Normalize(form) : ByTable(text, form);

    internal static string ByTable(string text, NormalizationForm form)
    {
        var takesCompatibility = form is NormalizationForm.FormKC or NormalizationForm.FormKD;
        var apart = new StringBuilder(text.Length);
        foreach (var letter in text) TakeApart(letter, takesCompatibility, apart);
        return form is NormalizationForm.FormD or NormalizationForm.FormKD ? apart.ToString() : PutTogether(apart);
    }

    static void TakeApart(char letter, bool takesCompatibility, StringBuilder into)
    {
        if (char.IsAscii(letter) || !Table.TryGetValue(letter, out var entry)) into.Append(letter);
        else if (entry.Kind == '~' && !takesCompatibility) into.Append(letter);
        else foreach (var part in entry.Parts) TakeApart(part, takesCompatibility, into);
    }

    /// <summary>A mark joins the letter before it, past marks of another kind that do not join.</summary>
    static string PutTogether(StringBuilder apart)
    {
        var (whole, letter) = (new StringBuilder(apart.Length), -1);
        for (var i = 0; i < apart.Length; i++)
        {
            var isMark = CharUnicodeInfo.GetUnicodeCategory(apart[i]) == UnicodeCategory.NonSpacingMark;
            if (isMark && letter >= 0 && Composed.TryGetValue($"{whole[letter]}{apart[i]}", out var composed)) whole[letter] = composed;
            else
            {
                if (!isMark) letter = whole.Length;
                whole.Append(apart[i]);
            }
        }

        return whole.ToString();
    }

    static FrozenDictionary<char, (char Kind, string Parts)> Read()
    {
        using var stream = typeof(NormalForms).Assembly.GetManifestResourceStream("BanenBot.Core.Reading.NormalForms.txt")!;
        using var reader = new StreamReader(stream, Encoding.ASCII);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#');
        return lines.Select(line => line.TrimEnd().Split(' ')).ToFrozenDictionary(
            part => Character(part[0]), part => (part[1][0], string.Concat(part.Skip(2).Select(Character))));
    }

    static char Character(string hex) => (char)int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
