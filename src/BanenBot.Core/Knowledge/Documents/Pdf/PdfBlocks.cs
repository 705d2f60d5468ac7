using System.Globalization;
using System.Text;
using BanenBot.Core.Knowledge.Documents.Questions;
using BanenBot.Core.Knowledge.Documents.Text;

namespace BanenBot.Core.Knowledge.Documents.Pdf;

/// <summary>Joins printed lines to headings, paragraphs, list items and tables.</summary>
sealed class PdfBlocks
{
    const double HeadingSize = 1.1, NoteSize = 0.9, LooseLeading = 1.9, Indent = 0.8, ItemStep = 6;
    const int LongestHeading = 200, MostHeadingLines = 3, MostLevels = 6, Near = 20, MinAlike = 4;

    readonly List<PdfLine> _lines;
    readonly double _size;
    readonly DocumentWords _words;
    readonly Hyphenation _hyphenation;
    readonly List<double> _headingSizes;
    readonly List<Block> _blocks = [];
    readonly PdfNotes _notes = new();
    readonly Dictionary<(int Page, int Column), double> _lefts;

    /// <summary>The numbers that items have had.</summary>
    readonly HashSet<int> _numbers = [];
    readonly Stack<double> _items = new();
    PdfTable? _table;
    int _tablePage;

    /// <param name="lines">In the order of reading.</param>
    /// <param name="size">Of the running text, in points.</param>
    public PdfBlocks(List<PdfLine> lines, double size, DocumentWords words)
    {
        (_lines, _size, _words) = (lines, size, words);
        _hyphenation = new Hyphenation(lines.Select(line => new TextLine(line.Text, 0, false, false)), words);
        _lefts = lines.GroupBy(line => (line.Page, line.Column)).ToDictionary(group => group.Key, group => group.Min(line => line.Left));
        _headingSizes = [.. lines.Select(line => line.Size).Where(IsHeadingSize).Distinct().OrderDescending().Take(MostLevels)];
    }

    public IReadOnlyList<Block> Read()
    {
        for (var i = 0; i < _lines.Count;)
        {
            if (i > 0 && _lines[i].Page != _lines[i - 1].Page) _notes.EndPage();
            if (_lines[i].Table is { } table)
            {
                AddTable(table, _lines[i].Page);
                i++;
            }
            else if (PdfTables.At(_lines, i) is var (count, grid))
            {
                _blocks.AddRange(TableRows.Of(grid, null, _words).Select(block => block with { Page = _lines[i].Page }));
                i += count;
            }
            else i = AddText(i);
        }

        _notes.EndPage();
        return _notes.Placed(_blocks);
    }

    /// <summary>A table that goes on over the page has the heads of its first part, where it does not repeat them.</summary>
    void AddTable(PdfTable table, int page)
    {
        var goesOn = _table is { } before && page == _tablePage + 1 && table.HeadRows == 0 && table.HasColumnsOf(before);
        var heads = goesOn ? _table!.HeadRows : table.HeadRows;
        var grid = table.Grid(goesOn ? _table : null, cell =>
        {
            var text = new StringBuilder();
            foreach (var line in cell.Lines) _hyphenation.Append(text, _hyphenation.Mend(line.Text));
            return CleanText.OneLine(text.ToString());
        });
        _blocks.AddRange(TableRows.Of(grid, heads > 0 ? heads : null, _words).Select(block => block with { Page = page }));
        foreach (var word in table.Cells.SelectMany(cell => cell.Lines).SelectMany(line => line.Words))
            _notes.Meet(word, _blocks.Count - 1);
        if (!goesOn) _table = table;
        _tablePage = page;
    }

    /// <summary>Takes the lines of one block and returns the next one.</summary>
    int AddText(int at)
    {
        var first = _lines[at];
        var end = at + 1;
        while (end < _lines.Count && GoesOn(at, end)) end++;
        var text = new StringBuilder();
        for (var i = at; i < end; i++) _hyphenation.Append(text, _hyphenation.Mend(Marked(_lines[i].Text)));
        var line = CleanText.OneLine(text.ToString());
        if (line.Length == 0) return end;
        if (IsNote(first, line))
        {
            var note = line.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ' ');
            _notes.Add(line[..^note.Length].Trim(), Block.Note(note) with { Page = first.Page }, _blocks.Count);
            return end;
        }

