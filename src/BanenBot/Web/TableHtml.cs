namespace BanenBot.Web;

/// <param name="Address">Makes a link of the text.</param>
sealed record TableCell(string Text, string? Address = null);

/// <summary>
/// A table of a row head and cells. On a narrow screen each row becomes a few lines, number on the right, so that no column lies out of
/// sight; the roles are written out because a browser forgets them then.
/// </summary>
static class TableHtml
{
    /// <param name="label">Names the table.</param>
    /// <param name="heads">Of every column.</param>
    /// <param name="number">The column with the number, from 1.</param>
    public static void Add(HtmlText html, string label, IReadOnlyList<string> heads, int number, IEnumerable<IReadOnlyList<TableCell>> rows)
    {
        html.Add($"<table role=\"table\" aria-label=\"{label}\">\n<thead role=\"rowgroup\"><tr role=\"row\">");
        foreach (var (index, head) in heads.Index())
            html.Add($"<th scope=\"col\" role=\"columnheader\"").AddHtml(index == number ? " class=\"getal\"" : "").Add($">{head}</th>");
        html.Add($"</tr></thead>\n<tbody role=\"rowgroup\">\n");
        foreach (var row in rows) AddRow(html, heads, number, row);
        html.Add($"</tbody></table>\n");
    }

    static void AddRow(HtmlText html, IReadOnlyList<string> heads, int number, IReadOnlyList<TableCell> row)
    {
        html.Add($"<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">");
        AddCell(html, row[0]);
        html.Add($"</th>");
        foreach (var (index, cell) in row.Index().Skip(1))
        {
            if (index == number) html.Add($"<td role=\"cell\" class=\"getal\">");
            else html.Add($"<td role=\"cell\" data-kop=\"{heads[index]}\">");
            AddCell(html, cell);
            html.Add($"</td>");
        }

        html.Add($"</tr>\n");
    }

    static void AddCell(HtmlText html, TableCell cell)
    {
        if (cell.Address is { } address) html.Add($"<a href=\"{address}\">{cell.Text}</a>");
        else html.Add($"{cell.Text}");
    }
}
