using System.Diagnostics;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BanenBot.EndToEnd;

/// <summary>
/// Microsoft's Agents Playground, which looks and behaves like Teams, in front of the real program, with a page of it in the browser. Its
/// log panel repeats every text: what the bot said is looked for in the bot's own bubbles alone.
/// </summary>
sealed class Playground : IAsyncDisposable
{
    static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    readonly Process _process;
    readonly Browser _browser;
    readonly string _folder;

    Playground(Process process, Browser browser, IPage page, string folder) => (_process, _browser, Page, _folder) =
        (process, browser, page, folder);

    public static string Script { get; } = Path.Combine(Node.Folder, "node_modules", "@microsoft", "m365agentsplayground", "cli.js");

    public IPage Page { get; }

    /// <summary>What the bot said, a bubble each.</summary>
    public ILocator Bubbles => Page.Locator(".fai-OutputCard");

    /// <summary>Opens the personal chat; the bot has been told of its installation then.</summary>
    public static async Task<Playground> StartAsync(RunningBot bot)
    {
        var (folder, port) = (Directory.CreateTempSubdirectory("banenbot-playground-").FullName, RunningBot.FreePort());
        var process = Process.Start(Command(folder, port, new Uri(bot.Http.BaseAddress!, "/api/messages")))!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync([], new() { ViewportSize = new() { Width = 1400, Height = 1000 } });
        var playground = new Playground(process, browser, page, folder);
        await playground.UntilReadyAsync(new Uri($"http://localhost:{port}/"));
        await Expect(page.GetByText("conversationUpdate").First).ToBeVisibleAsync();
        return playground;
    }

    /// <summary>Says something, and returns when the bot has said something that holds <paramref name="answer"/>.</summary>
    public async Task SayAsync(string text, string answer)
    {
        var before = await Bubbles.Filter(new() { HasText = answer }).CountAsync();
        await Page.Locator("[role=textbox][contenteditable]").First.ClickAsync();
        await Page.Keyboard.TypeAsync(text);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();
        await Expect(Bubbles.Filter(new() { HasText = answer }).Nth(before)).ToBeVisibleAsync();
    }

    /// <summary>Waits for what the page does not show.</summary>
    public static async Task UntilAsync(Func<bool> isSo)
    {
        for (var began = Stopwatch.GetTimestamp(); !isSo(); await Task.Delay(50))
            Assert.True(Stopwatch.GetElapsedTime(began) < LongestStart, "It did not come to be.");
    }

    public Task ShowAsync(string name) => Page.ScreenshotAsync(new() { Path = Screenshots.Path($"playground-{name}.png") });

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    static ProcessStartInfo Command(string folder, int port, Uri bot)
    {
        string[] arguments = [Script, "start", "-e", bot.AbsoluteUri, "-c", "msteams", "-p", $"{port}", "--dt"];
        var start = new ProcessStartInfo(Node.Program!, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.Environment["NODE_OPTIONS"] = $"--require \"{Path.Combine(Node.Folder, "bind-loopback.cjs")}\"";
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        start.Environment["M365_AGENTS_PLAYGROUND_LOGFILE"] = Path.Combine(folder, "playground.log");
        return start;
    }

    async Task UntilReadyAsync(Uri address)
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                await Page.GotoAsync(address.AbsoluteUri);
                return;
            }
            catch (PlaywrightException) when (Stopwatch.GetElapsedTime(began) < LongestStart && !_process.HasExited)
            {
                // Not listening yet.
                await Task.Delay(100);
            }
        }
    }
}
