using static Microsoft.Playwright.Assertions;

namespace BanenBot.EndToEnd;

/// <summary>A conversation in Microsoft's Agents Playground, with pictures of it to be looked at.</summary>
public sealed class PlaygroundTests : IAsyncLifetime
{
    RunningBot _bot = null!;

    public async Task InitializeAsync() => _bot = await RunningBot.StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [PlaygroundFact]
    public async Task AConversationGoesAsInTeams()
    {
        await using var teams = await Playground.StartAsync(_bot);
        await Expect(teams.Bubbles.Filter(new() { HasText = "Ik beantwoord vragen over de banenafspraak" }).First).ToBeVisibleAsync();
        await teams.SayAsync("goedemorgen", "Stel gerust je vraag");
        await teams.ShowAsync("greeting");

        await teams.SayAsync("wat is de t+2-regel", "afgeschaft");
        await Expect(teams.Page.Locator(".fai-Citation").First).ToBeVisibleAsync();
        await teams.ShowAsync("knowledge");

        await teams.SayAsync("hoeveel banen in gooi en vechtstreek eind 2017", "859");
        await Expect(teams.Bubbles.Filter(new() { Has = teams.Page.Locator(".ac-adaptiveCard") }).Filter(new() { HasText = "794" }).First).ToBeVisibleAsync();
        await teams.ShowAsync("figure");

        await teams.SayAsync("en een kwartaal later?", "864");
        await teams.ShowAsync("follow-up");

        // The Playground refuses what Teams would: a reply that it did not take stands in the log.
        Assert.DoesNotContain("BotFramework.Connector", _bot.Log, StringComparison.Ordinal);
    }
}
