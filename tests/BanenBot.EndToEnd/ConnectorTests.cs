using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Http;

namespace BanenBot.EndToEnd;

/// <summary>Replies through a Connector: a small one of our own, on this machine, over real HTTP.</summary>
public sealed class ConnectorTests
{
    [Fact]
    public async Task AReplyGoesToTheConnectorOfTheConversation()
    {
        await using var connector = await FakeConnector.StartAsync(StatusCodes.Status201Created);
        await using var bot = await RunningBot.StartAsync();
        var message = RunningBot.Message("wat is de t+2-regel", "19:a;messageid=1");
        message.Remove("deliveryMode");
        (message["serviceUrl"], message["id"]) = (connector.Address, "vraag-1");
        using var response = await bot.Http.PostAsJsonAsync("/api/messages", message);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var (call, reply) = await connector.Received.Reader.ReadAsync();
        Assert.Equal("POST /v3/conversations/19:a;messageid=1/activities", call);
        Assert.Equal(("message", "vraag-1", "answer"), ((string?)reply["type"], (string?)reply["replyToId"], RunningBot.Outcome(reply)));
    }

    [Fact]
    public async Task AReplyTheChannelDoesNotTakeIsReportedBack()
    {
        await using var connector = await FakeConnector.StartAsync(StatusCodes.Status403Forbidden);
        await using var bot = await RunningBot.StartAsync();
        var message = RunningBot.Message("hoi");
        message.Remove("deliveryMode");
        message["serviceUrl"] = connector.Address;
        using var response = await bot.Http.PostAsJsonAsync("/api/messages", message);
        Assert.Equal(HttpStatusCode.BadGateway, response.StatusCode);
    }
}
