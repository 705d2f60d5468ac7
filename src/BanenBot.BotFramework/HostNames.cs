namespace BanenBot.BotFramework;

/// <summary>Host names as they stand in settings and in the manifest: <c>bot.example.nl</c>, nothing around it.</summary>
static class HostNames
{
    /// <summary>
    /// A DNS name of two labels or more, in ASCII; an address in digits or a name with scheme, port, path or wildcard is none.
    /// </summary>
    public static bool IsBare(string? text) =>
        text is { Length: > 0 and <= 253 }
        && text.Contains('.', StringComparison.Ordinal)
        && Uri.CheckHostName(text) == UriHostNameType.Dns
        && text.Split('.').All(IsLabel);

    static bool IsLabel(string label) =>
        label is { Length: > 0 and <= 63 } and [not '-', ..] and [.., not '-']
        && label.All(sign => char.IsAsciiLetterOrDigit(sign) || sign == '-');

    /// <summary>The host itself, or one below it: <c>a.example.nl</c> is below <c>example.nl</c>, <c>aexample.nl</c> is not.</summary>
    public static bool IsAtOrBelow(string host, string parent) =>
        host.Equals(parent, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + parent, StringComparison.OrdinalIgnoreCase);
}
