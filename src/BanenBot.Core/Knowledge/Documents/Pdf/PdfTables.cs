namespace BanenBot.Core.Knowledge.Documents.Pdf;

/// <summary>Finds lines that are rows of a table, by words that start at the same place in line after line, and divides them into
/// cells.</summary>
static class PdfTables
{
    const double Aligned = 2.5;
    const int LongestWrap = 6;

    /// <summary>How many lines from here are a table, and its rows; null where none starts here.</summary>
    public static (int Lines, TableGrid Grid)? At(IReadOnlyList<PdfLine> lines, int at)
    {
        if (lines[at].Parts().Count() < 2) return null;
        var starts = Starts(lines, at, out var end);
        if (starts.Count < 2 || end - at < 2) return null;
        var grid = new TableGrid();
        foreach (var row in Rows(lines, at, end, starts))
        {
            foreach (var cell in row) grid.Add(cell);
            grid.EndRow();
        }

        return (end - at, grid);
    }

    /// <summary>Left edges of the columns: places where parts start in two lines or more. The table ends where nothing keeps to
    /// them.</summary>
    static List<double> Starts(IReadOnlyList<PdfLine> lines, int at, out int end)
    {
        var (lefts, last) = (new List<(double Left, int Count)>(), at);
        for (var i = at; i < lines.Count && i - last <= LongestWrap && lines[i].Page == lines[at].Page; i++)
        {
            if (i > at && lines[i - 1].Bottom - lines[i].Bottom > 4 * lines[i].Size) break;
            var parts = lines[i].Parts().ToList();
            if (parts.Count < 2) continue;
            if (i > at && !parts.Skip(1).Any(part => lefts.Exists(known => Math.Abs(known.Left - part.Left) < Aligned))) break;
            foreach (var part in parts)
            {
                var known = lefts.FindIndex(other => Math.Abs(other.Left - part.Left) < Aligned);
                if (known < 0) lefts.Add((part.Left, 1));
                else lefts[known] = (lefts[known].Left, lefts[known].Count + 1);
            }

            last = i;
        }

        // A cell that fills its column leaves no white before the next one: there any word at that place will do.
        var starts = lefts.Select(left => left.Left).Where(left => Enumerable.Range(at, last + 1 - at)
            .Count(i => lines[i].Words.Any(word => Math.Abs(word.Left - left) < Aligned)) > 1).Order().ToList();
        end = last + 1;
        while (end < lines.Count && lines[end].Page == lines[at].Page && IsWithin(lines[end], starts)
            && lines[end - 1].Bottom - lines[end].Bottom < 1.6 * lines[end].Size) end++;
        return starts;
    }

    /// <summary>The rest of a cell: it begins at the edge of a column and ends before the next.</summary>
    static bool IsWithin(PdfLine line, List<double> starts)
    {
        var column = starts.FindIndex(start => Math.Abs(start - line.Left) < Aligned);
        return column > 0 && (column + 1 == starts.Count || line.Right < starts[column + 1]);
    }

    /// <summary>Lines of one row stand nearer to each other than rows do; where all stand alike, a row begins in the first
    /// column.</summary>
    static IEnumerable<List<string>> Rows(IReadOnlyList<PdfLine> lines, int at, int end, List<double> starts)
    {
        var gaps = Enumerable.Range(at + 1, end - at - 1).Select(i => lines[i - 1].Bottom - lines[i].Bottom).Order().ToList();
        var isSpaced = gaps[^1] > 1.12 * gaps[0] && gaps[0] < 1.45 * lines[at].Size;
        var limit = (gaps[0] + gaps[^1]) / 2;
        if (isSpaced) limit = Math.Min(limit, 1.08 * gaps[0] + 0.5);
        var row = Cells(lines[at], starts);
        for (var i = at + 1; i < end; i++)
        {
            var cells = Cells(lines[i], starts);
            var begins = isSpaced ? lines[i - 1].Bottom - lines[i].Bottom > limit : cells[0].Length > 0;
            if (begins)
            {
                yield return row;
                row = cells;
            }
            else row = [.. row.Zip(cells, (one, other) => $"{one} {other}".Trim())];
        }

        yield return row;
    }

    static List<string> Cells(PdfLine line, List<double> starts)
    {
        var cells = starts.ConvertAll(_ => "");
        foreach (var word in line.Words)
        {
            var column = Math.Max(0, starts.FindLastIndex(start => word.Left > start - Aligned));
            cells[column] = cells[column].Length == 0 ? word.Text : $"{cells[column]} {word.Text}";
        }

        return cells;
    }
}
