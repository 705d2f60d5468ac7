using System.Net;
using BanenBot.BotFramework.Activities;
using BanenBot.BotFramework.DirectLine;
using BanenBot.BotFramework.Limits;
using BanenBot.BotFramework.Middleware;
using BanenBot.Serve;
using BanenBot.Storage.Sqlite;
using BanenBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace BanenBot.Tests.DirectLine;

/// <summary>The real server over the real HTTP stack, on a port that the system chooses; its store and keys outlive a restart.</summary>
sealed class DirectLineHost : IAsyncDisposable
{
    /// <summary>No test waits this long unless something hangs.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    readonly string _folder = Directory.CreateTempSubdirectory("directline").FullName;
    WebApplication? _application;
    SqliteDirectLineStore? _store;
    int _port;

    DirectLineHost() => Options = new() { KeyFile = Path.Combine(_folder, "directline.keys"), Secrets = [Secret] };

    public const string Secret = "a-secret-that-only-this-test-knows";

    public DirectLineOptions Options { get; }
    public NetworkOptions Network { get; } = new();
    public LimitOptions Limits { get; } = new();
    public SteppedClock Clock { get; } = new();
    public Func<Activity, CancellationToken, Task<IReadOnlyList<Activity>>> Bot { get; set; } = Bots.Echo;

    /// <summary>What may be kept of a text; null keeps it as it is.</summary>
    public Func<string, string?>? Kept { get; set; }
    public DirectLineServer Server { get; private set; } = null!;
    public HttpClient Http { get; private set; } = null!;

    public static async Task<DirectLineHost> StartAsync(Action<DirectLineHost>? change = null)
    {
        var host = new DirectLineHost();
        change?.Invoke(host);
        await host.StartServerAsync();
        return host;
    }

    /// <summary>Ends the server and starts another one on the same files, at the same address.</summary>
    public async Task RestartAsync()
    {
        await StopServerAsync();
        await StartServerAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopServerAsync();
        Directory.Delete(_folder, recursive: true);
    }

    async Task StartServerAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = 256 * 1024;
            kestrel.Listen(IPAddress.Loopback, _port);
        });
        builder.AddFront(Network);
        builder.Services.AddLimits(Limits);
        _application = builder.Build();
        _application.UseFront(Network, Options.IdentityHeader);
        _store = new SqliteDirectLineStore(Path.Combine(_folder, "directline.db"));
        var guard = new FunctionGuard(Kept);
        Server = new DirectLineServer(_store, Options, guard, Clock, NullLogger<DirectLineServer>.Instance);
        var middleware = new TurnMiddleware(new RecentActivities(Clock), Limits, Clock, NullLoggerFactory.Instance);
        _application.MapDirectLine(new DirectLineAdapter(Server, new FunctionBot(Bot), new ActivityCleaning(guard), middleware));
        await _application.StartAsync();
        var address = _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        _port = new Uri(address).Port;
        Http = new HttpClient { BaseAddress = new Uri(address), Timeout = Patience };
    }

    async Task StopServerAsync()
    {
        Http.Dispose();
        await _application!.DisposeAsync();
        Server.Dispose();
        _store!.Dispose();
    }
}

/// <summary>Bots to stand behind Direct Line.</summary>
static class Bots
{
    /// <summary>Welcomes, and repeats what it hears.</summary>
    public static Task<IReadOnlyList<Activity>> Echo(Activity activity, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Activity>>([Say(activity.Text is { } text ? "Echo: " + text : "Welkom")]);

    public static Activity Say(string text) => Activities.Say(text);
}
