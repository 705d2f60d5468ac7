using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BanenBot.EndToEnd;

/// <summary>The page at <c>/</c>, as people without and with scripts meet it.</summary>
public sealed partial class WebPageTests(ProductionBot bot) : IClassFixture<ProductionBot>
{
    const string Asked = "hoeveel banen in gooi en vechtstreek eind 2017";
    const string FollowUp = "en een kwartaal later?";

    readonly List<string> _complaints = [];
    readonly RunningBot _bot = bot.Running;

    [Fact]
    public async Task TheFormAnswersAndFollowsUpWithoutScripts()
    {
        var first = await PostAsync(("vraag", Asked));
        Assert.Contains("859", first, StringComparison.Ordinal);
        Assert.Contains("<ol class=\"bronnen\">", first, StringComparison.Ordinal);
        var conversation = Conversation().Match(first).Groups[1].Value;
        Assert.Contains("864", await PostAsync(("vraag", FollowUp), ("gesprek", conversation)), StringComparison.Ordinal);
        Assert.DoesNotContain("864", await PostAsync(("vraag", FollowUp)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatWasAskedStandsInNoLog()
    {
        await PostAsync(("vraag", "hoeveel banen in gooi en vechtstreek rabarber"));
        Assert.DoesNotContain("rabarber", _bot.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFormTooLargeIsRefusedOnThePage()
    {
        using var form = new FormUrlEncodedContent([new("vraag", new string('x', 100_000))]);
        using var response = await _bot.Http.PostAsync(new Uri("/", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("role=\"alert\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task WebChatAnswersFollowsUpAndOutlivesAReload()
    {
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(_complaints);
        await page.GotoAsync(_bot.Http.BaseAddress!.AbsoluteUri);
        await page.SayAsync(Asked);
        await Expect(page.Bubble("859")).ToBeVisibleAsync();
        await page.SayAsync(FollowUp);
        await Expect(page.Bubble("864")).ToBeVisibleAsync();

        await page.ReloadAsync();
        await Expect(page.Bubble("864")).ToBeVisibleAsync();
        await Expect(page.Bubble(Asked)).ToHaveCountAsync(1);
        await page.SayAsync(FollowUp);
        await Expect(page.Bubble(FollowUp)).ToHaveCountAsync(2);
        Assert.Empty(_complaints);
    }

    [BrowserFact]
    public async Task AButtonSaysItsQuestion()
    {
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(_complaints);
        await page.GotoAsync(_bot.Http.BaseAddress!.AbsoluteUri);
        await page.Locator("button.ac-pushButton", new() { HasText = "Hoe werkt de Praktijkroute?" }).ClickAsync();
        await Expect(page.Locator(".webchat__bubble--from-user")).ToContainTextAsync("Hoe werkt de Praktijkroute?");
        Assert.Empty(_complaints);
    }

    [BrowserFact]
    public async Task AnExpiredConversationBeginsAnew()
    {
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(_complaints);
        await page.AddInitScriptAsync(
            "sessionStorage.setItem('banenbot.gesprek', JSON.stringify({ conversationId: 'weg', token: 'a.b.c' }))");
        await page.GotoAsync(_bot.Http.BaseAddress!.AbsoluteUri);
        await page.SayAsync(Asked);
        await Expect(page.Bubble("859")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task WithoutScriptsTheBrowserShowsTheForm()
    {
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(_complaints, new() { JavaScriptEnabled = false });
        await page.GotoAsync(_bot.Http.BaseAddress!.AbsoluteUri);
        await page.GetByLabel("Je vraag").FillAsync(Asked);
        await page.GetByLabel("Je vraag").PressAsync("Enter");
        await Expect(page.Locator("article")).ToContainTextAsync("859");
    }

    [BrowserTheory]
    [InlineData("/privacy", "Privacy", "Light")]
    [InlineData("/privacy", "Privacy", "Dark")]
    [InlineData("/voorwaarden", "Voorwaarden", "Dark")]
    public async Task ThePagesOfTheManifestAreReachedFromTheFootOfThePage(string path, string name, string scheme)
    {
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(
            _complaints, new() { ViewportSize = new() { Width = 320, Height = 700 }, ColorScheme = Enum.Parse<ColorScheme>(scheme) });
        await page.GotoAsync(_bot.Http.BaseAddress!.AbsoluteUri);
        await page.GetByRole(AriaRole.Contentinfo).GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(name);
        Assert.Equal(path, new Uri(page.Url).AbsolutePath);
        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await page.ScreenshotAsync(new() { Path = Screenshots.Path($"{name}-{scheme}.png"), FullPage = true });
        Assert.Empty(_complaints);
    }

    async Task<string> PostAsync(params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = await _bot.Http.PostAsync(new Uri("/", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("name=\"gesprek\" value=\"([^\"]+)\"")]
    private static partial Regex Conversation();
}
