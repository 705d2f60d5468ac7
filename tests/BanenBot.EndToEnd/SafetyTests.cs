using System.Net;
using System.Net.Http.Json;

namespace BanenBot.EndToEnd;

public sealed class SafetyTests
{
    [Fact]
    public async Task OutsideDevelopmentACallWithoutATokenIsRefused()
    {
        await using var bot = await RunningBot.StartAsync(environment: "Production");
        using var response = await bot.Http.PostAsJsonAsync("/api/messages", RunningBot.Message("hoi"));
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task InDevelopmentTheOpenDoorIsNamedInTheLog()
    {
        await using var bot = await RunningBot.StartAsync();
        Assert.Contains("DangerouslyAllowUnauthenticatedLoopback is on", bot.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OutsideDevelopmentTheOpenDoorIsRefusedAtStart()
    {
        var (exitCode, _, errors) = await RunningBot.RunAsync(
            [("ASPNETCORE_ENVIRONMENT", "Production"), ("BanenBot__BotFramework__DangerouslyAllowUnauthenticatedLoopback", "true")],
            "serve");
        Assert.Equal(2, exitCode);
        Assert.Contains("BanenBot:BotFramework:DangerouslyAllowUnauthenticatedLoopback", errors, StringComparison.Ordinal);
    }
}
