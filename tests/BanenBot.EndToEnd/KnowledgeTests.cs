using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace BanenBot.EndToEnd;

/// <summary>What a faulty file does at start and at a change, and that follow-ups outlive a restart.</summary>
public sealed class KnowledgeTests : IDisposable
{
    static readonly TimeSpan LongestReload = TimeSpan.FromSeconds(60);

    readonly string _knowledge = Directory.CreateTempSubdirectory("banenbot-knowledge-").FullName;

    public KnowledgeTests() => Copy(Path.Combine(RunningBot.Root, "knowledge"), _knowledge);

    [Fact]
    public async Task AFaultyFileAtStartIsReportedWithFileAndLineAndTheRestServes()
    {
        await File.WriteAllTextAsync(Path.Combine(_knowledge, "vragen", "kapot.md"), "---\nvraag: Wat?\nbronnen:\n  - bron: bestaat-niet\n    plaats: x\n---\nTekst.\n");
        await using var bot = await RunningBot.StartAsync(knowledge: _knowledge);
        Assert.Contains("vragen/kapot.md:4", bot.Log, StringComparison.Ordinal);
        Assert.Equal("answer", RunningBot.Outcome(Assert.Single(await bot.SayAsync("wat is de t+2-regel"))));
        Assert.Equal(1, (int)(await bot.Http.GetFromJsonAsync<JsonObject>("/health/ready"))!["faults"]!);
    }

    [Fact]
    public async Task AChangeTakesOverByItselfAndAFaultyOneDoesNot()
    {
        await using var bot = await RunningBot.StartAsync(knowledge: _knowledge);
        var before = await VersionAsync(bot);
        var file = Path.Combine(_knowledge, "vragen", "t-plus-2-regel.md");
        await File.AppendAllTextAsync(file, "\nEen nieuwe zin van de redactie.\n");
        await UntilAsync(async () => await VersionAsync(bot) != before);
        Assert.Contains("Een nieuwe zin van de redactie", Assert.Single(await bot.SayAsync("wat is de t+2-regel")).ToJsonString(), StringComparison.Ordinal);

        var good = await VersionAsync(bot);
        await File.WriteAllTextAsync(file, "geen kop\n");
        await UntilAsync(() => Task.FromResult(bot.Log.Contains("keeps answering", StringComparison.Ordinal)));
        Assert.Equal(good, await VersionAsync(bot));
        Assert.Equal("answer", RunningBot.Outcome(Assert.Single(await bot.SayAsync("wat is de t+2-regel"))));
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

    static async Task<string> VersionAsync(RunningBot bot) => (string)(await bot.Http.GetFromJsonAsync<JsonObject>("/health/ready"))!["knowledge"]!;

    static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var limit = new CancellationTokenSource(LongestReload);
        while (!await condition()) await Task.Delay(50, limit.Token);
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
