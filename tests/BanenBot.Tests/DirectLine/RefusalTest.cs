using System.Net.Http.Headers;
using System.Text;

namespace BanenBot.Tests.DirectLine;

/// <summary>Bad input: each gets the protocol's status and error body, and the conversation goes on.</summary>
public sealed class RefusalTest
{
    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("{\"text\":\"no type\"}")]
    [InlineData("{\"type\":\"message\",\"text\":5}")]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud800\"}")]
    [InlineData("{\"type\":\"message\",\"channelData\":{\"a\":\"\\ud800\"}}")]
    [InlineData("{\"type\":\"message\",\"channelData\":{\"\\ud800\":1}}")]
    [InlineData("{\"type\":\"message\",\"entities\":[{\"type\":\"\\ud800\"}]}")]
    [InlineData("{\"type\":\"conversationUpdate\",\"membersAdded\":[{\"id\":\"x\"}]}")]
    [InlineData("{\"type\":\"endOfConversation\"}")]
    [InlineData("{\"type\":\"invoke\",\"name\":\"x\"}")]
    public async Task ABodyThatIsNoActivityIsRefusedAndLeavesNoTrace(string body)
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.BegunAsync(host);
        await client.RefusedAsync(400, "BadArgument", HttpMethod.Post, Activities(client), Json(body));
        await client.SayAsync("hallo");
        await client.PollAsync();
        Assert.Equal(["Welkom", "hallo", "Echo: hallo"], client.Texts);
    }

    [Fact]
    public async Task DeepNestingIsRefused()
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.BegunAsync(host);
        var deep = $"{{\"type\":\"message\",\"value\":{new string('[', 1000)}{new string(']', 1000)}}}";
        await client.RefusedAsync(400, "BadArgument", HttpMethod.Post, Activities(client), Json(deep));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ABodyOfTenMegabytesIsRefusedWhetherItNamesItsLengthOrNot(bool named)
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.BegunAsync(host);
        using var body = new StreamContent(new MemoryStream(new byte[10_000_000]));
        body.Headers.ContentType = new("application/json");
        body.Headers.ContentLength = named ? 10_000_000 : null;
        await client.RefusedAsync(413, "MessageSizeTooBig", HttpMethod.Post, Activities(client), body);
    }

    [Fact]
    public async Task TheLargestActivityIsTakenAndOneByteMoreIsNot()
    {
        await using var host = await DirectLineHost.StartAsync(host => host.Options.LargestActivity = 2000);
        var client = await DirectLineClient.BegunAsync(host);
        var text = $"{{\"type\":\"message\",\"text\":\"{new string('x', 1972)}\"}}";
        Assert.Equal(2000, text.Length);
        (await client.SendAsync(HttpMethod.Post, Activities(client), Json(text))).EnsureSuccessStatusCode().Dispose();
        await client.RefusedAsync(413, "MessageSizeTooBig", HttpMethod.Post, Activities(client), Json(text + " "));
    }

    [Fact]
    public async Task AnUploadIsRefusedWithAReason()
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.BegunAsync(host);
        using var activity = new ByteArrayContent(Encoding.UTF8.GetBytes("""{"type":"message"}"""));
        activity.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");
        using var file = new ByteArrayContent(new byte[1_000_000]);
        using var form = new MultipartFormDataContent { { activity, "activity", "blob" }, { file, "file", "foto.png" } };
        var path = $"conversations/{client.Conversation}/upload?userId=r_page";
        await client.RefusedAsync(400, "BotRejectedActivity", HttpMethod.Post, path, form);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("0x1")]
    [InlineData(" 1")]
    [InlineData("99999999999999999999")]
    public async Task AForgedWatermarkIsRefused(string watermark)
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.BegunAsync(host);
        var query = "?watermark=" + Uri.EscapeDataString(watermark);
        await client.RefusedAsync(400, "BadArgument", HttpMethod.Get, Activities(client) + query);
        await client.RefusedAsync(400, "BadArgument", HttpMethod.Get, $"conversations/{client.Conversation}{query}");
    }

    [Fact]
    public async Task AWatermarkPastTheEndReadsAsTheEnd()
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.BegunAsync(host);
        client.Watermark = "9000000000";
        Assert.False(await client.PollAsync());
        Assert.Equal("1", client.Watermark);
        client.Watermark = "9000000000";
        await client.ResumeAsync();
        using var socket = await client.OpenAsync();
        await client.SayAsync("hallo");
        await client.ReadUntilAsync(socket, 2);
        Assert.Equal(["hallo", "Echo: hallo"], client.Texts);
    }

    [Fact]
    public async Task ATokenOpensItsOwnConversationOnly()
    {
        await using var host = await DirectLineHost.StartAsync();
        var (mine, other) = (await DirectLineClient.BegunAsync(host), await DirectLineClient.BegunAsync(host));
        mine.Conversation = other.Conversation;
        await mine.RefusedAsync(403, "NotAllowed", HttpMethod.Get, Activities(mine));
        await mine.RefusedAsync(403, "NotAllowed", HttpMethod.Post, Activities(mine), Json("""{"type":"message"}"""));
        await mine.RefusedAsync(403, "NotAllowed", HttpMethod.Get, $"conversations/{other.Conversation}");
        Assert.True(await other.PollAsync());
        Assert.Equal(["Welkom"], other.Texts);
    }

    [Theory]
    [InlineData("", 401, "Unauthorized")]
    [InlineData("nonsense", 401, "Unauthorized")]
    [InlineData(DirectLineHost.Secret, 401, "Unauthorized")]
    [InlineData("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6IjAwIn0.e30.c2VhbA", 403, "NotAllowed")]
    public async Task ATokenThatIsNoneOpensNothing(string token, int status, string code)
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.BegunAsync(host);
        client.Token = token;
        foreach (var path in new[] { "conversations", "tokens/refresh", Activities(client), $"conversations/{client.Conversation}/upload" })
            await client.RefusedAsync(status, code, HttpMethod.Post, path, Json("{}"));
        foreach (var path in new[] { Activities(client), $"conversations/{client.Conversation}" })
            await client.RefusedAsync(status, code, HttpMethod.Get, path);
    }

    [Fact]
    public async Task AnExpiredTokenSaysSo()
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.BegunAsync(host);
        host.Clock.Advance(TimeSpan.FromMinutes(30));
        await client.RefusedAsync(403, "TokenExpired", HttpMethod.Post, "tokens/refresh");
        await client.RefusedAsync(403, "TokenExpired", HttpMethod.Post, Activities(client), Json("""{"type":"message"}"""));
        await client.RefusedAsync(403, "TokenExpired", HttpMethod.Get, Activities(client));
        await client.RefusedAsync(403, "TokenExpired", HttpMethod.Post, "conversations");
    }

    [Fact]
    public async Task AUserThatIsNotTheTokensIsRefused()
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.BegunAsync(host);
        await client.RefusedAsync(403, "NotAllowed", HttpMethod.Post, "conversations", Json("""{"user":{"id":"dl_another"}}"""));
        await client.RefusedAsync(400, "BadArgument", HttpMethod.Post, "conversations", Json("""{"user":"dl_another"}"""));
    }

    [Fact]
    public async Task AConversationThatIsGoneIsNotFound()
    {
        await using var host = await DirectLineHost.StartAsync(host => host.Options.KeepDays = 1);
        var client = await DirectLineClient.BegunAsync(host);
        for (var quarter = 0; quarter < 4 * 24 + 8; quarter++)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(15));
            client.Token = (string)(await client.JsonAsync(HttpMethod.Post, "tokens/refresh"))["token"]!;
        }

        await client.RefusedAsync(404, "ConversationNotFound", HttpMethod.Get, Activities(client));
        await client.RefusedAsync(404, "ConversationNotFound", HttpMethod.Post, Activities(client), Json("""{"type":"message"}"""));
        await client.RefusedAsync(404, "ConversationNotFound", HttpMethod.Get, $"conversations/{client.Conversation}");
    }

    [Theory]
    [InlineData("GET", "session/getsessionid")]
    [InlineData("DELETE", "conversations")]
    [InlineData("GET", "")]
    public async Task AnUnknownCallIsNotFoundWithTheErrorBody(string method, string path)
    {
        await using var host = await DirectLineHost.StartAsync();
        await new DirectLineClient(host).RefusedAsync(404, "NotFound", new HttpMethod(method), path);
    }

    [Fact]
    public async Task TooManyActivitiesInAMinuteAreRefused()
    {
        await using var host = await DirectLineHost.StartAsync(host => host.Options.ActivitiesPerMinute = 2);
        var client = await DirectLineClient.BegunAsync(host);
        await client.SayAsync("een");
        await client.SayAsync("twee");
        var headers = await client.RefusedAsync(429, "TooManyRequests", HttpMethod.Post, Activities(client), Json("{}"));
        Assert.InRange(headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        await (await DirectLineClient.BegunAsync(host)).SayAsync("drie");
    }

    [Fact]
    public async Task TooManyCallsFromOneAddressAreRefusedWhateverTheyAskFor()
    {
        await using var host = await DirectLineHost.StartAsync(host => host.Limits.CallsPerMinute = 3);
        var client = await DirectLineClient.BegunAsync(host);
        await client.PollAsync();
        await client.RefusedAsync(429, "TooManyRequests", HttpMethod.Get, Activities(client));
        await client.RefusedAsync(429, "TooManyRequests", HttpMethod.Post, "tokens/refresh");
    }

    [Fact]
    public async Task WhereAllPlacesAreTakenAnActivityIsRefusedAndMayComeBack()
    {
        var (gate, began) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var host = await DirectLineHost.StartAsync(host =>
        {
            (host.Limits.Turns, host.Limits.WaitingTurns) = (1, 0);
            host.Bot = async (activity, cancellation) =>
            {
                if (activity.Text == "lang")
                {
                    began.SetResult();
                    await gate.Task;
                }

                return await Bots.Echo(activity, cancellation);
            };
        });
        var (one, other) = (await DirectLineClient.BegunAsync(host), await DirectLineClient.BegunAsync(host));
        var first = one.SayAsync("lang");
        await began.Task;
        var stranger = new DirectLineClient(host);
        await stranger.GetTokenAsync();
        await stranger.RefusedAsync(503, "ServiceUnavailable", HttpMethod.Post, "conversations");
        var message = DirectLineClient.Message("kort").ToJsonString();
        var headers = await other.RefusedAsync(503, "ServiceUnavailable", HttpMethod.Post, Activities(other), Json(message));
        Assert.Equal(TimeSpan.FromSeconds(5), headers.RetryAfter!.Delta);
        gate.SetResult();
        await first;
        await other.SayAsync("kort");
        await other.PollAsync();
        Assert.Equal(["Welkom", "kort", "Echo: kort"], other.Texts);
    }

    static string Activities(DirectLineClient client) => $"conversations/{client.Conversation}/activities";

    static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
