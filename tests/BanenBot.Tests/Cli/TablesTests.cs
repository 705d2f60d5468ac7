using BanenBot.Cli;
using Spectre.Console;

namespace BanenBot.Tests.Cli;

public sealed class TablesTests
{
    static readonly IReadOnlyList<string> Heads = ["Periode", "banen"];
    static readonly IReadOnlyList<IReadOnlyList<string>> Rows = [["eind 2017", "859"], ["[rood] eind 2020", "1.123"]];

    [Fact]
    public void AnotherProgramGetsPlainLines()
    {
        using var output = new StringWriter();
        Tables.Write(output, Heads, Rows);
        Assert.Equal("Periode | banen\neind 2017 | 859\n[rood] eind 2020 | 1.123\n", output.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void ATerminalGetsColumnsThatLineUpAndTextIsNoMarkup()
    {
        using var output = new StringWriter();
        Tables.Draw(
            AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.No }), Heads, Rows);
        var lines = output.ToString().Split('\n')
            .Where(line => line.Contains("859", StringComparison.Ordinal) || line.Contains("1.123", StringComparison.Ordinal)).ToList();
        Assert.Equal(lines[0].IndexOf("859", StringComparison.Ordinal), lines[1].IndexOf("1.123", StringComparison.Ordinal));
        Assert.Contains("[rood]", lines[1], StringComparison.Ordinal);
    }
}
