using System.Globalization;
using System.Text.RegularExpressions;

namespace BanenBot.Core.Knowledge.Documents.Text;

/// <summary>What the first signs of a line say that it is.</summary>
static partial class Starts
{
    /// <summary>"13. Wat", "2.3. 45% van", "1.1 Doel": the numbers; none where the line starts otherwise.</summary>
    public static IReadOnlyList<int> Numbers(string line)
    {
        if (line.Length == 0 || !char.IsAsciiDigit(line[0])) return [];
        var match = Numbering().Match(line);
        if (!match.Success) return [];
        var numbers = match.Groups[1].Value.Split('.', StringSplitOptions.RemoveEmptyEntries);
        var withDot = match.Groups[1].Value.EndsWith('.');
        return numbers.Length > 1 || withDot ? [.. numbers.Select(number => int.Parse(number, CultureInfo.InvariantCulture))] : [];
    }

    public static bool IsLettered(string line) =>
        line.Length > 3 && line[0] is >= 'a' and <= 'h' && line[1] is '.' or ')' && line[2] == ' ' && char.IsUpper(line[3]);

    public static bool IsBullet(string line) => line.Length > 1 && line[0] is '•' or '-' && line[1] == ' ';

    /// <summary>The level of "## Kop", 0 for another line.</summary>
    public static int Marks(string line)
    {
        var level = line.AsSpan().IndexOfAnyExcept('#');
        return level is >= 1 and <= 6 && line[level] == ' ' ? level : 0;
    }

    /// <summary>The mark and the text of a footnote below the text, where the line starts one.</summary>
    public static (int Mark, string Text)? Footnote(TextLine line)
    {
        if (char.IsLetter(line.Text[0])) return null;
        if (RaisedMark().Match(line.Text) is { Success: true } raised) return (Number(raised.Groups[1].Value), raised.Groups[2].Value);
        if (line.Gap > 0 && line.Text.Length < 3 && line.Text.All(char.IsAsciiDigit)) return (Number(line.Text), "");
        if (!line.AfterRule || PlainMark().Match(line.Text) is not { Success: true } plain) return null;
        return (Number(plain.Groups[1].Value), plain.Groups[2].Value);
    }

    public static int Number(string digits)
    {
        var number = 0;
        foreach (var digit in digits)
            if (CharUnicodeInfo.GetDigitValue(digit) is >= 0 and var value) number = number * 10 + value;
        return number;
    }

    [GeneratedRegex("^(\\d{1,2}(?:\\.\\d{1,2}){0,4}\\.?) +[^ ]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Numbering();

    [GeneratedRegex("^(?:<sup>)?([⁰¹²³⁴-⁹]{1,2}|\\d{1,2}</sup>) ?(.+)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex RaisedMark();

    [GeneratedRegex("^(\\d{1,2}) +(\\p{Lu}.+)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PlainMark();
}
