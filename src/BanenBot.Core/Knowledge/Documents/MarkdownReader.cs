using System.Globalization;
using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BanenBot.Core.Knowledge.Documents;

static class MarkdownReader
{
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseYamlFrontMatter().Build();

    /// <summary>Far beyond what anyone leaves open by mistake.</summary>
    const int MaxOpenLinks = 200;

    public static (Document? Document, string? Fault) Read(string markdown)
    {
        if (HasTooManyOpenLinks(markdown)) return (null, DocumentFaults.TooDeep);
        try
        {
            var blocks = new List<Block>();
            foreach (var block in Markdown.Parse(markdown, Pipeline)) Add(block, blocks);
            return (new Document(null, blocks), null);
        }
        catch (ArgumentException)
        {
            // Markdig's own guard against deep nesting; it has no type of its own.
            return (null, DocumentFaults.TooDeep);
        }
    }

    /// <summary>
    /// Markdig looks for the end of each link up to the end of the paragraph: without ends that takes the square of its length.
    /// </summary>
    static bool HasTooManyOpenLinks(string markdown)
    {
        var open = 0;
        for (var i = 1; i < markdown.Length && open <= MaxOpenLinks; i++)
        {
            if (markdown[i] == '(' && markdown[i - 1] == ']') open++;
            else if (markdown[i] == ')') open = Math.Max(0, open - 1);
            else if (markdown[i] == '\n' && markdown[i - 1] == '\n') open = 0;
        }

        return open > MaxOpenLinks;
    }

    static void Add(Markdig.Syntax.Block block, List<Block> blocks)
    {
        switch (block)
        {
            case HeadingBlock heading: AddText(BlockKind.Heading, TextOf(heading.Inline), blocks, heading.Level); break;
            case ParagraphBlock paragraph: AddText(BlockKind.Paragraph, TextOf(paragraph.Inline), blocks); break;
            case ListBlock list: AddList(list, blocks); break;
            case Table table: AddTable(table, blocks); break;
            case HtmlBlock html: blocks.AddRange(HtmlReader.Read(html.Lines.ToString()).Document?.Blocks ?? []); break;
            case YamlFrontMatterBlock or LinkReferenceDefinitionGroup: break;
            case CodeBlock code: AddText(BlockKind.Paragraph, code.Lines.ToString(), blocks); break;
            case ContainerBlock container:
                foreach (var child in container) Add(child, blocks);
                break;
        }
    }

    static void AddText(BlockKind kind, string text, List<Block> blocks, int level = 0)
    {
        var line = CleanText.OneLine(text);
        if (line.Length > 0) blocks.Add(new Block(kind, line, level));
    }

    static void AddList(ListBlock list, List<Block> blocks)
    {
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var from = blocks.Count;
            foreach (var child in item) Add(child, blocks);
            var mark = list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{item.Order}. ") : "- ";
            if (from < blocks.Count && blocks[from].Kind == BlockKind.Paragraph)
                blocks[from] = new Block(BlockKind.ListItem, mark + blocks[from].Text);
        }
    }

    static void AddTable(Table table, List<Block> blocks)
    {
        var grid = new TableGrid();
        foreach (var row in table.OfType<TableRow>())
        {
            foreach (var cell in row.OfType<TableCell>())
                grid.Add(CellText(cell), cell.ColumnSpan);
            grid.EndRow();
        }

        blocks.AddRange(TableRows.Of(grid.Rows));
    }

    static string CellText(TableCell cell) =>
        CleanText.OneLine(string.Join(' ', cell.OfType<ParagraphBlock>().Select(paragraph => TextOf(paragraph.Inline))));

    static string TextOf(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        if (inlines is not null) Append(inlines, text);
        return text.ToString();
    }

    static void Append(ContainerInline inlines, StringBuilder text)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
                case CodeInline code: text.Append(code.Content); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                case AutolinkInline link: text.Append(link.Url); break;
                case LineBreakInline: text.Append(' '); break;
                case HtmlInline { Tag: var tag } when tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase): text.Append(' '); break;
                case LinkInline { IsImage: true }: break;
                case ContainerInline container: Append(container, text); break;
            }
        }
    }
}
