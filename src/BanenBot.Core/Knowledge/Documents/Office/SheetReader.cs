using BanenBot.Core.Reading;

namespace BanenBot.Core.Knowledge.Documents.Office;

/// <summary>An Excel workbook: each sheet a part of the document, each row a row with the heads of its columns.</summary>
static class SheetReader
{
    const int MostRows = 20_000, MostColumns = 60;

    public static (Document? Document, string? Fault) Read(Stream stream, DocumentWords words) =>
        OfficeFile.Read(stream, zip => Read(new Workbook(zip), words));

    static (Document? Document, string? Fault) Read(Workbook workbook, DocumentWords words)
    {
        var (blocks, count) = (new List<Block>(), 0);
        foreach (var (name, part) in workbook.Sheets)
        {
            var rows = new List<IReadOnlyList<string>>();
            foreach (var (_, cells) in workbook.Rows(part, asShown: true))
            {
                if (++count > MostRows || cells.Count > MostColumns) return (null, DocumentFaults.TooManyRows);
                rows.Add([.. cells.Select(CleanText.OneLine)]);
            }

            if (rows.Count == 0) continue;
            if (workbook.Sheets.Count > 1) blocks.Add(new Block(BlockKind.Heading, name, 1));
            AddRows(rows, words, blocks);
        }

        return (new Document(null, blocks), null);
    }

    /// <summary>Above the table may stand what it is about, a cell a row.</summary>
    static void AddRows(List<IReadOnlyList<string>> rows, DocumentWords words, List<Block> blocks)
    {
        var width = rows.Max(row => row.Count);
        var from = 0;
        for (; from < rows.Count && width > 1 && rows[from].Count(cell => cell.Length > 0) == 1; from++)
            blocks.Add(new Block(BlockKind.Paragraph, string.Concat(rows[from])));
        var grid = new TableGrid();
        foreach (var row in rows.Skip(from))
        {
            for (var column = 0; column < width; column++) grid.Add(column < row.Count ? row[column] : "");
            grid.EndRow();
        }

        blocks.AddRange(TableRows.Of(grid, null, words));
    }
}
