using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace BanenBot.EndToEnd;

/// <summary>What a request passes before it is answered: the host's name, the proxy in front, the limits.</summary>
public sealed class FrontTests
{
    [Fact]
    public async Task ThroughAProxyWithTlsAsTheReadmeSetsItUpTheChatIsSecure()
    {
        await using var bot = await RunningBot.StartAsync(
            "Production", null, ("BanenBot__Network__PublicAddress", "https://bot.example.nl"));
        (string, string)[] proxied =
        [
            ("Host", "bot.example.nl"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "198.51.100.7"),
            ("Origin", "https://bot.example.nl"),
        ];
        using var token = await SendAsync(bot, HttpMethod.Post, "/webchat/token", null, proxied);
        var bearer = (string)(await token.Content.ReadFromJsonAsync<JsonObject>())!["token"]!;
        using var started = await SendAsync(
            bot, HttpMethod.Post, "/v3/directline/conversations", null, [.. proxied, ("Authorization", "Bearer " + bearer)]);
        var address = (string)(await started.Content.ReadFromJsonAsync<JsonObject>())!["streamUrl"]!;
        Assert.StartsWith("wss://bot.example.nl/v3/directline/", address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANameThatIsNotOursGetsNothing()
    {
        await using var bot = await RunningBot.StartAsync();
        foreach (var path in new[] { "/webchat/token", "/api/messages", "/" })
        {
            using var answer = await SendAsync(bot, HttpMethod.Post, path, null, ("Host", "rebound.example"));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    [Fact]
    public async Task WhoAsksTooOftenIsToldSoAndKeepsTheQuestion()
    {
        await using var bot = await RunningBot.StartAsync("Production", null, ("BanenBot__Limits__CallsPerMinute", "1"));
        (await bot.Http.GetAsync(new Uri("/", UriKind.Relative))).EnsureSuccessStatusCode().Dispose();
        using var form = new FormUrlEncodedContent([new("vraag", "hoeveel banen zijn er")]);
        using var answer = await SendAsync(bot, HttpMethod.Post, "/", form);
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Er komen nu te veel vragen binnen.", page, StringComparison.Ordinal);
        Assert.Contains("hoeveel banen zijn er", page, StringComparison.Ordinal);
        using var health = await bot.Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    static async Task<HttpResponseMessage> SendAsync(
        RunningBot bot, HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await bot.Http.SendAsync(request);
    }
}
