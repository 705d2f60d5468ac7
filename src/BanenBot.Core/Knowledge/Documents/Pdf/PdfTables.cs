namespace BanenBot.Core.Knowledge.Documents.Pdf;

/// <summary>
/// Finds lines that are rows of a table without drawn lines, by parts that stand at the same place in line after line, and divides them
/// into cells.
/// </summary>
static class PdfTables
{
    const double Aligned = 2.5, NearHead = 2.2;

    /// <summary>To the rest of a cell below the last row; in the first column a paragraph may begin there as well.</summary>
    const double WrapGap = 1.6, FirstWrapGap = 1.35;

    const int LongestWrap = 6, MostHeadLines = 2;

    /// <summary>How many lines from here are a table, and its rows; null where none starts here.</summary>
    public static (int Lines, TableGrid Grid)? At(IReadOnlyList<PdfLine> lines, int at)
    {
        if (HeadLines(lines, at) is > 0 and var heads) return Below(lines, at, at + heads);
        if (!IsRow(lines[at]) || IsStretched(lines, at)) return null;
        var (columns, end) = Columns(lines, at);
        if (columns.Count > 1 && end - at > 1) return (end - at, Grid(lines, at, at, end, columns));
        // A head over several columns stands above none of them.
        if (at + 1 >= lines.Count || !IsRow(lines[at + 1]) || !IsBeside(lines, at, at + 1) || IsStretched(lines, at + 1)) return null;
        (columns, end) = Columns(lines, at + 1);
        var isHead = columns.Count > 2 && end - at > 2 && lines[at].Bottom - lines[at + 1].Bottom < NearHead * lines[at].Size
            && lines[at].Right < columns[^1].Right + lines[at].Size;
        return isHead ? (end - at, Grid(lines, at, at + 1, end, columns)) : null;
    }

    /// <summary>The table that begins at <paramref name="from"/>, with what stands over more columns than its first.</summary>
    static (int Lines, TableGrid Grid)? Below(IReadOnlyList<PdfLine> lines, int at, int from)
    {
        if (At(lines, from) is null) return null;
        // Its first row may be a head over columns that only the next ones show.
        if (Columns(lines, from).Columns.Count < 2) from++;
        var (columns, end) = Columns(lines, from);
        return columns.Count > 2 && lines[at].Left > columns[0].Left + Aligned && lines[at].Right < columns[^1].Right + lines[at].Size
            ? (end - at, Grid(lines, at, from, end, columns)) : null;
    }

    /// <summary>
    /// How many lines from here are heads in bold that stand by themselves, close above a row: "Trede" over three columns.
    /// </summary>
    static int HeadLines(IReadOnlyList<PdfLine> lines, int at)
    {
        var next = at;
        while (next - at <= MostHeadLines && next + 1 < lines.Count && lines[next] is { IsStrong: true, Table: null } && !IsRow(lines[next])
            && IsBeside(lines, next, next + 1) && lines[next].Bottom - lines[next + 1].Bottom < NearHead * lines[next].Size) next++;
        return next - at <= MostHeadLines && IsRow(lines[next]) ? next - at : 0;
    }

    static bool IsRow(PdfLine line) => line.Table is null && line.Parts().Skip(1).Any();

    static bool IsBeside(IReadOnlyList<PdfLine> lines, int one, int other) =>
        lines[one].Page == lines[other].Page && lines[one].Column == lines[other].Column;

    /// <summary>
    /// Set out to both margins: a line just above or below it, with no such white in it, begins and ends where this one does.
    /// </summary>
    static bool IsStretched(IReadOnlyList<PdfLine> lines, int at)
    {
        return Enumerable.Range(1, LongestWrap).TakeWhile(step => IsAlike(at + step)).Any(step => !IsRow(lines[at + step]))
            || Enumerable.Range(1, LongestWrap).TakeWhile(step => IsAlike(at - step)).Any(step => !IsRow(lines[at - step]));

        bool IsAlike(int i) => i >= 0 && i < lines.Count && IsBeside(lines, at, i) && lines[i].Table is null
            && Math.Abs(lines[i].Left - lines[at].Left) < Aligned && Math.Abs(lines[i].Right - lines[at].Right) < Aligned;
    }

    /// <summary>From where to where each column reaches. The table ends where nothing keeps to them.</summary>
    static (List<(double Left, double Right)> Columns, int End) Columns(IReadOnlyList<PdfLine> lines, int at)
    {
        var (rows, last) = (new List<PdfLine>(), at);
        for (var i = at; i < lines.Count && i - last <= LongestWrap && IsBeside(lines, at, i) && lines[i].Table is null; i++)
        {
            if (i > at && lines[i - 1].Bottom - lines[i].Bottom > 4 * lines[i].Size) break;
            if (!IsRow(lines[i])) continue;
            if (i > at && !rows.Exists(row => StandsLike(row, lines[i]))) break;
            rows.Add(lines[i]);
            last = i;
        }

        var (columns, end) = (Reaches(rows), last + 1);
        while (end < lines.Count && IsBeside(lines, at, end) && lines[end].Table is null && IsWithin(lines[end], columns)
            && lines[end - 1].Bottom - lines[end].Bottom < (lines[end].Left > columns[0].Left + Aligned ? WrapGap : FirstWrapGap)
            * lines[end].Size) end++;
        return (columns, end);
    }

    /// <summary>Behind the first, a part of both begins, ends or has its middle at the same place.</summary>
    static bool StandsLike(PdfLine one, PdfLine other) => other.Parts().Skip(1).Any(part => one.Parts().Any(known =>
        Math.Abs(known.Left - part.Left) < Aligned || Math.Abs(known.Right - part.Right) < Aligned
        || Math.Abs(known.Left + known.Right - part.Left - part.Right) < Aligned));

