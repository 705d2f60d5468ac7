using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BanenBot.EndToEnd;

/// <summary>
/// After Enter the start of the reply stands under the question, without anybody scrolling: on a phone, a tablet and a desk.
/// </summary>
public sealed class InViewTests(InViewTests.FramedBot bot) : IClassFixture<InViewTests.FramedBot>, IAsyncLifetime
{
    public sealed class FramedBot() : SharedBot("Production", ("BanenBot__Web__FrameAncestors__0", Origin));

    static readonly string Origin = Intranet.FreeOrigin();

    Browser _browser = null!;

    public async Task InitializeAsync() => _browser = await Browser.StartAsync();

    public async Task DisposeAsync() => await _browser.DisposeAsync();

    /// <summary>A question for each kind of reply, and what shows that the reply is of that kind.</summary>
    static readonly (string Kind, string Question, string Holds)[] Kinds =
    [
        ("figure", "hoeveel banen in gooi en vechtstreek eind 2017", "859"),
        ("article", "wat is de t+2-regel", "2020"),
        ("choice", "hoeveel banen in utrecht", "Welke bedoel je"),
        ("series", "verloop banen gooi en vechtstreek", "1.123"),
        ("refusal", "heeft ajax gisteren gewonnen", ""),
    ];

    public static TheoryData<int, int> Sizes => new() { { 320, 640 }, { 390, 844 }, { 768, 1024 }, { 1280, 800 }, { 1920, 1080 } };

    [BrowserTheory, MemberData(nameof(Sizes))]
    public async Task OnThePage(int width, int height)
    {
        var page = await OpenAsync(width, height);
        await page.GotoAsync(bot.Address);
        await AssertInViewAsync(page.MainFrame, $"page-{width}", page);
    }

    [BrowserTheory, MemberData(nameof(Sizes))]
    public async Task InThePanelOfAnotherPage(int width, int height)
    {
        await using var intranet = await Intranet.ServeAsync(Origin, bot.Running);
        var page = await OpenAsync(width, height);
        await page.GotoAsync(Origin);
        await page.GetByRole(AriaRole.Button, new() { Name = "Vraag het BanenBot" }).ClickAsync();
        await Expect(page.Locator("#paneel iframe")).ToBeVisibleAsync();
        // The demonstration page shows a second one, without a script of ours.
        var frame = await FrameAsync(page, "kleur=");
        await AssertInViewAsync(frame, $"panel-{width}", page);
    }

    [BrowserTheory, MemberData(nameof(Sizes))]
    public async Task OnTheForm(int width, int height)
    {
        var page = await OpenAsync(width, height, new() { JavaScriptEnabled = false });
        foreach (var (kind, question, holds) in Kinds)
        {
            await page.GotoAsync(bot.Address);
            await page.GetByLabel("Je vraag").FillAsync(question);
            await page.GetByLabel("Je vraag").PressAsync("Enter");
            await Expect(page.Locator("article")).ToContainTextAsync(holds);
            var asked = await BoxAsync(page.Locator(".gevraagd"));
            var answer = await BoxAsync(page.Locator(".kern"));
            await page.ScreenshotAsync(new() { Path = Screenshots.Path($"form-{width}-{kind}.png") });
            Assert.True(asked.Y >= 0 && answer.Y >= asked.Y + asked.Height && answer.Y + Math.Min(answer.Height, 100) <= height,
                $"{kind}: the question at {asked.Y}, the answer at {answer.Y} of {height}.");
        }

    }

    async Task<IPage> OpenAsync(int width, int height, BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.ViewportSize = new() { Width = width, Height = height };
        return await _browser.OpenAsync([], options);
    }

    /// <summary>A frame is seen before it has gone to its address.</summary>
    static async Task<IFrame> FrameAsync(IPage page, string part)
    {
        for (var look = 0; look < 300; look++)
        {
            if (page.Frames.SingleOrDefault(frame => frame.Url.Contains(part, StringComparison.Ordinal)) is { } there) return there;
            await page.WaitForTimeoutAsync(100);
        }

        throw new TimeoutException($"No frame went to {part}.");
    }

    static async Task AssertInViewAsync(IFrame frame, string name, IPage page)
    {
        var (replies, box) = (frame.Locator(".webchat__bubble:not(.webchat__bubble--from-user)"), frame.GetByPlaceholder("Typ je vraag"));
        await Expect(replies.First).ToBeVisibleAsync();
        if (name.StartsWith("panel", StringComparison.Ordinal))
        {
            // It asks a question of its own at the start.
            await Expect(frame.Locator(".webchat__bubble--from-user").Filter(new() { HasText = "Praktijkroute" })).ToBeVisibleAsync();
            await Expect(replies.Filter(new() { HasText = "Praktijkroute" }).Last).ToBeVisibleAsync();
            var start = await SettledAsync(frame);
            Assert.True(start.IsInView, $"{name}, at the start: {start}");
        }

        foreach (var (kind, question, holds) in Kinds)
        {
            var before = await replies.CountAsync();
            await box.FillAsync(question);
            await box.PressAsync("Enter");
            await Expect(replies.Nth(before)).ToContainTextAsync(holds);
            var place = await SettledAsync(frame);
            await page.ScreenshotAsync(new() { Path = Screenshots.Path($"{name}-{kind}.png") });
            Assert.True(place.IsInView, $"{name}, {kind}: {place}");
        }

    }

    /// <summary>
    /// Where question and reply are when nothing moves any more: a second of looks that see the same. Until both are there, nothing is
    /// seen: on a slow machine a bubble of before can hold what the reply is waited for by.
    /// </summary>
    static async Task<Place> SettledAsync(IFrame frame)
    {
        var (place, alike) = (new Place(0, 0, 0, 0, 0, 0), 0);
        for (var look = 0; look < 100 && alike < 7; look++)
        {
            var now = (await frame.EvaluateAsync<JsonElement>(Measure)).Deserialize<Place>(JsonSerializerOptions.Web);
            if (now is not null) (place, alike) = (now, now == place ? alike + 1 : 0);
            await frame.WaitForTimeoutAsync(150);
        }

        return place;
    }

    static async Task<LocatorBoundingBoxResult> BoxAsync(ILocator locator) =>
        await locator.BoundingBoxAsync() ?? throw new InvalidOperationException("Nothing to see.");

    const string Measure =
        """
        () => {
          const view = document.querySelector('.webchat__basic-transcript__scrollable').getBoundingClientRect();
          const bubbles = [...document.querySelectorAll('.webchat__bubble')];
          const asked = bubbles.findLastIndex(bubble => bubble.matches('.webchat__bubble--from-user'));
          if (asked < 0 || asked === bubbles.length - 1) return null;
          const [question, reply] = bubbles.slice(asked, asked + 2).map(bubble => bubble.getBoundingClientRect());
          return {
            viewTop: view.top, viewBottom: Math.min(view.bottom, innerHeight), questionTop: question.top, questionBottom: question.bottom,
            replyTop: reply.top, replyHeight: reply.height,
          };
        }
        """;

    sealed record Place(double ViewTop, double ViewBottom, double QuestionTop, double QuestionBottom, double ReplyTop, double ReplyHeight)
    {
        public bool IsInView => QuestionTop >= ViewTop && ReplyTop >= QuestionBottom && ReplyTop + Math.Min(ReplyHeight, 100) <= ViewBottom;
    }
}
