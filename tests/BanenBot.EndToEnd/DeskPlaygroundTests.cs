using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BanenBot.EndToEnd;

/// <summary>
/// Both sides of a question to a colleague in the Agents Playground: the asker's chat and the colleagues' channel, with pictures to be
/// looked at.
/// </summary>
public sealed class DeskPlaygroundTests : IAsyncLifetime
{
    const string Question = "wie betaalt de xylofoonles van een kandidaat";
    const string AboutSomebody = "Jan Jansen met bsn 111222333 krijgt dat";

    readonly int _port = Ports.Free();
    RunningBot _bot = null!;

    public async Task InitializeAsync() => _bot = await RunningBot.StartAsync(settings:
    [
        ("BanenBot__ExpertDesk__Enabled", "true"), ("BanenBot__ExpertDesk__Channel", "19:balie@thread.tacv2"),
        ("BanenBot__ExpertDesk__ServiceUrl", Playground.Connector(_port)), ("BanenBot__QuestionLog__Enabled", "true"),
    ]);

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [PlaygroundFact]
    public async Task AnAnswerFindsItsWayBackOverARestartAndTheGuardStandsBetween()
    {
        await using var teams = await Playground.StartAsync(_bot, _port);
        await OpenConsentAsync(teams);
        await teams.ShowAsync("desk-consent");
        await teams.Field("Je vraag").FillAsync(AboutSomebody);
        await SendAsync(teams, "bewaar je bericht niet");
        await teams.Field("Je vraag").FillAsync(Question);
        await SendAsync(teams, "Je vraag ligt bij de collega’s");
        await SendAsync(teams, "Deze vraag ligt al bij de collega’s");
        await teams.ShowAsync("desk-sent");

        await teams.OpenAsync("Balie");
        await Expect(Cards(teams)).ToContainTextAsync(Question);
        await _bot.RestartAsync();
        // The Playground posts nothing of a channel's card that was there before the channel was opened, until the card is drawn again.
        await teams.PressAsync("Ik pak hem op");
        await Expect(teams.Page.GetByText("Iemand pakt deze vraag op").First).ToBeVisibleAsync();
        await teams.Field("Je antwoord").FillAsync(AboutSomebody);
        await AnswerAsync(teams, "Dit antwoord stuur ik niet door");
        await teams.Field("Je antwoord").FillAsync("Dat betaalt de muziekschool.");
        await AnswerAsync(teams, "Het antwoord gaat naar wie het vroeg");
        await teams.Field("Je antwoord").FillAsync("Of de gemeente.");
        await AnswerAsync(teams, "Deze vraag staat niet meer open");
        await Expect(Cards(teams)).ToHaveCountAsync(1);
        await teams.ShowAsync("desk-channel");

        await teams.OpenAsync("Personal Chat");
        var answer = teams.Bubbles.Filter(new() { HasText = "Antwoord van een collega" });
        await Expect(answer).ToContainTextAsync("Dat betaalt de muziekschool.");
        await Expect(answer).ToHaveCountAsync(1);
        await teams.ShowAsync("desk-answer");
        Assert.DoesNotContain("BotFramework.Connector", _bot.Log, StringComparison.Ordinal);
        await NothingIsKeptOfWhoAskedAsync();
    }

    [PlaygroundFact]
    public async Task WhatIsTakenBackLeavesTheChannel()
    {
        await using var teams = await Playground.StartAsync(_bot, _port);
        await OpenConsentAsync(teams);
        await teams.Field("Je naam").FillAsync("Alex");
        await SendAsync(teams, "Je vraag ligt bij de collega’s");
        await teams.OpenAsync("Balie");
        await Expect(Cards(teams)).ToContainTextAsync("Gevraagd door Alex");
        await teams.OpenAsync("Personal Chat");
        await teams.PressAsync("Trek de vraag terug");
        await Expect(teams.Bubbles.Filter(new() { HasText = "Je vraag is teruggetrokken" })).ToBeVisibleAsync();
        await teams.OpenAsync("Balie");
        await Expect(Cards(teams)).ToHaveCountAsync(0);
        // In the place of the card and in its thread; and both in the log panel.
        await Expect(teams.Page.GetByText("Deze vraag is teruggetrokken door wie hem stelde.")).ToHaveCountAsync(4);
        await teams.ShowAsync("desk-withdrawn");
    }

    static ILocator Cards(Playground teams) => teams.Page.Locator(".ac-adaptiveCard").Filter(new() { HasText = "Een collega vraagt" });

    static async Task OpenConsentAsync(Playground teams)
    {
        await teams.SayAsync(Question, "Weet een collega het wel?");
        await teams.PressAsync("Vraag het een collega");
        await Expect(teams.Field("Je vraag")).ToHaveValueAsync(Question);
    }

    static async Task SendAsync(Playground teams, string answer)
    {
        await teams.PressAsync("Stuur naar een collega");
        await Expect(teams.Bubbles.Filter(new() { HasText = answer })).ToBeVisibleAsync();
    }

    static async Task AnswerAsync(Playground teams, string answer)
    {
        await teams.PressAsync("Stuur het antwoord");
        // The log panel beside the posts repeats it in fewer words.
        await Expect(teams.Page.GetByText(answer).First).ToBeVisibleAsync();
    }

    /// <summary>The desk itself must know whom to answer; nothing else does, and what the guard refused stands nowhere.</summary>
    async Task NothingIsKeptOfWhoAskedAsync()
    {
        await _bot.KillAsync();
        Assert.Contains(_bot.StoredFiles, file => Path.GetFileName(file) == "questions.db");
        foreach (var file in _bot.StoredFiles)
        {
            var stored = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file));
            string[] absent = Path.GetFileName(file).StartsWith("desk.", StringComparison.Ordinal) ? [] : ["user-id-0", "Alex Wilber"];
            Assert.All(absent.Append("111222333").Append("Jan Jansen"),
                text => Assert.DoesNotContain(text, stored, StringComparison.Ordinal));
        }

        foreach (var text in new[] { "user-id-0", "Alex Wilber", "xylofoon", "muziekschool", "111222333" })
            Assert.DoesNotContain(text, _bot.Log, StringComparison.Ordinal);
    }
}