        foreach (var word in _lines[at..end].SelectMany(each => each.Words)) _notes.Meet(word, _blocks.Count);
        _blocks.Add(BlockOf(first, line, end - at, StrongLength(at, end)));
        return end;
    }

    Block BlockOf(PdfLine first, string text, int lines, int strong)
    {
        if (IsHeadingSize(first.Size) && lines <= MostHeadingLines && text.Length <= LongestHeading)
            return new Block(BlockKind.Heading, text, 1 + Math.Max(0, _headingSizes.IndexOf(first.Size))) { Page = first.Page };
        if (QuestionForm.MarkLength(text) == 0 || first.IsStrong)
            return new Block(BlockKind.Paragraph, text) { Page = first.Page, Strong = Math.Min(strong, text.Length) };
        if (NumberOf(text) is { } number) _numbers.Add(number);
        var indent = ItemIndent(first.Left - _lefts[(first.Page, first.Column)]);
        return new Block(BlockKind.ListItem, new string(' ', indent) + text)
        {
            Page = first.Page, Strong = strong > 0 ? indent + Math.Min(strong, text.Length) : 0,
        };
    }

    static int? NumberOf(string text) => text.IndexOfAnyExceptInRange('0', '9') is > 0 and < 4 and var end
        && int.TryParse(text.AsSpan(0, end), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A number that breaks off a sentence and follows on no other is part of it: "formulier Z-" and "45." below it.</summary>
    bool IsItem(PdfLine line, PdfLine previous) => QuestionForm.MarkLength(Marked(line.Text)) > 0
        && (NumberOf(line.Text) is not { } number || number < 2 || _numbers.Contains(number - 1) || Sentences.IsFinished(previous.Text)
            || previous.Text.EndsWith(':') || previous.Text.EndsWith(';'));

    /// <summary>Two spaces for each item that this one stands in, by how far from the left of its column each begins.</summary>
    int ItemIndent(double left)
    {
        if (_blocks is not [.., { Kind: BlockKind.ListItem }]) _items.Clear();
        while (_items.TryPeek(out var last) && last > left - ItemStep) _items.Pop();
        _items.Push(left);
        return 2 * Math.Min(_items.Count - 1, MostLevels);
    }

    /// <summary>How many letters of the joined text are set in bold from its start on.</summary>
    int StrongLength(int at, int end)
    {
        var length = 0;
        foreach (var word in _lines[at..end].SelectMany(line => line.Words))
        {
            // A bullet or number is often set in the plain face before bold text.
            if (!word.IsStrong && (length > 0 || QuestionForm.MarkLength(Marked(word.Text) + " x") == 0)) return Math.Max(0, length - 1);
            length += word.Text.Length + 1;
        }

        return int.MaxValue;
    }

    bool GoesOn(int at, int next)
    {
        var (first, previous, line) = (_lines[at], _lines[next - 1], _lines[next]);
        if (line.Table is not null) return false;
        if (IsItem(line, previous) && line.Left <= first.Left + 1
            || QuestionForm.IsLabelled(line.Text, _words) || IsQuestionBehind(previous, line)) return false;
        if (Math.Abs(line.Size - first.Size) > 0.06 * first.Size || line.IsStrong != previous.IsStrong
            || PdfTables.At(_lines, next) is not null) return false;
        if (line.Page != previous.Page || line.Bottom > previous.Bottom)
            return new TextLine(previous.Text, 0, false, false) is { RunsOn: true } && char.IsLower(line.Text[0])
                && !IsHeadingSize(first.Size);
        if (IsItem(line, previous) || previous.Bottom - line.Bottom >= Leading(next)) return false;
        var isItem = QuestionForm.MarkLength(Marked(first.Text)) > 0;
        return (isItem && next == at + 1) || (line.Left - previous.Left <= Indent * line.Size && !WouldHaveFitted(next));
    }

    /// <summary>A question that fills a line of its own behind a finished sentence is asked next, not said in passing.</summary>
    static bool IsQuestionBehind(PdfLine previous, PdfLine line) => Sentences.IsFinished(previous.Text)
        && line.Text.EndsWith('?') && char.IsUpper(line.Text[0])
        && (previous.Text.EndsWith('?') || !previous.IsStrong || !line.IsStrong);

    /// <summary>The line before was ended by its writer, since the first word of this one would have fitted on it.</summary>
    bool WouldHaveFitted(int at)
    {
        var (previous, word) = (_lines[at - 1], _lines[at].Words[0]);
        var near = _lines[Math.Max(0, at - Near)..Math.Min(_lines.Count, at + Near)].FindAll(line =>
            (line.Page, line.Column) == (previous.Page, previous.Column) && line.Table is null && line.Left < previous.Left + 2);
        var alike = near.FindAll(line => line.Left > previous.Left - 2);
        var edge = (alike.Count >= MinAlike ? alike : near).Max(line => line.Right);
        return previous.Right + (0.3 * previous.Size) + word.Right - word.Left < edge - (0.5 * previous.Size);
    }

    /// <summary>What still is the distance between lines of one paragraph: a little over the smallest one around.</summary>
    double Leading(int at)
    {
        var near = Enumerable.Range(Math.Max(1, at - 12), 25)
            .Where(i => i < _lines.Count && Math.Abs(_lines[i].Size - _lines[at].Size) < 0.5)
            .Select(i => _lines[i - 1].Bottom - _lines[i].Bottom)
                .Where(gap => gap > 0.8 * _lines[at].Size && gap < LooseLeading * _lines[at].Size).Order().ToList();
        return near.Count == 0 ? 1.35 * _lines[at].Size : Math.Min(LooseLeading * _lines[at].Size, 1.12 * near[near.Count / 4]);
    }

    bool IsHeadingSize(double size) => size >= HeadingSize * _size;

    bool IsNote(PdfLine first, string text) => first.Size <= NoteSize * _size && char.IsAsciiDigit(text[0])
        && text.IndexOfAnyExceptInRange('0', '9') is > 0 and < 4;

    /// <summary>Bullets as symbol fonts leave them become one.</summary>
    static string Marked(string text) => LineReader.Bulleted(text);
}
