namespace BanenBot.Core.Knowledge.Documents;

/// <summary>
/// A table as sentences of a kind, so that a row means something when it stands alone: "Regio: Gooi; 2018 Q1 Aantal: 492; 2018 Q1 %: 44%".
/// </summary>
static class TableRows
{
    const int MaxHeadRows = 3;

    /// <param name="rows">Cells; a cell that spans columns is followed by empty ones.</param>
    /// <param name="headRows">How many rows are the head, where the format says so.</param>
    public static IEnumerable<Block> Of(IReadOnlyList<IReadOnlyList<string>> rows, int? headRows = null)
    {
        var filled = rows.Where(row => row.Any(cell => cell.Length > 0)).ToList();
        if (filled.Count == 0) return [];
        var count = Math.Min(headRows ?? CountHeadRows(filled), filled.Count - 1);
        var heads = Heads(filled.Take(count).ToList());
        var title = count == 0 && filled[0].Count(cell => cell.Length > 0) == 1 ? 1 : 0;
        return filled.Take(title).Select(row => string.Join(' ', row).Trim())
            .Concat(filled.Skip(Math.Max(count, title)).Select(row => Sentence(heads, row)))
            .Where(text => text.Length > 0)
            .Select(text => new Block(BlockKind.TableRow, text));
    }

    /// <summary>
    /// One, and more where spanning cells ("2017 Q1" over "Aantal" and "%") stand above a table of numbers. None for a list of keys and
    /// values:
    /// two columns, of which the first row fills one.
    /// </summary>
    static int CountHeadRows(List<IReadOnlyList<string>> rows)
    {
        if (rows.Count < 2) return 0;
        if (rows[0].Count(cell => cell.Length > 0) == 1 && rows.All(row => row.Count(cell => cell.Length > 0) <= 2)) return 0;
        var firstNumbers = rows.FindIndex(1, row => row.Count(IsNumber) * 2 >= row.Count(cell => cell.Length > 0));
        return firstNumbers is > 1 and <= MaxHeadRows && rows.Take(firstNumbers).Any(row => row.Contains("")) ? firstNumbers : 1;
    }

    static List<string> Heads(List<IReadOnlyList<string>> rows)
    {
        var heads = new List<string>();
        for (var r = 0; r < rows.Count; r++)
        {
            var spanning = "";
            for (var column = 0; column < rows[r].Count; column++)
            {
                var cell = rows[r][column];
                if (cell.Length > 0) spanning = cell;
                else if (r == rows.Count - 1 || column == 0) spanning = "";
                if (column == heads.Count) heads.Add("");
                heads[column] = string.Join(' ', new[] { heads[column], spanning }.Where(text => text.Length > 0));
            }
        }

        return heads;
    }

    static string Sentence(List<string> heads, IReadOnlyList<string> row)
    {
        if (heads.Count == 0 && row.Count(cell => cell.Length > 0) == 2)
            return string.Join(": ", row.Where(cell => cell.Length > 0).Select(cell => cell.TrimEnd(':')));
        var cells = row.Select((cell, column) => (Head: column < heads.Count ? heads[column].TrimEnd(':', ' ') : "", Cell: cell))
            .Where(pair => pair.Cell.Length > 0);
        return string.Join("; ", cells.Select(pair => pair.Head.Length > 0 ? $"{pair.Head}: {pair.Cell}" : pair.Cell));
    }

    static bool IsNumber(string cell) => cell.Any(char.IsAsciiDigit) && cell.All(character => "0123456789+-–.,%€ ".Contains(character));
}
