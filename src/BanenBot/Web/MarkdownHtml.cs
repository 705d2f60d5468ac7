using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BanenBot.Web;

/// <summary>
/// Markdown of a reply as HTML in which nothing of the text is markup of its own: no raw HTML, no images, links to the web only.
/// </summary>
static class MarkdownHtml
{
    /// <summary>The page's title and a reply's heading stand above every heading in a text.</summary>
    const int HeadingsAbove = 2;

    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    public static string Of(string markdown)
    {
        try
        {
            var document = Markdown.Parse(markdown, Pipeline);
            foreach (var heading in document.Descendants<HeadingBlock>()) heading.Level = Math.Min(6, heading.Level + HeadingsAbove);
            foreach (var link in document.Descendants<LinkInline>().Where(link => link.IsImage || !IsWebAddress(link.Url)).ToList())
                Unlink(link);
            foreach (var link in document.Descendants<AutolinkInline>().Where(link => link.IsEmail || !IsWebAddress(link.Url)).ToList())
                link.ReplaceBy(new LiteralInline(link.Url));
            return document.ToHtml(Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's own guard against deep nesting; it has no type of its own.
            return new HtmlText().Add($"<p>{markdown}</p>\n").ToString();
        }
    }

    public static bool IsWebAddress(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https");

    static void Unlink(LinkInline link) => link.ReplaceBy(new ContainerInline(), copyChildren: true);
}
