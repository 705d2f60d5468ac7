using BanenBot.BotFramework.Authentication;
using BanenBot.BotFramework.Connector;
using Microsoft.AspNetCore.Http;

namespace BanenBot.Tests.Support;

/// <summary>Entra, as far as it gives the bot its own token: over HTTP, on the test's clock.</summary>
sealed class FakeEntra : IAsyncDisposable
{
    readonly LoopbackServer _server;

    FakeEntra(LoopbackServer server, FakeClock clock)
    {
        (_server, Clock) = (server, clock);
        _server.Answer = (_, context) =>
        {
            context.Response.StatusCode = Status;
            return context.Response.WriteAsync(
                Body ?? $$"""{"token_type":"Bearer","expires_in":3600,"access_token":"token-{{Requests.Count}}"}""");
        };
        Cloud = AzureCloud.Of(BotCloud.Public) with { Login = server.Address };
    }

    public FakeClock Clock { get; }
    public FetchCount Fetched { get; } = new();
    public ListLog<OutboundTokens> Log { get; } = new();
    public AzureCloud Cloud { get; }
    public int Status { get; set; } = 200;

    /// <summary>Null for a good token, numbered by the request.</summary>
    public string? Body { get; set; }

    public IReadOnlyList<SeenRequest> Requests => [.. _server.Requests];
    public Uri Address => _server.Address;

    public static async Task<FakeEntra> StartAsync(FakeClock? clock = null) =>
        new(await LoopbackServer.StartAsync(), clock ?? new FakeClock());

    public OutboundTokens Tokens(AzureBotOptions? options = null, Func<string, string?>? environment = null) =>
        new(new HttpClient(), TokenRequests.Of(options ?? WithSecret, Cloud, environment ?? (_ => null)), Clock, Log, Fetched.Meter);

    public static AzureBotOptions WithSecret =>
        new() { AppId = FakeChannel.AppId, TenantId = FakeChannel.Tenant, ClientSecret = "s&cr=t +ë" };

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
