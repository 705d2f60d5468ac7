using System.Collections.Concurrent;
using BanenBot.Adapters;
using BanenBot.BotFramework;
using BanenBot.BotFramework.Authentication;
using BanenBot.BotFramework.Connector;
using BanenBot.BotFramework.Limits;
using BanenBot.BotFramework.Middleware;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Rest;
using ConnectorClient = Microsoft.Bot.Connector.ConnectorClient;

namespace BanenBot.Tests.Support;

/// <summary>
/// A Connector over HTTP with the SDK's client that speaks to it: the answers stand in a row, and after the last one comes success.
/// </summary>
sealed class ConnectorBench : IAsyncDisposable
{
    readonly TurnMiddleware _middleware;
    readonly ServiceUrlPolicy _policy = new([], isDevelopment: true);

    ConnectorBench(LoopbackServer server, FakeEntra entra)
    {
        (Server, Entra) = (server, entra);
        Http = BotFrameworkSetup.ChannelClient(new RetryHandler(GuardedHandler.Create(allowPrivateAddresses: true), Clock, () => 0.5));
        Client = Connector(new BotCredentials(entra.Tokens()));
        Delivery = new(Log);
        _middleware = new(new RecentActivities(Clock), new LimitOptions(), Clock, NullLoggerFactory.Instance);
        server.Answer = (_, context) =>
            Answers.TryDequeue(out var answer) ? answer(context) : context.Response.WriteAsync("""{"id":"sent-1"}""");
    }

    public LoopbackServer Server { get; }
    public FakeEntra Entra { get; }
    public FakeClock Clock => Entra.Clock;
    public ListLog<ChannelDelivery> Log { get; } = new();
    public HttpClient Http { get; set; }
    public ConnectorClient Client { get; set; }
    public ChannelDelivery Delivery { get; }
    public ConcurrentQueue<Func<HttpContext, Task>> Answers { get; } = [];

    public static async Task<ConnectorBench> StartAsync() => new(await LoopbackServer.StartAsync(), await FakeEntra.StartAsync());

    public ConnectorClient Connector(ServiceClientCredentials credentials) => new(Server.Address, credentials, Http, false);

    /// <summary>Sends as an adapter does in a turn.</summary>
    public Task<ResourceResponse> SendAsync(Activity activity) => Delivery.SendAsync(Turn(activity), activity, CancellationToken.None);

    public TurnContext Turn(Activity activity)
    {
        var turn = new TurnContext(Adapter(new FunctionBot((_, _) => Task.FromResult<IReadOnlyList<Activity>>([]))), activity);
        turn.TurnState.Add<Microsoft.Bot.Connector.IConnectorClient>(Client);
        return turn;
    }

    /// <summary>The adapter as the program has it, with all middleware; every one made here shares its memory.</summary>
    public AdapterWithErrorHandler Adapter(IBot bot) => new(new LocalToolAuthentication(_policy, Http), bot, _middleware, Delivery);

    public AuthenticateRequestResult Caller => new() { ClaimsIdentity = new(), Audience = "", ConnectorFactory = new OneClient(Client) };

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

    /// <summary>Why nothing was delivered; null where all was.</summary>
    public static async Task<UndeliveredException?> FaultAsync(Task sending)
    {
        try
        {
            await sending;
            return null;
        }
        catch (UndeliveredException undelivered)
        {
            return undelivered;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync();
        await Entra.DisposeAsync();
    }

    sealed class OneClient(ConnectorClient client) : ConnectorFactory
    {
        public override Task<Microsoft.Bot.Connector.IConnectorClient> CreateAsync(
            string serviceUrl, string audience, CancellationToken cancellationToken) =>
            Task.FromResult<Microsoft.Bot.Connector.IConnectorClient>(client);
    }
}
