using BanenBot.Channels;
using BanenBot.Core.Dialogue;

namespace BanenBot.Web;

/// <summary>
/// <c>/vergadering</c>: a figure for who sits in a meeting, in the side panel of Teams (280 pixels) or in a tab: one box, the figure large,
/// a line for the minutes, and the newest figures to begin with. Complete without scripts and without Teams.
/// </summary>
sealed class MeetingHtml(WebAssets assets, PageState state)
{
    public string Of(FiguresOverview newest, int longestQuestion)
    {
        var html = new HtmlText();
        html.Add($"<!doctype html>\n<html lang=\"nl\"");
        if (state.Request.Theme is { } theme) html.Add($" data-thema=\"{theme}\"");
        html.Add($">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Add($"<title>{FiguresTexts.Title}</title>\n<link rel=\"icon\" href=\"data:,\">\n");
        html.Add($"<link rel=\"stylesheet\" href=\"{state.Prefix}{assets.StyleSheet.Address}\">\n");
        if (assets.Meeting is { } script) html.Add($"<script defer src=\"{state.Prefix}{script.Address}\"></script>\n");
        html.Add($"</head>\n<body class=\"vergadering\">\n<main id=\"inhoud\" class=\"blad\">\n<h1>{MeetingTexts.Name}</h1>\n");
        if (state.Fault is { } fault) html.Add($"<p class=\"fout\" role=\"alert\">{fault}</p>\n");
        AddForm(html, longestQuestion);
        if (state.Exchange is { } exchange) AddExchange(html, exchange);
        AddNewest(html, newest);
        html.Add($"<p><a href=\"{state.Prefix}/cijfers\" target=\"_blank\" rel=\"noopener\">{MeetingTexts.AllFigures}</a></p>\n");
        return html.Add($"</main>\n</body>\n</html>\n").ToString();
    }

    void AddForm(HtmlText html, int longestQuestion)
    {
        Open(html, "vragen");
        html.Add($"<label for=\"vraag\">{MeetingTexts.Question}</label>\n<div class=\"invoer\">");
        html.Add($"<input id=\"vraag\" name=\"vraag\" type=\"text\" required maxlength=\"{longestQuestion}\" autocomplete=\"off\"");
        html.Add($" placeholder=\"{MeetingTexts.Example}\"><button type=\"submit\">{MeetingTexts.Find}</button></div>\n</form>\n");
    }

    void AddExchange(HtmlText html, Exchange exchange)
    {
        var reply = exchange.Reply;
        html.Add($"<article aria-labelledby=\"gevraagd\">\n");
        if (exchange.Question is { } question)
            html.Add($"<h2 id=\"gevraagd\" class=\"gevraagd\"><span>{PageTexts.Asked}</span> {question}</h2>\n");
        else html.Add($"<h2 id=\"gevraagd\">{PageTexts.Answer}</h2>\n");
        html.AddHtml(ReplyHtml.Lead(reply));
        if (reply.Reading is { } reading) html.Add($"<p class=\"gelezen\">{reading}</p>\n");
        if (reply.Outcome is Outcome.Figures or Outcome.Answer) AddLine(html, reply);
        html.AddHtml(ReplyHtml.Beside(reply, state.Today)).Add($"</article>\n");
        if (reply.Suggestions.Count == 0) return;
        Open(html, "vragen-met-knop");
        html.Add($"<ul class=\"stukjes\">\n");
        foreach (var next in new ReplyParts(reply, ChannelTraits.Page).Next)
            html.Add($"<li><button type=\"submit\" name=\"vraag\" value=\"{next}\">{next}</button></li>\n");
        html.Add($"</ul>\n</form>\n");
    }

    /// <summary>Selected by a press of a finger where there is no script to copy it.</summary>
    static void AddLine(HtmlText html, Reply reply)
    {
        html.Add($"<label for=\"regel\">{MeetingTexts.Line}</label>\n");
        html.Add($"<textarea id=\"regel\" readonly rows=\"4\">{ReplyText.OneLine(reply)}</textarea>\n");
        html.Add($"<button type=\"button\" id=\"kopieer\" data-gekopieerd=\"{MeetingTexts.Copied}\"");
        html.Add(
            $" data-niet-gekopieerd=\"{PageTexts.NotCopied}\" hidden>{MeetingTexts.Copy}</button>\n<p id=\"status\" "
                + $"role=\"status\"></p>\n");
    }

    void AddNewest(HtmlText html, FiguresOverview newest)
    {
        if (newest.Region is not { } region) return;
        html.Add($"<section class=\"nieuwste\">\n<h2>{FiguresTexts.Overview(region.Name)}</h2>\n");
        Open(html, "vragen-met-knop");
        html.Add($"<ul>\n");
        foreach (var row in newest.Rows.Where(row => row.Question is not null))
        {
            var figure = row.Newest.Figure;
            html.Add($"<li><button type=\"submit\" name=\"vraag\" value=\"{MeetingTexts.NewestOf(row.Question!)}\">");
            html.Add($"<span>{FiguresTexts.Capital(figure.Indicator.Name)}</span> ");
            html.Add($"<strong>{ChartSvg.Number(figure.Value, figure.Unit)}</strong> <small>{row.Newest.Period}</small></button></li>\n");
        }

        html.Add($"</ul>\n</form>\n</section>\n");
    }

    /// <summary>Posted, so that a question stands in no address, and in no log of a proxy.</summary>
    void Open(HtmlText html, string name)
    {
        html.Add($"<form class=\"{name}\" method=\"post\" action=\"{state.Prefix}/vergadering\">\n");
        html.Add($"<input type=\"hidden\" name=\"gesprek\" value=\"{state.Request.Conversation}\">\n");
        if (state.Request.Theme is { } theme) html.Add($"<input type=\"hidden\" name=\"thema\" value=\"{theme}\">\n");
    }
}
