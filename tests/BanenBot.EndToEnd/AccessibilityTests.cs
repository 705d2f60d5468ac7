using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BanenBot.EndToEnd;

/// <summary>Every state of our pages: nothing that axe finds, nothing wider than a small screen, focus always to be seen.</summary>
public sealed class AccessibilityTests(ProductionBot bot) : IClassFixture<ProductionBot>, IAsyncLifetime
{
    Browser _browser = null!;

    public async Task InitializeAsync() => _browser = await Browser.StartAsync();

    public async Task DisposeAsync() => await _browser.DisposeAsync();

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

    /// <summary>The narrowest is the side panel of a meeting.</summary>
    static readonly int[] Widths = [280, 320, 768, 1280];

    public static TheoryData<string> States => [.. WebStates.All.Keys];

    [AxeTheory, MemberData(nameof(StatesInBothSchemes))]
    public async Task AxeFindsNothing(string state, ColorScheme scheme)
    {
        var page = await OpenAsync(state, 1280, scheme);
        Assert.Empty(await Axe.ViolationsAsync(page));
    }

    [AxeTheory, InlineData("<img src='data:,'>", "image-alt"), InlineData("<button></button>", "button-name")]
    public async Task AxeCanFindSomething(string planted, string rule)
    {
        var page = await OpenAsync("cijfers-kiezen", 1280, ColorScheme.Light);
        await page.EvaluateAsync("html => document.getElementById('inhoud').insertAdjacentHTML('beforeend', html)", planted);
        Assert.Contains(await Axe.ViolationsAsync(page), violation => violation.StartsWith(rule, StringComparison.Ordinal));
    }

    [AxeTheory, MemberData(nameof(StatesInBothSchemes))]
    public async Task NothingIsWiderThanTheScreen(string state, ColorScheme scheme)
    {
        IPage? page = null;
        foreach (var width in Widths.Where(width => width >= 320 || state.StartsWith("vergadering", StringComparison.Ordinal)))
        {
            // Colours change no width: in the light each screen opens the page, in the dark one page comes from screen to screen.
            if (page is null || scheme == ColorScheme.Light)
            {
                if (page is not null) await page.Context.CloseAsync();
                page = await OpenAsync(state, width, scheme);
            }
            else await ResizeAsync(page, width, 900);

            await page.ScreenshotAsync(new() { Path = Screenshots.Path($"{state}-{width}-{scheme}.png"), FullPage = true });
            var needed = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
            Assert.True(needed <= width, $"{state} needs {needed} pixels and has {width}.");
        }
    }

    /// <summary>
    /// Widened letters stand for whatever font a machine has: WCAG's spacing makes a text wider than any font in use does. Then the
    /// browser's zoom, and text alone made larger: all of them on a page that is there already, as people do it.
    /// </summary>
    static readonly (string Name, int Width, int Height, string Style)[] Strains =
    [
        ("wide-letters", 320, 640, "*{letter-spacing:.12em !important;word-spacing:.16em !important}"),
        ("zoom-200", 640, 400, ""),
        ("zoom-400", 320, 200, ""),
        ("text-200", 390, 844, "html{font-size:200% !important}"),
        ("text-400", 1280, 800, "html{font-size:400% !important}"),
        ("text-400-phone", 320, 640, "html{font-size:400% !important}"),
    ];

    [AxeTheory, MemberData(nameof(States))]
    public async Task NothingIsCutOffWithLargeOrWideText(string state)
    {
        var page = await OpenAsync(state, 1280, ColorScheme.Light);
        foreach (var (name, width, height, style) in Strains)
        {
            await ResizeAsync(page, width, height);
            // Past the page's policy, as a person's own browser settings are.
            await page.EvaluateAsync(
                "style => { const sheet = new CSSStyleSheet(); sheet.replaceSync(style); document.adoptedStyleSheets = [sheet]; }", style);
            await page.ScreenshotAsync(new() { Path = Screenshots.Path($"{state}-{name}.png") });
            Assert.Empty(await page.EvaluateAsync<string[]>(CutOff));
        }
    }

