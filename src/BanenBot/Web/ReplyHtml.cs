using BanenBot.Channels;
using BanenBot.Core.Dialogue;
using BanenBot.Core.Sources;

namespace BanenBot.Web;

/// <summary>A reply as HTML for the page without scripts.</summary>
static class ReplyHtml
{
    public static string Of(Reply reply)
    {
        var html = new HtmlText();
        if (reply.Reading is { } reading) html.Add($"<p class=\"gelezen\">{reading}</p>\n");
        html.Add($"<div class=\"kern\">\n").AddHtml(MarkdownHtml.Of(reply.Text)).Add($"</div>\n");
        html.AddHtml(MarkdownHtml.Of(reply.Detail)).AddHtml(Beside(reply));
        return html.ToString();
    }

    /// <summary>What stands beside the words of the answer: chart, table, notes, the other reading, sources.</summary>
    public static string Beside(Reply reply)
    {
        var html = new HtmlText();
        if (reply.Chart is { } chart)
            html.Add($"<div class=\"grafieken\"><figure>").AddHtml(ChartSvg.Inline(chart, "grafiek")).Add($"</figure></div>\n");
        if (reply.Table is { } table) AddTable(html, table);
        if (reply.Notes.Count > 0) AddNotes(html, reply.Notes);
        if (reply.Alternative is { } other) html.Add($"<div class=\"ook\">\n").AddHtml(MarkdownHtml.Of(other.Text)).Add($"</div>\n");
        if (ReplyText.Cited(reply) is { Count: > 0 } sources) AddSources(html, sources);
        return html.ToString();
    }

    /// <summary>The box may be scrolled sideways on a small screen, and so must be reachable by keyboard.</summary>
    static void AddTable(HtmlText html, ReplyTable table)
    {
        html.Add(
            $"<div class=\"tabel\" role=\"region\" tabindex=\"0\" aria-label=\"{string.Join(", ", table.Columns)}\"><table>\n<thead><tr>");
        foreach (var column in table.Columns) html.Add($"<th scope=\"col\">{column}</th>");
        html.Add($"</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            html.Add($"<tr><th scope=\"row\">{row[0]}</th>");
            foreach (var cell in row.Skip(1)) html.Add($"<td>{cell}</td>");
            html.Add($"</tr>\n");
        }

        html.Add($"</tbody></table></div>\n");
    }

    public static void AddNotes(HtmlText html, IReadOnlyList<string> notes)
    {
        html.Add($"<h3>{PageTexts.Notes}</h3>\n<ul class=\"let-op\">\n");
        foreach (var note in notes) html.Add($"<li>").AddHtml(MarkdownHtml.Of(note)).Add($"</li>\n");
        html.Add($"</ul>\n");
    }

    /// <param name="name">Begins the id of each, which a mark elsewhere leads to.</param>
    public static void AddSources(HtmlText html, IReadOnlyList<SourceReference> sources, string name = "bron")
    {
        html.Add($"<h3>{(sources.Count == 1 ? PageTexts.Source : PageTexts.Sources)}</h3>\n<ol class=\"bronnen\">\n");
        foreach (var (index, source) in sources.Index())
        {
            var (line, address) = (ReplyText.SourceLine(source), source.Source.Address?.AbsoluteUri);
            html.Add($"<li id=\"{name}-{index + 1}\">");
            if (address is not null && MarkdownHtml.IsWebAddress(address)) html.Add($"<a href=\"{address}\">{line}</a></li>\n");
            else html.Add($"{line}</li>\n");
        }

        html.Add($"</ol>\n");
    }
}
