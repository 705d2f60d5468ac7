namespace BanenBot.Core.Dialogue.Guard;

/// <summary>Numbers that people write about figures and that have as many digits as a burgerservicenummer. Over a folded text.</summary>
static class LookAlikes
{
    /// <summary>Shorter words of a-f and 0-9 may be words.</summary>
    const int ShortestMachineWord = 24;

    const int LongestMachineWord = 64;

    /// <summary>One sign in so many is a letter; of a random row six in sixteen are.</summary>
    const int FewestLetters = 8;

    /// <summary>From ten digits on a number in groups of three is no BSN.</summary>
    const int MoreThanNine = 10;

    /// <summary>31-3-2018, 2018-03-31, 31 3 2018, or 31032018 in one piece.</summary>
    public static bool IsDate(string text, ArraySegment<DigitGroup> groups) => groups switch
    {
        [{ Length: 8 } whole] => IsDate(text.AsSpan(whole.Start, 8)),
        [{ Length: <= 2 } day, { Length: <= 2 } month, { Length: 4 } year] => IsDayAndMonth(text, day, month) && IsYear(text, year),
        [{ Length: 4 } year, { Length: <= 2 } month, { Length: <= 2 } day] => IsDayAndMonth(text, day, month) && IsYear(text, year),
        _ => false,
    };

    /// <summary>"2016 2017", "2017-2018".</summary>
    public static bool IsYears(string text, ArraySegment<DigitGroup> groups)
    {
        foreach (var group in groups)
            if (!IsYear(text, group)) return false;
        return true;
    }

    public static bool HasYear(string text, ArraySegment<DigitGroup> groups)
    {
        foreach (var group in groups)
            if (IsYear(text, group)) return true;
        return false;
    }

    /// <summary>1.641, or 111.222.333,00, or a number in one piece.</summary>
    public static bool IsFigure(ArraySegment<DigitGroup> groups) => groups.Count == 1 || IsDecimal(groups) || IsThousands(groups);

    /// <summary>A number that its writing makes an amount, whatever stands around it.</summary>
    public static bool IsAmount(ArraySegment<DigitGroup> groups)
    {
        if (IsDecimal(groups)) return true;
        var digits = 0;
        foreach (var group in groups) digits += group.Length;
        return digits >= MoreThanNine && groups.Count > 1 && groups[1].Gap != ' ' && IsThousands(groups);
    }

    /// <summary>Loonheffingennummer or btw-nummer: nine digits, L or B, and two digits.</summary>
    public static bool IsPayrollNumber(ReadOnlySpan<char> text, int end)
    {
        if (end < text.Length && text[end] is ' ' or '.' or '-') end++;
        if (end >= text.Length || text[end] is not ('l' or 'b')) return false;
        end++;
        if (end < text.Length && text[end] is ' ' or '.') end++;
        return end + 1 < text.Length && char.IsAsciiDigit(text[end]) && char.IsAsciiDigit(text[end + 1]);
    }

    /// <summary>Whether these digits stand in a long row of a-f and 0-9 with dashes, as a GUID or a hash does.</summary>
    public static bool IsMachineMade(ReadOnlySpan<char> text, int start, int end)
    {
        var (from, to) = (start, end);
        while (from > 0 && start - from < LongestMachineWord && IsOfMachine(text[from - 1])) from--;
        while (to < text.Length && to - end < LongestMachineWord && IsOfMachine(text[to])) to++;
        var letters = 0;
        foreach (var sign in text[from..to]) letters += char.IsAsciiLetter(sign) ? 1 : 0;
        return to - from >= ShortestMachineWord && letters * FewestLetters >= to - from || Guid.TryParseExact(text[from..to], "D", out _);
    }

    static bool IsOfMachine(char sign) => sign is >= 'a' and <= 'f' or >= '0' and <= '9' or '-';

    static bool IsDecimal(ArraySegment<DigitGroup> groups) =>
        groups is [.., { Gap: '.' or ',', Length: <= 2 } last]
            && IsThousands(groups[..^1]) && (groups.Count == 2 || groups[1].Gap != last.Gap);

    /// <summary>One to three digits and groups of three, all parted by the same sign; or digits in one piece.</summary>
    static bool IsThousands(ArraySegment<DigitGroup> groups)
    {
        if (groups.Count == 1) return true;
        if (groups[0].Length > 3 || groups[1].Gap is not ('.' or ',' or ' ')) return false;
        foreach (var group in groups[1..])
            if (group.Length != 3 || group.Gap != groups[1].Gap) return false;
        return true;
    }

    static bool IsDate(ReadOnlySpan<char> digits) =>
        IsYear(digits[4..]) && IsDayAndMonth(digits[..2], digits[2..4]) || IsYear(digits[..4]) && IsDayAndMonth(digits[6..], digits[4..6]);

    static bool IsDayAndMonth(string text, DigitGroup day, DigitGroup month) =>
        IsDayAndMonth(text.AsSpan(day.Start, day.Length), text.AsSpan(month.Start, month.Length));

    static bool IsDayAndMonth(ReadOnlySpan<char> day, ReadOnlySpan<char> month) =>
        Number(day) is >= 1 and <= 31 && Number(month) is >= 1 and <= 12;

    static bool IsYear(string text, DigitGroup group) => group.Length == 4 && IsYear(text.AsSpan(group.Start, 4));

    /// <summary>Of the last century or this one; four digits or more.</summary>
    public static bool IsYear(ReadOnlySpan<char> digits) => digits is ['1', '9', ..] or ['2', '0', ..];

    static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits) number = number * 10 + digit - '0';
        return number;
    }
}
