using System.Diagnostics;
using System.Net.Http.Headers;

namespace BanenBot.Benchmarks;

/// <summary>What came out of a time of asking over so many connections, each with one question under way.</summary>
sealed class TurnLoad
{
    static readonly MediaTypeHeaderValue Json = new("application/json");

    readonly List<double> _milliseconds = [];
    double _seconds;
    TimeSpan _processor;

    /// <summary>Milliseconds of processor that the program took for one turn.</summary>
    public double Cost => _processor.TotalMilliseconds / _milliseconds.Count;

    public double PerSecond => _milliseconds.Count / _seconds;

    public double Milliseconds(double share) => _milliseconds[(int)(share * (_milliseconds.Count - 1))];

    public static async Task<TurnLoad> RunAsync(RunningProgram program, IReadOnlyList<byte[]> bodies, int connections, TimeSpan time)
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = connections };
        using var http = new HttpClient(handler);
        var (load, messages, next, began) = (new TurnLoad(), new Uri(program.Address, "/api/messages"), 0, Stopwatch.GetTimestamp());
        var before = program.Processor;
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(AskAsync)));
        load._processor = program.Processor - before;
        load._seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        load._milliseconds.Sort();
        return load;

        async Task AskAsync()
        {
            var own = new List<double>();
            while (Stopwatch.GetElapsedTime(began) < time)
            {
                using var content = new ByteArrayContent(bodies[Interlocked.Increment(ref next) % bodies.Count])
                {
                    Headers = { ContentType = Json },
                };
                var asked = Stopwatch.GetTimestamp();
                using var response = await http.PostAsync(messages, content);
                await response.Content.ReadAsByteArrayAsync();
                response.EnsureSuccessStatusCode();
                own.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            }

            lock (load._milliseconds) load._milliseconds.AddRange(own);
        }
    }
}
