using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace BanenBot.Benchmarks;

/// <summary>
/// The real program: cold start to ready, and turns over loopback one after another. Prints medians; machines differ, so read ratios.
/// </summary>
static class ServiceMeasurement
{
    const int Starts = 5;
    const int Turns = 1500;

    public static async Task RunAsync()
    {
        var starts = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            using var program = RunningProgram.Start();
            starts.Add(await program.UntilReadyAsync());
            if (i == Starts - 1) await MeasureTurnsAsync(program.Address);
        }

        Print("cold start to ready", starts, "ms");
    }

    static async Task MeasureTurnsAsync(Uri address)
    {
        using var http = new HttpClient { BaseAddress = address };
        var (questions, times) = (Workplace.Questions(), new List<double>());
        for (var i = 0; i < questions.Count + Turns; i++)
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

    static void Print(string what, List<double> values, string unit)
    {
        values.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: median {values[values.Count / 2]:0.00} {unit}, p99 {values[(int)(values.Count * 0.99)]:0.00} {unit}, n "
                + $"{values.Count}"));
    }
}
