using Microsoft.Playwright;

namespace BanenBot.EndToEnd;

/// <summary>Every state of our pages: nothing that axe finds, nothing wider than a small screen, focus always to be seen.</summary>
public sealed class AccessibilityTests(AccessibilityTests.Site site) : IClassFixture<AccessibilityTests.Site>
{
    public sealed class Site : IAsyncLifetime
    {
        internal RunningBot Bot { get; private set; } = null!;
        internal Browser? Browser { get; private set; }

        public async Task InitializeAsync()
        {
            Bot = await RunningBot.StartAsync("Production");
            if (EndToEnd.Browser.Program is not null) Browser = await EndToEnd.Browser.StartAsync();
        }

        public async Task DisposeAsync()
        {
            if (Browser is not null) await Browser.DisposeAsync();
            await Bot.DisposeAsync();
        }
    }

    readonly string _address = site.Bot.Http.BaseAddress!.AbsoluteUri;

    public static TheoryData<string, ColorScheme> StatesInBothSchemes
    {
        get
        {
            var data = new TheoryData<string, ColorScheme>();
            foreach (var state in WebStates.All.Keys)
            {
                data.Add(state, ColorScheme.Light);
                data.Add(state, ColorScheme.Dark);
            }

            return data;
        }
    }

    public static TheoryData<string> States => [.. WebStates.All.Keys];

    [AxeTheory, MemberData(nameof(StatesInBothSchemes))]
    public async Task AxeFindsNothing(string state, ColorScheme scheme)
    {
        var page = await OpenAsync(state, 1280, scheme);
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.Context.CloseAsync();
    }

    [AxeTheory, InlineData("<img src='data:,'>", "image-alt"), InlineData("<button></button>", "button-name")]
    public async Task AxeCanFindSomething(string planted, string rule)
    {
        var page = await OpenAsync("cijfers-kiezen", 1280, ColorScheme.Light);
        await page.EvaluateAsync("html => document.getElementById('inhoud').insertAdjacentHTML('beforeend', html)", planted);
        Assert.Contains(await Axe.ViolationsAsync(page), violation => violation.StartsWith(rule, StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    [AxeTheory, MemberData(nameof(StatesInBothSchemes))]
    public async Task NothingIsWiderThanTheScreen(string state, ColorScheme scheme)
    {
        foreach (var width in new[] { 320, 768, 1280 })
        {
            var page = await OpenAsync(state, width, scheme);
            await page.ScreenshotAsync(new() { Path = Screenshots.Path($"{state}-{width}-{scheme}.png"), FullPage = true });
            var needed = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
            Assert.True(needed <= width, $"{state} needs {needed} pixels and has {width}.");
            await page.Context.CloseAsync();
        }
    }

    [AxeTheory, MemberData(nameof(States))]
    public async Task WhereverTheKeyboardGoesTheFocusIsSeen(string state)
    {
        var page = await OpenAsync(state, 1280, ColorScheme.Light);
        var unseen = new List<string>();
        for (var press = 0; press < 25; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            unseen.AddRange(await page.EvaluateAsync<string[]>(Unseen));
        }

        Assert.Empty(unseen.Distinct());
        await page.Context.CloseAsync();
    }

    /// <summary>The focused element, where nothing on it or around it tells that it has the focus.</summary>
    const string Unseen =
        """
        () => {
          const at = document.activeElement;
          if (!at || at === document.body) return [];
          const style = getComputedStyle(at);
          const isOutlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
          // Web Chat draws its own frame around the part of it that has the focus.
          const isFramed = !!at.closest('#gesprek') && (style.boxShadow !== 'none' || !!at.closest('[class*="webchat"]'));
          return isOutlined || isFramed ? [] : [at.outerHTML.slice(0, 120)];
        }
        """;

    async Task<IPage> OpenAsync(string state, int width, ColorScheme scheme)
    {
        var page = await site.Browser!.OpenAsync([], new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme });
        await WebStates.All[state](page, _address);
        return page;
    }
}
