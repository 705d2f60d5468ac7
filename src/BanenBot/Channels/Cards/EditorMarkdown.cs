using System.Buffers;
using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BanenBot.Channels.Cards;

/// <summary>
/// Markdown of editors, cleaned once for all channels: what Teams' messages and every card draw is bold, italic, lists and links to the
/// web. Headings become bold lines, tables lists, images their description; raw HTML is text.
/// </summary>
static class EditorMarkdown
{
    static readonly SearchValues<char> Marks = SearchValues.Create("*_[]`\\");
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    public static string Clean(string markdown) => Write(markdown, isPlain: false);

    /// <summary>For speech and for what takes no markup.</summary>
    public static string Plain(string markdown) => Write(markdown, isPlain: true);

    /// <summary>Text that is no Markdown, such as a cell of a table, so that it is shown as it is.</summary>
    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(Marks)) return text;
        var escaped = new StringBuilder();
        foreach (var letter in text) escaped.Append(Marks.Contains(letter) ? "\\" : "").Append(letter);
        return escaped.ToString();
    }

    static string Write(string markdown, bool isPlain)
    {
        try
        {
            return new Writer(isPlain).Blocks(Markdown.Parse(markdown, Pipeline));
        }
        catch (ArgumentException)
        {
            // Markdig's own guard against deep nesting; it has no type of its own.
            return isPlain ? markdown : Escape(markdown);
        }
    }

    sealed class Writer(bool isPlain)
    {
        public string Blocks(IEnumerable<Block> blocks) => string.Join("\n\n", blocks.Select(Block).Where(text => text.Length > 0));

        string Block(Block block) => block switch
        {
            HeadingBlock heading => Bold(Inlines(heading.Inline)),
            ListBlock list => List(list),
            Table table => string.Join('\n', table.OfType<TableRow>().Select(row => "- " + Row(row))),
            LeafBlock { Inline: { } inlines } => Inlines(inlines),
            CodeBlock code => Literal(code.Lines.ToString()),
            ContainerBlock container => Blocks(container),
            _ => "",
        };

        string List(ListBlock list)
        {
            var lines = new List<string>();
            foreach (var (i, item) in list.OfType<ListItemBlock>().Index())
            {
                var mark = list.IsOrdered ? $"{item.Order}. " : "- ";
                var text = Blocks(item).Replace("\n\n", "\n", StringComparison.Ordinal);
                lines.Add(mark + text.Replace("\n", "\n  ", StringComparison.Ordinal));
            }

            return string.Join('\n', lines);
        }

        string Row(TableRow row) => string.Join(" · ", row.OfType<TableCell>().Select(cell => Blocks(cell)));

        string Inlines(ContainerInline? inlines) => inlines is null ? "" : string.Concat(inlines.Select(Inline));

        string Inline(Inline inline) => inline switch
        {
            LiteralInline literal => (literal.IsFirstCharacterEscaped && !isPlain ? "\\" : "") + literal.Content,
            EmphasisInline { DelimiterChar: '*' or '_' } emphasis when !isPlain =>
                new string(emphasis.DelimiterChar, emphasis.DelimiterCount) is var mark ? mark + Inlines(emphasis) + mark : "",
            LinkInline { IsImage: false } link when !isPlain && IsWebAddress(link.Url) => $"[{Inlines(link)}]({link.Url})",
            AutolinkInline auto => auto.Url,
            CodeInline code => Literal(code.Content),
            LineBreakInline { IsHard: true } => "\n\n",
            LineBreakInline => " ",
            HtmlEntityInline entity => Literal(entity.Transcoded.ToString()),
            ContainerInline container => Inlines(container),
            _ => "",
        };

        string Bold(string text) => isPlain || text.Contains("**", StringComparison.Ordinal) ? text : $"**{text}**";

        string Literal(string text) => isPlain ? text : Escape(text);
    }

    public static bool IsWebAddress(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https");
}
