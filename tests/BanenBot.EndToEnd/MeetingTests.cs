using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BanenBot.EndToEnd;

/// <summary>The page beside a meeting, in the width of Teams' side panel.</summary>
public sealed class MeetingTests(MeetingTests.TeamsBot bot) : IClassFixture<MeetingTests.TeamsBot>
{
    public sealed class TeamsBot() : SharedBot("Production", ("BanenBot__Web__InTeams", "true"));

    [BrowserFact]
    public async Task AFigureIsFoundShownLargeAndCopied()
    {
        await using var browser = await Browser.StartAsync();
        var complaints = new List<string>();
        var page = await browser.OpenAsync(complaints, new() { ViewportSize = new() { Width = 280, Height = 700 } });
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync(bot.Address + "vergadering");
        await page.GetByLabel("Welk cijfer zoek je?").FillAsync("extra banen eind 2017");
        await page.GetByLabel("Welk cijfer zoek je?").PressAsync("Enter");
        await Expect(page.Locator(".groot")).ToHaveTextAsync("344 banen");
        var sizes = await page.EvaluateAsync<double[]>(
            "() => [...document.querySelectorAll('main *')].map(one => parseFloat(getComputedStyle(one).fontSize)).sort((a, b) => b - a)");
        Assert.True(sizes[0] > sizes[1], "The figure is the largest thing on the page.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kopieer" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Gekopieerd");
        Assert.Contains(
            "344 extra banen sinds de nulmeting. Bron: ", await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"),
            StringComparison.Ordinal);
        var newest = page.Locator(".nieuwste button").First;
        var value = await newest.Locator("strong").InnerTextAsync();
        await newest.ClickAsync();
        // What was asked before does not change it.
        await Expect(page.Locator(".groot")).ToHaveTextAsync(value + " banen");
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task TeamsMayFrameThatPageAloneAndOnlyWhereTheOptionSaysSo()
    {
        Assert.Contains("frame-ancestors https://teams.microsoft.com ", await PolicyAsync("/vergadering"), StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'none'", await PolicyAsync("/"), StringComparison.Ordinal);
    }

    async Task<string> PolicyAsync(string path)
    {
        using var response = await bot.Running.Http.GetAsync(new Uri(path, UriKind.Relative));
        return response.Headers.GetValues("Content-Security-Policy").Single();
    }
}
