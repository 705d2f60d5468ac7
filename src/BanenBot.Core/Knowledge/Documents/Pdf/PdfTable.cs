namespace BanenBot.Core.Knowledge.Documents.Pdf;

/// <summary>A cell of a ruled table.</summary>
/// <param name="Rows">How many rows it stands over, and so for columns.</param>
sealed record PdfCell(int Row, int Column, int Rows, int Columns, IReadOnlyList<PdfLine> Lines)
{
    public bool IsStrong => Lines.All(line => line.IsStrong);
}

/// <summary>A table that is drawn on a page with lines.</summary>
/// <param name="Edges">Of the columns, from left to right.</param>
/// <param name="Cells">Row by row, from left to right.</param>
sealed record PdfTable(IReadOnlyList<double> Edges, IReadOnlyList<PdfCell> Cells)
{
    const double Same = 3;

    /// <summary>Rows in bold above rows that are not; 0 where there are none.</summary>
    public int HeadRows
    {
        get
        {
            if (Cells.FirstOrDefault(cell => cell.Lines.Count > 0 && !cell.IsStrong && cell.Row > 0) is null) return 0;
            var rows = 0;
            while (Cells.Where(cell => cell.Row == rows).ToList() is { Count: > 0 } row && row.Exists(cell => cell.Lines.Count > 0)
                && row.TrueForAll(cell => cell.IsStrong)) rows++;
            return rows;
        }
    }

    /// <summary>The same columns, as where a table goes on over the page.</summary>
    public bool HasColumnsOf(PdfTable other) =>
        Edges.Count == other.Edges.Count && Edges.Zip(other.Edges).All(pair => Math.Abs(pair.First - pair.Second) < Same);

    /// <param name="head">The table that this one goes on from: its heads go before.</param>
    public TableGrid Grid(PdfTable? head, Func<PdfCell, string> textOf)
    {
        var (grid, heads) = (new TableGrid(), head?.HeadRows ?? 0);
        var rows = (head?.Cells.Where(cell => cell.Row < heads) ?? []).Concat(Cells.Select(cell => cell with { Row = cell.Row + heads }));
        foreach (var row in rows.GroupBy(cell => cell.Row))
        {
            foreach (var cell in row) grid.Add(textOf(cell), cell.Columns, cell.Rows);
            grid.EndRow();
        }

        return grid;
    }
}
