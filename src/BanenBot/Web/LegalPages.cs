namespace BanenBot.Web;

/// <summary>
/// <c>/privacy</c> and <c>/voorwaarden</c>: the pages that the Teams manifest names, and to which the page leads. They need no sign-in:
/// Teams shows them before someone adds the bot.
/// </summary>
sealed class LegalPages(WebAssets assets, WebOptions options, KeptFor kept)
{
    public const string PrivacyPath = "/privacy";
    public const string TermsPath = "/voorwaarden";

    public Task ShowPrivacy(HttpContext http) =>
        SendAsync(http, LegalTexts.Privacy, LegalTexts.PrivacyLead, LegalTexts.PrivacySections(kept));

    public Task ShowTerms(HttpContext http) => SendAsync(http, LegalTexts.Terms, LegalTexts.TermsLead, LegalTexts.TermsSections);

    /// <summary>The links at the foot of a page.</summary>
    /// <param name="prefix">The path under which the service lives.</param>
    /// <param name="isEmbedded">In a frame they open beside it, so that the conversation stays.</param>
    public static void AddLinks(HtmlText html, string prefix, bool isEmbedded)
    {
        html.Add($"<footer><nav aria-label=\"{LegalTexts.Links}\">");
        foreach (var (path, name) in new[] { (PrivacyPath, LegalTexts.Privacy), (TermsPath, LegalTexts.Terms) })
        {
            if (isEmbedded) html.Add($"<a href=\"{prefix}{path}\" target=\"_blank\" rel=\"noopener\">{name}</a> ");
            else html.Add($"<a href=\"{prefix}{path}\">{name}</a> ");
        }

        html.Add($"</nav></footer>\n");
    }

    async Task SendAsync(HttpContext http, string title, string lead, IReadOnlyList<LegalSection> sections)
    {
        WebHeaders.GuardPage(http.Response, options.FrameAncestors, WebHeaders.NewNonce());
        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.WriteAsync(Of(http.Request.PathBase.ToUriComponent(), title, lead, sections), http.RequestAborted);
    }

    internal string Of(string prefix, string title, string lead, IReadOnlyList<LegalSection> sections)
    {
        var html = new HtmlText();
        html.Add($"<!doctype html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Add($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Add($"<title>{title} - {PageTexts.Name}</title>\n<link rel=\"icon\" href=\"data:,\">\n");
        html.Add($"<link rel=\"stylesheet\" href=\"{prefix}{assets.StyleSheet.Address}\">\n</head>\n");
        html.Add($"<body class=\"tekst\">\n<header><h1>{title}</h1><p>{lead}</p></header>\n<main>\n<p>{LegalTexts.Offered(options)}</p>\n");
        foreach (var section in sections) AddSection(html, section);
        AddContact(html);
        html.Add($"<p><a href=\"{prefix}/\">{LegalTexts.Back}</a></p>\n</main>\n");
        AddLinks(html, prefix, isEmbedded: false);
        return html.Add($"</body>\n</html>\n").ToString();
    }

    static void AddSection(HtmlText html, LegalSection section)
    {
        html.Add($"<h2>{section.Heading}</h2>\n");
        foreach (var paragraph in section.Paragraphs) html.Add($"<p>{paragraph}</p>\n");
        if (section.Items.Count == 0) return;
        html.Add($"<ul>\n");
        foreach (var item in section.Items) html.Add($"<li>{item}</li>\n");
        html.Add($"</ul>\n");
    }

    void AddContact(HtmlText html)
    {
        html.Add($"<h2>{LegalTexts.ContactHeading}</h2>\n<p>{LegalTexts.Contact(options)}");
        if (options.Contact is { Length: > 0 } contact)
            html.Add($" <a href=\"{(MarkdownHtml.IsWebAddress(contact) ? contact : "mailto:" + contact)}\">{contact}</a>");
        html.Add($"</p>\n");
    }
}
