using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace BanenBot.EndToEnd;

/// <summary>From a question to a colleague's answer with the real program, over a Connector, and a restart in between.</summary>
public sealed class ExpertDeskTests : IAsyncLifetime
{
    const string Channel = "19:balie@thread.tacv2", Question = "wie betaalt de xylofoonles van een kandidaat";

    RunningBot _bot = null!;
    FakeConnector _connector = null!;
    int _asked;

    public async Task InitializeAsync()
    {
        _connector = await FakeConnector.StartAsync();
        _bot = await RunningBot.StartAsync(settings:
        [
            ("BanenBot__ExpertDesk__Enabled", "true"), ("BanenBot__ExpertDesk__Channel", Channel),
            ("BanenBot__ExpertDesk__ServiceUrl", _connector.Address), ("BanenBot__ExpertDesk__Address", "balie@example.nl"),
        ]);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _connector.DisposeAsync();
    }

    [Fact]
    public async Task AQuestionGoesToTheChannelAndTheAnswerComesBackOverARestart()
    {
        await PostAsync(Message(Question));
        var offer = (await NextAsync("Vraag het een collega")).Activity;
        await PostAsync(Pressed(Data(offer)));
        await NextAsync("Stuur naar een collega");
        await PostAsync(Pressed(new() { ["balie"] = "stuur", ["tekst"] = Question, ["naam"] = "" }));
        var card = await NextAsync("Een collega vraagt");
        Assert.Equal($"POST /v3/conversations/{Channel}/activities", card.Call);
        Assert.DoesNotContain("29:jan", card.Activity.ToJsonString(), StringComparison.Ordinal);

        await _bot.RestartAsync();
        var answer = Data(card.Activity);
        answer["antwoord"] = "Dat betaalt de muziekschool.";
        var pressed = Pressed(answer);
        pressed["from"]!["id"] = "29:kim";
        pressed["conversation"] =
            new JsonObject { ["id"] = Channel + ";messageid=1", ["conversationType"] = "channel", ["isGroup"] = true };
        await PostAsync(pressed);
        var delivered = await NextAsync("muziekschool");
        Assert.Equal("POST /v3/conversations/a:1/activities", delivered.Call);
        Assert.Contains("Antwoord van een collega", (string)delivered.Activity["text"]!, StringComparison.Ordinal);
        Assert.DoesNotContain("xylofoon", _bot.Log, StringComparison.Ordinal);

        string[] who = ["--user", "29:jan", "--storage", _bot.Storage];
        Assert.Contains("xylofoonles", (await RunningBot.RunAsync(["privacy", "export", .. who])).Output, StringComparison.Ordinal);
        var deleted = await RunningBot.RunAsync(["privacy", "delete", .. who]);
        Assert.Contains("1 vragen aan collega", deleted.Output, StringComparison.Ordinal);
        Assert.Equal(1, (await RunningBot.RunAsync(["privacy", "export", .. who])).ExitCode);
    }

    [Fact]
    public async Task AKillBetweenDeliveringAndWritingItDownBringsTheAnswerOnceMoreAndItSaysSo()
    {
        await PostAsync(Pressed(new() { ["balie"] = "stuur", ["tekst"] = Question }));
        var answer = Data((await NextAsync("Een collega vraagt")).Activity);
        answer["antwoord"] = "Dat betaalt de muziekschool.";
        var pressed = Pressed(answer);
        pressed["conversation"] =
            new JsonObject { ["id"] = Channel + ";messageid=1", ["conversationType"] = "channel", ["isGroup"] = true };
        _connector.Swallows = "muziekschool";
        await PostAsync(pressed);
        Assert.DoesNotContain("Misschien", (string)(await NextAsync("muziekschool")).Activity["text"]!, StringComparison.Ordinal);
        _connector.Swallows = null;
        await _bot.RestartAsync();
        var again = await NextAsync("muziekschool");
        Assert.Contains("Misschien heb je dit bericht al", (string)again.Activity["text"]!, StringComparison.Ordinal);
        await Task.Delay(TimeSpan.FromSeconds(2));
        Assert.Empty(_connector.Take());
    }

    [Fact]
    public async Task AThumbDownBringsTheButtonAndThePageTheAddress()
    {
        await PostAsync(Message("wat is de t+2-regel"));
        await NextAsync("t+2");
        var thumb = Message("", "invoke");
        (thumb["name"], thumb["replyToId"]) = ("message/submitAction", "1");
        thumb["value"] = new JsonObject
        {
            ["actionName"] = "feedback", ["actionValue"] = new JsonObject { ["reaction"] = "dislike", ["feedback"] = "" },
        };
        await PostAsync(thumb);
        await NextAsync("Vraag het een collega");
        using var page = await _bot.Http.PostAsync(
            new Uri("/", UriKind.Relative), new FormUrlEncodedContent([new("vraag", Question), new("gesprek", "AAAAAAAAAAAAAAAAAAAAAA")]));
        Assert.Contains("Vraag het een collega: balie@example.nl", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>The next call that holds a text; others, such as the answer itself, are passed over.</summary>
    async Task<(string Call, JsonObject Activity)> NextAsync(string text)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            var one = await _connector.Received.Reader.ReadAsync(limit.Token);
            if (one.Activity.ToJsonString(Readable).Contains(text, StringComparison.Ordinal)) return one;
        }
    }

    static readonly System.Text.Json.JsonSerializerOptions Readable =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What the first button of a card sends.</summary>
    static JsonObject Data(JsonObject activity) =>
        activity["attachments"]![0]!["content"]!["actions"]![0]!["data"]!.DeepClone().AsObject();

    JsonObject Pressed(JsonObject data)
    {
        var pressed = Message("");
        pressed["value"] = data;
        return pressed;
    }

    JsonObject Message(string text, string type = "message") => new()
    {
        ["type"] = type, ["id"] = $"vraag-{++_asked}", ["channelId"] = "msteams", ["serviceUrl"] = _connector.Address, ["text"] = text,
        ["from"] = new JsonObject { ["id"] = "29:jan" }, ["recipient"] = new JsonObject { ["id"] = "28:bot" },
        ["conversation"] = new JsonObject { ["id"] = "a:1", ["conversationType"] = "personal" },
    };

    async Task PostAsync(JsonObject activity)
    {
        using var response = await _bot.Http.PostAsJsonAsync("/api/messages", activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
