using System.Text;

namespace BanenBot.Core.Dialogue;

/// <summary>
/// Finds a burgerservicenummer in a text: nine digits that pass the 11-test, or eight with the leading zero left out, written in one piece or
/// in groups. Linear: at most nine groups are tried from each one. What looks like one but is not (telephone, loonheffingennummer, IBAN, amount,
/// date, years) is let through.
/// </summary>
static class CitizenNumbers
{
    /// <summary>In digits. Shorter ones may be figures: 167.659.</summary>
    const int ShortestLongNumber = 8;

    /// <summary>"klant nummer", "dossier": in words.</summary>
    const int LongestLabel = 2;

    public static bool IsIn(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                i++;
                continue;
            }

            var (groups, end) = ReadRun(text, i);
            if (!IsOtherNumber(text, i, end, groups) && HoldsCitizenNumber(text, groups)) return true;
            i = end;
        }

        return false;
    }

    /// <summary>
    /// The text without telephone, file and account numbers, and without what only names one ("dossier 123456789, hoe ..."): they never are what a
    /// question is about. Dates and years stay.
    /// </summary>
    public static string WithoutLongNumbers(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                kept.Append(text[i++]);
                continue;
            }

            var (groups, end) = ReadRun(text, i);
            var isLong = groups.Sum(group => group.Length) >= ShortestLongNumber && !IsDateOrYears(text, groups);
            if (isLong && IsAside(text, end)) kept.Length = LabelStart(kept);
            kept.Append(isLong ? " " : text[i..end]);
            i = end;
        }

        return kept.ToString();
    }

    /// <summary>Whether a number ends a clause and the question goes on behind it.</summary>
    static bool IsAside(string text, int end) =>
        end < text.Length && IsClauseEnd(text[end]) && text.AsSpan(end).ContainsAnyInRange('a', 'z');

    /// <summary>Where the clause begins whose last words are all that is kept so far; the end where it is more than a label.</summary>
    static int LabelStart(StringBuilder kept)
    {
        var start = kept.Length;
        while (start > 0 && !IsClauseEnd(kept[start - 1])) start--;
        var words = kept.ToString(start, kept.Length - start).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        return words <= LongestLabel ? start : kept.Length;
    }

    static bool IsClauseEnd(char character) => character is ',' or ';' or ':' or '.' or '?' or '!' or '(' or ')' or '\n';

    /// <summary>Groups of digits with one separator character between them, as start and length; and where the run ends.</summary>
    static (List<(int Start, int Length)> Groups, int End) ReadRun(string text, int start)
    {
        var groups = new List<(int, int)>();
        var i = start;
        while (true)
        {
            var from = i;
            while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
            groups.Add((from, i - from));
            if (i + 1 < text.Length && text[i] is '.' or '-' or ' ' or '/' or '\u00a0' or '\u2011' or '\u2013' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])) i++;
            else return (groups, i);
        }
    }

    /// <summary>Signs around the run that make it something else.</summary>
    static bool IsOtherNumber(string text, int start, int end, List<(int Start, int Length)> groups)
    {
        var before = start > 0 ? text[start - 1] : ' ';
        if (char.IsLetter(before) || before == '+') return true;
        if (start > 1 && before == ' ' && text[start - 2] == '€' || before == '€') return true;
        var after = end < text.Length ? text[end] : ' ';
        if (after == ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])) return true;
        // Loonheffingennummer: nine digits, L and two digits, also with a space before the L.
        var letter = after == ' ' && end + 1 < text.Length ? end + 1 : end;
        if (letter + 2 < text.Length && text[letter] is 'L' or 'l' or 'B' or 'b' && letter + 2 < text.Length
            && char.IsAsciiDigit(text[letter + 1]) && char.IsAsciiDigit(text[letter + 2])) return true;
        if (char.IsLetter(after)) return true;
        var digits = groups.Sum(group => group.Length);
        return digits == 10 && text[start] == '0';
    }

    static bool HoldsCitizenNumber(string text, List<(int Start, int Length)> groups)
    {
        Span<char> digits = stackalloc char[9];
        for (var first = 0; first < groups.Count; first++)
        {
            var length = 0;
            for (var last = first; last < groups.Count && length + groups[last].Length <= 9; last++)
            {
                text.AsSpan(groups[last].Start, groups[last].Length).CopyTo(digits[length..]);
                length += groups[last].Length;
                var used = groups[first..(last + 1)];
                if (length >= 8 && !IsDateOrYears(text, used) && PassesElevenTest(digits[..length])) return true;
            }
        }

        return false;
    }

    /// <summary>31-3-2018, 2018-03-31, 31032018, or a row of years: numbers that people write about figures.</summary>
    static bool IsDateOrYears(string text, List<(int Start, int Length)> groups)
    {
        if (groups.Exists(group => group.Length == 4 && Year(text.AsSpan(group.Start, 4)))) return true;
        if (groups is not [{ Length: 8 } whole]) return false;
        var digits = text.AsSpan(whole.Start, 8);
        return Year(digits[4..]) && DayAndMonth(digits[..2], digits[2..4]) || Year(digits[..4]) && DayAndMonth(digits[6..], digits[4..6]);
    }

    static bool Year(ReadOnlySpan<char> digits) => digits is ['1', '9', ..] or ['2', '0', ..];

    static bool DayAndMonth(ReadOnlySpan<char> day, ReadOnlySpan<char> month) => TwoDigits(day) is >= 1 and <= 31 && TwoDigits(month) is >= 1 and <= 12;

    static int TwoDigits(ReadOnlySpan<char> digits) => (digits[0] - '0') * 10 + digits[1] - '0';

    /// <summary>9a + 8b + 7c + ... + 2h - i is a multiple of eleven; eight digits count as nine with a zero before them.</summary>
    internal static bool PassesElevenTest(ReadOnlySpan<char> digits)
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
