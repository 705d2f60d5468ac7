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

    /// <summary>The address of its Connector, where it listens at this port.</summary>
    public static string Connector(int port) => $"http://localhost:{port}/_connector";

    /// <summary>Opens the personal chat; the bot has been told of its installation then.</summary>
    public static Task<Playground> StartAsync(RunningBot bot) => StartAsync(bot, Ports.Free());

    public static async Task<Playground> StartAsync(RunningBot bot, int port)
    {
        var folder = Directory.CreateTempSubdirectory("banenbot-playground-").FullName;
        File.Copy(Path.Combine(Node.Folder, "playground.yml"), Path.Combine(folder, ".m365agentsplayground.yml"));
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

    /// <summary>Asks the bot by its name, in a chat of several people or as a new post of a channel.</summary>
    public async Task MentionAsync(string question)
    {
        var box = Page.Locator("[role=textbox][contenteditable]").First;
        await box.ClickAsync();
        await Page.Keyboard.TypeAsync("@");
        // Nobody else of the list stands on the page elsewhere; the bot does, above its messages.
        await Expect(Page.GetByText("Lynne Robbins")).ToBeVisibleAsync();
        await Page.GetByText("Test Bot", new() { Exact = true }).Last.ClickAsync();
        // What is typed before the name has come loses it, and a message to nobody gets no reply.
        await Expect(box).ToContainTextAsync("Test Bot");
        await Page.Keyboard.TypeAsync(" " + question);
        await Expect(box).ToContainTextAsync(question);
        var post = Page.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true });
        await (await post.IsVisibleAsync() ? post : Page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).First).ClickAsync();
    }

    /// <summary>Opens another of the chats at the left.</summary>
    public Task OpenAsync(string chat) => Page.GetByText(chat, new() { Exact = true }).First.ClickAsync();

    /// <summary>Presses the newest button of a name.</summary>
    public Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last.ClickAsync();

    /// <summary>The newest field of a name. Not by its label alone: a card is labelled with all that it says.</summary>
    public ILocator Field(string name) => Page.GetByRole(AriaRole.Textbox, new() { Name = name }).Last;

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
