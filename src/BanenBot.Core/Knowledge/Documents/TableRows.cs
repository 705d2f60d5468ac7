namespace BanenBot.Core.Knowledge.Documents;

/// <summary>
/// A table as sentences of a kind, so that a row means something when it stands alone: "Regio: Gooi; 2018 Q1 Aantal: 492; 2018 Q1 %: 44%".
/// A table of questions and answers becomes those.
/// </summary>
static class TableRows
{
    const int MaxHeadRows = 3, ManyQuestions = 2, LongestHead = 7;

    public static IEnumerable<Block> Of(IReadOnlyList<IReadOnlyList<string>> rows, DocumentWords words) => Of(Grid(rows), null, words);

    /// <param name="grid">Cells; a cell that spans columns is followed by empty ones.</param>
    /// <param name="headRows">How many rows are the head, where the format says so.</param>
    /// <param name="words">What the column of the questions may be called.</param>
    public static IEnumerable<Block> Of(TableGrid grid, int? headRows, DocumentWords words)
    {
        var filled = Enumerable.Range(0, grid.Rows.Count).Where(row => grid.Rows[row].Any(cell => cell.Length > 0)).ToList();
        if (filled.Count == 0) return [];
        var rows = filled.ConvertAll(row => grid.Rows[row]);
        var asksAtOnce = headRows is null && rows[0].Any(cell => cell.EndsWith('?'));
        var count = asksAtOnce ? 0 : Math.Min(headRows ?? grid.MergedHead ?? CountHeadRows(rows), rows.Count - 1);
        var heads = Heads(rows[..count]);
        if (QuestionColumn(heads, rows[count..], words) is { } column) return Questions(heads, rows[count..], column);
        var title = count == 0 && rows[0].Count(cell => cell.Length > 0) == 1 ? 1 : 0;
        return rows.Take(title).Select(row => string.Join(' ', row).Trim())
            .Concat(Sentences(heads, rows, filled.ConvertAll(grid.NamesPart), Math.Max(count, title)))
            .Where(text => text.Length > 0)
            .Select(text => new Block(BlockKind.TableRow, text));
    }

    static TableGrid Grid(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var grid = new TableGrid();
        foreach (var row in rows)
        {
            foreach (var cell in row) grid.Add(cell);
            grid.EndRow();
        }

        return grid;
    }

    /// <summary>The column of the questions: called so, or asking in nearly every row. Something must answer beside it.</summary>
    static int? QuestionColumn(List<string> heads, List<IReadOnlyList<string>> rows, DocumentWords words)
    {
        for (var column = 0; column < rows[0].Count - 1; column++)
        {
            var asking = rows.Count(row => column + 1 < row.Count && row[column].EndsWith('?') && row[column + 1].Length > 0);
            var isCalled = column < heads.Count && words.Question.Contains(DocumentWords.Fold(heads[column])) && asking > 0;
            if (isCalled || (asking >= ManyQuestions && asking * 4 >= rows.Count * 3)) return column;
        }

        return null;
    }

    static IEnumerable<Block> Questions(List<string> heads, List<IReadOnlyList<string>> rows, int column)
    {
        foreach (var row in rows.Where(row => column < row.Count && row[column].Length > 0))
        {
            yield return new Block(BlockKind.Heading, row[column], Levels.Question);
            var others = row.Select((cell, i) => i == column ? "" : cell).ToList();
            var isOne = others.Count(cell => cell.Length > 0) == 1;
            var answer = isOne ? string.Concat(others) : Sentence(heads, others);
            if (answer.Length > 0) yield return new Block(BlockKind.Paragraph, answer);
        }

        yield return Block.End(Levels.Question);
    }

    /// <summary>
    /// One, and more where spanning cells ("2017 Q1" over "Aantal" and "%") stand above a table of numbers. None for a list of keys and
    /// values: two columns, of which the first row fills one, or says in the second what no head would.
    /// </summary>
    static int CountHeadRows(List<IReadOnlyList<string>> rows)
    {
        if (rows.Count < 2) return 0;
        var isPairs = rows.All(row => row.Count(cell => cell.Length > 0) <= 2);
        if (isPairs && (rows[0].Count(cell => cell.Length > 0) == 1 || IsValue(rows[0].Last(cell => cell.Length > 0)))) return 0;
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
                if (!heads[column].EndsWith(spanning, StringComparison.Ordinal))
                    heads[column] = heads[column].Length > 0 ? $"{heads[column]} {spanning}" : spanning;
            }
        }

        return heads;
    }

    /// <summary>A row that names a part of the table goes before each row below it.</summary>
    static IEnumerable<string> Sentences(List<string> heads, List<IReadOnlyList<string>> rows, List<bool> namesPart, int from)
    {
        var part = "";
        for (var i = from; i < rows.Count; i++)
        {
            var isPart = namesPart[i] && heads.Count > 1 && i + 1 < rows.Count;
            if (isPart) part = rows[i][0].TrimEnd(':') + " – ";
            else yield return part + Sentence(heads, rows[i]);
        }
    }

    static string Sentence(List<string> heads, IReadOnlyList<string> row)
    {
        if (heads.Count == 0 && row.Count(cell => cell.Length > 0) == 2)
            return string.Join(": ", row.Where(cell => cell.Length > 0).Select(cell => cell.TrimEnd(':')));
        var cells = row.Select((cell, column) => (Head: column < heads.Count ? heads[column].TrimEnd(':', ' ') : "", Cell: cell))
            .Where(pair => pair.Cell.Length > 0);
        return string.Join("; ", cells.Select(pair => pair.Head.Length > 0 ? $"{pair.Head}: {pair.Cell}" : pair.Cell));
    }

    /// <summary>A sentence or an amount of money.</summary>
    static bool IsValue(string cell) => cell.Contains('€') || cell.EndsWith('.') || Words.Count(cell) > LongestHead;

    static bool IsNumber(string cell) => cell.Any(char.IsAsciiDigit) && cell.All(character => "0123456789+-–.,%€ ".Contains(character));
}
