using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;

namespace BanenBot.Benchmarks.Fuzz;

/// <summary>Mutated bodies over HTTP to the real program: which statuses come back, and whether its memory stays what it was.</summary>
static class EndpointFuzzing
{
    const int Connections = 8;

    public static async Task<int> RunAsync(int count, int seed)
    {
        using var program = RunningProgram.Start();
        await program.UntilReadyAsync();
        using var http = new HttpClient { BaseAddress = program.Address };
        var (mutator, statuses, began, faults) = (new BodyMutator(seed), new SortedDictionary<int, int>(), Stopwatch.GetTimestamp(), 0);
        for (var part = 1; part <= 10; part++)
        {
            var bodies = Enumerable.Range(0, count / 10).Select(_ => mutator.Next());
            await Parallel.ForEachAsync(bodies, new ParallelOptions { MaxDegreeOfParallelism = Connections }, async (body, cancellation) =>
            {
                var status = await PostAsync(http, body, cancellation);
                lock (statuses)
                {
                    statuses[status] = statuses.GetValueOrDefault(status) + 1;
                    if (IsFault(status) && ++faults < 10) Fuzzing.Print($"{status}: {Encoding.UTF8.GetString(body)}");
                }
            });
            Fuzzing.Print($"{part * 10} %: {program.Megabytes} MB");
        }

        Fuzzing.Print(
            $"{count} bodies in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s: ",
            $"{string.Join(", ", statuses.Select(one => $"{one.Value} x {one.Key}"))}");
        return faults;
    }

    /// <summary>501 is what the protocol asks for an invoke that nobody knows.</summary>
    public static bool IsFault(int status) => status >= 500 && status != 501;

    static async Task<int> PostAsync(HttpClient http, byte[] body, CancellationToken cancellation)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var response = await http.PostAsync(new Uri("/api/messages", UriKind.Relative), content, cancellation);
        await response.Content.ReadAsByteArrayAsync(cancellation);
        return (int)response.StatusCode;
    }
}
