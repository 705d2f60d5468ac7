using System.Net;
using System.Net.WebSockets;
using Microsoft.Bot.Schema;
using BanenBot.BotFramework.DirectLine;

namespace BanenBot.Tests.DirectLine;

public sealed class StreamTest
{
    [Fact]
    public async Task AnEmptyFrameComesEveryTwentySecondsAndOnesFromTheClientAreIgnored()
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.BegunAsync(host);
        using var socket = await client.OpenAsync();
        await client.ReadUntilAsync(socket, 1);
        await socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, true, default);
        host.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal("", await client.ReadAsync(socket));
        host.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal("", await client.ReadAsync(socket));
    }

    [Fact]
    public async Task AStreamAddressOpensOneSocketWithinAMinute()
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.BegunAsync(host);
        using (await client.OpenAsync())
        {
            Assert.Equal(HttpStatusCode.Forbidden, await RefusedAsync(client));
        }

        await host.RestartAsync();
        Assert.Equal(HttpStatusCode.Forbidden, await RefusedAsync(client));
        await client.ResumeAsync();
        host.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(HttpStatusCode.Forbidden, await RefusedAsync(client));
    }

    [Fact]
    public async Task TheAddressHoldsATokenThatServesForNoCall()
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.BegunAsync(host);
        client.Token = client.StreamUrl.Split("t=")[1];
        await client.RefusedAsync(403, "NotAllowed", HttpMethod.Post, "tokens/refresh");
        await client.RefusedAsync(400, "BadArgument", HttpMethod.Get, $"conversations/{client.Conversation}/stream");
    }

    [Theory]
    [InlineData("&t=", "&t=x", HttpStatusCode.Unauthorized)]
    [InlineData("&t=", "&u=", HttpStatusCode.Unauthorized)]
    [InlineData("watermark=0", "watermark=-5", HttpStatusCode.BadRequest)]
    [InlineData("conversations/", "conversations/x", HttpStatusCode.Forbidden)]
    public async Task AForgedAddressIsRefused(string part, string forged, HttpStatusCode status)
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.BegunAsync(host);
        client.StreamUrl = client.StreamUrl.Replace(part, forged, StringComparison.Ordinal);
        Assert.Equal(status, await RefusedAsync(client));
    }

    [Fact]
    public async Task TwoTabsOnOneConversationSeeTheSame()
    {
        await using var host = await DirectLineHost.StartAsync();
        var one = await DirectLineClient.BegunAsync(host);
        var two = one.Tab();
        await two.ResumeAsync();
        using var first = await one.OpenAsync();
        using var second = await two.OpenAsync();
        await one.SayAsync("van een");
        await two.SayAsync("van twee");
        await one.ReadUntilAsync(first, 5);
        await two.ReadUntilAsync(second, 5);
        Assert.Equal(["Welkom", "van een", "Echo: van een", "van twee", "Echo: van twee"], one.Texts);
        Assert.Equal(one.Texts, two.Texts);
    }

    [Fact]
    public async Task OneConversationsActivitiesReachNoOther()
    {
        await using var host = await DirectLineHost.StartAsync();
        var (one, two) = (await DirectLineClient.BegunAsync(host), await DirectLineClient.BegunAsync(host));
        using var socket = await two.OpenAsync();
        await one.SayAsync("van een");
        await two.SayAsync("van twee");
        await two.ReadUntilAsync(socket, 3);
        Assert.Equal(["Welkom", "van twee", "Echo: van twee"], two.Texts);
    }

    [Theory]
    [InlineData(2, 100, 100)]
    [InlineData(100, 2, 100)]
    [InlineData(100, 100, 2)]
    public async Task SocketsAreBoundedByTokenByAddressAndInAll(int byToken, int byAddress, int inAll)
    {
        await using var host = await DirectLineHost.StartAsync(host =>
            (host.Options.SocketsPerConversation, host.Options.SocketsPerAddress, host.Options.Sockets) = (byToken, byAddress, inAll));
        var client = await DirectLineClient.BegunAsync(host);
        using var first = await client.OpenAsync();
        await client.ResumeAsync();
        using var second = await client.OpenAsync();
        await client.ResumeAsync();
        Assert.Equal(HttpStatusCode.TooManyRequests, await RefusedAsync(client));

        await second.CloseAsync(WebSocketCloseStatus.NormalClosure, "", default);
        await UntilAsync(() => host.Server.OpenSockets == 1);
        using var third = await client.OpenAsync();
        Assert.Equal(WebSocketState.Open, third.State);
    }

    [Fact]
    public async Task SocketsOfManyConversationsFromOneClientStopAtTheBound()
    {
        await using var host = await DirectLineHost.StartAsync(host => host.Options.SocketsPerAddress = 50);
        var opened = new List<ClientWebSocket>();
        var refused = 0;
        for (var number = 0; number < 100; number++)
        {
            var client = await DirectLineClient.BegunAsync(host);
            if (opened.Count < 50) opened.Add(await client.OpenAsync());
            else if (await RefusedAsync(client) == HttpStatusCode.TooManyRequests) refused++;
        }

        Assert.Equal((50, 50, 50), (opened.Count, refused, host.Server.OpenSockets));
        opened.ForEach(socket => socket.Dispose());
    }

    [Fact]
    public async Task AServerThatStopsSaysSoAndTakesNoNewSockets()
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.BegunAsync(host);
        using var socket = await client.OpenAsync();
        await client.ReadUntilAsync(socket, 1);
        host.Server.Stop();
        Assert.Null(await client.ReadAsync(socket));
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, socket.CloseStatus);
        await client.ResumeAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await RefusedAsync(client));
    }

    [Fact]
    public async Task ASocketThatIsCutComesFree()
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.BegunAsync(host);
        using var socket = await client.OpenAsync();
        socket.Abort();
        await UntilAsync(() => host.Server.OpenSockets == 0);
        await client.SayAsync("hallo");
        Assert.True(await client.PollAsync());
    }

    [Fact]
    public async Task AReaderWhoTakesNothingHoldsNobodyUpIsCutAndResumesWithoutLoss()
    {
        var large = new string('x', 300_000);
        await using var host = await DirectLineHost.StartAsync(host => host.Bot = (activity, _) =>
            Task.FromResult<IReadOnlyList<Activity>>([Bots.Say($"{activity.Text} {large}")]));
        var client = await DirectLineClient.BegunAsync(host);
        var claims = host.Server.Tokens.Read(client.Token, TokenAudiences.Calls).Claims!;
        using (var socket = await client.OpenAsync())
        {
            for (var number = 0; number < 60; number++) await client.SayAsync($"{number}");
            await UntilAsync(() =>
            {
                host.Clock.Advance(TimeSpan.FromSeconds(31));
                return host.Server.OpenSockets == 0;
            });
            await Assert.ThrowsAnyAsync<WebSocketException>(() => client.ReadUntilAsync(socket, int.MaxValue));
        }

        Assert.True(client.Received.Count < 121);
        client.Token = host.Server.Tokens.Issue(claims);
        await client.ResumeAsync();
        using var again = await client.OpenAsync();
        await client.ReadUntilAsync(again, 121);
        Assert.Equal(Enumerable.Range(1, 121).Select(number => $"{client.Conversation}|{number:D7}"), client.Ids);
    }

    static async Task<HttpStatusCode> RefusedAsync(DirectLineClient client)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(client.StreamUrl), default));
        return socket.HttpStatusCode;
    }

    /// <summary>Lets other work go on until something is so; how long that takes does not matter.</summary>
    static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(DirectLineHost.Patience);
        while (!isSo())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
