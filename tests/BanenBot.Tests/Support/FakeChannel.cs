using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using BanenBot.BotFramework.Authentication;
using BanenBot.BotFramework.Connector;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace BanenBot.Tests.Support;

/// <summary>What became of a call: why it is refused, or what the SDK gets to know of the caller.</summary>
readonly record struct Judged(AuthenticationFault? Fault, AuthenticateRequestResult? Identity);

/// <summary>A channel of Azure Bot Service that signs tokens, with its metadata and keys served over HTTP.</summary>
sealed class FakeChannel : IAsyncDisposable
{
    public const string AppId = "0b4f6ad1-9c1e-4b43-9d2e-5a0c54b1f0aa";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";
    public const string Tenant = "7f8f4c9e-6f5b-4c83-8f4e-0c9f3b1f2d11";

    /// <summary>Made once: a key of 2048 bits takes a while.</summary>
    public static readonly RSA Key = RSA.Create(2048), OtherKey = RSA.Create(2048);

    readonly LoopbackServer _server;

    FakeChannel(LoopbackServer server, BotCloud cloud)
    {
        _server = server;
        _server.Answer = AnswerAsync;
        KeysAddress = new Uri(server.Address, "v1/.well-known/keys").ToString();
        Cloud = AzureCloud.Of(cloud) with { OpenIdMetadata = new Uri(server.Address, "v1/.well-known/openidconfiguration") };
        Authenticator = Build(Options);
    }

    public FakeClock Clock { get; } = new();
    public FetchCount Fetched { get; } = new();
    public ListLog<StrictAuthentication> Log { get; } = new();
    public AzureCloud Cloud { get; }
    public AzureBotOptions Options { get; } = new() { AppId = AppId };
    public StrictAuthentication Authenticator { get; private set; }

    /// <summary>The keys as they are published; a test changes them.</summary>
    public JsonArray Published { get; set; } = [Jwk(Key, "key-1", "msteams")];

    /// <summary>No answer but an error while this is on.</summary>
    public bool IsDown { get; set; }

    /// <summary>What an answer waits for.</summary>
    public Task Held { get; set; } = Task.CompletedTask;

    /// <summary>Where the metadata says that the keys are.</summary>
    public string? KeysAddress { get; set; }

    public int Fetches => _server.Requests.Count(request => request.Target.EndsWith("/keys", StringComparison.Ordinal));
    public int Attempts => _server.Requests.Count(request => request.Target.EndsWith("/openidconfiguration", StringComparison.Ordinal));

    public static async Task<FakeChannel> StartAsync(BotCloud cloud = BotCloud.Public) => new(await LoopbackServer.StartAsync(), cloud);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    public StrictAuthentication Build(AzureBotOptions options) =>
        Authenticator = new(options, Cloud, new SigningKeys(new HttpClient(), Cloud.OpenIdMetadata, Clock, Log, Fetched.Meter),
            new ServiceUrlPolicy([.. Cloud.Hosts, .. options.AllowedHosts], isDevelopment: false),
            new OutboundConnection(new HttpClient(), new NoCredentials()), Clock, Log);

    public async Task<Judged> AuthenticateAsync(string? header, Activity? activity = null)
    {
        try
        {
            return new(null, await Authenticator.AuthenticateRequestAsync(activity ?? Message(), header, CancellationToken.None));
        }
        catch (CallRefusedException refused)
        {
            return new(refused.Fault, null);
        }
    }

    /// <summary>An activity as Teams sends it.</summary>
    public static Activity Message() => new()
    {
        Type = ActivityTypes.Message, Id = "1", ChannelId = "msteams", ServiceUrl = ServiceUrl,
        Conversation = Activities.Conversation("a:1", tenantId: Tenant), From = new("29:u"),
        ChannelData = new JObject { ["tenant"] = new JObject { ["id"] = Tenant } },
    };

    public static JsonObject Head(string algorithm = "RS256", string? keyId = "key-1") =>
        new() { ["alg"] = algorithm, ["typ"] = "JWT", ["kid"] = keyId };

    /// <summary>What a good token says; a test changes one thing.</summary>
    public JsonObject Claims() => new()
    {
        ["iss"] = Cloud.Issuer, ["aud"] = AppId, ["serviceurl"] = ServiceUrl,
        ["nbf"] = Clock.GetUtcNow().AddMinutes(-1).ToUnixTimeSeconds(), ["exp"] = Clock.GetUtcNow().AddMinutes(59).ToUnixTimeSeconds(),
    };

    /// <summary>The header of a good call.</summary>
    public string Good(string keyId = "key-1", RSA? key = null) => "Bearer " + Sign(Head(keyId: keyId), Claims(), key ?? Key);

    public static string Sign(JsonObject head, JsonObject claims, RSA key) =>
        Token(head, claims, data => key.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    public static string Token(JsonObject head, JsonObject claims, Func<byte[], byte[]> sign)
    {
        var data = Base64UrlEncoder.Encode(head.ToJsonString()) + "." + Base64UrlEncoder.Encode(claims.ToJsonString());
        return data + "." + Base64UrlEncoder.Encode(sign(Encoding.ASCII.GetBytes(data)));
    }

    public static JsonObject Jwk(RSA key, string keyId, params string[] endorsements)
    {
        var numbers = key.ExportParameters(includePrivateParameters: false);
        var jwk = new JsonObject
        {
            ["kty"] = "RSA", ["use"] = "sig", ["kid"] = keyId, ["n"] = Base64UrlEncoder.Encode(numbers.Modulus),
            ["e"] = Base64UrlEncoder.Encode(numbers.Exponent),
        };
        if (endorsements.Length > 0) jwk["endorsements"] = new JsonArray([.. endorsements.Select(channel => JsonValue.Create(channel))]);
        return jwk;
    }

    async Task AnswerAsync(SeenRequest request, HttpContext context)
    {
        await Held;
        if (IsDown)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        var body = request.Target.EndsWith("/openidconfiguration", StringComparison.Ordinal)
            ? new JsonObject { ["issuer"] = Cloud.Issuer, ["jwks_uri"] = KeysAddress }
            : new JsonObject { ["keys"] = Published.DeepClone() };
        await context.Response.WriteAsync(body.ToJsonString());
    }
}
