using System.Text.Json.Nodes;

namespace BanenBot.EndToEnd;

public sealed class CommandLineTests
{
    [Fact]
    public async Task AskAnswersWithSource()
    {
        var (exitCode, output, _) = await RunningBot.RunAsync("ask", "wat is de t+2-regel");
        Assert.Equal(0, exitCode);
        Assert.Contains("Bron", output, StringComparison.Ordinal);
        Assert.Contains("vraag 13", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AskInJsonCanBeReadByAMachine()
    {
        var (_, output, _) = await RunningBot.RunAsync(
            "ask", "--json", "hoeveel banen zijn er in gooi en vechtstreek", "en een kwartaal eerder?");
        Assert.Equal(["figures", "figures"], JsonNode.Parse(output)!.AsArray().Select(reply => (string?)reply!["outcome"]));
    }

    [Fact]
    public async Task SeveralQuestionsMakeOneConversation()
    {
        var (_, output, _) = await RunningBot.RunAsync("ask", "hoeveel banen in gooi en vechtstreek eind 2017", "en een kwartaal later?");
        Assert.Contains("859", output, StringComparison.Ordinal);
        Assert.Contains("864", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExplainShowsHowTheQuestionWasRead()
    {
        var (_, output, _) = await RunningBot.RunAsync("ask", "--explain", "wat is de t+2-regel");
        Assert.Contains("t+2 -> t+2", output, StringComparison.Ordinal);
        Assert.Contains("t-plus-2-regel: zekerheid", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NotKnowingEndsWithOne() =>
        Assert.Equal(1, (await RunningBot.RunAsync("ask", "heeft ajax gisteren gewonnen")).ExitCode);

    [Fact]
    public async Task TheKnowledgeThatShipsIsInOrder() => Assert.Equal(0, (await RunningBot.RunAsync("check")).ExitCode);

    [Fact]
    public async Task TheConflictsAreListedWithBothReadings()
    {
        var (_, text, _) = await RunningBot.RunAsync("figures", "conflicts");
        Assert.Contains("geldt:       349 banen", text, StringComparison.Ordinal);
        var (_, json, _) = await RunningBot.RunAsync("figures", "conflicts", "--json");
        Assert.True(JsonNode.Parse(json)!.AsArray().Count > 30);
    }

    [Fact]
    public async Task EvalComparesTwoKnowledgeFolders()
    {
        var set = Path.GetTempFileName();
        await File.WriteAllTextAsync(set, """{"id":"v1","kind":"faq","turns":["wat is de t+2-regel"]}""");
        var (exitCode, output, _) = await RunningBot.RunAsync("eval", set, "--compare", Path.Combine(RunningBot.Root, "knowledge"));
        Assert.Equal(0, exitCode);
        Assert.Contains("slechter 0, beter 0, ander antwoord 0, gelijk 1", output, StringComparison.Ordinal);
        Assert.Equal(2, (await RunningBot.RunAsync("eval", set, "--compare", set + ".weg")).ExitCode);
        File.Delete(set);
    }

    [Theory]
    [InlineData("figures overdue --day 2026-01-01", 0)]
    [InlineData("figures overdue --day gisteren", 2)]
    public async Task OverdueTakesTheDayOfAsking(string arguments, int exitCode) =>
        Assert.Equal(exitCode, (await RunningBot.RunAsync(arguments.Split(' '))).ExitCode);

    [Fact]
    public async Task ThePackageForTeamsIsWritten()
    {
        var folder = Directory.CreateTempSubdirectory("banenbot-pack-").FullName;
        var file = Path.Combine(folder, "bot.zip");
        var (exitCode, output, errors) = await RunningBot.RunAsync(
            "manifest", "pack", "--app-id", "3f2b7c1e-5d7a-4a0e-9a55-0d1c2b3a4f50", "--domain", "bot.example.nl", "--version", "1.2.3",
            "--out", file);
        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Contains("versie 1.2.3 voor bot.example.nl", output, StringComparison.Ordinal);
        using (var zip = await System.IO.Compression.ZipFile.OpenReadAsync(file)) Assert.NotNull(zip.GetEntry("manifest.json"));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task APackageWithFaultsTellsThemAllAndIsNotWritten()
    {
        var folder = Directory.CreateTempSubdirectory("banenbot-pack-").FullName;
        var file = Path.Combine(folder, "bot.zip");
        var (exitCode, _, errors) = await RunningBot.RunAsync("manifest", "pack", "--domain", "https://bot.example.nl", "--out", file);
        Assert.Equal(2, exitCode);
        Assert.Contains("De app-id '' is geen GUID", errors, StringComparison.Ordinal);
        Assert.Contains("geen kale hostnaam", errors, StringComparison.Ordinal);
        Assert.Contains("2 fouten: er is geen pakket gemaakt.", errors, StringComparison.Ordinal);
        Assert.False(File.Exists(file));

        (exitCode, _, errors) = await RunningBot.RunAsync(
            "manifest", "pack", "--app-id", "3f2b7c1e-5d7a-4a0e-9a55-0d1c2b3a4f50", "--domain", "bot.example.nl", "--manifest", folder,
            "--out", file);
        Assert.Equal(1, exitCode);
        Assert.Contains("manifest.json is er niet.", errors, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("--help", "Gebruik:")]
    [InlineData("ask --help", "<vraag>")]
    [InlineData("check --help", "kennismap")]
    [InlineData("figures --help", "conflicts")]
    [InlineData("manifest pack --help", "--app-id")]
    public async Task HelpIsInDutch(string arguments, string holds)
    {
        var (exitCode, output, _) = await RunningBot.RunAsync(arguments.Split(' '));
        Assert.Equal(0, exitCode);
        Assert.Contains(holds, output, StringComparison.Ordinal);
        Assert.DoesNotContain("Usage", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Show help", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheThresholdsOfTheServiceHoldInTheTerminal()
    {
        var (_, output, _) = await RunningBot.RunAsync(
            [("BanenBot__Dialogue__AnswerThreshold", "0.9999"), ("BanenBot__Dialogue__ChoiceThreshold", "0.1")], "ask", "--json",
            "wat is de t+2-regel");
        Assert.Equal("clarification", (string?)JsonNode.Parse(output)![0]!["outcome"]);
    }

    [Fact]
    public async Task AWrongCommandEndsWithTwo() => Assert.Equal(2, (await RunningBot.RunAsync("bestaatniet")).ExitCode);
}
