using System.Net;

namespace BanenBot.EndToEnd;

/// <summary><c>/beheer</c>: for editors behind the trusted proxy, and for nobody else.</summary>
public sealed class EditorsPageTests
{
    const string Question = "wie betaalt de xylofoonles van een kandidaat";

    static readonly (string, string)[] Settings =
    [
        ("BanenBot__Editors__Enabled", "true"), ("BanenBot__Editors__Names__0", "kim@example.nl"),
        ("BanenBot__DirectLine__IdentityHeader", "X-Remote-User"), ("BanenBot__QuestionLog__Enabled", "true"),
    ];

    [Fact]
    public async Task AnEditorBehindTheProxySeesHowTheKnowledgeDoes()
    {
        await using var bot = await StartAsync("127.0.0.1");
        string[] asked = [Question, "xylofoonles vergoeden", "waar kan ik xylofoonles krijgen", "xylofoonles", "kosten xylofoonles"];
        foreach (var question in asked) await bot.SayAsync(question);
        using var answer = await GetAsync(bot, "Kim@example.nl");
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
        await using var bot = await StartAsync("127.0.0.1");
        foreach (var season in new[] { "zomer", "winter", "lente", "herfst", "vakantie" }) await bot.SayAsync($"{Question} in de {season}");
        await using var browser = await Browser.StartAsync();
        var complaints = new List<string>();
        var page = await browser.OpenAsync(complaints, new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            ExtraHTTPHeaders = new Dictionary<string, string> { ["X-Remote-User"] = "kim@example.nl" },
        });
        await page.GotoAsync(new Uri(bot.Http.BaseAddress!, "/beheer").AbsoluteUri);
        await page.ScreenshotAsync(new() { Path = Screenshots.Path($"beheer-{width}.png"), FullPage = true });
        Assert.Empty(await Axe.ViolationsAsync(page));
        Assert.True(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= width);
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData("127.0.0.1", "jan@example.nl")]
    [InlineData("127.0.0.1", null)]
    [InlineData("127.0.0.1", "")]
    [InlineData("10.9.9.9", "kim@example.nl")]
    public async Task NobodyElseLearnsThatItExists(string proxy, string? name)
    {
        await using var bot = await StartAsync(proxy);
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
        await using var bot = await RunningBot.StartAsync(settings:
            [("BanenBot__DirectLine__IdentityHeader", "X-Remote-User"), ("BanenBot__Network__TrustedProxies__0", "127.0.0.1")]);
        using var answer = await GetAsync(bot, "kim@example.nl");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    static Task<RunningBot> StartAsync(string proxy) =>
        RunningBot.StartAsync(settings: [.. Settings, ("BanenBot__Network__TrustedProxies__0", proxy)]);

    static async Task<HttpResponseMessage> GetAsync(RunningBot bot, string? name)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/beheer");
        if (name is not null) request.Headers.TryAddWithoutValidation("X-Remote-User", name);
        return await bot.Http.SendAsync(request);
    }
}
