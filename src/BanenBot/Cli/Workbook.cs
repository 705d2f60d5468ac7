using System.Globalization;
using System.Text;
using System.Xml;
using BanenBot.Core.Reading;
using BanenBot.Core.Figures;
using MiniExcelLibs;

namespace BanenBot.Cli;

/// <summary>
/// The first sheet of an Excel workbook as the CSV of figures, row by row, so that one check holds for both. A cell counts by its value, not by
/// how Excel shows it: a number with a decimal comma, a date as 2018-04-26.
/// </summary>
static class Workbook
{
    static readonly CultureInfo Dutch = DutchCulture.Instance;

    public static bool Is(string file) => Path.GetExtension(file).Equals(".xlsx", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="InvalidDataException">The file is no workbook, or is damaged.</exception>
    public static TextReader Read(string file)
    {
        try
        {
            return new StringReader(Text(file));
        }
        catch (Exception error) when (error is XmlException or InvalidOperationException or ArgumentException or KeyNotFoundException
            or NullReferenceException or FormatException)
        {
            // What the library says of a damaged workbook, which is not always meant to be said.
            throw new InvalidDataException("Not a workbook.", error);
        }
    }

    static string Text(string file)
    {
        var text = new StringBuilder();
        var width = 0;
        foreach (var row in MiniExcel.Query(file, excelType: ExcelType.XLSX).Cast<IDictionary<string, object?>>())
        {
            var cells = row.Values.Select(Cell).ToList();
            // Only what stands right of the last column's name and is empty is no column.
            if (width == 0) width = cells.FindLastIndex(cell => cell.Length > 0) + 1;
            while (cells.Count > width && cells[^1].Length == 0) cells.RemoveAt(cells.Count - 1);
            text.AppendJoin(';', cells.Select(FigureImport.Quoted)).Append('\n');
        }

        return text.ToString();
    }

    static string Cell(object? value) => value switch
    {
        null => "",
        DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number => ((decimal)number).ToString(Dutch),
        _ => (Convert.ToString(value, Dutch) ?? "").ReplaceLineEndings(" "),
    };
}
