using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace BanenBot.EndToEnd;

/// <summary>The health says what is the matter, and that answering goes on.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task AFullDiskIsNamedAndIsForgottenWhenThereIsRoomAgain()
    {
        await using var bot = await RunningBot.StartAsync("Production");
        Assert.Equal(("ready", null), await StorageAsync(bot));
        await bot.FillDiskAsync();
        var (status, reason) = await StorageAsync(bot);
        Assert.Equal("degraded", status);
        Assert.Contains("kan nu niet worden geschreven", reason, StringComparison.Ordinal);
        await bot.FreeDiskAsync();
        Assert.Equal(("ready", null), await StorageAsync(bot));
    }

    [Fact]
    public async Task AFolderOrAFileThatWasTakenAwayIsNamed()
    {
        await using var bot = await RunningBot.StartAsync("Production");
        var file = bot.StoredFiles.Single(path => path.EndsWith("conversations.db", StringComparison.Ordinal));
        File.Move(file, file + ".weg");
        Assert.Contains("conversations.db is weggehaald", (await StorageAsync(bot)).Reason, StringComparison.Ordinal);
        Directory.Delete(bot.Storage, recursive: true);
        Assert.Contains("is er niet meer", (await StorageAsync(bot)).Reason, StringComparison.Ordinal);
        Directory.CreateDirectory(bot.Storage);
    }

    /// <summary>Whatever it says of the storage, the whole stays ready: status 200.</summary>
    static async Task<(string Status, string? Reason)> StorageAsync(RunningBot bot)
    {
        using var response = await bot.Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var health = (await response.Content.ReadFromJsonAsync<JsonObject>())!;
        var parts = health["parts"]!.AsArray().ToDictionary(part => (string)part!["name"]!);
        Assert.Equal("ready", (string?)parts["antwoorden"]!["status"]);
        Assert.Equal((string?)health["status"], (string?)parts["opslag"]!["status"]);
        return ((string)parts["opslag"]!["status"]!, (string?)parts["opslag"]!["reason"]);
    }
}
