using Microsoft.Playwright;
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
        await Expect(teams.Bubbles.Filter(new() { Has = teams.Page.Locator(".ac-adaptiveCard") }).Filter(new() { HasText = "794" }).First)
            .ToBeVisibleAsync();
        await teams.ShowAsync("figure");

        await teams.SayAsync("en een kwartaal later?", "864");
        await teams.ShowAsync("follow-up");

        // The Playground refuses what Teams would: a reply that it did not take stands in the log.
        Assert.DoesNotContain("BotFramework.Connector", _bot.Log, StringComparison.Ordinal);
    }

    [PlaygroundFact]
    public async Task AThumbWithACommentIsTakenIn()
    {
        await using var teams = await Playground.StartAsync(_bot);
        await teams.SayAsync("hoeveel banen in gooi en vechtstreek eind 2017", "859");
        await teams.Page.GetByRole(AriaRole.Button, new() { Name = "Like", Exact = true }).First.ClickAsync();
        await teams.Page.Locator("textarea").Last.FillAsync("Handig voor de vergadering");
        await teams.ShowAsync("feedback");
        await teams.Page.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await Playground.UntilAsync(() => _bot.Log.Contains("Feedback on msteams: Like, answer known: True", StringComparison.Ordinal));

        // What was said of it is nobody's business but the editor's.
        Assert.DoesNotContain("vergadering", _bot.Log, StringComparison.Ordinal);
    }

    [PlaygroundFact]
    public async Task ASearchInTheMessageExtensionPutsAFigureInTheChat()
    {
        await using var teams = await Playground.StartAsync(_bot);
        await teams.Page.GetByRole(AriaRole.Button, new() { Name = "Trigger Message Extension App" }).ClickAsync();
        await teams.Page.GetByText("Search Command").First.ClickAsync();
        await teams.Page.GetByPlaceholder("Enter a search term").FillAsync("banen gooi en vechtstreek eind 2017");
        var result = teams.Page.GetByRole(AriaRole.Heading, new() { Name = "859 banen" });
        await Expect(result).ToBeVisibleAsync();
        await teams.ShowAsync("search");
        await result.ClickAsync();
        await Expect(teams.Page.Locator(".ac-adaptiveCard").Filter(new() { HasText = "859 banen" })).ToBeVisibleAsync();
        await teams.Page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();

        // The shared card comes to the bot as a message of its own, which asks nothing.
        await teams.SayAsync("goedemorgen", "Stel gerust je vraag");
        await teams.ShowAsync("search-shared");
        Assert.Equal(2, _bot.Log.Split("Turn on msteams").Length);
    }
}