    /// <summary>
    /// What a person must reach or read and the screen does not hold, what a box hides of its text, and the page itself where it is wider
    /// than the screen. What stands in a box of one pixel, and the head of a table that is told row by row, are for screen readers alone.
    /// </summary>
    const string CutOff =
        """
        () => {
          const wide = document.documentElement.scrollWidth > innerWidth ? [`page: ${document.documentElement.scrollWidth} of ${innerWidth}`] : [];
          const cut = [...document.querySelectorAll('a, button, input, select, textarea, summary')].filter(one => {
            const box = one.getBoundingClientRect();
            return box.width > 1 && one.tabIndex >= 0 && !one.closest('.tabel, .sla-over') && (box.right > innerWidth + 1 || box.left < -1);
          });
          const words = [...document.querySelectorAll('body *')].filter(one => {
            if (!one.checkVisibility() || one.closest('.tabel, .sla-over, thead, svg')) return false;
            for (let up = one; up; up = up.parentElement) if (up.getBoundingClientRect().width <= 1) return false;
            const box = one.getBoundingClientRect(), reads = [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim());
            return box.width > 2 && box.height > 2 && (reads && (box.right > innerWidth + 1 || box.left < -1)
              || getComputedStyle(one).overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 1);
          });
          return [...wide, ...[...cut, ...words].map(one => one.outerHTML.slice(0, 100))];
        }
        """;

    [AxeTheory, InlineData("chat"), InlineData("chat-cijfer"), InlineData("chat-groot"), InlineData("chat-antwoord"),
        InlineData("formulier-antwoord"), InlineData("vergadering-cijfer")]
    public async Task TabReachesEveryButtonInOrder(string state)
    {
        var page = await OpenAsync(state, 1280, ColorScheme.Light);
        var count = await page.EvaluateAsync<int>(NumberWhatCanBePressed);
        var reached = new List<int>();
        for (var press = 0; press < 2 * count + 20; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<int?>(
                "() => document.activeElement.dataset.nummer ? +document.activeElement.dataset.nummer : null") is { } number)
                reached.Add(number);
        }

        // From the first on, once around.
        var round = reached.SkipWhile(number => number != 1).Take(count).ToList();
        Assert.Equal(Enumerable.Range(1, count), round);
        await Expect(page.Locator("[role=dialog]:visible, dialog[open]")).ToHaveCountAsync(0);
    }

    /// <summary>A number for each, in the order of the page; gives how many.</summary>
    const string NumberWhatCanBePressed =
        """
        () => {
          const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
            .filter(one => one.tabIndex >= 0 && one.checkVisibility() && one.getBoundingClientRect().width > 1
              && getComputedStyle(one).visibility === 'visible');
          all.forEach((one, index) => { one.dataset.nummer = index + 1; });
          return all.length;
        }
        """;

    [AxeTheory, InlineData("formulier-antwoord", ".gevraagd", "article .kern"), InlineData("chat-antwoord", ".webchat__bubble--from-user",
        ".webchat__render-markdown")]
    public async Task OnPaperStandQuestionAnswerSourcesAndTheDateAlone(string state, string question, string answer)
    {
        var page = await OpenAsync(state, 1280, ColorScheme.Dark);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.ScreenshotAsync(new() { Path = Screenshots.Path($"{state}-print.png"), FullPage = true });
        foreach (var shown in new[] { question, answer, ".datum" }) await Expect(page.Locator(shown).Last).ToBeVisibleAsync();
        await Expect(page.GetByText("(UWV, 2020)").Or(page.GetByText("(UWV, juli 2018)")).First).ToBeVisibleAsync();
        foreach (var left in new[] { "header h1", "nav", "body > footer", "input", "form button", ".ac-pushButton" })
            await Expect(page.Locator(left).Filter(new() { Visible = true })).ToHaveCountAsync(0);
        Assert.Equal("rgb(0, 0, 0)", await page.Locator(answer).Last.EvaluateAsync<string>("one => getComputedStyle(one).color"));
    }

    [AxeTheory, InlineData("formulier-antwoord"), InlineData("vergadering-cijfer")]
    public async Task ASourceOpensByKeyboardAndTellsItsAge(string state)
    {
        var page = await OpenAsync(state, 320, ColorScheme.Light);
        var age = page.Locator(".bronnen details").First.GetByText("jaar oud.");
        await Expect(age).ToBeHiddenAsync();
        await page.Locator(".bronnen summary").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(age).ToBeVisibleAsync();
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
        var page = await _browser.OpenAsync([], new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme });
        await WebStates.All[state](page, bot.Address);
        return page;
    }

    /// <summary>Two frames later the page's scripts have seen it too.</summary>
    static async Task ResizeAsync(IPage page, int width, int height)
    {
        await page.SetViewportSizeAsync(width, height);
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }
}
