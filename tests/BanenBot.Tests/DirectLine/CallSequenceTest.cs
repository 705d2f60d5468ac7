using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BanenBot.BotFramework.DirectLine;

namespace BanenBot.Tests.DirectLine;

/// <summary>The calls that Microsoft's Web Chat makes, in its order and with its bodies.</summary>
public sealed class CallSequenceTest
{
    const string Agent = "DirectLine/3.0 (directlinejs; WebChat/4.18.1 (Full) 0.15.5)";

    [Fact]
    public async Task TheWholeSequenceOfWebChatIsServed()
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.BegunAsync(host);
        using var socket = await client.OpenAsync();
        Assert.Equal($"{client.Conversation}|0000002", await client.SayAsync("hallo"));
        await client.ReadUntilAsync(socket, 3);
        Assert.Equal(["Welkom", "hallo", "Echo: hallo"], client.Texts);
        Assert.Equal("3", client.Watermark);

        host.Clock.Advance(TimeSpan.FromMinutes(15));
        var refreshed = await client.JsonAsync(HttpMethod.Post, "tokens/refresh");
        Assert.Equal(client.Conversation, (string?)refreshed["conversationId"]);
        client.Token = (string)refreshed["token"]!;

        socket.Abort();
        await client.SayAsync("nog een");
        await client.ResumeAsync();
        using var second = await client.OpenAsync();
        await client.ReadUntilAsync(second, 5);
        Assert.Equal(["Welkom", "hallo", "Echo: hallo", "nog een", "Echo: nog een"], client.Texts);
    }

    [Fact]
    public async Task AStartAnswers201AndAgain200WithTheBodyOfTheProtocol()
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = new DirectLineClient(host);
        client.Token = (string)(await client.JsonAsync(HttpMethod.Post, DirectLineRoutes.PageToken))["token"]!;
        using var content = JsonContent.Create(new { user = new { }, locale = "nl-NL" });
        using var first = await client.SendAsync(HttpMethod.Post, "conversations", content);
        using var again = await client.SendAsync(HttpMethod.Post, "conversations");
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, again.StatusCode));
        var body = (await first.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Equal(["conversationId", "token", "expires_in", "streamUrl"], body.Select(property => property.Key));
        Assert.Equal(1800, (int)body["expires_in"]!);
        var stream = new Uri((string)body["streamUrl"]!);
        Assert.Equal(("ws", host.Http.BaseAddress!.Authority), (stream.Scheme, stream.Authority));
        Assert.Equal($"/v3/directline/conversations/{body["conversationId"]}/stream", stream.AbsolutePath);
    }

    [Fact]
    public async Task TheBotIsToldOfTheArrivalOnceAndItsWelcomeComesFirst()
    {
        var heard = new List<string>();
        await using var host = await DirectLineHost.StartAsync(host => host.Bot = (activity, cancellation) =>
        {
            heard.Add($"{activity.Type} {activity.Locale} {activity.MembersAdded?[0].Id == activity.From?.Id} {activity.Recipient?.Id}");
            return Bots.Echo(activity, cancellation);
        });
        var client = await DirectLineClient.BegunAsync(host);
        await client.JsonAsync(HttpMethod.Post, "conversations", new JsonObject { ["locale"] = "nl-NL" });
        await client.PollAsync();
        Assert.Equal(["conversationUpdate  True banenbot"], heard);
        Assert.Equal([$"{client.Conversation}|0000001"], client.Ids);
    }

    [Fact]
    public async Task TheServerAndNotTheClientSaysWhoWhereAndWhen()
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.BegunAsync(host);
        var forged = DirectLineClient.Message("hallo");
        forged["id"] = "mine";
        forged["timestamp"] = "1999-01-01T00:00:00Z";
        forged["from"] = JsonNode.Parse("""{"id":"dl_someone","name":"Beheerder","role":"bot","aadObjectId":"x"}""");
        forged["recipient"] = JsonNode.Parse("""{"id":"someone-else"}""");
        forged["conversation"] = JsonNode.Parse("""{"id":"another"}""");
        forged["channelId"] = "msteams";
        forged["serviceUrl"] = "https://evil.example/";
        forged["channelData"] = JsonNode.Parse("""{"clientActivityID":"abc123","attachmentSizes":[]}""");
        (await client.PostAsync(forged)).EnsureSuccessStatusCode().Dispose();
        await client.PollAsync();
        var echo = client.Received[1];
        Assert.Equal($"{client.Conversation}|0000002", (string?)echo["id"]);
        Assert.Equal("2026-11-21T09:00:00.000Z", (string?)echo["timestamp"]);
        Assert.Equal(["id", "role"], echo["from"]!.AsObject().Select(property => property.Key));
        Assert.StartsWith("dl_", (string)echo["from"]!["id"]!, StringComparison.Ordinal);
        Assert.Equal(("user", "banenbot"), ((string)echo["from"]!["role"]!, (string)echo["recipient"]!["id"]!));
        Assert.Equal((client.Conversation, "directline"), ((string)echo["conversation"]!["id"]!, (string)echo["channelId"]!));
        Assert.False(echo.ContainsKey("serviceUrl"));
        Assert.Equal("abc123", (string?)echo["channelData"]!["clientActivityID"]);
    }

    [Fact]
    public async Task ARepliedActivityIsOfTheBotAndNamesTheQuestion()
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.BegunAsync(host);
        using var content = JsonContent.Create(DirectLineClient.Message("hallo"));
        var path = $"conversations/{client.Conversation}/activities";
        using var posted = await client.SendAsync(HttpMethod.Post, path, content, ("x-ms-bot-agent", Agent));
        posted.EnsureSuccessStatusCode();
        await client.PollAsync();
        var (question, reply) = (client.Received[1], client.Received[2]);
        Assert.Equal(("bot", "BanenBot"), ((string)reply["from"]!["role"]!, (string)reply["from"]!["name"]!));
        Assert.Equal((string?)question["id"], (string?)reply["replyToId"]);
        Assert.Equal(("webchat", "webchat"), ((string)question["channelId"]!, (string)reply["channelId"]!));
        Assert.False(client.Received[0].ContainsKey("replyToId"));
    }

    [Fact]
    public async Task APollPastTheNewestBringsNothingAndKeepsTheWatermark()
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.BegunAsync(host);
        Assert.True(await client.PollAsync());
        Assert.False(await client.PollAsync());
        Assert.Equal("1", client.Watermark);
        client.Watermark = "-";
        Assert.True(await client.PollAsync());
    }
}
