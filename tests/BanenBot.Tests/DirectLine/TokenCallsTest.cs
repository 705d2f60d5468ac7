using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BanenBot.BotFramework.DirectLine;

namespace BanenBot.Tests.DirectLine;

/// <summary>Who gets a token: our own page, and a server that knows a secret.</summary>
public sealed class TokenCallsTest
{
    [Fact]
    public async Task OurPageGetsATokenForANewConversationEachTime()
    {
        await using var host = await DirectLineHost.StartAsync();
        var (one, two) = (await PageTokenAsync(host), await PageTokenAsync(host));
        Assert.Equal(["conversationId", "token", "expires_in"], one.Select(property => property.Key));
        Assert.NotEqual((string?)one["conversationId"], (string?)two["conversationId"]);
    }

    [Theory]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task AnotherPageGetsNone(string header, string value)
    {
        await using var host = await DirectLineHost.StartAsync(host => host.Options.AllowedOrigins = ["https://elsewhere.example"]);
        await NoPageTokenAsync(host, 403, "NotAllowed", (header, value));
    }

    [Fact]
    public async Task TokensForOneAddressAreBoundedAMinute()
    {
        await using var host = await DirectLineHost.StartAsync(host => host.Options.TokensPerMinute = 2);
        await PageTokenAsync(host);
        await PageTokenAsync(host);
        var headers = await NoPageTokenAsync(host, 429, "TooManyRequests");
        Assert.InRange(headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
    }

    [Fact]
    public async Task BehindATrustedProxyEachAddressItNamesIsCountedByItself()
    {
        await using var host = await DirectLineHost.StartAsync(host =>
            (host.Options.TokensPerMinute, host.Network.TrustedProxies) = (1, ["127.0.0.0/8", "10.0.0.5"]));
        await PageTokenAsync(host, ("X-Forwarded-For", "198.51.100.1"));
        await PageTokenAsync(host, ("X-Forwarded-For", "198.51.100.2:50123, 10.0.0.5"));

        // What stands before the address that the proxy itself saw was written by the caller.
        await NoPageTokenAsync(host, 429, "TooManyRequests",
            ("X-Forwarded-For", "203.0.113.9, 198.51.100.1"));
    }

    [Fact]
    public async Task FromAnyoneElseAForwardedAddressCountsForNothing()
    {
        await using var host = await DirectLineHost.StartAsync(host =>
            (host.Options.TokensPerMinute, host.Network.TrustedProxies) = (1, ["10.0.0.5"]));
        await PageTokenAsync(host, ("X-Forwarded-For", "198.51.100.1"));
        await NoPageTokenAsync(host, 429, "TooManyRequests", ("X-Forwarded-For", "198.51.100.2"));
    }

    [Theory]
    [InlineData("127.0.0.1", "jan@example.nl", true)]
    [InlineData("127.0.0.1", " ", false)]
    [InlineData("127.0.0.1", null, false)]
    [InlineData("10.0.0.5", "jan@example.nl", false)]
    public async Task WithAnIdentityHeaderOnlyATrustedProxyOpensTheDoor(string proxy, string? identity, bool opens)
    {
        await using var host = await DirectLineHost.StartAsync(host =>
            (host.Options.IdentityHeader, host.Network.TrustedProxies) = ("X-User", [proxy]));
        (string, string)[] headers = identity is null ? [] : [("X-User", identity)];
        if (opens) Assert.DoesNotContain("jan", Payload(await PageTokenAsync(host, headers)), StringComparison.Ordinal);
        else await NoPageTokenAsync(host, 401, "Unauthorized", headers);
    }

    [Fact]
    public async Task AServerWithTheSecretGetsATokenForItsUser()
    {
        await using var host = await DirectLineHost.StartAsync();
        var server = new DirectLineClient(host) { Token = DirectLineHost.Secret };
        var body = JsonNode.Parse("""{"user":{"id":"dl_jan","name":"Jan"}}""");
        var answer = await server.JsonAsync(HttpMethod.Post, "tokens/generate", body);
        var client = new DirectLineClient(host) { Token = (string)answer["token"]!, Conversation = (string)answer["conversationId"]! };
        await client.JsonAsync(HttpMethod.Post, "conversations");
        await client.SayAsync("hallo");
        await client.PollAsync();
        Assert.Equal("""{"id":"dl_jan","name":"Jan","role":"user"}""", client.Received[1]["from"]!.ToJsonString());
    }

    [Fact]
    public async Task AServerMayLeaveTheUserToUs()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var answer = await new DirectLineClient(host) { Token = DirectLineHost.Secret }.SendAsync(HttpMethod.Post, "tokens/generate");
        Assert.Contains("\"user\":\"dl_", Payload((await answer.Content.ReadFromJsonAsync<JsonObject>())!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"user":{"id":"jan"}}""")]
    [InlineData("""{"user":{"id":"dl_"}}""")]
    [InlineData("""{"user":{"id":""}}""")]
    [InlineData("""{"trustedOrigins":[null]}""")]
    [InlineData("""{"trustedOrigins":"https://a.example"}""")]
    [InlineData("{")]
    public async Task AServersRequestThatMakesNoSenseIsRefused(string body)
    {
        await using var host = await DirectLineHost.StartAsync();
        var server = new DirectLineClient(host) { Token = DirectLineHost.Secret };
        await server.RefusedAsync(400, "BadArgument", HttpMethod.Post, "tokens/generate", new StringContent(body));
    }

    [Fact]
    public async Task ATokenForAnOriginServesNoOther()
    {
        await using var host = await DirectLineHost.StartAsync();
        var server = new DirectLineClient(host) { Token = DirectLineHost.Secret };
        var body = JsonNode.Parse("""{"trustedOrigins":["https://a.example"]}""");
        var answer = await server.JsonAsync(HttpMethod.Post, "tokens/generate", body);
        var client = new DirectLineClient(host) { Token = (string)answer["token"]! };
        await client.RefusedAsync(403, "NotAllowed", HttpMethod.Post, "conversations", null, ("Origin", "https://b.example"));
        await client.RefusedAsync(403, "NotAllowed", HttpMethod.Post, "conversations");
        using var started = await client.SendAsync(HttpMethod.Post, "conversations", null, ("Origin", "https://a.example"));
        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
    }

    [Fact]
    public async Task AWrongSecretIsRefusedAndCannotBeGuessedWithoutEnd()
    {
        await using var host = await DirectLineHost.StartAsync(host => host.Options.TokensPerMinute = 3);
        var client = new DirectLineClient(host);
        await client.RefusedAsync(401, "Unauthorized", HttpMethod.Post, "tokens/generate");
        client.Token = DirectLineHost.Secret + "x";
        await client.RefusedAsync(403, "NotAllowed", HttpMethod.Post, "tokens/generate");
        await client.RefusedAsync(403, "NotAllowed", HttpMethod.Post, "tokens/generate");
        await client.RefusedAsync(429, "TooManyRequests", HttpMethod.Post, "tokens/generate");
        client.Token = DirectLineHost.Secret;
        await client.JsonAsync(HttpMethod.Post, "tokens/generate");
    }

    [Fact]
    public async Task WithoutSecretsNoServerGetsATokenNotEvenWithAPagesToken()
    {
        await using var host = await DirectLineHost.StartAsync(host => host.Options.Secrets = []);
        var client = await DirectLineClient.BegunAsync(host);
        await client.RefusedAsync(403, "NotAllowed", HttpMethod.Post, "tokens/generate");
    }

    static async Task<JsonObject> PageTokenAsync(DirectLineHost host, params (string, string)[] headers)
    {
        using var response = await new DirectLineClient(host).SendAsync(HttpMethod.Post, DirectLineRoutes.PageToken, null, headers);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    static Task<HttpResponseHeaders> NoPageTokenAsync(DirectLineHost host, int status, string code, params (string, string)[] headers) =>
        new DirectLineClient(host).RefusedAsync(status, code, HttpMethod.Post, DirectLineRoutes.PageToken, null, headers);

    static string Payload(JsonObject answer) =>
        System.Text.Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(((string)answer["token"]!).Split('.')[1]));
}
