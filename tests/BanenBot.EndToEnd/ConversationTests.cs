using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BanenBot.EndToEnd;

/// <summary>What a conversation in the browser survives, and what it keeps to itself.</summary>
public sealed partial class ConversationTests(ProductionBot bot) : IClassFixture<ProductionBot>
{
    const string Asked = "hoeveel banen in gooi en vechtstreek eind 2017";
    const string FollowUp = "en een kwartaal later?";

    readonly List<string> _complaints = [];
    readonly RunningBot _bot = bot.Running;

    [BrowserFact]
    public async Task AServerThatIsKilledAndStartedAgainGoesOnWhereItWas()
    {
        await using var browser = await Browser.StartAsync();
        var page = await OpenAsync(browser, _bot.Http.BaseAddress!.AbsoluteUri);
        await page.SayAsync(Asked);
        await Expect(page.Bubble("859")).ToBeVisibleAsync();
        await _bot.RestartAsync();
        await SayUntilTakenAsync(page, FollowUp);
        await Expect(page.Bubble("864")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(page.Bubble("864")).ToBeVisibleAsync();
        await Expect(page.Said(Asked)).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task TenSecondsOfflineLoseAndRepeatNothing()
    {
        using var network = new CuttableProxy(_bot.Http.BaseAddress!);
        await using var browser = await Browser.StartAsync();
        var page = await OpenAsync(browser, network.Address);
        await page.SayAsync(Asked);
        await Expect(page.Bubble("859")).ToBeVisibleAsync();
        network.Cut();
        // Meanwhile the same person asks on in another tab, which has a network.
        await PostAsync(await page.TicketAsync(), FollowUp);
        // The length of the silence is what is tried here: shorter than it takes the client to give up.
        await page.WaitForTimeoutAsync(10_000);
        await Expect(page.Bubble("864")).ToHaveCountAsync(0);
        network.Mend();
        await Expect(page.Bubble("864")).ToHaveCountAsync(1, new() { Timeout = 60_000 });
        await Expect(page.Said(Asked)).ToHaveCountAsync(1);
        await Expect(page.Said(FollowUp)).ToHaveCountAsync(1);
        await SayUntilTakenAsync(page, "wat is de t+2-regel");
        await Expect(page.Said(FollowUp)).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task ATabThatWasOpenedFromAnotherShowsTheSameConversation()
    {
        await using var browser = await Browser.StartAsync();
        var first = await OpenAsync(browser, _bot.Http.BaseAddress!.AbsoluteUri);
        await first.SayAsync(Asked);
        await Expect(first.Bubble("859")).ToBeVisibleAsync();
        var second = await first.Context.RunAndWaitForPageAsync(() => first.EvaluateAsync("() => { open(location.href); }"));
        await Expect(second.Bubble("859")).ToBeVisibleAsync();
        await second.SayAsync(FollowUp);
        await Expect(first.Bubble("864")).ToHaveCountAsync(1);
        await Expect(second.Bubble("864")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task TwoTabsOpenedByThemselvesDoNotHearEachOther()
    {
        await using var browser = await Browser.StartAsync();
        var first = await OpenAsync(browser, _bot.Http.BaseAddress!.AbsoluteUri);
        var second = await first.Context.NewPageAsync();
        await second.GotoAsync(first.Url);
        await first.SayAsync(Asked);
        await Expect(first.Bubble("859")).ToBeVisibleAsync();
        await second.SayAsync(FollowUp);
        await Expect(second.Said(FollowUp)).ToHaveCountAsync(1);
        await Expect(second.Bubble("859")).ToHaveCountAsync(0);
        await Expect(second.Bubble("864")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task AChoiceButtonByKeyboardAsksThatChoice()
    {
        await using var browser = await Browser.StartAsync();
        var page = await OpenAsync(browser, _bot.Http.BaseAddress!.AbsoluteUri);
        await page.SayAsync("hoeveel mensen in het gooi");
        await Expect(page.Bubble("Welk cijfer bedoel je?")).ToBeVisibleAsync();
        var choice = page.Locator(".ac-adaptiveCard").Last.Locator("button").First;
        var question = (await choice.InnerTextAsync()).Trim();
        await choice.FocusAsync();
        await choice.PressAsync("Enter");
        await Expect(page.Said(question)).ToHaveCountAsync(1);
        await Expect(page.Bubble("1.679 personen").First).ToBeVisibleAsync();
        Assert.Empty(_complaints);
    }

    [BrowserFact]
    public async Task AFigureIsDrawnAndItsSentenceCanBeCopied()
    {
        await using var browser = await Browser.StartAsync();
        var page = await OpenAsync(browser, _bot.Http.BaseAddress!.AbsoluteUri);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.SayAsync("verloop banen gooi en vechtstreek");
        var picture = page.GetByRole(AriaRole.Img, new() { NameRegex = Chart() });
        await Expect(picture).ToBeVisibleAsync();
        Assert.True(await picture.EvaluateAsync<int>("picture => picture.naturalWidth") > 100, "The picture was not drawn.");
        // For a moment Web Chat holds a second button, in the region that is read out.
        await page.Locator("button.ac-pushButton", new() { HasText = "Kopieer" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "gekopieerd" })).ToBeVisibleAsync();
        var copied = await page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.Contains("naar 1.123 (eind 2020). Bron: ", copied, StringComparison.Ordinal);
        await Expect(page.Locator(".webchat__bubble--from-user")).ToHaveCountAsync(1);
        Assert.Empty(_complaints);
    }

    [BrowserTheory, InlineData(320, 640), InlineData(1280, 800)]
    public async Task AFigureIsTheLargestThingInItsBubbleAndItsCopyingStandsBesideIt(int width, int height)
    {
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(_complaints, new() { ViewportSize = new() { Width = width, Height = height } });
        await page.GotoAsync(_bot.Http.BaseAddress!.AbsoluteUri);
        await page.SayAsync(Asked);
        var bubble = page.Bubble("859").First;
        await Expect(bubble.Locator("h2")).ToHaveTextAsync("859 banen");
        var sizes = await bubble.EvaluateAsync<double[]>(
            "bubble => [...bubble.querySelectorAll('*')].map(one => parseFloat(getComputedStyle(one).fontSize)).sort((a, b) => b - a)");
        Assert.True(sizes[0] > sizes[1], "The figure is the largest thing in the bubble.");
        await Expect(page.Locator("button.ac-pushButton", new() { HasText = "Kopieer" })).ToBeVisibleAsync();
        Assert.True(await bubble.EvaluateAsync<bool>(IsBeside), "Copying is a small button beside the figure, within the bubble.");
        await Expect(page.Locator("button.ac-pushButton:visible").Filter(new() { HasTextRegex = FollowUps() })).ToHaveCountAsync(4);
    }

    /// <summary>In one look: the conversation may be scrolling.</summary>
    const string IsBeside =
        """
        bubble => {
          const [figure, copy] = [bubble.querySelector('h2'), document.querySelector('#gesprek .ac-pushButton[aria-label=Kopieer]')]
            .map(one => one.getBoundingClientRect());
          const middle = (copy.top + copy.bottom) / 2;
          return middle > figure.top && middle < figure.bottom && copy.right <= figure.right && copy.height < 40;
        }
        """;

    [BrowserTheory, InlineData("Light"), InlineData("Dark")]
    public async Task ASourceOpensByKeyboardInAnyScheme(string scheme)
    {
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(_complaints, new()
        {
            ViewportSize = new() { Width = 320, Height = 640 }, ColorScheme = Enum.Parse<ColorScheme>(scheme),
        });
        await page.GotoAsync(_bot.Http.BaseAddress!.AbsoluteUri);
        await page.SayAsync(Asked);
        var mark = page.Bubble("859").First.GetByRole(AriaRole.Button, new() { NameRegex = Factsheet() }).First;
        await mark.FocusAsync();
        await mark.PressAsync("Enter");
        var opened = page.Locator("dialog[open]");
        await Expect(opened).ToContainTextAsync("(UWV, juli 2018)");
        await Expect(opened).ToContainTextAsync("jaar oud.");
        await Expect(opened).ToContainTextAsync("In onze woorden: Eind 2017");
        await Expect(opened.GetByRole(AriaRole.Link)).ToContainTextAsync("Open het document");
        var box = await BoxAsync(opened.Locator(".webchat__modal-dialog__box"));
        Assert.True(box.Y >= 0 && box.Y + box.Height <= 640, $"{box.Y} and {box.Height} of 640.");
        await page.ScreenshotAsync(new() { Path = Screenshots.Path($"bron-{scheme}.png") });
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.Keyboard.PressAsync("Escape");
        await Expect(opened).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task TheWholeConversationGoesByKeyboard()
    {
        await using var browser = await Browser.StartAsync();
        var page = await OpenAsync(browser, _bot.Http.BaseAddress!.AbsoluteUri);
        await Expect(page.Locator(".webchat__bubble__content").First).ToBeVisibleAsync();
        for (var press = 0; press < 30 && !await HasFocusAsync(page, "Typ je vraag"); press++) await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(Asked);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Bubble("859")).ToBeVisibleAsync();
        Assert.True(await HasFocusAsync(page, "Typ je vraag"), "After an answer the next question can be typed at once.");
    }

    async Task<IPage> OpenAsync(Browser browser, string address)
    {
        var page = await browser.OpenAsync(_complaints);
        await page.GotoAsync(address);
        await Expect(page.Locator(".webchat__bubble__content").First).ToBeVisibleAsync();
        return page;
    }

    /// <summary>Web Chat offers to send a message again that did not get through.</summary>
    static async Task SayUntilTakenAsync(IPage page, string text)
    {
        await page.SayAsync(text);
        var again = page.GetByRole(AriaRole.Button, new() { Name = "Probeer het nog eens" });
        await Expect(page.Said(text).Last).ToBeVisibleAsync();
        await Expect(page.Locator(".webchat__activity-status--sending")).ToHaveCountAsync(0);
        if (await again.CountAsync() > 0) await again.Last.ClickAsync();
    }

    static async Task<LocatorBoundingBoxResult> BoxAsync(ILocator locator) =>
        await locator.BoundingBoxAsync() ?? throw new InvalidOperationException("Nothing to see.");

    [GeneratedRegex("^(en|sinds) ")]
    private static partial Regex FollowUps();

    [GeneratedRegex("^1 Factsheet")]
    private static partial Regex Factsheet();

    [GeneratedRegex("Staafdiagram in banen: eind 2012 515; .*1\\.123")]
    private static partial Regex Chart();

    static Task<bool> HasFocusAsync(IPage page, string placeholder) =>
        page.EvaluateAsync<bool>("name => document.activeElement?.getAttribute('placeholder') === name", placeholder);

    async Task PostAsync((string Conversation, string Token) ticket, string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline/conversations/{ticket.Conversation}/activities")
        {
            Content = JsonContent.Create(new { type = "message", text, channelId = "webchat" }),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", ticket.Token) },
        };
        using var response = await _bot.Http.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }
}
