using System.Net;

namespace BanenBot.EndToEnd;

/// <summary><c>/beheer</c>: for editors behind the trusted proxy, and for nobody else.</summary>
public sealed class EditorsPageTests(EditorsPageTests.ProxiedBot bot) : IClassFixture<EditorsPageTests.ProxiedBot>
{
    const string Question = "wie betaalt de xylofoonles van een kandidaat";

    public sealed class ProxiedBot() : SharedBot("Development", BehindProxy("127.0.0.1"));

    static (string, string)[] BehindProxy(string address) =>
    [
        ("BanenBot__Network__TrustedProxies__0", address),
        ("BanenBot__Editors__Enabled", "true"), ("BanenBot__Editors__Names__0", "kim@example.nl"),
        ("BanenBot__DirectLine__IdentityHeader", "X-Remote-User"), ("BanenBot__QuestionLog__Enabled", "true"),
    ];

    [Fact]
    public async Task AnEditorBehindTheProxySeesHowTheKnowledgeDoes()
    {
        string[] asked = [Question, "xylofoonles vergoeden", "waar kan ik xylofoonles krijgen", "xylofoonles", "kosten xylofoonles"];
        foreach (var question in asked) await bot.Running.SayAsync(question);
        using var answer = await GetAsync(bot.Running, "Kim@example.nl");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var page = await answer.Content.ReadAsStringAsync();
        string[] shown = ["Versie ", "Er zijn geen fouten.", "onbekend: xylofoonles", "factsheet-2018-q1", "Nog niemand gaf een duim."];
        Assert.All(shown, text => Assert.Contains(text, page, StringComparison.Ordinal));
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [AxeTheory, InlineData(320), InlineData(1280)]
    public async Task AxeFindsNothingAndNothingIsWiderThanTheScreen(int width)
    {
        foreach (var season in new[] { "zomer", "winter", "lente", "herfst", "vakantie" })
            await bot.Running.SayAsync($"{Question} in de {season}");
        await using var browser = await Browser.StartAsync();
        var complaints = new List<string>();
        var page = await browser.OpenAsync(complaints, new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            ExtraHTTPHeaders = new Dictionary<string, string> { ["X-Remote-User"] = "kim@example.nl" },
        });
        await page.GotoAsync(new Uri(bot.Running.Http.BaseAddress!, "/beheer").AbsoluteUri);
        await page.ScreenshotAsync(new() { Path = Screenshots.Path($"beheer-{width}.png"), FullPage = true });
        Assert.Empty(await Axe.ViolationsAsync(page));
        Assert.True(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= width);
        Assert.Empty(complaints);
    }

    [Theory, InlineData("jan@example.nl"), InlineData(null), InlineData("")]
    public Task NobodyElseLearnsThatItExists(string? name) => AssertUnknownAsync(bot.Running, name);

    [Fact]
    public async Task WhoComesPastTheProxyLearnsNothingByAnEditorsName()
    {
        await using var elsewhere = await RunningBot.StartAsync(settings: BehindProxy("10.9.9.9"));
        await AssertUnknownAsync(elsewhere, "kim@example.nl");
    }

    static async Task AssertUnknownAsync(RunningBot bot, string? name)
    {
        using var answer = await GetAsync(bot, name);
        using var unknown = await bot.Http.GetAsync(new Uri("/bestaat-niet", UriKind.Relative));
        Assert.Equal((HttpStatusCode.NotFound, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        using var posted = await bot.Http.PostAsync(new Uri("/beheer", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.NotFound, posted.StatusCode);
        Assert.Equal(unknown.Headers.Select(header => header.Key).Order(), answer.Headers.Select(header => header.Key).Order());
    }

    [Fact]
    public async Task ItIsOffUnlessAskedFor()
    {
        await using var plain = await RunningBot.StartAsync(settings:
            [("BanenBot__DirectLine__IdentityHeader", "X-Remote-User"), ("BanenBot__Network__TrustedProxies__0", "127.0.0.1")]);
        using var answer = await GetAsync(plain, "kim@example.nl");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    static async Task<HttpResponseMessage> GetAsync(RunningBot bot, string? name)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/beheer");
        if (name is not null) request.Headers.TryAddWithoutValidation("X-Remote-User", name);
        return await bot.Http.SendAsync(request);
    }
}
