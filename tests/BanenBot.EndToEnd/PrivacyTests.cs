using System.Net;
using System.Text.Json.Nodes;

namespace BanenBot.EndToEnd;

/// <summary>What is kept of people: for the program's own account alone, and to be had or removed by who asks.</summary>
public sealed class PrivacyTests
{
    [Fact]
    public async Task WhatIsKeptIsForTheProgramsOwnAccountAlone()
    {
        if (OperatingSystem.IsWindows()) return;
        await using var bot = await RunningBot.StartOverAsync(Directory.Delete);
        await bot.SayAsync("wat is de t+2-regel");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(bot.Storage));
        var files = bot.StoredFiles.ToList();
        Assert.Contains(files, file => file.EndsWith("conversations.db-wal", StringComparison.Ordinal));
        foreach (var file in files.Append(Path.Combine(bot.Storage, "in-gebruik")))
            Assert.Equal((file, UnixFileMode.UserRead | UnixFileMode.UserWrite), (file, File.GetUnixFileMode(file)));
    }

    [Fact]
    public async Task WhatIsKeptOfAPersonIsGivenAndRemovedWhileTheServiceRuns()
    {
        await using var bot = await RunningBot.StartAsync("Production");
        var (person, other) = (await ChatPerson.ComeAsync(bot), await ChatPerson.ComeAsync(bot));
        await person.SayAsync("hoeveel banen in gooi en vechtstreek q1 2018");
        await other.SayAsync("wat is beschut werk");

        var (code, output, errors) = await RunAsync(bot, "export", person);
        Assert.Equal((0, ""), (code, errors));
        var export = JsonNode.Parse(output)!;
        Assert.Contains("q1 2018", export["webchat"]![0]!["berichten"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Single(export["onderwerpen"]!.AsArray());
        Assert.DoesNotContain("beschut", output, StringComparison.Ordinal);

        (code, output, _) = await RunAsync(bot, "delete", person);
        Assert.Equal(
            (0, "Gewist: 1 gesprekken in de webchat, 1 onderwerpen, 0 oordelen en 0 vragen aan collega's."), (code, output.Trim()));
        Assert.Equal(HttpStatusCode.NotFound, (await person.SayAsync("en een jaar eerder?")).Status);
        Assert.Equal(HttpStatusCode.OK, (await other.SayAsync("wat is de t+2-regel")).Status);
        (code, _, errors) = await RunAsync(bot, "export", person);
        Assert.Equal(1, code);
        Assert.Contains("is niets bewaard", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAPersonItSaysWhatIsMissing()
    {
        var (code, _, errors) = await RunningBot.RunAsync("privacy", "delete");
        Assert.Equal(2, code);
        Assert.StartsWith("Zeg van wie, zoals: banenbot privacy delete --user", errors, StringComparison.Ordinal);
    }

    static Task<(int ExitCode, string Output, string Errors)> RunAsync(RunningBot bot, string what, ChatPerson person) =>
        RunningBot.RunAsync("privacy", what, "--user", person.User, "--storage", bot.Storage);
}
