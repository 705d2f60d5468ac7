using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace BanenBot.EndToEnd;

/// <summary>
/// Replies through a Connector: a small one of our own, on this machine, over real HTTP. Where it fails, the channel delivers the question
/// again; the answer is then neither lost nor there twice, and the conversation goes on.
/// </summary>
public sealed class ConnectorTests(DevelopmentBot bot) : IClassFixture<DevelopmentBot>, IAsyncLifetime
{
    const string Question = "hoeveel banen in gooi en vechtstreek eind 2017", Answer = "859";

    readonly string _chat = $"{Guid.NewGuid()}";
    FakeConnector _connector = null!;

    public async Task InitializeAsync() => _connector = await FakeConnector.StartAsync();

    public async Task DisposeAsync() => await _connector.DisposeAsync();

    [Fact]
    public async Task AReplyGoesToTheConnectorOfTheConversation()
    {
        var message = Message("wat is de t+2-regel");
        (message["id"], message["conversation"]!["id"]) = ("vraag-1", "19:a;messageid=1");
        Assert.Equal(HttpStatusCode.OK, await DeliverAsync(message));
        var (call, reply) = Assert.Single(_connector.Take());
        Assert.Equal("POST /v3/conversations/19:a;messageid=1/activities", call);
        Assert.Equal(("message", "vraag-1", "answer"), ((string?)reply["type"], (string?)reply["replyToId"], RunningBot.Outcome(reply)));
    }

    [Fact]
    public async Task AReplyTheChannelDoesNotTakeIsReportedBack()
    {
        await using var closed = await FakeConnector.StartAsync(StatusCodes.Status403Forbidden);
        var message = Message("hoi");
        message["serviceUrl"] = closed.Address;
        Assert.Equal(HttpStatusCode.BadGateway, await DeliverAsync(message));
    }

    [Fact]
    public async Task AChannelThatAsksForPatienceGetsTheReplyWhenItSaid()
    {
        _connector.Next.Enqueue(context =>
        {
            context.Response.Headers.RetryAfter = "1";
            return RefuseAsync(context, StatusCodes.Status429TooManyRequests);
        });
        Assert.Equal(HttpStatusCode.OK, await DeliverAsync(Message(Question)));
        var tries = _connector.Take();
        Assert.Equal(2, tries.Count);
        Assert.All(tries, one => Assert.Contains(Answer, Text(one), StringComparison.Ordinal));
        await AssertGoesOnAsync();
    }

    [Fact]
    public async Task WhatTheChannelRefusedByAFaultOfItsOwnIsAnsweredAtItsNextDelivery()
    {
        _connector.Next.Enqueue(context => RefuseAsync(context, StatusCodes.Status500InternalServerError));
        var question = Message(Question);
        Assert.Equal(HttpStatusCode.BadGateway, await DeliverAsync(question));
        Assert.Single(_connector.Take());
        Assert.Equal(HttpStatusCode.OK, await DeliverAsync(question));
        Assert.Contains(Answer, Text(Assert.Single(_connector.Take())), StringComparison.Ordinal);
        await AssertGoesOnAsync();
    }

    /// <summary>The message has arrived, and the channel's answer has not: it never comes, or breaks off.</summary>
    [Theory, InlineData("nothing", HttpStatusCode.GatewayTimeout), InlineData("half a body", HttpStatusCode.BadGateway)]
    public async Task WhatMayHaveArrivedIsNotSaidTwice(string silence, HttpStatusCode status)
    {
        _connector.Next.Enqueue(silence == "nothing" ? SaysNothingAsync : BreaksOffAsync);
        var question = Message(Question);
        Assert.Equal(status, await DeliverAsync(question));
        Assert.Equal(HttpStatusCode.OK, await DeliverAsync(question));
        Assert.Contains(Answer, Text(Assert.Single(_connector.Take())), StringComparison.Ordinal);
        await AssertGoesOnAsync();
    }

    /// <summary>The next question is answered once, and leans on the one before.</summary>
    async Task AssertGoesOnAsync()
    {
        Assert.Equal(HttpStatusCode.OK, await DeliverAsync(Message("en een jaar eerder?")));
        Assert.Contains("653", Text(Assert.Single(_connector.Take())), StringComparison.Ordinal);
    }

    static Task RefuseAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new JsonObject { ["error"] = new JsonObject { ["code"] = "ServiceError" } });
    }

    /// <summary>Until the bot hangs up.</summary>
    static Task SaysNothingAsync(HttpContext context) =>
        Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

    static async Task BreaksOffAsync(HttpContext context)
    {
        context.Response.ContentLength = 100;
        await context.Response.WriteAsync("""{"id":""");
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    JsonObject Message(string text)
    {
        var message = RunningBot.Message(text, _chat);
        message.Remove("deliveryMode");
        message["serviceUrl"] = _connector.Address;
        return message;
    }

    async Task<HttpStatusCode> DeliverAsync(JsonObject activity)
    {
        using var response = await bot.Running.Http.PostAsJsonAsync("/api/messages", activity);
        return response.StatusCode;
    }

    static string Text((string Call, JsonObject Activity) sent) => (string)sent.Activity["text"]!;
}
