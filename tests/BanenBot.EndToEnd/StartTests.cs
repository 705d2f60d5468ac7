using System.Net;
using System.Net.Sockets;

namespace BanenBot.EndToEnd;

/// <summary>What people meet who start it for the first time: the address, or one line that says what is in the way.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task TheAddressIsSaid()
    {
        await using var bot = await RunningBot.StartAsync("Production");
        Assert.Contains(
            $"BanenBot staat klaar op {bot.Http.BaseAddress!.GetLeftPart(UriPartial.Authority)}", bot.Log, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, int, string> Faults => new()
    {
        { "BanenBot__Knowledge__Path", "/bestaat/niet", 2, "De kennismap /bestaat/niet is er niet." },
        { "BanenBot__Storage__Path", Path.Combine(RunningBot.Root, "README.md", "data"), 2, "kan ik niets bewaren" },
        { "BanenBot__Dialogue__AnswerThreshold", "veel", 2, "De instelling BanenBot:Dialogue:AnswerThreshold heeft een waarde" },
        { "BanenBot__Dialogue__AnswerThreshold", "3", 2, "BanenBot:Dialogue:AnswerThreshold moet tussen 0 en 1 liggen." },
        { "BanenBot__Dialogue__AnswerTreshold", "0,5", 2, "De instelling BanenBot:Dialogue:AnswerTreshold ken ik niet." },
        { "ASPNETCORE_URLS", "nergens", 1, "Het adres is niet te lezen." },
    };

    [Theory, MemberData(nameof(Faults))]
    public async Task WhatIsInTheWayIsOneLine(string setting, string value, int exitCode, string line) =>
        await AssertEndsAsync([(setting, value)], exitCode, line);

    [Fact]
    public async Task ATakenAddressIsOneLine()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        await AssertEndsAsync([("ASPNETCORE_URLS", $"http://{other.LocalEndpoint}")], 1, "Het adres is al in gebruik");
    }

    [Fact]
    public async Task ASecondServiceOnOneFolderIsOneLineAndTheFirstGoesOn()
    {
        await using var bot = await RunningBot.StartAsync();
        var address = $"http://127.0.0.1:{Ports.Free()}";
        await AssertEndsAsync(
            [("BanenBot__Storage__Path", bot.Storage), ("ASPNETCORE_URLS", address)], 2, "bewaart al een andere BanenBot");
        Assert.Equal("answer", RunningBot.Outcome((await bot.SayAsync("wat is de t+2-regel"))[0]));
        var (code, _, _) = await RunningBot.RunAsync("feedback", "--storage", bot.Storage);
        Assert.Equal(0, code);
    }

    static async Task AssertEndsAsync((string Key, string Value)[] settings, int exitCode, string line)
    {
        var storage = Directory.CreateTempSubdirectory("banenbot-start-");
        var (code, output, errors) = await RunningBot.RunAsync([("BanenBot__Storage__Path", storage.FullName), .. settings], "serve");
        Assert.Contains(line, errors, StringComparison.Ordinal);
        Assert.Equal((exitCode, 1), (code, errors.Trim().Split('\n').Length));
        Assert.DoesNotContain("   at ", output + errors, StringComparison.Ordinal);
        storage.Delete(recursive: true);
    }
}
