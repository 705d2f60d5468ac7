using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BanenBot.EndToEnd;

/// <summary>The states in which people meet our pages, each with how to get there.</summary>
static class WebStates
{
    const string Course = "verloop banen gooi en vechtstreek";

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
            // Web Chat scrolls to the newest first.
            await Expect(page.Locator(".ac-adaptiveCard").Last).ToBeInViewportAsync();
        },
        ["chat-antwoord"] = async (page, address) =>
        {
            await page.GotoAsync(address + "?vraag=" + Uri.EscapeDataString("wat is de t+2-regel"));
            await Expect(page.Locator(".webchat__bubble__content").Filter(new() { HasText = "vraag 13" }).First).ToBeVisibleAsync();
            await Expect(page.Locator(".ac-adaptiveCard").Last).ToBeInViewportAsync();
        },
        ["cijfers-kiezen"] = (page, address) => page.GotoAsync(address + "cijfers"),
        ["cijfers-verloop"] = (page, address) => page.GotoAsync(address + "cijfers?indicator=banen"),
        ["cijfers-naast-elkaar"] = (page, address) =>
            page.GotoAsync(address + "cijfers?indicator=register&uitsplitsing=alle&regio=gooi-en-vechtstreek&periode=2018-Q1"),
        ["cijfers-alle-onderdelen"] = (page, address) => page.GotoAsync(address + "cijfers?indicator=uitstroomreden"),
        ["cijfers-twee"] = (page, address) => page.GotoAsync(address + "cijfers?indicator=banen&naast=register"),
        ["privacy"] = (page, address) => page.GotoAsync(address + "privacy"),
        ["voorwaarden"] = (page, address) => page.GotoAsync(address + "voorwaarden"),
        ["cijfers-niet"] = (page, address) => page.GotoAsync(address + "cijfers?indicator=banen&regio=gooi-en-vechtstreek&periode=1999"),
    };

    static async Task WithoutWebChatAsync(IPage page) =>
        await page.RouteAsync("**/webchat/webchat.js*", route => route.AbortAsync());
}
