namespace BanenBot.Core.Dialogue.Guard;

/// <summary>
/// An international bank account number (IBAN): a country, two digits of proof, and as many signs as that country's numbers have.
/// </summary>
static class AccountNumber
{
    const string Dutch = "nl";

    public static ContactDetail? At(string text, int start, NumberWords words)
    {
        if (start > 0 && char.IsLetterOrDigit(text[start - 1])) return null;
        if (start + 3 >= text.Length || !char.IsAsciiDigit(text[start + 2])) return null;
        var length = words.AccountLength(text.Substring(start, 2));
        if (length == 0) return null;
        Span<char> signs = stackalloc char[length];
        var (at, read) = (start, 0);
        while (at < text.Length && read < length)
        {
            if (char.IsAsciiLetterOrDigit(text[at])) signs[read++] = text[at];
            else if (text[at] is not (' ' or '.' or '-') || !char.IsAsciiLetterOrDigit(text[at - 1])) return null;
            at++;
        }

        if (read < length || at < text.Length && char.IsLetterOrDigit(text[at]) || !char.IsAsciiDigit(signs[3])) return null;
        // A typing error in a Dutch one leaves it one: nothing else has a bank's four letters there.
        return IsProven(signs) || IsDutch(signs) ? new ContactDetail(ContactKind.Account, start, at, IsSure: true) : null;
    }

    static bool IsDutch(ReadOnlySpan<char> signs) =>
        signs.StartsWith(Dutch) && !signs[4..8].ContainsAnyExceptInRange('a', 'z') && !signs[8..].ContainsAnyExceptInRange('0', '9');

    /// <summary>ISO 13616: the first four signs go last, letters count from 10, and the number leaves 1 when divided by 97.</summary>
    static bool IsProven(ReadOnlySpan<char> signs)
    {
        var rest = 0;
        for (var i = 0; i < signs.Length; i++)
        {
            var sign = signs[(i + 4) % signs.Length];
            rest = char.IsAsciiDigit(sign) ? (rest * 10 + sign - '0') % 97 : (rest * 100 + sign - 'a' + 10) % 97;
        }

        return rest == 1;
    }
}
