namespace BanenBot.Core.Dialogue.Guard;

/// <summary>A telephone number: ten digits from a zero on, a service number, or a plus (or 00) with the number of a country.</summary>
static class PhoneNumber
{
    const int National = 10, WithDutchCode = 11, ShortestAbroad = 10, LongestAbroad = 15;

    /// <summary>"06 - 12": in characters.</summary>
    const int WidestGap = 3;

    /// <summary>The number that begins with this plus or zero.</summary>
    public static ContactDetail? At(string text, int start, NumberWords words)
    {
        if (text[start] == '+') return Abroad(text, start, start + 1, isCertain: true);
        var isAbroad = start + 1 < text.Length && text[start + 1] == '0';
        return isAbroad ? Abroad(text, start, start + 2, isCertain: false) : Domestic(text, start, words);
    }

    /// <summary>"+31 (0)6 12345678": the zero between brackets is not dialled.</summary>
    static ContactDetail? Abroad(string text, int start, int first, bool isCertain)
    {
        var groups = Groups(text, first, LongestAbroad);
        if (groups.Count == 0 || groups[0].Start != first) return null;
        var isDutch = text.AsSpan(first).StartsWith("31");
        var wanted = !isDutch ? LongestAbroad : HasTrunkZero(text, first) ? WithDutchCode + 1 : WithDutchCode;
        var (digits, end) = (0, 0);
        foreach (var group in groups)
        {
            if (digits + group.Length > wanted) break;
            (digits, end) = (digits + group.Length, group.End);
        }

        if (digits < (isDutch ? WithDutchCode : ShortestAbroad)) return null;
        // 00 may be two zeros too many before some other number; a plus is not typed by accident.
        return new ContactDetail(ContactKind.Phone, start, end, IsSure: isCertain || isDutch);
    }

    static bool HasTrunkZero(string text, int first) => text.AsSpan(first, Math.Min(6, text.Length - first)).IndexOf("(0)") >= 0;

    static ContactDetail? Domestic(string text, int start, NumberWords words)
    {
        var groups = Groups(text, start, LongestAbroad);
        var (digits, end, count) = (0, 0, 0);
        foreach (var group in groups)
        {
            if (digits + group.Length > National) break;
            (digits, end, count) = (digits + group.Length, group.End, count + 1);
            if (digits == National) break;
        }

        if (count == 0) return null;
        var code = text.Substring(groups[0].Start, groups[0].Length);
        if (code is "0800" or "0900" && digits != National && groups.Count > 1 && groups[1].Length is 4 or 7)
            return Detail(groups[1].End, isSure: true);
        return digits == National ? Detail(end, IsSure(code, count, words)) : null;

        // The brackets of "(035) 123 45 67" are of the number; those of "(0612345678)" stand around it, and may not be closed at all.
        ContactDetail Detail(int to, bool isSure)
        {
            var isOpened = start > 0 && text[start - 1] == '(' && groups[0].End < to && text[groups[0].End] == ')';
            return new ContactDetail(ContactKind.Phone, isOpened ? start - 1 : start, to, isSure);
        }
    }

    /// <summary>
    /// Written in one piece, ten digits may be a BSN with a zero too many: only a mobile number or one of the short area codes tells.
    /// Written in groups the first is an area code.
    /// </summary>
    static bool IsSure(string code, int groups, NumberWords words) =>
        code.StartsWith("06", StringComparison.Ordinal) || (groups == 1 ? words.IsAreaCode(code[..3]) : words.IsAreaCode(code));

    /// <summary>Groups of digits from here on, until they hold this many digits.</summary>
    static List<DigitGroup> Groups(string text, int first, int most)
    {
        var (groups, at, digits) = (new List<DigitGroup>(), first, 0);
        while (at < text.Length && digits <= most)
        {
            var from = at;
            while (at < text.Length && char.IsAsciiDigit(text[at]) && at - from <= most) at++;
            if (at == from) break;
            // A longer row of digits is no part of a telephone number.
            if (at - from > most) break;
            groups.Add(new DigitGroup(from, at - from, ' '));
            digits += at - from;
            var next = at;
            while (next < text.Length && next - at < WidestGap && text[next] is ' ' or '-' or '.' or '/' or '(' or ')') next++;
            if (next == at) break;
            at = next;
        }

        return groups;
    }
}
