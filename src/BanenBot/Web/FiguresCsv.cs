using System.Buffers;
using System.Globalization;
using System.Text;
using BanenBot.Core.Figures;

namespace BanenBot.Web;

/// <summary>
/// Figures as CSV by RFC 4180, with everything that says where each comes from. Excel in Dutch takes no commas between cells: for that
/// there is the same with semicolons and decimal commas.
/// </summary>
static class FiguresCsv
{
    static readonly SearchValues<char> QuotedForExcel = SearchValues.Create(";\"\r\n");
    static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    /// <summary>A spreadsheet takes a text that begins so for a formula.</summary>
    static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@\t\r");

    public static string Of(FigureSheet sheet, bool forExcel)
    {
        var text = new StringBuilder();
        Add(text, forExcel, FiguresTexts.CsvColumns);
        foreach (var row in sheet.Rows)
        {
            Add(text, forExcel, Cells(row.Period, row.Figure, FiguresTexts.Shown, forExcel));
            foreach (var other in row.Others) Add(text, forExcel, Cells(row.Period, other, FiguresTexts.OtherReading, forExcel));
        }

        return text.ToString();
    }

    static IEnumerable<string> Cells(string period, Figure figure, string reading, bool forExcel)
    {
        var (source, place) = (figure.Source.Source, figure.Source.Place);
        yield return Safe(figure.Indicator.Name);
        yield return Safe(figure.Breakdown?.Name ?? FiguresTexts.Whole);
        yield return Safe(figure.Region.Name);
        yield return Safe(period);
        yield return figure.Period.ToString();
        var value = figure.Value.ToString("0.######", CultureInfo.InvariantCulture);
        yield return (figure.IsWithheld ? "<" : "") + (forExcel ? value.Replace('.', ',') : value);
        foreach (var text in new[]
        {
            figure.Unit.Name, FiguresTexts.Status(figure.Status), reading, source.Title, place, source.Publisher,
            figure.Published.ToString(), source.Address?.AbsoluteUri ?? "", figure.Calculation ?? "", figure.Note ?? "",
            figure.Indicator.Definition,
        })
            yield return Safe(text);
    }

    static void Add(StringBuilder text, bool forExcel, IEnumerable<string> cells) =>
        text.AppendJoin(forExcel ? ';' : ',', cells.Select(cell => Quote(cell, forExcel ? QuotedForExcel : Quoted))).Append("\r\n");

    static string Quote(string cell, SearchValues<char> quoted) =>
        cell.AsSpan().ContainsAny(quoted) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    static string Safe(string text) => text.Length > 0 && FormulaStarts.Contains(text[0]) ? "'" + text : text;
}