    /// <summary>
    /// The narrowest parts first: what reaches over two of their columns is a head over both, or fills its own so far that no white is
    /// left. A column holds parts of two rows.
    /// </summary>
    static List<(double Left, double Right)> Reaches(List<PdfLine> rows)
    {
        var found = new List<(double Left, double Right, int Rows)>();
        foreach (var part in rows.SelectMany(row => row.Parts()).OrderBy(part => part.Right - part.Left))
        {
            var over = Enumerable.Range(0, found.Count)
                .Where(i => found[i].Left < part.Right - 1 && found[i].Right > part.Left + 1).ToList();
            if (over.Count == 0) found.Add((part.Left, part.Right, 1));
            else if (over is [var one])
                found[one] = (Math.Min(found[one].Left, part.Left), Math.Max(found[one].Right, part.Right), found[one].Rows + 1);
        }

        return [.. found.Where(column => column.Rows > 1).OrderBy(column => column.Left).Select(column => (column.Left, column.Right))];
    }

    /// <summary>The rest of a cell: it begins at the edge of a column and ends before the next.</summary>
    static bool IsWithin(PdfLine line, List<(double Left, double Right)> columns)
    {
        var at = columns.FindIndex(column => Math.Abs(column.Left - line.Left) < Aligned);
        return at >= 0 && (at + 1 == columns.Count || line.Right < columns[at + 1].Left);
    }

    static TableGrid Grid(IReadOnlyList<PdfLine> lines, int at, int from, int end, List<(double Left, double Right)> columns)
    {
        var grid = new TableGrid();
        foreach (var heads in HeadRows([.. Enumerable.Range(at, from - at).Select(head => Heads(lines[head], columns))]))
        {
            foreach (var (text, span) in heads) grid.Add(text, span);
            grid.EndRow();
        }

        foreach (var row in Rows(lines, from, end, columns))
        {
            foreach (var cell in row) grid.Add(cell);
            grid.EndRow();
        }

        return grid;
    }

    /// <summary>Lines of which each fills what the other leaves open are one row, set a little higher and lower.</summary>
    static IEnumerable<List<(string Text, int Columns)>> HeadRows(List<List<(string Text, int Columns)>> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var (one, other) = (lines[i], i + 1 < lines.Count ? lines[i + 1] : []);
            var filled = other.TakeWhile(head => head.Text.Length == 0).Count();
            var open = one.TakeWhile(head => head.Text.Length == 0).Count();
            if (other.Count > filled && open > 0 && other.Sum(head => head.Columns) <= open)
            {
                yield return [.. other, .. one.Skip(other.Sum(head => head.Columns))];
                i++;
            }
            else yield return one;
        }
    }

    /// <summary>Each head stands over the columns whose middle it has, as far as no other head stands there.</summary>
    static List<(string Text, int Columns)> Heads(PdfLine line, List<(double Left, double Right)> columns)
    {
        var (heads, done) = (new List<(string, int)>(), 0);
        foreach (var (part, after) in line.Parts().Zip(line.Parts().Skip(1).Select(next => next.Left).Append(double.MaxValue)))
        {
            var over = columns.FindIndex(column => column.Left < part.Right && column.Right > part.Left);
            var first = Math.Max(done, over >= 0 ? over : columns.FindLastIndex(column => column.Left < part.Left));
            var free = columns.FindLastIndex(column => column.Right < after);
            var (from, to) = Enumerable.Range(done, Math.Max(0, first - done + 1))
                .SelectMany(left => Enumerable.Range(first, Math.Max(1, free - first + 1)).Select(right => (Left: left, Right: right)))
                .Where(reach => reach.Left < columns.Count && reach.Right < columns.Count)
                .OrderBy(reach => Math.Abs(columns[reach.Left].Left + columns[reach.Right].Right - part.Left - part.Right))
                .FirstOrDefault((Left: first, Right: first));
            for (; done < from; done++) heads.Add(("", 1));
            heads.Add((part.Text, to - from + 1));
            done = to + 1;
        }

        return heads;
    }

    /// <summary>Lines of one row stand nearer to each other than rows do; where all stand alike, a row begins in the first
    /// column.</summary>
    static IEnumerable<List<string>> Rows(IReadOnlyList<PdfLine> lines, int at, int end, List<(double Left, double Right)> columns)
    {
        var gaps = Enumerable.Range(at + 1, end - at - 1).Select(i => lines[i - 1].Bottom - lines[i].Bottom).Order().ToList();
        var isSpaced = gaps[^1] > 1.12 * gaps[0] && gaps[0] < 1.45 * lines[at].Size;
        var limit = (gaps[0] + gaps[^1]) / 2;
        if (isSpaced) limit = Math.Min(limit, 1.08 * gaps[0] + 0.5);
        var row = Cells(lines[at], columns);
        for (var i = at + 1; i < end; i++)
        {
            var cells = Cells(lines[i], columns);
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

    /// <summary>Each word in the column that begins before its middle.</summary>
    static List<string> Cells(PdfLine line, List<(double Left, double Right)> columns)
    {
        var cells = columns.ConvertAll(_ => "");
        foreach (var word in line.Words)
        {
            var middle = (word.Left + word.Right) / 2;
            var at = Math.Max(0, columns.FindLastIndex(column => middle > column.Left - Aligned));
            cells[at] = cells[at].Length == 0 ? word.Text : $"{cells[at]} {word.Text}";
        }

        return cells;
    }
}
