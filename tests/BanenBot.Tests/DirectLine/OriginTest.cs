using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using BanenBot.BotFramework.DirectLine;

namespace BanenBot.Tests.DirectLine;

/// <summary>Which pages may call, and what a browser is told.</summary>
public sealed class OriginTest
{
    const string Listed = "https://intranet.example.nl";
    const string Foreign = "https://elsewhere.example";

    [Fact]
    public async Task AListedOriginIsToldExactlyWhatTheClientSends()
    {
        await using var host = await DirectLineHost.StartAsync(host => host.Options.AllowedOrigins = [Listed]);
        using var answer = await new DirectLineClient(host).SendAsync(HttpMethod.Options, "conversations", null,
            ("Origin", Listed), ("Access-Control-Request-Method", "POST"),
            ("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with"));
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(Listed, answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("GET,POST", answer.Headers.GetValues("Access-Control-Allow-Methods").Single());
        var headers = answer.Headers.GetValues("Access-Control-Allow-Headers").Single();
        Assert.Equal("authorization,content-type,x-ms-bot-agent,x-requested-with", headers);
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Theory]
    [InlineData(Foreign)]
    [InlineData("null")]
    [InlineData("https://intranet.example.nl.evil.example")]
    [InlineData("http://intranet.example.nl")]
    public async Task AnotherOriginIsToldNothingAndMayNotBegin(string origin)
    {
        await using var host = await DirectLineHost.StartAsync(host => host.Options.AllowedOrigins = [Listed]);
        var client = await DirectLineClient.BegunAsync(host);
        var resume = (HttpMethod.Get, $"conversations/{client.Conversation}");
        await IsToldNothingAsync(client, origin);
        foreach (var (method, path) in new[] { (HttpMethod.Post, "conversations"), resume })
        {
            var headers = await client.RefusedAsync(403, "NotAllowed", method, path, null, ("Origin", origin));
            Assert.DoesNotContain(headers, IsOfCors);
        }

        await Assert.ThrowsAsync<WebSocketException>(() => client.OpenAsync(origin));
    }

    [Fact]
    public async Task OurOwnPageAndAListedOneMayBeginAndOpenASocket()
    {
        await using var host = await DirectLineHost.StartAsync(host => host.Options.AllowedOrigins = [Listed]);
        foreach (var origin in new[] { host.Http.BaseAddress!.GetLeftPart(UriPartial.Authority), Listed })
        {
            var client = await DirectLineClient.BegunAsync(host);
            using var started = await client.SendAsync(HttpMethod.Post, "conversations", null, ("Origin", origin));
            Assert.Equal(HttpStatusCode.OK, started.StatusCode);
            using var socket = await client.OpenAsync(origin);
            Assert.Equal(WebSocketState.Open, socket.State);
        }
    }

    [Fact]
    public async Task ARefusalCanBeReadByAListedPage()
    {
        await using var host = await DirectLineHost.StartAsync(host => host.Options.AllowedOrigins = [Listed]);
        var client = new DirectLineClient(host);
        var headers = await client.RefusedAsync(401, "Unauthorized", HttpMethod.Post, "conversations", null, ("Origin", Listed));
        Assert.Equal(Listed, headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Fact]
    public async Task WithoutTheSettingNoOtherPageIsToldAnything()
    {
        await using var host = await DirectLineHost.StartAsync();
        await IsToldNothingAsync(new DirectLineClient(host), Foreign);
    }

    [Fact]
    public async Task TheStreamAddressIsThePublicOne()
    {
        await using var host = await DirectLineHost.StartAsync(host => host.Network.PublicAddress = "https://banenbot.example.nl/chat/");
        var client = await DirectLineClient.BegunAsync(host);
        Assert.StartsWith("wss://banenbot.example.nl/chat/v3/directline/conversations/", client.StreamUrl, StringComparison.Ordinal);
        using var started = await client.SendAsync(HttpMethod.Post, "conversations", null, ("Origin", "https://banenbot.example.nl"));
        Assert.Equal(HttpStatusCode.OK, started.StatusCode);
    }

    [Fact]
    public async Task BehindAProxyThatSpeaksTlsThePageIsOursAndTheStreamIsSecure()
    {
        await using var host = await DirectLineHost.StartAsync();
        (string, string)[] proxied =
        [
            ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "localhost"), ("Origin", "https://localhost"),
            ("Sec-Fetch-Site", "same-origin"),
        ];
        var client = new DirectLineClient(host);
        using var token = await client.SendAsync(HttpMethod.Post, DirectLineRoutes.PageToken, null, proxied);
        client.Token = (string)(await token.Content.ReadFromJsonAsync<JsonObject>())!["token"]!;
        using var started = await client.SendAsync(HttpMethod.Post, "conversations", null, proxied);
        var address = (string)(await started.Content.ReadFromJsonAsync<JsonObject>())!["streamUrl"]!;
        Assert.StartsWith("wss://localhost/v3/directline/conversations/", address, StringComparison.Ordinal);
    }

    static bool IsOfCors(KeyValuePair<string, IEnumerable<string>> header) =>
        header.Key.StartsWith("Access-Control", StringComparison.Ordinal);

    /// <summary>A browser that reads nothing of its own origin keeps the call back.</summary>
    static async Task IsToldNothingAsync(DirectLineClient client, string origin)
    {
        using var answer = await client.SendAsync(
            HttpMethod.Options, "conversations", null, ("Origin", origin), ("Access-Control-Request-Method", "POST"));
        Assert.DoesNotContain(answer.Headers, IsOfCors);
    }
}
