using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace BanenBot.Core.Knowledge.Documents.Html;

/// <summary>Tables of a page: those that hold data, as a grid of texts.</summary>
static class HtmlTables
{
    /// <summary>Not where a table only lays a page out: another table stands in it, or each row is one cell.</summary>
    public static bool IsData(IHtmlTableElement table) =>
        table.GetAttribute("role") is not ("presentation" or "none") && table.QuerySelector("table") is null
        && table.Rows.Any(row => row.Cells.Length > 1);

    /// <summary>The grid and how many of its rows are the head; null where a cell nests too deep.</summary>
    public static (TableGrid Grid, int Heads)? Read(IHtmlTableElement table, Func<IElement, string?> textOf)
    {
        var (grid, heads, inHead) = (new TableGrid(), 0, true);
        foreach (var row in table.Rows)
        {
            // A row of one head over all columns names a part of the table, below its head.
            var isHead = row.ParentElement?.LocalName == "thead" || row.Cells.All(cell => cell.LocalName == "th");
            inHead &= isHead && (heads == 0 || row.Cells.Length > 1 || row.ParentElement?.LocalName == "thead");
            heads += inHead ? 1 : 0;
            foreach (var cell in row.Cells)
            {
                if (textOf(cell) is not { } text) return null;
                grid.Add(text, cell.ColumnSpan, Math.Min(cell.RowSpan, table.Rows.Length));
            }

            grid.EndRow();
        }

        return (grid, heads);
    }
}
