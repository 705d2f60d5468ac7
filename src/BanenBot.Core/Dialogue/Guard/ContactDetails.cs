namespace BanenBot.Core.Dialogue.Guard;

enum ContactKind
{
    Mail,
    Phone,
    Account,
}

/// <summary>A part of a folded text.</summary>
/// <param name="IsSure">False for a telephone number that may as well be another number.</param>
readonly record struct ContactDetail(ContactKind Kind, int Start, int End, bool IsSure);

/// <summary>
/// Finds e-mail addresses, telephone numbers and account numbers (IBAN) in a folded text, in order. Linear: from each sign that may begin
/// one, at most as far as the longest there is.
/// </summary>
static class ContactDetails
{
    const int LongestName = 64, LongestHost = 255;

    public static List<ContactDetail> Find(string text, NumberWords words)
    {
        var (found, addressed) = (new List<ContactDetail>(), 0);
        for (var at = 0; at < text.Length; at++)
        {
            var detail = text[at] switch
            {
                '@' => Mail(text, at, addressed),
                '+' => PhoneNumber.At(text, at, words),
                '0' when at == 0 || !char.IsAsciiDigit(text[at - 1]) && text[at - 1] != '+' => PhoneNumber.At(text, at, words),
                var sign when char.IsAsciiLetter(sign) => AccountNumber.At(text, at, words),
                _ => null,
            };
            if (detail is not { } one) continue;
            // A number inside an address ("06@…") is part of it.
            while (found.Count > 0 && found[^1].End > one.Start) found.RemoveAt(found.Count - 1);
            found.Add(one);
            if (one.Kind == ContactKind.Mail) addressed = one.End;
            at = one.End - 1;
        }

        return found;
    }

    /// <summary>The text with every detail of some kinds made unreadable, each character in its place.</summary>
    public static string Blanked(string text, IEnumerable<ContactDetail> details)
    {
        var blanked = text.ToCharArray();
        foreach (var detail in details) blanked.AsSpan(detail.Start, detail.End - detail.Start).Fill('|');
        return new string(blanked);
    }

    static ContactDetail? Mail(string text, int at, int from)
    {
        var (start, end) = (at, at + 1);
        while (start > from && at - start < LongestName && IsOfName(text[start - 1])) start--;
        while (end < text.Length && end - at < LongestHost && IsOfHost(text[end])) end++;
        while (end > at && text[end - 1] is '.' or '-') end--;
        while (start < at && text[start] is '.' or '\'') start++;
        return start < at && text.AsSpan(at, end - at).Contains('.') ? new ContactDetail(ContactKind.Mail, start, end, IsSure: true) : null;
    }

    static bool IsOfName(char sign) => char.IsLetterOrDigit(sign) || sign is '.' or '_' or '%' or '+' or '-' or '\'';

    static bool IsOfHost(char sign) => char.IsLetterOrDigit(sign) || sign is '.' or '-';
}
