namespace BanenBot.Core.Knowledge.Documents.Pdf;

/// <summary>
/// Finds tables by the lines they are drawn with: lines that meet are one table, what they enclose is a cell, and where a line is missing
/// between two boxes these are one merged cell.
/// </summary>
sealed class PdfRuledTables
{
    const double Joint = 3, Same = 3;
    const int MostColumns = 60, MostRows = 300, ManyLines = 6;

    readonly List<double> _xs;
    readonly List<double> _ys;

    /// <summary>The lines that make each edge.</summary>
    readonly ILookup<int, PdfRule> _across;
    readonly ILookup<int, PdfRule> _down;

    PdfRuledTables(IReadOnlyList<PdfRule> across, IReadOnlyList<PdfRule> down)
    {
        // A table is often open at its sides, and sometimes above and below.
        _xs = Places([.. down.Select(rule => rule.At), across.Min(rule => rule.From), across.Max(rule => rule.To)]);
        _ys = Places([.. across.Select(rule => rule.At), down.Min(rule => rule.From), down.Max(rule => rule.To)]);
        _ys.Reverse();
        _across = across.ToLookup(rule => _ys.FindIndex(edge => Math.Abs(edge - rule.At) <= Same));
        _down = down.ToLookup(rule => _xs.FindIndex(edge => Math.Abs(edge - rule.At) <= Same));
    }

    /// <summary>Puts each table in the place of the words that stand in it.</summary>
    /// <param name="edge">Nearer than this to the top or the bottom of the page stands furniture, in lines or not.</param>
    public static void Take(List<PdfWord> words, PdfDrawing drawing, double height, double edge)
    {
        foreach (var (across, down) in Meeting(drawing))
        {
            var found = new PdfRuledTables(across, down);
            if (found._ys[^1] > height - edge || found._ys[0] < edge || found.Read(words) is not var (table, inside)) continue;
            words.RemoveAll(inside.Contains);
            words.Add(PdfWord.Of(table, found._xs[0], found._xs[^1], found._ys[0]));
        }
    }

    static IEnumerable<(List<PdfRule> Across, List<PdfRule> Down)> Meeting(PdfDrawing drawing)
    {
        var left = drawing.Down.ToHashSet();
        var leftAcross = drawing.Across.ToHashSet();
        while (left.Count > 0)
        {
            var (across, down, open) = (new List<PdfRule>(), new List<PdfRule>(), new Stack<(PdfRule Rule, bool IsDown)>());
            var first = left.First();
            left.Remove(first);
            open.Push((first, true));
            while (open.TryPop(out var at))
            {
                (at.IsDown ? down : across).Add(at.Rule);
                var meeting = (at.IsDown ? leftAcross : left).Where(other => Meet(at.Rule, other)).ToList();
                (at.IsDown ? leftAcross : left).ExceptWith(meeting);
                foreach (var rule in meeting) open.Push((rule, !at.IsDown));
            }

            if (across.Count > 1 && down.Count > 0) yield return (across, down);
        }
    }

    static bool Meet(PdfRule one, PdfRule other) => one.Covers(other.At, Joint) && other.Covers(one.At, Joint);

    static List<double> Places(List<double> all)
    {
        all.Sort();
        var places = new List<double>();
        foreach (var place in all)
            if (places.Count == 0 || place - places[^1] > Same) places.Add(place);
        return places;
    }

    (PdfTable Table, HashSet<PdfWord> Inside)? Read(List<PdfWord> words)
    {
        var (columns, rows) = (_xs.Count - 1, _ys.Count - 1);
        if (columns is < 2 or > MostColumns || rows is < 2 or > MostRows) return null;
        var inside = words.Where(word => Box(word) is not null).ToHashSet();
        var owner = Owners(rows, columns);
        var byCell = inside.ToLookup(word => owner[Box(word)!.Value.Row, Box(word)!.Value.Column]);
        var cells = new List<PdfCell>();
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
                if (owner[row, column] == (row, column)) cells.Add(Cell(row, column, owner, byCell[(row, column)]));
        var filled = cells.FindAll(cell => cell.Lines.Count > 0);
        // Without lines between its rows it is read by the white between them.
        var hasRows = filled.Select(cell => cell.Row).Distinct().Count() > 2 || !filled.Exists(cell => cell.Lines.Count >= ManyLines);
        var isTable = filled.Select(cell => cell.Column).Distinct().Count() > 1 && filled.Select(cell => cell.Row).Distinct().Count() > 1;
        return isTable && hasRows ? (new PdfTable(_xs, cells), inside) : null;
    }

    static PdfCell Cell(int row, int column, (int, int)[,] owner, IEnumerable<PdfWord> words)
    {
        var (height, width) = (1, 1);
        while (row + height < owner.GetLength(0) && owner[row + height, column] == (row, column)) height++;
        while (column + width < owner.GetLength(1) && owner[row, column + width] == (row, column)) width++;
        return new PdfCell(row, column, height, width, PdfLine.Of(0, words));
    }

    /// <summary>For each box the box above and left in the same cell.</summary>
    (int Row, int Column)[,] Owners(int rows, int columns)
    {
        var owner = new (int, int)[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var (x, y) = ((_xs[column] + _xs[column + 1]) / 2, (_ys[row] + _ys[row + 1]) / 2);
                owner[row, column] = column > 0 && !_down[column].Any(rule => rule.Covers(y, 1)) ? owner[row, column - 1]
                    : row > 0 && !_across[row].Any(rule => rule.Covers(x, 1)) ? owner[row - 1, column] : (row, column);
            }
        }

        return owner;
    }

    (int Row, int Column)? Box(PdfWord word)
    {
        var (x, y) = ((word.Left + word.Right) / 2, word.Bottom + (0.3 * word.Size));
        var (column, row) = (_xs.FindLastIndex(edge => edge <= x), _ys.FindLastIndex(edge => edge >= y));
        return column >= 0 && column < _xs.Count - 1 && row >= 0 && row < _ys.Count - 1 ? (row, column) : null;
    }
}
