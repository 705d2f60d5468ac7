using System.Globalization;
using BanenBot.Core.Knowledge.Documents.Html;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BanenBot.Core.Knowledge.Documents;

sealed class MarkdownReader(DocumentWords words)
{
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseYamlFrontMatter().Build();

    /// <summary>Far beyond what anyone leaves open by mistake.</summary>
    const int MaxOpenLinks = 200;

    readonly List<Block> _blocks = [];
    readonly RunText _line = new();
    int _lists;

    public static (Document? Document, string? Fault) Read(string markdown, DocumentWords words)
    {
        if (HasTooManyOpenLinks(markdown)) return (null, DocumentFaults.TooDeep);
        try
        {
            var reader = new MarkdownReader(words);
            foreach (var block in Markdown.Parse(markdown, Pipeline)) reader.Add(block);
            return (new Document(null, reader._blocks), null);
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

    void Add(Markdig.Syntax.Block block)
    {
        switch (block)
        {
            case HeadingBlock heading: AddText(BlockKind.Heading, heading.Inline, heading.Level); break;
            case ParagraphBlock paragraph: AddText(BlockKind.Paragraph, paragraph.Inline); break;
            case ListBlock list: AddList(list); break;
            case Table table: AddTable(table); break;
            case HtmlBlock html: _blocks.AddRange(HtmlReader.Read(html.Lines.ToString(), words).Document?.Blocks ?? []); break;
            case YamlFrontMatterBlock or LinkReferenceDefinitionGroup: break;
            case CodeBlock code: AddCode(code); break;
            case ContainerBlock container:
                foreach (var child in container) Add(child);
                break;
        }
    }

    void AddText(BlockKind kind, ContainerInline? inlines, int level = 0)
    {
        if (inlines is not null) Append(inlines, isStrong: false);
        if (_line.Take(kind, level: level) is { } block) _blocks.Add(block);
    }

    void AddCode(CodeBlock code)
    {
        _line.Append(code.Lines.ToString(), isStrong: false);
        if (_line.Take(BlockKind.Paragraph) is { } block) _blocks.Add(block);
    }

    void AddList(ListBlock list)
    {
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var from = _blocks.Count;
            _lists++;
            foreach (var child in item) Add(child);
            _lists--;
            if (from == _blocks.Count || _blocks[from] is not { Kind: BlockKind.Paragraph } first) continue;
            var mark = new string(' ', 2 * _lists) + (list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{item.Order}. ")
                : "- ");
            _blocks[from] = new Block(BlockKind.ListItem, mark + first.Text) { Strong = first.Strong > 0 ? first.Strong + mark.Length : 0 };
        }
    }

    void AddTable(Table table)
    {
        var grid = new TableGrid();
        foreach (var row in table.OfType<TableRow>())
        {
            foreach (var cell in row.OfType<TableCell>()) grid.Add(CellText(cell), cell.ColumnSpan);
            grid.EndRow();
        }

        _blocks.AddRange(TableRows.Of(grid, null, words));
    }

    string CellText(TableCell cell)
    {
        foreach (var paragraph in cell.OfType<ParagraphBlock>())
        {
            if (paragraph.Inline is not null) Append(paragraph.Inline, isStrong: false);
            _line.Append(' ');
        }

        return _line.Take(BlockKind.Paragraph)?.Text ?? "";
    }

    void Append(ContainerInline inlines, bool isStrong)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal: _line.Append(literal.Content.AsSpan(), isStrong); break;
                case CodeInline code: _line.Append(code.Content, isStrong); break;
                case HtmlEntityInline entity: _line.Append(entity.Transcoded.AsSpan(), isStrong); break;
                case AutolinkInline link: _line.Append(link.Url, isStrong); break;
                case LineBreakInline: _line.Append(' '); break;
                case HtmlInline { Tag: var tag } when tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase): _line.Append(' '); break;
                case LinkInline { IsImage: true }: break;
                case ContainerInline container: Append(container, isStrong || container is EmphasisInline { DelimiterCount: 2 }); break;
            }
        }
    }
}
