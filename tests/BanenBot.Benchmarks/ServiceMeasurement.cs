using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace BanenBot.Benchmarks;

/// <summary>The real program: cold start to ready, and turns over loopback one after another. Prints medians; machines differ, so read ratios.</summary>
static class ServiceMeasurement
{
    const int Starts = 5;
    const int Turns = 1500;
    const string Address = "http://127.0.0.1:3979";

    public static async Task RunAsync()
    {
        var starts = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            using var program = Start(out var storage);
            starts.Add(await UntilReadyAsync());
            if (i == Starts - 1) await MeasureTurnsAsync();
            program.Kill();
            await program.WaitForExitAsync();
            Directory.Delete(storage, recursive: true);
        }

        Print("cold start to ready", starts, "ms");
    }

    static async Task MeasureTurnsAsync()
    {
        using var http = new HttpClient { BaseAddress = new Uri(Address) };
        var (questions, times) = (Workplace.Questions(), new List<double>());
        for (var i = 0; i < Turns; i++)
        {
            var began = Stopwatch.GetTimestamp();
            using var response = await http.PostAsJsonAsync("/api/messages", Message(questions[i % questions.Count], i));
            await response.Content.ReadAsByteArrayAsync();
            response.EnsureSuccessStatusCode();
            if (i >= questions.Count) times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        Print("turn over loopback", times, "ms");
    }

    static JsonObject Message(string text, int conversation) => new()
    {
        ["type"] = "message", ["channelId"] = "emulator", ["deliveryMode"] = "expectReplies", ["text"] = text,
        ["from"] = new JsonObject { ["id"] = "u" }, ["recipient"] = new JsonObject { ["id"] = "bot" },
        ["conversation"] = new JsonObject { ["id"] = $"c{conversation}" },
    };

    static Process Start(out string storage)
    {
        storage = Directory.CreateTempSubdirectory("banenbot-bench-").FullName;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "BanenBot.dll"), "--urls", Address]) { RedirectStandardOutput = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["BanenBot__Storage__Path"] = storage;
        start.Environment["BanenBot__Knowledge__Path"] = Workplace.Knowledge.Path;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }

    static async Task<double> UntilReadyAsync()
    {
        var began = Stopwatch.GetTimestamp();
        using var http = new HttpClient();
        while (true)
        {
            try
            {
                using var response = await http.GetAsync(new Uri(Address + "/health/ready"));
                if (response.IsSuccessStatusCode) return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(10);
            }
        }
    }

    static void Print(string what, List<double> values, string unit)
    {
        values.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: median {values[values.Count / 2]:0.00} {unit}, p99 {values[(int)(values.Count * 0.99)]:0.00} {unit}, n {values.Count}"));
    }
}
