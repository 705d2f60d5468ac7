using Spectre.Console;

namespace BanenBot.Cli;

/// <summary>
/// Rows under heads: drawn to the width of a terminal, and as plain lines where the output goes to a file or another program.
/// </summary>
static class Tables
{
    public static bool IsTerminal(TextWriter output) => output == Console.Out && !Console.IsOutputRedirected;

    public static void Write(TextWriter output, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        if (IsTerminal(output)) Draw(AnsiConsole.Console, heads, rows);
        else
            foreach (var row in rows.Prepend(heads)) output.WriteLine(string.Join(" | ", row));
    }

    /// <summary>A table for whoever looks at it, CSV (with semicolons, as a Dutch spreadsheet reads it) for whatever else.</summary>
    public static void Report(TextWriter output, bool asCsv, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        if (!asCsv && IsTerminal(output)) Draw(AnsiConsole.Console, heads, rows);
        else
            foreach (var row in rows.Prepend(heads)) output.WriteLine(string.Join(';', row.Select(Cell)));
    }

    public static void Draw(IAnsiConsole console, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var head in heads) table.AddColumn(new TableColumn(new Text(head, Style.Plain)));
        foreach (var row in rows) table.AddRow(row.Select(cell => new Text(cell, Style.Plain)));
        console.Write(table);
    }

    /// <summary>Quoted where it must be; a comment that a spreadsheet would take for a formula begins with a quote.</summary>
    static string Cell(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(";\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
