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

    public static void Draw(IAnsiConsole console, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var head in heads) table.AddColumn(new TableColumn(new Text(head, Style.Plain)));
        foreach (var row in rows) table.AddRow(row.Select(cell => new Text(cell, Style.Plain)));
        console.Write(table);
    }
}
