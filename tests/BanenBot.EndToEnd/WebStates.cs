using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BanenBot.EndToEnd;

/// <summary>The states in which people meet our pages, each with how to get there.</summary>
static class WebStates
{
    const string Course = "verloop banen gooi en vechtstreek";
    const string Figure = "hoeveel banen in gooi en vechtstreek eind 2017";
    const string Article = "wat is de t+2-regel";

    public static readonly IReadOnlyDictionary<string, Func<IPage, string, Task>> All = new Dictionary<string, Func<IPage, string, Task>>
    {
        ["formulier"] = async (page, address) =>
        {
            await WithoutWebChatAsync(page);
            await page.GotoAsync(address);
            await Expect(page.GetByLabel("Je vraag")).ToBeVisibleAsync();
        },
        ["formulier-antwoord"] = async (page, address) =>
        {
            await WithoutWebChatAsync(page);
            await page.GotoAsync(address);
            await page.GetByLabel("Je vraag").FillAsync(Course);
            await page.GetByLabel("Je vraag").PressAsync("Enter");
            await Expect(page.Locator("article")).ToContainTextAsync("1.123");
        },
        ["chat"] = async (page, address) =>
        {
            await page.GotoAsync(address);
            await Expect(page.Locator(".webchat__bubble__content").First).ToBeVisibleAsync();
        },
        ["chat-cijfer"] = async (page, address) =>
        {
            await page.GotoAsync(address + "?vraag=" + Uri.EscapeDataString(Course));
            await Expect(page.Locator(".webchat__bubble__content").Filter(new() { HasText = "1.123" }).First).ToBeVisibleAsync();
            await SettledAsync(page, Course);
        },
        ["chat-groot"] = async (page, address) =>
        {
            await page.GotoAsync(address + "?vraag=" + Uri.EscapeDataString(Figure));
            await Expect(page.Locator(".webchat__bubble__content h2")).ToBeVisibleAsync();
            await SettledAsync(page, Figure);
            await page.GetByRole(AriaRole.Button, new() { Name = "Meer hierover" }).Last.ClickAsync();
            await Expect(page.Locator(".ac-adaptiveCard .ac-adaptiveCard")).ToBeVisibleAsync();
        },
        ["chat-antwoord"] = async (page, address) =>
        {
            await page.GotoAsync(address + "?vraag=" + Uri.EscapeDataString(Article));
            await Expect(page.Locator(".webchat__bubble__content").Filter(new() { HasText = "vraag 13" }).First).ToBeVisibleAsync();
            await SettledAsync(page, Article);
        },
        ["cijfers-kiezen"] = (page, address) => page.GotoAsync(address + "cijfers"),
        ["cijfers-verloop"] = (page, address) => page.GotoAsync(address + "cijfers?indicator=banen"),
        ["cijfers-naast-elkaar"] = (page, address) =>
            page.GotoAsync(address + "cijfers?indicator=register&uitsplitsing=alle&regio=gooi-en-vechtstreek&periode=2018-Q1"),
        ["cijfers-alle-onderdelen"] = (page, address) => page.GotoAsync(address + "cijfers?indicator=uitstroomreden"),
        ["cijfers-twee"] = (page, address) => page.GotoAsync(address + "cijfers?indicator=banen&naast=register"),
        ["vergadering"] = (page, address) => page.GotoAsync(address + "vergadering"),
        ["vergadering-cijfer"] = async (page, address) =>
        {
            await page.GotoAsync(address + "vergadering?thema=dark");
            await page.GetByLabel("Welk cijfer zoek je?").FillAsync("extra banen eind 2017");
            await page.GetByLabel("Welk cijfer zoek je?").PressAsync("Enter");
            await Expect(page.Locator(".groot")).ToHaveTextAsync("344 banen");
        },
        ["privacy"] = (page, address) => page.GotoAsync(address + "privacy"),
        ["voorwaarden"] = (page, address) => page.GotoAsync(address + "voorwaarden"),
        ["cijfers-niet"] = (page, address) => page.GotoAsync(address + "cijfers?indicator=banen&regio=gooi-en-vechtstreek&periode=1999"),
    };

    /// <summary>Web Chat scrolls to the start of the answer, under its question.</summary>
    static async Task SettledAsync(IPage page, string question)
    {
        await Expect(page.Locator(".ac-adaptiveCard").Last).ToBeVisibleAsync();
        await Expect(page.Said(question)).ToBeInViewportAsync();
    }

    static async Task WithoutWebChatAsync(IPage page) =>
        await page.RouteAsync("**/webchat/webchat.js*", route => route.AbortAsync());
}
