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

    /// <summary>A question for each kind of reply, and what a card or a button holds; in a group behind "Meer hierover".</summary>
    static readonly (string Kind, string Question, string Holds)[] Kinds =
    [
        ("article", "wat is de t+2-regel", "Hoe lang blijft iemand geregistreerd"),
        ("figure", "hoeveel banen in gooi en vechtstreek eind 2017", "859 banen"),
        ("series", "verloop banen gooi en vechtstreek", "Toon als tabel"),
        ("choice", "hoeveel banen in utrecht", "banen Midden-Utrecht"),
        ("refusal", "staat jan jansen in het register", "werkgeversportaal"),
    ];

    [PlaygroundFact]
    public async Task EachKindOfReplyComesInThePersonalChatTheGroupAndTheChannel()
    {
        await using var teams = await Playground.StartAsync(_bot);
        foreach (var chat in new[] { "Personal Chat", "Group Chat", "Balie" })
        {
            await teams.OpenAsync(chat);
            var name = chat.Split(' ')[0].ToLowerInvariant();
            var welcome = teams.Page.Locator(".ac-adaptiveCard").Filter(new() { HasText = "Hoe werkt de Praktijkroute?" });
            await Expect(welcome).ToBeVisibleAsync();
            await teams.ShowAsync($"{name}-start");
            foreach (var (kind, question, holds) in Kinds)
            {
                if (name == "personal") await teams.SayAsync(question, "");
                else await MentionAsync(teams, question, isNewestLast: name == "group", kind is "article" or "series" or "refusal");
                await Expect(teams.Page.Locator(".ac-adaptiveCard").GetByText(holds)
                    .Or(teams.Page.GetByRole(AriaRole.Button, new() { Name = holds })).First).ToBeVisibleAsync();
                await teams.ShowAsync($"{name}-{kind}");
            }
        }

        Assert.DoesNotContain("BotFramework.Connector", _bot.Log, StringComparison.Ordinal);
    }

    static async Task MentionAsync(Playground teams, string question, bool isNewestLast, bool isFolded)
    {
        var more = teams.Page.GetByRole(AriaRole.Button, new() { Name = "Meer hierover" });
        var before = await more.CountAsync();
        await teams.MentionAsync(question);
        if (!isFolded) return;
        await Expect(more).ToHaveCountAsync(before + 1);
        await (isNewestLast ? more.Last : more.First).ClickAsync();
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
        foreach (var (kind, words, found) in new[]
        {
            ("article", "t+2-regel", "Wat houdt de t+2-regel in en geldt die nog?"),
            ("refusal", "staat jan jansen in het register", "Ik geef geen informatie over één persoon"),
        })
        {
            await teams.Page.GetByPlaceholder("Enter a search term").FillAsync(words);
            await Expect(teams.Page.GetByText(found).First).ToBeVisibleAsync();
            await teams.ShowAsync($"search-{kind}");
        }

        await teams.Page.GetByPlaceholder("Enter a search term").FillAsync("banen gooi en vechtstreek eind 2017");
        await result.ClickAsync();
        await Expect(teams.Page.Locator(".ac-adaptiveCard").Filter(new() { HasText = "859 banen" })).ToBeVisibleAsync();
        await teams.Page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();

        // The shared card comes to the bot as a message of its own, which asks nothing.
        await teams.SayAsync("goedemorgen", "Stel gerust je vraag");
        await teams.ShowAsync("search-shared");
        Assert.Equal(2, _bot.Log.Split("Turn on msteams").Length);
    }
}
