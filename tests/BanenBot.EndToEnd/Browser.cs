using Microsoft.Playwright;

namespace BanenBot.EndToEnd;

/// <summary>
/// A headless Chromium, the system's own: one for the whole run, since it starts slowly. Where the build without windows is there, that:
/// the same engine, and a page takes a quarter of the processor time. Each page has a profile of its own, and those of a test are closed
/// with it: a page left open would go on asking a program that is gone.
/// </summary>
sealed class Browser : IAsyncDisposable
{
    static readonly Lazy<Task<IBrowser>> OneForAll = new(LaunchAsync);

    readonly List<IBrowserContext> _profiles = [];
    readonly IBrowser _browser;

    Browser(IBrowser browser) => _browser = browser;

    public static string? Program { get; } =
        new[] { "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }
            .FirstOrDefault(File.Exists);

    public static async Task<Browser> StartAsync() => new(await OneForAll.Value);

    /// <summary>An empty page.</summary>
    /// <param name="complaints">Gets what the browser complains of: errors of scripts, and everything
    /// that the page's policy forbids.</param>
    public async Task<IPage> OpenAsync(ICollection<string> complaints, BrowserNewContextOptions? options = null)
    {
        var profile = await _browser.NewContextAsync(options);
        _profiles.Add(profile);
        var page = await profile.NewPageAsync();
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error") complaints.Add(message.Text);
        };
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var profile in _profiles) await profile.CloseAsync();
    }

    /// <summary>It ends with the process of the tests, whose end its driver sees.</summary>
    static async Task<IBrowser> LaunchAsync()
    {
        // Four megabytes of script start slowly where several tests share two cores.
        Assertions.SetDefaultExpectTimeout(30_000);
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = ["--no-sandbox", "--disable-gpu"] });
    }
}
