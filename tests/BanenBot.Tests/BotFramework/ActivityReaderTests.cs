using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BanenBot.BotFramework.Activities;

namespace BanenBot.Tests.BotFramework;

public sealed class ActivityReaderTests
{
    const string Message = """{"type":"message","text":"hallo","from":{"id":"u"},"conversation":{"id":"c"},"unknown":{"a":[1]},"entities":[{"no":"type"}]}""";

    [Fact]
    public async Task AMessageIsReadAndWhatIsUnknownPassedOver()
    {
        var (activity, fault) = await ReadAsync(Message);
        Assert.Null(fault);
        Assert.Equal(("message", "hallo", "c"), (activity!.Type, activity.Text, activity.Conversation!.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hallo")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("\"text\"")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"","conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","from":{"id":"u"}}""")]
    [InlineData("""{"type":"message","from":{"id":"u"},"conversation":{}}""")]
    [InlineData("""{"type":"message","conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","from":{},"conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","from":"u","conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","text":7,"from":{"id":"u"},"conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","from":{"id":"u"},"conversation":{"id":"c"}""")]
    public async Task WhatIsNoActivityIsAReason(string body)
    {
        var (activity, fault) = await ReadAsync(body);
        Assert.Null(activity);
        Assert.NotNull(fault);
    }

    [Fact]
    public async Task ABodyNestedTooDeepIsAReason() => Assert.NotNull((await ReadAsync($$"""{"type":"message","value":{{new string('[', 5000)}}""")).Fault);

    [Fact]
    public void AnActivityIsWrittenWithoutNulls()
    {
        var json = JsonSerializer.Serialize(new Activity { Type = "message", Text = "hoi" }, ActivityJson.Default.Activity);
        Assert.Equal("""{"type":"message","text":"hoi"}""", json);
    }

    [Fact]
    public async Task InAReplySenderAndReceiverChangePlaces()
    {
        var (question, _) = await ReadAsync("""{"type":"message","id":"7","channelId":"msteams","serviceUrl":"https://x/","from":{"id":"u"},"recipient":{"id":"bot"},"conversation":{"id":"c"}}""");
        var reply = question!.Reply("message");
        Assert.Equal(("bot", "u", "7", "c", "https://x/"), (reply.From!.Id, reply.Recipient!.Id, reply.ReplyToId, reply.Conversation!.Id, reply.ServiceUrl));
    }

    [Theory]
    [InlineData("<at>BanenBot</at> wat is t+2", "bot", "<at>BanenBot</at>", "wat is t+2")]
    [InlineData("wat is t+2 <AT>banenbot</AT>", "bot", "<at>BanenBot</at>", "wat is t+2")]
    [InlineData("<at>Jan</at> wat is t+2", "jan", "<at>Jan</at>", "<at>Jan</at> wat is t+2")]
    [InlineData("\u00a0<at>BanenBot</at>\u00a0", "bot", "<at>BanenBot</at>", "")]
    public void OnlyTheMentionOfTheBotIsTakenOut(string text, string mentioned, string mention, string expected)
    {
        var entity = new JsonObject { ["type"] = "mention", ["mentioned"] = new JsonObject { ["id"] = mentioned }, ["text"] = mention };
        var activity = new Activity { Type = "message", Text = text, Recipient = new ChannelAccount("bot"), Entities = [entity, new JsonObject { ["odd"] = 1 }] };
        Assert.Equal(expected, Mentions.TextWithoutBot(activity));
    }

    static async Task<ActivityReading> ReadAsync(string body)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(body));
        return await ActivityReader.ReadAsync(stream, CancellationToken.None);
    }
}
