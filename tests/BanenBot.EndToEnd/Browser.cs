using Microsoft.Playwright;

namespace BanenBot.EndToEnd;

/// <summary>A headless Chromium, the system's own; each page has a profile of its own.</summary>
sealed class Browser : IAsyncDisposable
{
    readonly IPlaywright _playwright;
    readonly IBrowser _browser;

    Browser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    public static string? Program { get; } = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }
        .FirstOrDefault(File.Exists);

    public static async Task<Browser> StartAsync()
    {
        // Four megabytes of script start slowly where several tests share two cores.
        Assertions.SetDefaultExpectTimeout(30_000);
        var playwright = await Playwright.CreateAsync();
        return new Browser(playwright,
            await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = ["--no-sandbox", "--disable-gpu"] }));
    }

    /// <summary>An empty page.</summary>
    /// <param name="complaints">Gets what the browser complains of: errors of scripts, and everything
    /// that the page's policy forbids.</param>
    public async Task<IPage> OpenAsync(ICollection<string> complaints, BrowserNewContextOptions? options = null)
    {
        var page = await (await _browser.NewContextAsync(options)).NewPageAsync();
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error") complaints.Add(message.Text);
        };
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
