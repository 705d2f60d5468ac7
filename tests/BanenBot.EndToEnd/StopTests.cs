using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace BanenBot.EndToEnd;

/// <summary>SIGTERM, as systemd and containers stop a program: what runs is finished, nothing new begins, sockets are told.</summary>
public sealed class StopTests
{
    [Fact]
    public async Task ATurnThatRunsIsFinishedAndNoOtherBegins()
    {
        if (OperatingSystem.IsWindows()) return;
        var held = new TaskCompletionSource();
        await using var connector = await FakeConnector.StartAsync();
        connector.Patience = held.Task;
        await using var bot = await RunningBot.StartAsync();
        var asked = bot.Http.PostAsJsonAsync("/api/messages", Message(connector.Address));
        await connector.Received.Reader.WaitToReadAsync();
        bot.Terminate();
        await UntilRefusedAsync(bot.Http.BaseAddress!);
        Assert.False(asked.IsCompleted);
        held.SetResult();
        using var answer = await asked;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(0, await bot.EndedAsync());
        Assert.Equal("answer", RunningBot.Outcome(Assert.Single(connector.Take()).Activity));
        Assert.DoesNotContain("fail:", bot.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASocketIsToldAndFindsItsPlaceAgain()
    {
        if (OperatingSystem.IsWindows()) return;
        await using var bot = await RunningBot.StartAsync("Production");
        var person = await ChatPerson.ComeAsync(bot);
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(await person.StreamAsync(), CancellationToken.None);
        var (_, id) = await person.SayAsync("wat is de t+2-regel");
        bot.Terminate();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var bytes = new byte[64 * 1024];
        while ((await socket.ReceiveAsync(bytes.AsMemory(), limit.Token)).MessageType != WebSocketMessageType.Close) { }
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, socket.CloseStatus);
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, limit.Token);
        Assert.Equal(0, await bot.EndedAsync());
        await bot.RestartAsync();
        Assert.Contains(await person.AllAsync(), activity => (string?)activity["replyToId"] == id);
        Assert.Equal(HttpStatusCode.OK, (await person.SayAsync("en nu?")).Status);
    }

    static JsonObject Message(string connector)
    {
        var message = RunningBot.Message("wat is de t+2-regel");
        message["serviceUrl"] = connector + "/";
        message.Remove("deliveryMode");
        return message;
    }

    /// <summary>Whoever comes now is sent away at the door: a balancer takes him elsewhere.</summary>
    static async Task UntilRefusedAsync(Uri address)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            using var http = new HttpClient { BaseAddress = address };
            try
            {
                using var answer = await http.GetAsync(new Uri("/health/live", UriKind.Relative), limit.Token);
            }
            catch (HttpRequestException)
            {
                return;
            }

            await Task.Delay(20, limit.Token);
        }
    }
}
