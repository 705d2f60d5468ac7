using System.Collections.Concurrent;
using BanenBot.BotFramework.Connector;
using Microsoft.AspNetCore.Http;

namespace BanenBot.Tests.Support;

/// <summary>
/// A Connector over HTTP with the client that speaks to it: the answers stand in a row, and after the last one comes success.
/// </summary>
sealed class ConnectorBench : IAsyncDisposable
{
    readonly HttpClient _http = new(GuardedHandler.Create(allowPrivateAddresses: true));

    ConnectorBench(LoopbackServer server, FakeEntra entra)
    {
        (Server, Entra) = (server, entra);
        To = new ServiceAddress(server.Address, takesToken: true);
        Client = new ConnectorClient(new ConnectorTransport(_http, entra.Tokens(), Clock, () => 0.5), Log);
        server.Answer = (_, context) =>
            Answers.TryDequeue(out var answer) ? answer(context) : context.Response.WriteAsync("""{"id":"sent-1"}""");
    }

    public LoopbackServer Server { get; }
    public FakeEntra Entra { get; }
    public FakeClock Clock => Entra.Clock;
    public ListLog<ConnectorClient> Log { get; } = new();
    public ServiceAddress To { get; set; }
    public ConnectorClient Client { get; }
    public ConcurrentQueue<Func<HttpContext, Task>> Answers { get; } = [];

    public static async Task<ConnectorBench> StartAsync() => new(await LoopbackServer.StartAsync(), await FakeEntra.StartAsync());

    public void Then(int status, string body = "", params (string Name, string Value)[] headers) => Answers.Enqueue(context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers) context.Response.Headers[name] = value;
        return context.Response.WriteAsync(body);
    });

    /// <summary>Lets the time of every pause between two tries pass, and gives the pauses.</summary>
    public async Task<(T Result, IReadOnlyList<double> Seconds)> ThroughPausesAsync<T>(Task<T> call)
    {
        var pauses = new List<double>();
        while (true)
        {
            var pause = Clock.TimerSetAsync(due => due < RetrySchedule.Patience && due != TimeSpan.FromSeconds(8));
            if (await Task.WhenAny(call, pause) == call) return (await call, pauses);
            pauses.Add((await pause).TotalSeconds);
            Clock.Advance(await pause);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
        await Entra.DisposeAsync();
    }
}
