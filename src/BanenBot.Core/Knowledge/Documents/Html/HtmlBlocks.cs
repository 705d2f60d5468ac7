using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using static BanenBot.Core.Knowledge.Documents.Html.HtmlElements;

namespace BanenBot.Core.Knowledge.Documents.Html;

/// <summary>Walks a page and makes blocks of what it shows, or would show when a reader opens its panels.</summary>
sealed class HtmlBlocks(Toggles toggles, PageParts parts, HtmlNotes notes, DocumentWords words)
{
    readonly RunText _line = new();
    readonly Dictionary<IElement, int> _next = [];
    readonly Dictionary<IElement, int> _closes = [];
    readonly HashSet<IElement> _openTerms = [];
    readonly LoneMarks _counted = new();
    string _mark = "";
    bool _isCell;
    int _lists, _strong, _containers, _headings;

    /// <summary>How many blocks there were behind the last one with a number of its own.</summary>
    int _behindCounted;

    public List<Block> All { get; } = [];

    /// <summary>False where the page nests too deep to be a text.</summary>
    public bool Read(IElement element)
    {
        var read = Walk(element, 0);
        EndBlock();
        return read;
    }

    bool Walk(INode parent, int depth)
    {
        if (depth > HtmlDepth.Most) return false;
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text) _line.Append(text.Data, _strong > 0);
            else if (node is IElement element && IsShown(element) && !Enter(element, depth + 1)) return false;
        }

        return true;
    }

    bool IsShown(IElement element)
    {
        if (Skipped.Contains(element.LocalName)) return false;
        if (element.LocalName == "button" && _headings == 0 && toggles.Panel(element) is null) return false;
        return !Toggles.IsHidden(element) || toggles.IsPanel(element) || Toggles.AnswersWhatIsAbove(element);
    }

    bool Enter(IElement element, int depth)
    {
        if (notes.Meet(element)) return true;
        if (toggles.Panel(element) is { } panel && _headings == 0 && !_closes.ContainsKey(panel)) return AddToggle(element, panel, depth);
        if (Inline.Contains(element.LocalName) && !_closes.ContainsKey(element)) return WalkInline(element, depth);
        if (element.LocalName == "br")
        {
            _line.Append(' ');
            return true;
        }

        EndBlock();
        // What a cell of a table holds was put there for its row, links too.
        var isRead = notes.IsSaid(element) || (!_isCell && parts.IsFurniture(element)) || AddBlock(element, depth);
        if (_closes.Remove(element, out var level)) Close(level);
        return isRead;
    }

    bool WalkInline(IElement element, int depth)
    {
        var isStrong = element.LocalName is "b" or "strong";
        _strong += isStrong ? 1 : 0;
        var walked = Walk(element, depth);
        _strong -= isStrong ? 1 : 0;
        return walked;
    }

    bool AddBlock(IElement element, int depth)
    {
        switch (element)
        {
            case IHtmlTableElement table when HtmlTables.IsData(table): return AddTable(table, depth);
            case IHtmlHeadingElement: return AddHeading(element, element.LocalName[1] - '0', depth);
            case IHtmlDetailsElement: return AddContainer(element, depth);
            case { LocalName: "summary" }: return AddContainerHeading(element, depth);
            case { LocalName: "dl" }: return AddTerms(element, depth);
            case { LocalName: "dt" }: return AddTerm(element, depth);
            case { LocalName: "ul" or "ol" }: return AddList(element, depth);
        }

        if (NamedHeadings.Level(element) is { } level) return AddHeading(element, level, depth);
        if (element.LocalName == "li") _mark = new string(' ', 2 * Math.Max(0, _lists - 1)) + MarkOf(element);
        var walked = Walk(element, depth);
        EndBlock();
        _mark = "";
        if (NamedHeadings.Opens(element)) All.Add(Block.End(Levels.Bold));
        return walked;
    }

    bool AddHeading(IElement element, int level, int depth)
    {
        _headings++;
        var walked = Walk(element, depth);
        _headings--;
        EndBlock(_containers > 0 ? Levels.Container + Levels.Inside + level : level);
        return walked;
    }

    bool AddList(IElement list, int depth)
    {
        // Right behind a text with a number of its own it belongs under that.
        var deeper = _lists == 0 && _behindCounted == All.Count && All.Count > 0 ? 2 : 1;
        _lists += deeper;
        var walked = Walk(list, depth);
        EndBlock();
        _lists -= deeper;
        return walked;
    }

    /// <summary>What opens a panel is the heading of it; after the panel that ends.</summary>
    bool AddToggle(IElement element, IElement panel, int depth)
    {
        if (!parts.IsText(panel)) return true;
        EndBlock();
        _closes[panel] = Levels.Container + _containers;
        return AddContainerHeading(element, depth);
    }

    bool AddContainer(IElement element, int depth)
    {
        var level = Levels.Container + _containers;
        var walked = Walk(element, depth);
        EndBlock();
        Close(level);
        return walked;
    }

    bool AddContainerHeading(IElement element, int depth)
    {
        var (level, before) = (Levels.Container + Math.Min(_containers, Levels.Inside - 1), All.Count);
        var walked = AddHeading(element, 0, depth);
        if (All.Count > before && All[^1].Kind == BlockKind.Heading) All[^1] = All[^1] with { Level = level };
        _containers++;
        return walked;
    }

    bool AddTerms(IElement list, int depth)
    {
        var (level, open) = (Levels.Container + _containers, _containers);
        var walked = Walk(list, depth);
        EndBlock();
        Close(level);
        _containers = open;
        return walked;
    }

    /// <summary>Two terms above one description are one heading.</summary>
    bool AddTerm(IElement term, int depth)
    {
        var list = term.ParentElement is { LocalName: "div" } group ? group.ParentElement : term.ParentElement;
        var isSecond = term.PreviousElementSibling?.LocalName == "dt" && All is [.., { Kind: BlockKind.Heading }];
        if (list is not null && !isSecond && !_openTerms.Add(list)) Close(Levels.Container + _containers - 1);
        if (!isSecond) return AddContainerHeading(term, depth);
        var (first, count) = (All[^1], All.Count);
        var walked = AddHeading(term, 0, depth);
        if (All.Count == count) return walked;
        All[count - 1] = first with { Text = $"{first.Text} / {All[count].Text}" };
        All.RemoveAt(count);
        return walked;
    }

    void Close(int level)
    {
        EndBlock();
        _containers = Math.Max(0, level - Levels.Container);
        All.Add(Block.End(level));
    }

    string MarkOf(IElement item)
    {
        if (item.ParentElement is not IHtmlOrderedListElement list) return "- ";
        var number = _next.GetValueOrDefault(list, list.Start);
        _next[list] = number + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{number}. ");
    }

    void EndBlock(int? headingLevel = null)
    {
        if (_line.Take(headingLevel is null ? BlockKind.Paragraph : BlockKind.Heading, "", headingLevel ?? 0) is not { } block) return;
        var isText = headingLevel is null && _mark.Length == 0;
        if (isText && !_isCell && _counted.Meet(block.Text)) return;
        var number = _counted.Take();
        if (_mark.Length > 0) block = block.AsItem(_mark);
        else if (isText && number.Length > 0) block = block.AsItem(number);
        All.Add(block);
        if (isText && number.Length > 0) _behindCounted = All.Count;
        _mark = "";
        AddNotes();
    }

    /// <summary>Those of a cell come below the table.</summary>
    void AddNotes()
    {
        if (!_isCell) All.AddRange(notes.Take());
    }

    bool AddTable(IHtmlTableElement table, int depth)
    {
        if (table.Caption is { } caption && !Walk(caption, depth)) return false;
        EndBlock();
        if (HtmlTables.Read(table, cell => CellText(cell, depth + 2)) is not var (grid, heads)) return false;
        All.AddRange(TableRows.Of(grid, heads > 0 ? heads : null, words));
        AddNotes();
        return true;
    }

    string? CellText(IElement cell, int depth)
    {
        var reader = new HtmlBlocks(toggles, parts, notes, words) { _isCell = true };
        if (!reader.Walk(cell, depth)) return null;
        reader.EndBlock();
        return string.Join(' ', reader.All.Where(block => block.Text.Length > 0).Select(block => block.Text.TrimStart(' ')));
    }
}
