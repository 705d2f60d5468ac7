using System.Net;

namespace BanenBot.EndToEnd;

/// <summary>A copy that is made beside a running service, and a service that goes on from it.</summary>
public sealed class BackupTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("banenbot-backup-").FullName;

    [Fact]
    public async Task ACopyMadeUnderLoadHoldsAllThatWasAcknowledgedBefore()
    {
        await using var bot = await RunningBot.StartAsync("Production");
        var person = await ChatPerson.ComeAsync(bot);
        Assert.Equal(HttpStatusCode.OK, (await person.SayAsync("hoeveel banen in gooi en vechtstreek q1 2018")).Status);
        var posts = Enumerable.Range(0, 20).Select(number => person.SayAsync($"bericht {number}")).ToList();
        var copy = Path.Combine(_folder, "kopie");
        var (exitCode, output, errors) = await RunningBot.RunAsync("backup", copy, "--storage", bot.Storage);
        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Contains("directline.db", output, StringComparison.Ordinal);
        await Task.WhenAll(posts);
        await using var again = await RunningBot.StartOverAsync(storage =>
        {
            foreach (var file in Directory.EnumerateFiles(copy)) File.Copy(file, Path.Combine(storage, Path.GetFileName(file)));
        }, "Production");
        var there = person.At(again.Http);
        Assert.Equal("hoeveel banen in gooi en vechtstreek q1 2018", (await there.HeardAsync())[0].Text);
        var (_, id) = await there.SayAsync("en een jaar eerder?");
        Assert.Contains(await there.AllAsync(), reply => (string?)reply["replyToId"] == id);
        Assert.DoesNotContain("set aside", again.Log, StringComparison.Ordinal);
        if (OperatingSystem.IsWindows()) return;
        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        foreach (var file in Directory.EnumerateFiles(copy)) Assert.Equal(owner, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task WhatIsInTheWayIsSaid()
    {
        var (exitCode, _, errors) = await RunningBot.RunAsync("backup", _folder, "--storage", Path.Combine(_folder, "weg"));
        Assert.Equal((1, true), (exitCode, errors.Contains("is er niet", StringComparison.Ordinal)));
        await File.WriteAllTextAsync(Path.Combine(_folder, "ander.txt"), "x");
        (exitCode, _, errors) = await RunningBot.RunAsync("backup", _folder, "--storage", _folder);
        Assert.Equal((1, true), (exitCode, errors.Contains("is niet leeg", StringComparison.Ordinal)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
