using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace BanenBot.EndToEnd;

/// <summary>The real program as Teams meets it: activities and invokes in over HTTP, replies out through a Connector.</summary>
public sealed class TeamsTests(DevelopmentBot bot) : IClassFixture<DevelopmentBot>, IAsyncLifetime
{
    const string Figure = "hoeveel banen zijn er in gooi en vechtstreek";

    readonly RunningBot _bot = bot.Running;

    /// <summary>Each test has a chat of its own, and a channel.</summary>
    readonly string _chat = $"a:{Guid.NewGuid()}", _channel = $"19:{Guid.NewGuid()}@thread.tacv2";

    FakeConnector _connector = null!;
    int _asked;

    public async Task InitializeAsync() => _connector = await FakeConnector.StartAsync();

    public async Task DisposeAsync() => await _connector.DisposeAsync();

    [Fact]
    public async Task TextAndCardComeAsTwoMessagesAndAJudgementOfEitherIsKeptWithItsTopic()
    {
        var sent = await SayAsync(Message(Figure));
        Assert.Equal(2, sent.Count);
        Assert.Equal("default", (string?)sent[0].Activity["channelData"]!["feedbackLoop"]!["type"]);
        Assert.Null(sent[0].Activity["attachments"]);
        Assert.Contains("864", sent[1].Activity["attachments"]![0]!["content"]!["body"]![0]!["text"]!.ToString(), StringComparison.Ordinal);

        const string Thumb = """{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"Handig\"}"}}""";
        var (status, body) = await InvokeAsync("message/submitAction", Thumb, replyTo: "1");
        Assert.Equal((HttpStatusCode.OK, "{}"), (status, body!.ToJsonString()));
        var reaction = Message("", "messageReaction");
        (reaction["replyToId"], reaction["from"]!["id"]) = ("2", "29:piet");
        reaction["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "sad" });
        Assert.Empty(await SayAsync(reaction));

        var storage = Path.GetDirectoryName(_bot.StoredFiles.Single(file => file.EndsWith("feedback.db", StringComparison.Ordinal)))!;
        var (exitCode, output, _) = await RunningBot.RunAsync("feedback", "--storage", storage);
        Assert.Equal(0, exitCode);
        Assert.Matches("figures;[a-z-]+;[0-9a-f]{12};1;1;Handig", output);
    }

    [Fact]
    public async Task AChangedQuestionChangesItsAnswerAndARemovedOneIsForgotten()
    {
        var message = Message(Figure);
        await SayAsync(message);
        var changed = Message("wat is de t+2-regel", "messageUpdate");
        (changed["id"], changed["timestamp"]) = ((string?)message["id"], "2026-01-01T00:00:00Z");
        changed["channelData"] = new JsonObject { ["eventType"] = "editMessage" };
        var calls = await SayAsync(changed);
        Assert.Equal($"PUT /v3/conversations/{_chat}/activities/1", calls[0].Call);
        Assert.Contains("t+2", (string)calls[0].Activity["text"]!, StringComparison.OrdinalIgnoreCase);

        var removed = Message("", "messageDelete");
        (removed["id"], removed["timestamp"]) = ((string?)message["id"], "2026-01-01T00:00:01Z");
        Assert.Empty(await SayAsync(removed));
        Assert.DoesNotContain("t+2", (string)(await SayAsync(Message("waarom")))[0].Activity["text"]!, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task AConversationIsWelcomedOnce()
    {
        var installed = Message("", "installationUpdate");
        installed["action"] = "add";
        var joined = Message("", "conversationUpdate");
        joined["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:jan" }, new JsonObject { ["id"] = "28:bot" });
        await Task.WhenAll(PostAsync(installed), PostAsync(joined));
        var welcome = _connector.Take();
        Assert.Equal(2, welcome.Count);
        Assert.Equal(3, welcome[1].Activity["attachments"]![0]!["content"]!["body"]!.AsArray().Count);
    }

    [Fact]
    public async Task TheWelcomeOfAChannelIsOneThread()
    {
        var installed = InChannel(Message("", "installationUpdate"), _channel);
        installed["action"] = "add";
        Assert.Equal(
            [$"POST /v3/conversations/{_channel}/activities", $"POST /v3/conversations/{_channel};messageid=1/activities"],
            (await SayAsync(installed)).Select(one => one.Call));
    }

    [Fact]
    public async Task InAChannelTheBotAnswersItsMentionShortlyAndInTheThread()
    {
        var thread = $"{_channel};messageid=1";
        Assert.Empty(await SayAsync(InChannel(Message("wat is de t+2-regel"), thread)));
        var mentioned = InChannel(Message("<at>BanenBot</at> wat is de t+2-regel"), thread);
        mentioned["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention", ["text"] = "<at>BanenBot</at>", ["mentioned"] = new JsonObject { ["id"] = "28:bot" },
        });
        var sent = await SayAsync(mentioned);
        Assert.All(sent, one => Assert.Equal($"POST /v3/conversations/{thread}/activities", one.Call));
        Assert.DoesNotContain("Bron", (string)sent[0].Activity["text"]!, StringComparison.Ordinal);
        Assert.Equal("answer", RunningBot.Outcome(sent[0].Activity));
        var actions = sent[1].Activity["attachments"]![0]!["content"]!["actions"]!.AsArray();
        Assert.Equal("Action.ShowCard", (string)Assert.Single(actions)!["type"]!);
    }

    [Fact]
    public async Task ASearchFindsCardsAndRefusesWhatTheGuardRefuses()
    {
        const string Query = """{"commandId":"cijfers","parameters":[{"name":"zoek","value":"banen q1 2018"}],"queryOptions":{"skip":0}}""";
        var (status, body) = await InvokeAsync("composeExtension/query", Query);
        Assert.Equal((HttpStatusCode.OK, "result"), (status, (string?)body!["composeExtension"]!["type"]));
        var preview = body["composeExtension"]!["attachments"]![0]!["preview"]!["content"]!;
        Assert.Contains("864", preview["title"]!.ToString(), StringComparison.Ordinal);
        (_, body) = await InvokeAsync("composeExtension/query", """{"parameters":[{"value":"staat 111222333 in het register"}]}""");
        Assert.Equal("message", (string?)body!["composeExtension"]!["type"]);
        Assert.DoesNotContain("111222333", _bot.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ververs", "banen gooi en vechtstreek", 200, "application/vnd.microsoft.card.adaptive")]
    [InlineData("ververs", "wat is de t+2-regel", 200, "application/vnd.microsoft.activity.message")]
    [InlineData("ververs", "staat 111222333 in het register", 200, "application/vnd.microsoft.activity.message")]
    [InlineData("anders", "banen", 400, "application/vnd.microsoft.error")]
    public async Task APressedButtonIsAnsweredInTheShapeOfTheProtocol(string verb, string question, int statusCode, string type)
    {
        var value = new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = new JsonObject { ["vraag"] = question },
            },
        };
        var (status, body) = await InvokeAsync("adaptiveCard/action", value.ToJsonString());
        Assert.Equal((HttpStatusCode.OK, statusCode, type), (status, (int)body!["statusCode"]!, (string?)body["type"]));
        if (statusCode == 400) return;
        Assert.NotNull(body["value"]);
    }

    [Theory]
    [InlineData("composeExtension/querySettingUrl")]
    [InlineData("task/fetch")]
    [InlineData("message/submitAction")]
    [InlineData("")]
    public async Task AnInvokeThatIsNotKnownIsNotImplemented(string name) =>
        Assert.Equal(HttpStatusCode.NotImplemented, (await InvokeAsync(name, "{}")).Status);

    JsonObject Message(string text, string type = "message") => new()
    {
        ["type"] = type, ["id"] = $"vraag-{++_asked}", ["channelId"] = "msteams", ["serviceUrl"] = _connector.Address, ["text"] = text,
        ["from"] = new JsonObject { ["id"] = "29:jan" }, ["recipient"] = new JsonObject { ["id"] = "28:bot" },
        ["conversation"] = new JsonObject { ["id"] = _chat, ["conversationType"] = "personal" },
    };

    static JsonObject InChannel(JsonObject message, string thread)
    {
        message["conversation"] = new JsonObject { ["id"] = thread, ["conversationType"] = "channel", ["isGroup"] = true };
        return message;
    }

    /// <summary>Posts an activity and gives the calls that it led to.</summary>
    async Task<IReadOnlyList<(string Call, JsonObject Activity)>> SayAsync(JsonObject activity)
    {
        await PostAsync(activity);
        return _connector.Take();
    }

    async Task PostAsync(JsonObject activity)
    {
        using var response = await _bot.Http.PostAsJsonAsync("/api/messages", activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    async Task<(HttpStatusCode Status, JsonNode? Body)> InvokeAsync(string name, string value, string? replyTo = null)
    {
        var invoke = Message("", "invoke");
        (invoke["name"], invoke["value"], invoke["replyToId"]) = (name, JsonNode.Parse(value), replyTo);
        using var response = await _bot.Http.PostAsJsonAsync("/api/messages", invoke);
        var body = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, body.Length > 0 ? JsonNode.Parse(body) : null);
    }
}
