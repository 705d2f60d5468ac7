using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace BanenBot.Benchmarks;

/// <summary>
/// The real program, or the echo bot beside which it is measured, in a process of its own, on a free port of this machine, with a data
/// folder that is gone afterwards.
/// </summary>
sealed class RunningProgram : IDisposable
{
    public const string StorageSetting = "BanenBot__Storage__Path";

    static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    readonly Process _process;
    readonly string _storage;
    readonly long _began;

    RunningProgram(Process process, Uri address, string storage, long began) =>
        (_process, Address, _storage, _began) = (process, address, storage, began);

    public Uri Address { get; }

    public long Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / (1024 * 1024);
        }
    }

    /// <summary>What it has used of the processors: a busy machine lengthens every wait, and this hardly.</summary>
    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static RunningProgram Start() => StartPublished(AppContext.BaseDirectory);

    /// <summary>Publishes ours as an operator would; the folder.</summary>
    public static string Publish()
    {
        var (project, folder) = (Path.Combine(Workplace.Root, "src", "BanenBot"), Path.Combine(AppContext.BaseDirectory, "published"));
        Run("dotnet", project, "publish", "-c", "Release", "-v", "q", "-nologo", "-o", folder);
        return folder;
    }

    /// <summary>The program as it was built into a folder: this one's, or an earlier version's.</summary>
    public static RunningProgram StartPublished(string folder, params (string Key, string Value)[] settings) => Start(address =>
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, "BanenBot.dll"), "--urls", address.AbsoluteUri]);
        foreach (var (key, value) in settings) start.Environment[key] = value;
        return start;
    });

    /// <summary>The C# SDK's echo bot, built the first time.</summary>
    public static RunningProgram StartSdkEcho()
    {
        var folder = Path.Combine(Workplace.Root, "tests", "BanenBot.Benchmarks", "peer", "dotnet");
        Run("dotnet", folder, "build", "-c", "Release", "-v", "q", "-nologo");
        return Start(
            address => new("dotnet", [Path.Combine(folder, "bin", "Release", "net10.0", "Echo.dll"), "--urls", address.AbsoluteUri]));
    }

    /// <summary>The JavaScript SDK's echo bot; its packages are fetched the first time.</summary>
    public static RunningProgram StartEcho()
    {
        var folder = Path.Combine(Workplace.Root, "tests", "BanenBot.Benchmarks", "peer");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
            Run("npm", folder, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
        return Start(address => new("node", ["--no-deprecation", Path.Combine(folder, "echo.cjs"), $"{address.Port}"]));
    }

    static RunningProgram Start(Func<Uri, ProcessStartInfo> command)
    {
        var (storage, address) = (Directory.CreateTempSubdirectory("banenbot-bench-").FullName, new Uri($"http://127.0.0.1:{FreePort()}"));
        var start = command(address);
        start.RedirectStandardOutput = true;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["NODE_ENV"] = "production";
        start.Environment.TryAdd(StorageSetting, storage);
        start.Environment["BanenBot__Knowledge__Path"] = Workplace.Knowledge.Path;
        var began = Stopwatch.GetTimestamp();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return new(process, address, storage, began);
    }

    /// <summary>How long it took from the start, in milliseconds.</summary>
    public async Task<double> UntilReadyAsync()
    {
        using var http = new HttpClient();
        while (Stopwatch.GetElapsedTime(_began) < LongestStart && !_process.HasExited)
        {
            try
            {
                using var response = await http.GetAsync(new Uri(Address, "/health/ready"));
                // The JavaScript echo has no page of its health: that it listens is all there is to wait for.
                if (response.StatusCode != HttpStatusCode.ServiceUnavailable) return Stopwatch.GetElapsedTime(_began).TotalMilliseconds;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(10);
        }

        throw new InvalidOperationException("The program did not start.");
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_storage, recursive: true);
    }

    static void Run(string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder })!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {arguments[0]} failed in {folder}.");
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
