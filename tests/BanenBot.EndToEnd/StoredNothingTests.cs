using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace BanenBot.EndToEnd;

/// <summary>
/// A number and a name in every field that an activity has, ids included, on every way in: nothing of them is stored or logged.
/// </summary>
public sealed class StoredNothingTests
{
    const int Turns = 5_000;

    static readonly string[] Said = ["staat Jan Jansen in het doelgroepregister, bsn 123456782", "bsn 123456782", "123456782"];

    /// <summary>A path into the activity; where it ends in a list the value becomes its only item.</summary>
    static readonly string[] Fields =
    [
        "text", "value", "value/vraag", "value/x/y", "name", "locale", "replyToId", "id", "timestamp", "textFormat", "channelId",
        "serviceUrl", "action", "topicName",
        "summary", "speak", "label", "valueType", "code", "importance", "callerId", "localTimezone", "eigen", "from/id", "from/name",
        "from/aadObjectId", "from/role",
        "recipient/id", "recipient/name", "conversation/id", "conversation/name", "conversation/tenantId", "conversation/conversationType",
        "channelData/x", "channelData/clientActivityID", "channelData/tenant/id", "channelData/eventType", "entities/0/type",
        "entities/0/text",
        "entities/0/mentioned/name", "entities/0/target/urlTemplate", "attachments/0/content", "attachments/0/name",
        "attachments/0/contentUrl", "attachments/0/contentType",
        "reactionsAdded/0/type", "membersAdded/0/id", "membersAdded/0/name",
    ];

    static readonly (string Type, string? Name)[] Kinds =
    [
        ("message", null), ("event", "webchat:activity-status/feedback"), ("messageReaction", null), ("conversationUpdate", null),
        ("messageUpdate", null),
        ("invoke", "message/submitAction"), ("invoke", "composeExtension/query"), ("invoke", "adaptiveCard/action"),
    ];

    [Fact]
    public async Task NothingOfANumberOrANameIsLeftAfterFiveThousandTurns()
    {
        await using var bot = await RunningBot.StartAsync();
        var (conversation, token) = await BeginAsync(bot);
        var bodies = Bodies().ToList();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Turns), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (turn, cancellation) =>
        {
            var body = bodies[turn % bodies.Count];
            using var request = new HttpRequestMessage(
                HttpMethod.Post, turn % 2 == 0 ? "/api/messages" : $"/v3/directline/conversations/{conversation}/activities");
            if (turn % 2 == 1) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
            using var response = await bot.Http.SendAsync(request, cancellation);
            Assert.True((int)response.StatusCode is < 500 or 501, $"{response.StatusCode}: {body}");
        });
        using var page = await bot.Http.PostAsync(
            new Uri("/", UriKind.Relative), new FormUrlEncodedContent([new("vraag", Said[0]), new("gesprek", "AAAA123456782AAAAAAAAA")]));
        page.EnsureSuccessStatusCode();
        foreach (var trace in new[] { "123456782", "Jansen" })
        {
            Assert.DoesNotContain(trace, bot.Log, StringComparison.OrdinalIgnoreCase);
            Assert.All(bot.StoredFiles, file => Assert.False(Holds(file, trace), $"{Path.GetFileName(file)} holds {trace}"));
        }
    }

    static IEnumerable<string> Bodies() =>
        from said in Said
        from kind in Kinds
        from field in Fields
        select With(Activity(kind.Type, kind.Name), field.Split('/'), said);

    static JsonObject Activity(string type, string? name)
    {
        var activity = RunningBot.Message("wat is de banenafspraak", "gesprek");
        (activity["type"], activity["channelId"]) = (type, "webchat");
        if (name is not null) activity["name"] = name;
        if (type == "conversationUpdate") activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "u" });
        return activity;
    }

    static string With(JsonObject activity, string[] path, string said)
    {
        JsonNode at = activity;
        for (var i = 0; i < path.Length - 1; i++)
        {
            JsonNode next = path[i + 1] == "0" ? new JsonArray(new JsonObject()) : new JsonObject();
            if (path[i] == "0") at = at[0]!;
            else at = at[path[i]] is JsonObject or JsonArray ? at[path[i]]! : (at[path[i]] = next);
        }

        at[path[^1]] = said;
        return activity.ToJsonString();
    }

    static async Task<(string Conversation, string Token)> BeginAsync(RunningBot bot)
    {
        using var tokens = await bot.Http.PostAsync(new Uri("/webchat/token", UriKind.Relative), null);
        var begun = (await tokens.Content.ReadFromJsonAsync<JsonObject>())!;
        var token = (string)begun["token"]!;
        using var start = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/conversations");
        start.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var started = await bot.Http.SendAsync(start);
        started.EnsureSuccessStatusCode();
        return ((string)begun["conversationId"]!, token);
    }

    static bool Holds(string file, string trace)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd().Contains(trace, StringComparison.OrdinalIgnoreCase);
    }
}
