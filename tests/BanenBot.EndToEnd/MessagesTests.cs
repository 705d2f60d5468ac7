using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace BanenBot.EndToEnd;

/// <summary>One program for all tests of this class: they ask, and none changes the knowledge.</summary>
public sealed class MessagesTests(DevelopmentBot bot) : IClassFixture<DevelopmentBot>
{
    readonly RunningBot _bot = bot.Running;

    [Theory]
    [InlineData("wat is de t+2-regel", "answer", "2020")]
    [InlineData("hoe kan een werkgever zien of iemand in het dgr staat", "answer", "werkgeversportaal")]
    [InlineData("hoeveel banen zijn er in gooi en vechtstreek", "figures", "864")]
    [InlineData("q1 2018 werkzame personen hilversum e.o.", "figures", "798")]
    [InlineData("laatste cijfers doelgroepregister", "figures", "1.679")]
    [InlineData("hoi", "smalltalk", "")]
    [InlineData("staat 111222333 in het doelgroepregister", "refused", "Suwinet")]
    [InlineData("heeft ajax gisteren gewonnen", "unanswered", "")]
    public async Task AQuestionGetsItsReply(string question, string outcome, string holds)
    {
        var reply = Assert.Single(await _bot.SayAsync(question, conversation: question));
        Assert.Equal(outcome, RunningBot.Outcome(reply));
        Assert.Contains(holds,
            reply.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }),
            StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("hallo")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"message","text":"x","from":{"id":"u"}}""")]
    [InlineData("""{"type":"message","text":"x","conversation":{"id":"c"}}""")]
    public async Task WhatIsNoActivityIsRefusedWithAReason(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _bot.Http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("BadArgument", (string?)(await response.Content.ReadFromJsonAsync<JsonObject>())!["error"]!["code"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("😀😀😀")]
    [InlineData("\u0000\u0007\u001b[31m")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("**[klik](javascript:alert(1))**")]
    [InlineData("'; DROP TABLE conversations; --")]
    [InlineData("\"AND\" NEAR(t+2, 5) * ^")]
    public async Task AnyTextGetsAFriendlyReplyThatDoesNotEchoIt(string text)
    {
        var reply = Assert.Single(await _bot.SayAsync(text, "raar"));
        Assert.NotEmpty((string)reply["text"]!);
        if (text.Length > 0) Assert.DoesNotContain(text, (string)reply["text"]!, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task ATextOf100000CharactersGetsAFriendlyReply() =>
        Assert.Equal(
            "unanswered", RunningBot.Outcome(Assert.Single(await _bot.SayAsync(string.Concat(Enumerable.Repeat("wat is de t+2 ", 7000))))));

    [Fact]
    public async Task ABodyThatIsTooLargeIsRefused()
    {
        using var content = new StringContent(new string(' ', 300_000), Encoding.UTF8, "application/json");
        using var response = await _bot.Http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.True(response.Headers.ConnectionClose);
    }

    [Fact]
    public async Task ANewcomerIsWelcomedAndTheBotItselfIsNot()
    {
        Assert.Single(await UpdateAsync("u"));
        Assert.Empty(await UpdateAsync("bot"));
    }

    [Fact]
    public async Task AnUnknownInvokeIsNotImplemented()
    {
        var invoke = RunningBot.Message("");
        (invoke["type"], invoke["name"]) = ("invoke", "onbekend/ding");
        using var response = await _bot.Http.PostAsJsonAsync("/api/messages", invoke);
        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Fact]
    public async Task RepliesGoToNoAddressButThisMachine()
    {
        var message = RunningBot.Message("hoi");
        message.Remove("deliveryMode");
        message["serviceUrl"] = "http://169.254.169.254/";
        using var response = await _bot.Http.PostAsJsonAsync("/api/messages", message);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task HealthNamesTheKnowledgeThatAnswers()
    {
        var health = await _bot.Http.GetFromJsonAsync<JsonObject>("/health/ready");
        Assert.Equal(12, ((string)health!["knowledge"]!).Length);
        Assert.Equal(0, (int)health["faults"]!);
        Assert.Equal("ok", await _bot.Http.GetStringAsync(new Uri("/health/live", UriKind.Relative)));
    }

    [Fact]
    public async Task NeitherLogNorStoreHoldsACitizenNumber()
    {
        await _bot.SayAsync("is 999.990.019 al uitgeschreven en 999990020 ook", "privacy");
        foreach (var trace in new[] { "999.990.019", "999990019", "999990020" })
        {
            Assert.DoesNotContain(trace, _bot.Log, StringComparison.Ordinal);
            foreach (var file in _bot.StoredFiles)
            {
                await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                using var reader = new StreamReader(stream, Encoding.Latin1);
                Assert.DoesNotContain(trace, await reader.ReadToEndAsync(), StringComparison.Ordinal);
            }
        }
    }

    async Task<JsonArray> UpdateAsync(string added)
    {
        var update = RunningBot.Message("");
        (update["type"], update["membersAdded"]) = ("conversationUpdate", new JsonArray(new JsonObject { ["id"] = added }));
        using var response = await _bot.Http.PostAsJsonAsync("/api/messages", update);
        return (await response.Content.ReadFromJsonAsync<JsonObject>())!["activities"]!.AsArray();
    }
}
