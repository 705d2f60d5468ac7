using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace BanenBot.Benchmarks;

/// <summary>The real program in a process of its own, on a free port of this machine, with a data folder that is gone afterwards.</summary>
sealed class RunningProgram : IDisposable
{
    static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    readonly Process _process;
    readonly string _storage;

    RunningProgram(Process process, Uri address, string storage) => (_process, Address, _storage) = (process, address, storage);

    public Uri Address { get; }

    public int Id => _process.Id;

    public long Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / (1024 * 1024);
        }
    }

    public static RunningProgram Start()
    {
        var (storage, address) = (Directory.CreateTempSubdirectory("banenbot-bench-").FullName, new Uri($"http://127.0.0.1:{FreePort()}"));
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "BanenBot.dll"), "--urls", address.AbsoluteUri]) { RedirectStandardOutput = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["BanenBot__Storage__Path"] = storage;
        start.Environment["BanenBot__Knowledge__Path"] = Workplace.Knowledge.Path;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return new(process, address, storage);
    }

    /// <summary>How long it took, in milliseconds.</summary>
    public async Task<double> UntilReadyAsync()
    {
        var began = Stopwatch.GetTimestamp();
        using var http = new HttpClient();
        while (Stopwatch.GetElapsedTime(began) < LongestStart && !_process.HasExited)
        {
            try
            {
                using var response = await http.GetAsync(new Uri(Address, "/health/ready"));
                if (response.IsSuccessStatusCode) return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(10);
            }
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

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
