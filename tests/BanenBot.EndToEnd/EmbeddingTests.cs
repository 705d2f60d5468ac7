using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BanenBot.EndToEnd;

/// <summary>The demonstration page of <c>src/WebChat/demo</c>, on an origin other than ours.</summary>
public sealed class EmbeddingTests
{
    readonly string _intranet = Intranet.FreeOrigin();

    [BrowserFact]
    public async Task TheButtonOpensAPanelThatAsksTheStartQuestion()
    {
        await using var bot = await RunningBot.StartAsync("Production", null, ("BanenBot__Web__FrameAncestors__0", _intranet));
        await using var browser = await Browser.StartAsync();
        await using var intranet = await Intranet.ServeAsync(_intranet, bot);
        var page = await browser.OpenAsync([]);
        await page.GotoAsync(_intranet);
        await page.GetByRole(AriaRole.Button, new() { Name = "Vraag het BanenBot" }).ClickAsync();
        var panel = page.Locator("#paneel").FrameLocator("iframe");
        // The region first, so that it holds for the question.
        await Expect(panel.Locator(".webchat__bubble--from-user"))
            .ToContainTextAsync(["mijn regio is Gooi en Vechtstreek", "Wat is de Praktijkroute?"]);
        await Expect(panel.Locator("body > header")).ToHaveCSSAsync("background-color", "rgb(90, 26, 74)");
        await Expect(page.Locator("body > iframe").ContentFrame.Locator(".webchat__bubble__content").First).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Tab");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sluit BanenBot" }).PressAsync("Escape");
        await Expect(page.Locator("#paneel")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task AnOriginThatIsNotNamedGetsNothing()
    {
        await using var bot = await RunningBot.StartAsync("Production");
        await using var browser = await Browser.StartAsync();
        var complaints = new List<string>();
        await using var intranet = await Intranet.ServeAsync(_intranet, bot);
        var page = await browser.OpenAsync(complaints);
        await page.GotoAsync(_intranet);
        Assert.Contains(complaints, complaint => complaint.Contains("frame-ancestors", StringComparison.Ordinal));
        await Expect(page.Locator("body > iframe").ContentFrame.Locator("#inhoud")).ToHaveCountAsync(0);
    }
}
