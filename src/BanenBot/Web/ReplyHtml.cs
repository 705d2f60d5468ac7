using BanenBot.Channels;
using BanenBot.Core.Dialogue;
using BanenBot.Core.Sources;

namespace BanenBot.Web;

/// <summary>A reply as HTML for the page without scripts.</summary>
static class ReplyHtml
{
    /// <param name="today">By which the sources' age is told.</param>
    public static string Of(Reply reply, DateOnly today)
    {
        var html = new HtmlText();
        if (reply.Reading is { } reading) html.Add($"<p class=\"gelezen\">{reading}</p>\n");
        return html.AddHtml(Lead(reply)).AddHtml(Beside(reply, today)).ToString();
    }

    /// <summary>
    /// The answer: a figure large with what it is, what it was before and its status, or the words; with marks that lead to the sources.
    /// </summary>
    public static string Lead(Reply reply)
    {
        var (html, parts) = (new HtmlText(), Parts(reply));
        if (parts.Figure is { } figure)
        {
            html.Add($"<p class=\"groot\">{figure.Value}</p>\n");
            html.Add($"<p class=\"kern\">{figure.Identity}").AddHtml(Marks(reply, reply.Sources)).Add($"</p>\n");
            if (figure.Change is { } change) html.Add($"<p>{change}</p>\n");
            html.Add($"<p>{ChannelTexts.StatusIs(figure.Status)}</p>\n");
        }
        else html.Add($"<div class=\"kern\">\n").AddHtml(Marked(reply, reply.Text, reply.Sources)).Add($"</div>\n");

        foreach (var line in reply.Assumed.Concat(parts.ShortNotes))
            html.Add($"<div class=\"regel\">").AddHtml(MarkdownHtml.Of(line)).Add($"</div>\n");
        return html.ToString();
    }

    /// <summary>What stands beside the words of the answer: chart, table, the other reading, what waits behind a press, sources.</summary>
    public static string Beside(Reply reply, DateOnly today)
    {
        var (html, parts) = (new HtmlText(), Parts(reply));
        if (reply.Chart is { } chart)
            html.Add($"<div class=\"grafieken\"><figure>").AddHtml(ChartSvg.Inline(chart, "grafiek")).Add($"</figure></div>\n");
        if (reply.Table is { } table) AddTable(html, table);
        if (reply.Alternative is { } other)
            html.Add($"<div class=\"ook\">\n").AddHtml(Marked(reply, other.Text, other.Sources)).Add($"</div>\n");
        AddRest(html, parts);
        if (ReplyText.Cited(reply) is { Count: > 0 } sources)
            AddSources(html, sources, source => MarkdownHtml.Of(ReplyText.Opened(reply, source, today)));
        return html.ToString();
    }

    static ReplyParts Parts(Reply reply) => new(reply, ChannelTraits.Page);

    /// <summary>The marks close the last paragraph.</summary>
    static string Marked(Reply reply, string markdown, IReadOnlyList<SourceReference> of)
    {
        const string End = "</p>";
        var (html, marks) = (MarkdownHtml.Of(markdown).TrimEnd(), Marks(reply, of));
        return html.EndsWith(End, StringComparison.Ordinal) ? html[..^End.Length] + marks + End : html + marks;
    }

    static string Marks(Reply reply, IReadOnlyList<SourceReference> of)
    {
        var html = new HtmlText();
        foreach (var (i, source) in ReplyText.Cited(reply).Index())
            if (of.Contains(source))
                html.Add($" <a class=\"merk\" href=\"#bron-{i + 1}\" aria-label=\"{PageTexts.SourceNumber(i + 1)}\">[{i + 1}]</a>");
        return html.ToString();
    }

    /// <summary>Opened in place; where nothing is to be folded, all of it at once.</summary>
    static void AddRest(HtmlText html, ReplyParts parts)
    {
        var rest = new HtmlText();
        foreach (var paragraph in parts.Rest) rest.AddHtml(MarkdownHtml.Of(paragraph));
        if (parts.Reply.Figure is { } figure) rest.Add($"<h3>{ChannelTexts.Meaning}</h3>\n").AddHtml(MarkdownHtml.Of(figure.Definition));
        if (parts.LongNotes.ToList() is { Count: > 0 } notes) AddNotes(rest, notes);
        if (rest.ToString() is not { Length: > 0 } text) return;
        if (parts.FoldsRest)
            html.Add($"<details class=\"meer\"><summary>{ChannelTexts.More}</summary>\n").AddHtml(text).Add($"</details>\n");
        else html.AddHtml(text);
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

    /// <param name="opened">What a source tells when it is opened; null where its line says all.</param>
    /// <param name="name">Begins the id of each, which a mark elsewhere leads to.</param>
    public static void AddSources(
        HtmlText html, IReadOnlyList<SourceReference> sources, Func<SourceReference, string>? opened = null, string name = "bron")
    {
        html.Add($"<h3>{(sources.Count == 1 ? PageTexts.Source : PageTexts.Sources)}</h3>\n<ol class=\"bronnen\">\n");
        foreach (var (index, source) in sources.Index())
        {
            var (line, address) = (ReplyText.SourceLine(source), source.Source.Address?.AbsoluteUri);
            if (!MarkdownHtml.IsWebAddress(address)) address = null;
            html.Add($"<li id=\"{name}-{index + 1}\">");
            if (opened is not null)
            {
                html.Add($"<details><summary>{line}</summary>\n").AddHtml(opened(source));
                if (address is not null) html.Add($"<p><a href=\"{address}\">{ChannelTexts.OpenSource}</a></p>\n");
                html.Add($"</details></li>\n");
            }
            else if (address is not null) html.Add($"<a href=\"{address}\">{line}</a></li>\n");
            else html.Add($"{line}</li>\n");
        }

        html.Add($"</ol>\n");
    }
}
