using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace BanenBot.Core.Knowledge.Documents;

/// <summary>A web page: its headings, paragraphs, lists and tables, without what surrounds the text.</summary>
sealed class HtmlReader
{
    const int MaxDepth = 250, MaxOpen = 10 * MaxDepth, LongestName = 20;

    static readonly HashSet<string> Skipped = new(StringComparer.Ordinal)
    {
        "script", "style", "nav", "footer", "header", "head", "template", "noscript", "iframe", "object", "svg", "math", "button", "select",
        "textarea", "audio", "video", "canvas", "dialog",
    };

    static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
        "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img",
        "input",
    };

    /// <summary>Elements that need no closing tag.</summary>
    static readonly HashSet<string> MayStayOpen = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "td", "th", "tr", "dt", "dd", "option", "optgroup", "thead", "tbody", "tfoot", "colgroup", "caption", "rp", "rt",
        "html", "head", "body", "br", "hr", "img", "input", "meta", "link", "col", "wbr", "source", "area", "base", "embed", "track",
        "param",
    };

    readonly List<Block> _blocks = [];
    readonly StringBuilder _line = new();
    readonly Dictionary<IElement, int> _next = [];
    string _mark = "";

    public static (Document? Document, string? Fault) Read(string html)
    {
        if (IsTooDeep(html)) return (null, DocumentFaults.TooDeep);
        var page = new HtmlParser().ParseDocument(html);
        var reader = new HtmlReader();
        if (page.Body is { } body && !reader.Walk(body, 0)) return (null, DocumentFaults.TooDeep);
        reader.EndBlock();
        return (new Document(CleanText.OneLine(page.Title ?? ""), reader._blocks), null);
    }

    /// <summary>
    /// The parser looks up through all open elements at each tag, which in a page of nothing but opening tags takes the square of its
    /// length.
    /// </summary>
    static bool IsTooDeep(string html)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var total = 0;
        for (var i = html.IndexOf('<', StringComparison.Ordinal); i >= 0 && total <= MaxOpen; i = html.IndexOf('<', i + 1))
        {
            var closes = i + 1 < html.Length && html[i + 1] == '/';
            var name = NameAt(html, i + (closes ? 2 : 1));
            if (name.Length == 0 || MayStayOpen.Contains(name)) continue;
            var count = open.GetValueOrDefault(name);
            if (closes && count == 0) continue;
            open[name] = count + (closes ? -1 : 1);
            total += closes ? -1 : 1;
        }

        return total > MaxOpen;
    }

    static string NameAt(string html, int start)
    {
        var end = start;
        while (end < html.Length && end - start < LongestName && char.IsAsciiLetterOrDigit(html[end])) end++;
        return html[start..end];
    }

    bool Walk(INode parent, int depth)
    {
        if (depth > MaxDepth) return false;
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text) _line.Append(text.Data);
            if (node is not IElement element || Skipped.Contains(element.LocalName) || element.HasAttribute("hidden")) continue;
            if (!Enter(element, depth + 1)) return false;
        }

        return true;
    }

    bool Enter(IElement element, int depth)
    {
        if (Inline.Contains(element.LocalName)) return Walk(element, depth);
        if (element.LocalName == "br")
        {
            _line.Append(' ');
            return true;
        }

        EndBlock();
        if (element is IHtmlTableElement table && table.QuerySelector("table") is null) return AddTable(table, depth);
        if (element.LocalName == "li") _mark = MarkOf(element);
        var walked = Walk(element, depth);
        EndBlock(element is IHtmlHeadingElement ? element.LocalName[1] - '0' : 0);
        _mark = "";
        return walked;
    }

    string MarkOf(IElement item)
    {
        if (item.ParentElement is not IHtmlOrderedListElement list) return "- ";
        var number = _next.GetValueOrDefault(list, list.Start);
        _next[list] = number + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{number}. ");
    }

    void EndBlock(int headingLevel = 0)
    {
        var text = CleanText.OneLine(_line.ToString());
        _line.Clear();
        if (text.Length == 0) return;
        var kind = headingLevel > 0 ? BlockKind.Heading : _mark.Length > 0 ? BlockKind.ListItem : BlockKind.Paragraph;
        _blocks.Add(new Block(kind, kind == BlockKind.ListItem ? _mark + text : text, headingLevel));
        _mark = "";
    }

    bool AddTable(IHtmlTableElement table, int depth)
    {
        if (table.Caption is { } caption && !Walk(caption, depth)) return false;
        EndBlock();
        var (grid, heads, inHead) = (new TableGrid(), 0, true);
        foreach (var row in table.Rows)
        {
            inHead &= row.ParentElement?.LocalName == "thead" || row.Cells.All(cell => cell.LocalName == "th");
            heads += inHead ? 1 : 0;
            foreach (var cell in row.Cells)
            {
                if (CellText(cell, depth + 2) is not { } text) return false;
                grid.Add(text, cell.ColumnSpan, Math.Min(cell.RowSpan, table.Rows.Length));
            }

            grid.EndRow();
        }

        _blocks.AddRange(TableRows.Of(grid.Rows, heads > 0 ? heads : null));
        return true;
    }

    static string? CellText(IElement cell, int depth)
    {
        var reader = new HtmlReader();
        if (!reader.Walk(cell, depth)) return null;
        reader.EndBlock();
        return string.Join(' ', reader._blocks.Select(block => block.Text));
    }
}
