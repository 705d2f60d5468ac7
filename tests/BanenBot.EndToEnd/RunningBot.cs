using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace BanenBot.EndToEnd;

/// <summary>The real program in a process of its own, on a free port of this machine, with a data folder of its own.</summary>
public sealed class RunningBot : IAsyncDisposable
{
    static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(3);

    readonly ProcessStartInfo _start;
    readonly string _storage;
    readonly List<string> _log = [];
    Process _process;

    RunningBot(ProcessStartInfo start, string address, string storage)
    {
        (_start, _storage) = (start, storage);
        Http = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromSeconds(30) };
        _process = Listened(start);
    }

    public HttpClient Http { get; }

    public string Log
    {
        get
        {
            lock (_log) return string.Join('\n', _log);
        }
    }

    public static string Root { get; } = FindRoot();

    /// <summary>The data folder.</summary>
    public string Storage => _storage;

    /// <summary>Files of the data folder: what the program keeps. Not its mark, which is empty and which nobody else can open.</summary>
    public IEnumerable<string> StoredFiles => Directory.EnumerateFiles(_storage, "*", SearchOption.AllDirectories)
        .Where(file => Path.GetFileName(file) != "in-gebruik");

    public static Task<RunningBot> StartAsync(
        string environment = "Development", string? knowledge = null, params (string Key, string Value)[] settings) =>
        StartOverAsync(_ => { }, environment, knowledge, settings);

    /// <param name="prepare">Is given the data folder before the program starts over it.</param>
    public static async Task<RunningBot> StartOverAsync(
        Action<string> prepare, string environment = "Development", string? knowledge = null, params (string Key, string Value)[] settings)
    {
        var storage = Directory.CreateTempSubdirectory("banenbot-e2e-").FullName;
        prepare(storage);
        var address = $"http://127.0.0.1:{Ports.Free()}";
        var start = OnADiskThatFills(Command(["--urls", address]));
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["BanenBot__Storage__Path"] = storage;
        start.Environment["BanenBot__Knowledge__Path"] = knowledge ?? Path.Combine(Root, "knowledge");
        foreach (var (key, value) in settings) start.Environment[key] = value;
        var bot = new RunningBot(start, address, storage);
        try
        {
            await bot.WaitUntilReadyAsync();
            return bot;
        }
        catch
        {
            // Nobody else knows of the process.
            await bot.DisposeAsync();
            throw;
        }
    }

    /// <summary>Kills the program without a word and starts it again, at the same address and over the same data folder.</summary>
    public async Task RestartAsync()
    {
        if (!_process.HasExited) await KillAsync();
        Launch();
        await WaitUntilReadyAsync();
    }

    /// <summary>Starts the program, which has ended, again; nobody waits until it is ready.</summary>
    public void Launch()
    {
        _process.Dispose();
        _process = Listened(_start);
    }

    /// <summary>Kills the program without a word, and leaves it so.</summary>
    public Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        return _process.WaitForExitAsync();
    }

    /// <summary>Asks the program to stop, as a service manager does.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }

    /// <summary>Waits until the program ends, and gives its exit code.</summary>
    public async Task<int> EndedAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(LongestStart);
        return _process.ExitCode;
    }

    /// <summary>Lets each write of the program's to a file fail from now on, as on a full disk.</summary>
    public Task FillDiskAsync() => LimitFilesAsync("0");

    public Task FreeDiskAsync() => LimitFilesAsync("unlimited");

    /// <summary>Of the program's process, in bytes: what it holds of the machine's memory now.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts a verb of the command line and leaves it running.</summary>
    public static Process Start(params string[] arguments) => Process.Start(Command(arguments))!;

    /// <summary>Runs a verb of the command line to its end.</summary>
    public static Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) => RunAsync([], arguments);

    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(
        (string Key, string Value)[] settings, params string[] arguments)
    {
        var start = Command(arguments);
        foreach (var (key, value) in settings) start.Environment[key] = value;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(LongestStart);
        return (process.ExitCode, await output, await errors);
    }

    /// <summary>Says something in a conversation and returns the replies in the response body.</summary>
    public async Task<IReadOnlyList<JsonNode>> SayAsync(string text, string conversation = "c")
    {
        using var response = await Http.PostAsJsonAsync("/api/messages", Message(text, conversation));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return [.. (await response.Content.ReadFromJsonAsync<JsonObject>())!["activities"]!.AsArray().Select(activity => activity!)];
    }

    public static JsonObject Message(string text, string conversation = "c") => new()
    {
        ["type"] = "message", ["id"] = Guid.NewGuid().ToString(), ["channelId"] = "emulator", ["serviceUrl"] = "http://127.0.0.1:9/",
        ["deliveryMode"] = "expectReplies",
        ["text"] = text, ["from"] = new JsonObject { ["id"] = "u" }, ["recipient"] = new JsonObject { ["id"] = "bot" },
        ["conversation"] = new JsonObject { ["id"] = conversation },
    };

    public static string? Outcome(JsonNode activity) =>
        (string?)activity["entities"]!.AsArray().First(entity => (string?)entity!["type"] == "urn:banenbot:outcome")!["outcome"];

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_storage, recursive: true);
    }

    async Task WaitUntilReadyAsync()
    {
        using var limit = new CancellationTokenSource(LongestStart);
        while (true)
        {
            Assert.False(_process.HasExited, "The program ended:\n" + Log);
            try
            {
                using var response = await Http.GetAsync(new Uri("/health/ready", UriKind.Relative), limit.Token);
                if (response.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(20, limit.Token);
        }
    }

    /// <summary>The program as built beside these tests.</summary>
    static ProcessStartInfo Command(IEnumerable<string> arguments) =>
        new("dotnet", [Path.Combine(AppContext.BaseDirectory, "BanenBot.dll"), .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Root,
        };

    /// <summary>A write past the limit of <see cref="FillDiskAsync"/> then fails, and does not end the process.</summary>
    static ProcessStartInfo OnADiskThatFills(ProcessStartInfo start)
    {
        if (!OperatingSystem.IsLinux()) return start;
        start.ArgumentList.Insert(0, start.FileName);
        start.ArgumentList.Insert(0, "trap '' XFSZ; exec \"$0\" \"$@\"");
        start.ArgumentList.Insert(0, "-c");
        start.FileName = "/bin/sh";
        return start;
    }

    async Task LimitFilesAsync(string most)
    {
        using var limit = Process.Start("prlimit", ["--pid", $"{_process.Id}", $"--fsize={most}:unlimited"]);
        await limit.WaitForExitAsync();
        Assert.Equal(0, limit.ExitCode);
    }

    static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "BanenBot.sln"))) return folder.FullName;
        throw new InvalidOperationException("The tests do not run inside a checkout.");
    }

    Process Listened(ProcessStartInfo start)
    {
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    void Keep(string? line)
    {
        if (line is null) return;
        lock (_log) _log.Add(line);
    }
}
