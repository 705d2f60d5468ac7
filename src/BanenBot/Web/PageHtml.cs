using BanenBot.Channels;
using BanenBot.Core.Dialogue;

namespace BanenBot.Web;

/// <summary>A question as it may be shown again, with its reply.</summary>
/// <param name="Question">Null where the guard refused it: it is not repeated.</param>
sealed record Exchange(string? Question, Reply Reply);

/// <summary>
/// The page. Complete without scripts; where there is a bundle its script puts Web Chat in the place of the form. After a posted question
/// it stays with the form: whoever got there has no Web Chat.
/// </summary>
/// <param name="prefix">The path under which the service lives; empty, or with a slash at the front and none at the end.</param>
/// <param name="nonce">Of this one response; lets its own styles in.</param>
/// <param name="today">By which the sources' age is told; itself it stands on paper only.</param>
sealed class PageHtml(WebAssets assets, string prefix, string nonce, DateOnly today)
{
    public string Of(
        PageRequest request, IReadOnlyList<string> examples, int longestQuestion, Exchange? exchange = null, string? fault = null)
    {
        var html = new HtmlText();
        var bundle = exchange is null && fault is null ? assets.Bundle : null;
        AddHead(html, request, bundle);
        html.Add($"<body class=\"{(request.IsEmbedded ? "ingebed" : "")}\">\n<a class=\"sla-over\" href=\"#vraag\">{PageTexts.Skip}</a>\n");
        html.Add($"<header><h1>{PageTexts.Name}</h1><p>{PageTexts.Lead}</p><p class=\"datum\">{WebTexts.Day(today)}</p>");
        // In a frame of another page the figures want a tab of their own.
        if (request.IsEmbedded)
            html.Add(
                $"<nav><a href=\"{prefix}/cijfers\" target=\"_blank\" rel=\"noopener\" "
                    + $"aria-label=\"{PageTexts.FiguresInTab}\">{PageTexts.Figures}</a></nav>");
        else html.Add($"<nav><a href=\"{prefix}/cijfers\">{PageTexts.Figures}</a></nav>");
        html.Add($"<button type=\"button\" id=\"opnieuw\" hidden>{PageTexts.Anew}</button></header>\n");
        html.Add($"<main id=\"inhoud\" tabindex=\"-1\">\n<p id=\"status\" role=\"status\"></p>\n");
        if (bundle is not null) AddChat(html, request);
        html.Add($"<div id=\"formulier\" class=\"blad\">\n");
        if (fault is not null) html.Add($"<p class=\"fout\" role=\"alert\">{fault}</p>\n");
        if (exchange is not null) AddExchange(html, request, exchange);
        AddForm(html, request, longestQuestion, exchange is null ? request.Question : "");
        if (exchange is null)
            AddQuestions(html, request, PageTexts.Examples, request.Region is { } region ? [region, .. examples] : examples);
        html.Add($"</div>\n</main>\n");
        LegalPages.AddLinks(html, prefix, request.IsEmbedded);
        return html.Add($"</body>\n</html>\n").ToString();
    }

    void AddHead(HtmlText html, PageRequest request, WebAsset? bundle)
    {
        html.Add(
            $"<!doctype html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
                + $"content=\"width=device-width, initial-scale=1\">\n");
        html.Add(
            $"<title>{PageTexts.Title}</title>\n<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" "
                + $"href=\"{prefix}{assets.StyleSheet.Address}\">\n");
        if (request.Colour is { } colour)
            html.Add(
                $"<style nonce=\"{nonce}\">:root{{--merk:#{colour};"
                    + $"--op-merk:{(PageRequest.TakesWhite(colour) ? "#fff" : "#000")}}}</style>\n");
        if (bundle is not null) html.Add($"<script defer src=\"{prefix}{bundle.Address}\"></script>\n");
        html.Add($"</head>\n");
    }

    void AddChat(HtmlText html, PageRequest request)
    {
        html.Add($"<section id=\"gesprek\" aria-label=\"{PageTexts.Chat}\" nonce=\"{nonce}\" data-vraag=\"{request.Question}\"");
        if (request.Region is { } region) html.Add($" data-regio=\"{PageTexts.MyRegionIs(region)}\"");
        html.Add(
            $" data-verlopen=\"{PageTexts.Expired}\" data-gekopieerd=\"{PageTexts.Copied}\" "
                + $"data-niet-gekopieerd=\"{PageTexts.NotCopied}\"");
        html.Add($" hidden></section>\n");
    }

    void AddExchange(HtmlText html, PageRequest request, Exchange exchange)
    {
        var (question, reply) = exchange;
        html.Add($"<article aria-labelledby=\"antwoord\">\n");
        if (question is not null) html.Add($"<p class=\"gevraagd\"><span>{PageTexts.Asked}</span> {question}</p>\n");
        html.Add($"<h2 id=\"antwoord\">{PageTexts.Answer}</h2>\n").AddHtml(ReplyHtml.Of(reply, today)).Add($"</article>\n");
        AddQuestions(html, request, reply.Outcome == Outcome.Clarification ? PageTexts.Choices : PageTexts.Next,
            new ReplyParts(reply, ChannelTraits.Page).Next);
    }

    void AddForm(HtmlText html, PageRequest request, int longestQuestion, string question)
    {
        Open(html, request, "vragen");
        html.Add($"<label for=\"vraag\">{PageTexts.Question}</label>\n<div class=\"invoer\">");
        html.Add(
            $"<input id=\"vraag\" name=\"vraag\" type=\"text\" required maxlength=\"{longestQuestion}\" autocomplete=\"off\" "
                + $"aria-describedby=\"privacy\" value=\"{question}\">");
        html.Add($"<button type=\"submit\">{PageTexts.Ask}</button></div>\n<p id=\"privacy\">{PageTexts.Privacy}</p>\n</form>\n");
    }

    void AddQuestions(HtmlText html, PageRequest request, string heading, IReadOnlyList<string> questions)
    {
        if (questions.Count == 0) return;
        html.Add($"<section class=\"voorstellen\">\n<h2>{heading}</h2>\n");
        Open(html, request, "vragen-met-knop");
        html.Add($"<ul>\n");
        foreach (var question in questions)
            html.Add($"<li><button type=\"submit\" name=\"vraag\" value=\"{question}\">{question}</button></li>\n");
        html.Add($"</ul>\n</form>\n</section>\n");
    }

    /// <summary>Posted, so that a question stands in no address, and in no log of a proxy.</summary>
    void Open(HtmlText html, PageRequest request, string name)
    {
        html.Add(
            $"<form class=\"{name}\" method=\"post\" action=\"{prefix}/\">\n<input type=\"hidden\" name=\"gesprek\" "
                + $"value=\"{request.Conversation}\">\n");
        if (request.IsEmbedded) html.Add($"<input type=\"hidden\" name=\"embed\" value=\"1\">\n");
        if (request.Colour is { } colour) html.Add($"<input type=\"hidden\" name=\"kleur\" value=\"{colour}\">\n");
        if (request.Region is { } region) html.Add($"<input type=\"hidden\" name=\"regio\" value=\"{region}\">\n");
    }
}
