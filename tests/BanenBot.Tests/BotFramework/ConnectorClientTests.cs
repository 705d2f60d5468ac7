using System.Text.Json.Nodes;
using BanenBot.BotFramework.Connector;
using BanenBot.Tests.Support;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace BanenBot.Tests.BotFramework;

/// <summary>What goes over the wire to a channel.</summary>
public sealed class ConnectorClientTests
{
    static Activity Reply => new()
    {
        Type = ActivityTypes.Message, Text = "Geheim antwoord", TextFormat = "markdown", ReplyToId = "1",
        Conversation = Activities.Conversation("19:abc@thread.tacv2;messageid=7"),
    };

    [Fact]
    public async Task AReplyIsPostedToTheConversationWithItsReplyToIdInTheBody()
    {
        await using var bench = await ConnectorBench.StartAsync();
        var result = await bench.SendAsync(Reply);
        var request = Assert.Single(bench.Server.Requests);
        Assert.Equal("sent-1", result.Id);
        Assert.Equal(("POST", "/v3/conversations/19%3Aabc%40thread.tacv2%3Bmessageid%3D7/activities"), (request.Method, request.Target));
        Assert.Equal(("Bearer token-1", "application/json; charset=utf-8"), (request.Authorization, request.Headers["Content-Type"]));
        Assert.Equal("1", JsonNode.Parse(request.Body)!["replyToId"]!.GetValue<string>());
        Assert.DoesNotContain("null", request.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UpdateAndDeleteNameTheMessage()
    {
        await using var bench = await ConnectorBench.StartAsync();
        var message = Reply.With(reply => (reply.Id, reply.Conversation) = ("a/1", Activities.Conversation("c")));
        await bench.Delivery.UpdateAsync(bench.Turn(message), message, CancellationToken.None);
        await bench.Delivery.DeleteAsync(
            bench.Turn(message), new() { Conversation = message.Conversation, ActivityId = "a/1" }, CancellationToken.None);
        Assert.Equal(["PUT /v3/conversations/c/activities/a%2F1", "DELETE /v3/conversations/c/activities/a%2F1"],
            bench.Server.Requests.Select(request => $"{request.Method} {request.Target}"));
    }

    [Fact]
    public async Task ANewConversationIsAskedForWithItsMemberAndTenant()
    {
        await using var bench = await ConnectorBench.StartAsync();
        bench.Then(201, """{"id":"a:9","activityId":"5"}""");
        var made = await bench.Client.Conversations.CreateConversationAsync(new()
        {
            IsGroup = false, Members = [new("29:u")], TenantId = "t",
        });
        Assert.Equal(("a:9", "5"), (made.Id, made.ActivityId));
        var asked = JsonNode.Parse(Assert.Single(bench.Server.Requests).Body);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"isGroup":false,"members":[{"id":"29:u"}],"tenantId":"t"}"""), asked));
    }

    [Fact]
    public async Task MembersComeAPageAtATime()
    {
        await using var bench = await ConnectorBench.StartAsync();
        bench.Then(200, """{"members":[{"id":"29:a","name":"A"}],"continuationToken":"x=/y"}""");
        bench.Then(200, """{"members":[{"id":"29:b"}]}""");
        var first = await bench.Client.Conversations.GetConversationPagedMembersAsync("c", 50);
        var second = await bench.Client.Conversations.GetConversationPagedMembersAsync("c", 50, first.ContinuationToken);
        Assert.Equal(["/v3/conversations/c/pagedmembers?pageSize=50",
            "/v3/conversations/c/pagedmembers?pageSize=50&continuationToken=x%3D%2Fy"],
            bench.Server.Requests.Select(request => request.Target));
        Assert.Equal(("29:a", "29:b"), (first.Members[0].Id, second.Members[0].Id));
        Assert.Null(second.ContinuationToken);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("{}", null)]
    [InlineData("<html>", null)]
    [InlineData("""{"id":"7"}""", "7")]
    public async Task AMessageThatArrivedCountsWhateverTheAnswerSays(string body, string? id)
    {
        await using var bench = await ConnectorBench.StartAsync();
        bench.Then(202, body);
        var result = await bench.SendAsync(Reply);
        Assert.Equal(id, result.Id);
    }

    [Fact]
    public async Task MembersThatCannotBeReadAreAFault()
    {
        await using var bench = await ConnectorBench.StartAsync();
        bench.Then(200, "<html>");
        await Assert.ThrowsAsync<Microsoft.Rest.SerializationException>(() =>
            bench.Client.Conversations.GetConversationPagedMembersAsync("c", 50));
    }

    [Fact]
    public async Task OneConnectionServesManyMessages()
    {
        await using var bench = await ConnectorBench.StartAsync();
        for (var i = 0; i < 5; i++) await bench.SendAsync(Reply);
        Assert.Single(bench.Server.Requests.Select(request => request.Connection).Distinct());
    }

    [Fact]
    public async Task ALocalToolGetsNoToken()
    {
        await using var bench = await ConnectorBench.StartAsync();
        bench.Client = bench.Connector(new NoCredentials());
        Assert.Equal("sent-1", (await bench.SendAsync(Reply)).Id);
        Assert.Equal("", Assert.Single(bench.Server.Requests).Authorization);
        Assert.Empty(bench.Entra.Requests);
    }

    [Fact]
    public async Task WithoutATokenNothingIsSent()
    {
        await using var bench = await ConnectorBench.StartAsync();
        bench.Entra.Status = 401;
        Assert.Equal(ConnectorFault.NoToken, (await ConnectorBench.FaultAsync(bench.SendAsync(Reply)))?.Fault);
        Assert.Empty(bench.Server.Requests);
    }

    [Fact]
    public async Task ARedirectIsNotFollowed()
    {
        await using var bench = await ConnectorBench.StartAsync();
        await using var elsewhere = await LoopbackServer.StartAsync();
        bench.Then(307, "", ("Location", elsewhere.Address.ToString()));
        var result = await ConnectorBench.FaultAsync(bench.SendAsync(Reply));
        Assert.Equal((ConnectorFault.Refused, 307), (result!.Fault, result.Status));
        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task WhatIsNotDeliveredStandsInTheLogWithoutItsText()
    {
        await using var bench = await ConnectorBench.StartAsync();
        bench.Then(403, """{"error":{"code":"BotDisabledByAdmin","message":"Geheim antwoord"}}""");
        var result = await ConnectorBench.FaultAsync(bench.SendAsync(Reply));
        Assert.Equal("BotDisabledByAdmin", result!.Code);
        Assert.Equal("430 Not delivered: send gave Refused, status 403, code BotDisabledByAdmin", Assert.Single(bench.Log.Lines));
    }

    [Theory]
    [InlineData("""{"error":{"code":"Bad\n430 forged line"}}""")]
    [InlineData("""{"error":null}""")]
    [InlineData("""{"error":{"code":5}}""")]
    public async Task ACodeThatIsNoneDoesNotReachTheLog(string body)
    {
        await using var bench = await ConnectorBench.StartAsync();
        bench.Then(400, body);
        Assert.Null((await ConnectorBench.FaultAsync(bench.SendAsync(Reply)))!.Code);
    }
}
