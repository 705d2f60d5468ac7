using BanenBot.Cli;

namespace BanenBot.Tests.Cli;

/// <summary>A command that was typed wrongly is told what is missing or unknown, and does nothing.</summary>
public sealed class CommandLineUsageTests
{
    [Theory]
    [InlineData("ask", "Geef een vraag, zoals: banenbot ask")]
    [InlineData("ask --jsn vraag", "De optie --jsn ken ik niet. Wel: --json,")]
    [InlineData("ask vraag -j", "De optie -j ken ik niet.")]
    [InlineData("eval", "Geef een bestand, zoals: banenbot eval")]
    [InlineData("eval vragen.jsonl --save", "Achter --save hoort een waarde.")]
    [InlineData("figures", "Geef een opdracht: conflicts, import, overdue.")]
    [InlineData("figures imprt", "De opdracht imprt ken ik niet. Kies uit: conflicts, import, overdue.")]
    [InlineData("figures import", "Geef een bestand, zoals: banenbot figures import")]
    [InlineData("figures import kwartaal.csv --dryrun", "De optie --dryrun ken ik niet.")]
    [InlineData("check --onbekend", "De optie --onbekend ken ik niet. Wel: --knowledge.")]
    [InlineData("manifest pack nog", "nog hoort hier niet.")]
    [InlineData("bestaatniet", "De opdracht bestaatniet ken ik niet. Kies uit: serve, ask,")]
    public async Task WhatIsWrongIsNamed(string arguments, string fault)
    {
        var (exitCode, output, errors) = await RunAsync(arguments.Split(' '));
        Assert.Equal((CommandLine.Usage, ""), (exitCode, output));
        Assert.StartsWith(fault, errors, StringComparison.Ordinal);
        Assert.Contains("--help", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--jsn")]
    [InlineData("serve --port 4000")]
    [InlineData("--urls http://127.0.0.1:4000 ask")]
    public async Task TheServiceTakesNoOptionsThatItDoesNotKnow(string arguments)
    {
        var (exitCode, _, errors) = await RunAsync(arguments.Split(' '));
        Assert.Equal(CommandLine.Usage, exitCode);
        Assert.Contains("ken ik niet. De dienst neemt --urls", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("ask")]
    [InlineData("check")]
    [InlineData("eval")]
    [InlineData("feedback")]
    [InlineData("figures")]
    [InlineData("figures conflicts")]
    [InlineData("figures import")]
    [InlineData("figures overdue")]
    [InlineData("manifest")]
    [InlineData("manifest pack")]
    public async Task HelpEndsWithAnExample(string verb)
    {
        var (exitCode, output, _) = await RunAsync([.. verb.Split(' '), "--help"]);
        Assert.Equal(CommandLine.Success, exitCode);
        Assert.Contains("Voorbeeld:" + Environment.NewLine, output.ReplaceLineEndings(), StringComparison.Ordinal);
        Assert.Contains(
            "  banenbot " + verb.Split(' ')[0], output[output.IndexOf("Voorbeeld", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = await CommandLine.RunAsync(arguments, output, errors);
        return (exitCode, output.ToString(), errors.ToString());
    }
}
