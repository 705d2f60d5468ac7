using System.Net.Mail;

namespace BanenBot.Web;

/// <summary>The settings of the page, under the key <c>BanenBot:Web</c>.</summary>
sealed class WebOptions
{
    const int LongestName = 100;

    /// <summary>Origins whose pages may show this page in a frame, such as <c>https://intranet.example.nl</c>. Default none.</summary>
    public IReadOnlyList<string> FrameAncestors { get; set; } = [];

    /// <summary>Whether Teams may show <c>/vergadering</c>, as a tab or beside a meeting. Default false.</summary>
    public bool InTeams { get; set; }

    /// <summary>Who may show <c>/vergadering</c> in a frame.</summary>
    public IReadOnlyList<string> MeetingAncestors => InTeams ? [.. FrameAncestors, .. TeamsOrigins] : FrameAncestors;

    /// <summary>As Microsoft's page on the requirements of tabs names them.</summary>
    static readonly string[] TeamsOrigins = ["https://teams.microsoft.com", "https://*.teams.microsoft.com", "https://*.cloud.microsoft"];

    /// <summary>
    /// Who offers the bot and answers for what it keeps, by name, as <c>/privacy</c> and <c>/voorwaarden</c> say it. Default: the
    /// organisation where it is used.
    /// </summary>
    public string? Organisation { get; set; }

    /// <summary>
    /// Where those pages lead with questions: an e-mail address, or a web address with https. Default: the bot's administrator,
    /// without an address.
    /// </summary>
    public string? Contact { get; set; }

    /// <summary>
    /// Where people reach this service, such as <c>https://banenbot.example.nl/</c>. Filled in, the service offers the PDFs of
    /// <c>documenten/</c> to all who reach it, and the source of an answer leads to its page. Default none: the page's number alone.
    /// </summary>
    public string? DocumentsAddress { get; set; }

    /// <summary>With a slash at its end; behind it stand paths of the knowledge folder. Null where documents are not offered.</summary>
    public Uri? DocumentsAt => string.IsNullOrEmpty(DocumentsAddress) ? null : new Uri(DocumentsAddress.TrimEnd('/') + "/");

    public IEnumerable<string> Faults()
    {
        if (DocumentsAddress is { Length: > 0 } && !IsAddress(DocumentsAddress))
            yield return $"Web:DocumentsAddress moet een webadres met https zijn, en is: {DocumentsAddress}.";
        foreach (var origin in FrameAncestors.Where(origin => !IsOrigin(origin)))
            yield return $"Web:FrameAncestors moet een adres zijn van alleen https, host en poort, en is: {origin}.";
        if (Organisation is { Length: > LongestName }) yield return "Web:Organisation mag hoogstens 100 tekens lang zijn.";
        if (Contact is { Length: > 0 } && !IsContact(Contact))
            yield return "Web:Contact moet een e-mailadres zijn, of een webadres met https.";
    }

    static bool IsAddress(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri is { Query: "", Fragment: "" }
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback);

    static bool IsContact(string contact) =>
        Uri.TryCreate(contact, UriKind.Absolute, out var uri) ? uri.Scheme == Uri.UriSchemeHttps
        : MailAddress.TryCreate(contact, out var address) && address.Address == contact;

    /// <summary>Stands in a header as it is: nothing but an origin may pass.</summary>
    static bool IsOrigin(string? origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https")
            && uri.GetLeftPart(UriPartial.Authority) == origin
        && !origin.AsSpan().ContainsAny(';', ',', ' ');
}
