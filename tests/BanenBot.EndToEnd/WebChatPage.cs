using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BanenBot.EndToEnd;

/// <summary>The page with Web Chat on it, as a person uses it.</summary>
static class WebChatPage
{
    public static ILocator Bubble(this IPage page, string text) => page.Locator(".webchat__bubble__content").Filter(new()
    {
        HasText = text,
    });

    /// <summary>What the person said, as the transcript shows it.</summary>
    public static ILocator Said(this IPage page, string text) => page.Locator(".webchat__bubble--from-user").Filter(new()
    {
        HasText = text,
    });

    public static async Task SayAsync(this IPage page, string text)
    {
        // Before the welcome there is no connection, and Web Chat leaves the text in its box.
        await Expect(page.Locator(".webchat__bubble__content").First).ToBeVisibleAsync();
        var box = page.GetByPlaceholder("Typ je vraag");
        await box.FillAsync(text);
        await box.PressAsync("Enter");
    }

    /// <summary>The credentials that the page keeps for this tab.</summary>
    public static async Task<(string Conversation, string Token)> TicketAsync(this IPage page)
    {
        var ticket = await page.EvaluateAsync<Dictionary<string, string>>(
            "() => JSON.parse(sessionStorage.getItem('banenbot.gesprek' + location.search))");
        return (ticket["conversationId"], ticket["token"]);
    }
}
