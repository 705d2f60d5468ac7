using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace BanenBot.EndToEnd;

/// <summary>What a faulty file does at start and at a change, and that follow-ups outlive a restart.</summary>
public sealed class KnowledgeTests : IDisposable
{
    static readonly TimeSpan LongestReload = TimeSpan.FromSeconds(60);

    readonly string _knowledge = Directory.CreateTempSubdirectory("banenbot-knowledge-").FullName;

    readonly ITestOutputHelper _output;

    public KnowledgeTests(ITestOutputHelper output)
    {
        _output = output;
        Copy(Path.Combine(RunningBot.Root, "knowledge"), _knowledge);
    }

    [Fact]
    public async Task AFaultyFileAtStartIsReportedWithFileAndLineAndTheRestServes()
    {
        await File.WriteAllTextAsync(Path.Combine(_knowledge, "vragen", "kapot.md"),
            "---\nvraag: Wat?\nbronnen:\n  - bron: bestaat-niet\n    plaats: x\n---\nTekst.\n");
        await using var bot = await RunningBot.StartAsync(knowledge: _knowledge);
        Assert.Contains("vragen/kapot.md:4", bot.Log, StringComparison.Ordinal);
        Assert.Equal("answer", RunningBot.Outcome(Assert.Single(await bot.SayAsync("wat is de t+2-regel"))));
        Assert.Equal(1, (int)(await bot.Http.GetFromJsonAsync<JsonObject>("/health/ready"))!["faults"]!);
    }

    [Fact]
    public async Task AChangeTakesOverByItselfAndAFaultyFileIsLeftOutAlone()
    {
        await using var bot = await RunningBot.StartAsync(knowledge: _knowledge);
        var file = Path.Combine(_knowledge, "vragen", "t-plus-2-regel.md");
        var good = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(Path.Combine(_knowledge, "vragen", "kapot.md"), "geen kop\n");
        await File.WriteAllTextAsync(file, good + "\nEen nieuwe zin van de redactie.\n");
        await SeenAsync("a change beside a faulty file", async () => await FaultsAsync(bot) == 1);
        Assert.Contains("Een nieuwe zin van de redactie", Assert.Single(await bot.SayAsync("wat is de t+2-regel")).ToJsonString(),
            StringComparison.Ordinal);
        Assert.Contains("vragen/kapot.md:1", bot.Log, StringComparison.Ordinal);
        File.Delete(Path.Combine(_knowledge, "vragen", "kapot.md"));
        await SeenAsync("the faulty file gone", async () => await FaultsAsync(bot) == 0);
    }

    [Fact]
    public async Task AFaultInAFileThatAllLeanOnStaysThatFilesAndIsGoneWhenTheLastGoodTextIsBack()
    {
        await using var bot = await RunningBot.StartAsync(knowledge: _knowledge);
        foreach (var shared in new[] { "bronnen.yaml", "cijfers/regios.yaml", "taal/stopwoorden.yaml" })
            await AssertLastGoodStandsInAsync(bot, shared);
    }

    async Task AssertLastGoodStandsInAsync(RunningBot bot, string shared)
    {
        var file = Path.Combine(_knowledge, shared);
        var good = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, good + "\n - [kapot: \"\n");
        await File.AppendAllTextAsync(Path.Combine(_knowledge, "vragen", "t-plus-2-regel.md"), $"\nEen nieuwe zin na {shared}.\n");
        await SeenAsync($"a fault in {shared}", async () => await FaultsAsync(bot) == 1);
        Assert.Contains($"Een nieuwe zin na {shared}", Assert.Single(await bot.SayAsync("wat is de t+2-regel")).ToJsonString(),
            StringComparison.Ordinal);
        Assert.Equal("figures",
            RunningBot.Outcome(Assert.Single(await bot.SayAsync("hoeveel banen waren er eind 2017 in gooi en vechtstreek"))));
        await File.WriteAllTextAsync(file, good);
        await SeenAsync("the last good text back", async () => await FaultsAsync(bot) == 0);
    }

    [Fact]
    public async Task AFolderThatIsTakenAwayAndLaidAnewIsReadAndFollowedOn()
    {
        await using var bot = await RunningBot.StartAsync(knowledge: _knowledge);
        var before = await VersionAsync(bot);
        var aside = _knowledge + "-aside";
        Directory.Move(_knowledge, aside);
        await SeenAsync("the folder taken away", async () => await FaultsAsync(bot) == 1);
        Assert.Equal((before, "answer"), (await VersionAsync(bot),
            RunningBot.Outcome(Assert.Single(await bot.SayAsync("wat is de t+2-regel")))));

        Copy(aside, _knowledge);
        Directory.Delete(aside, recursive: true);
        await SeenAsync("the folder laid anew", async () => await FaultsAsync(bot) == 0);
        await File.AppendAllTextAsync(Path.Combine(_knowledge, "vragen", "t-plus-2-regel.md"), "\nEen nieuwe zin van de redactie.\n");
        await SeenAsync("a change in the folder laid anew", async () => await VersionAsync(bot) != before);

        var changed = await VersionAsync(bot);
        File.Move(Path.Combine(_knowledge, "vragen", "t-plus-2-regel.md"), Path.Combine(_knowledge, "vragen", "t-plus-twee.md"));
        await SeenAsync("a file with another name", async () => await VersionAsync(bot) != changed);
    }

    [Fact]
    public async Task CheckNamesEveryFaultAtOnceAndEndsWithOne()
    {
        await File.WriteAllTextAsync(Path.Combine(_knowledge, "vragen", "kapot-een.md"), "geen kop\n");
        await File.WriteAllTextAsync(Path.Combine(_knowledge, "vragen", "kapot-twee.md"), "---\nvraag: Wat?\n---\nTekst.\n");
        var (exitCode, output, _) = await RunningBot.RunAsync("check", "--knowledge", _knowledge);
        Assert.Equal(1, exitCode);
        Assert.Contains("vragen/kapot-een.md:1:", output, StringComparison.Ordinal);
        Assert.Contains("vragen/kapot-twee.md:2:", output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_knowledge, recursive: true);

    static async Task<string> VersionAsync(RunningBot bot) =>
        (string)(await bot.Http.GetFromJsonAsync<JsonObject>("/health/ready"))!["knowledge"]!;

    static async Task<int> FaultsAsync(RunningBot bot) => (int)(await bot.Http.GetFromJsonAsync<JsonObject>("/health/ready"))!["faults"]!;

    /// <summary>How long it took is printed and not asserted: a busy machine is slow.</summary>
    async Task SeenAsync(string what, Func<Task<bool>> condition)
    {
        var watch = Stopwatch.StartNew();
        using var limit = new CancellationTokenSource(LongestReload);
        while (!await condition()) await Task.Delay(20, limit.Token);
        _output.WriteLine($"{what}: seen after {watch.ElapsedMilliseconds} ms");
    }

    static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
