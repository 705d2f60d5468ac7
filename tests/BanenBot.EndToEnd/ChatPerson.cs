using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace BanenBot.EndToEnd;

/// <summary>Somebody in the web chat.</summary>
sealed class ChatPerson
{
    readonly RunningBot _bot;
    readonly string _conversation, _token;

    ChatPerson(RunningBot bot, JsonObject issued) =>
        (_bot, _conversation, _token) = (bot, (string)issued["conversationId"]!, (string)issued["token"]!);

    public static async Task<ChatPerson> WithTokenAsync(RunningBot bot)
    {
        using var answer = await bot.Http.PostAsync(new Uri("/webchat/token", UriKind.Relative), null);
        return new(bot, (await answer.Content.ReadFromJsonAsync<JsonObject>())!);
    }

    public static async Task<ChatPerson> ComeAsync(RunningBot bot)
    {
        var person = await WithTokenAsync(bot);
        Assert.Equal(HttpStatusCode.Created, await person.BeginAsync());
        return person;
    }

    /// <summary>The id of the user, as his token has it.</summary>
    public string User => (string)JsonNode.Parse(Base64Url.DecodeFromChars(_token.Split('.')[1]))!["user"]!;

    public async Task<HttpStatusCode> BeginAsync() => (await CallAsync(HttpMethod.Post, "", new JsonObject())).Status;

    public async Task<(HttpStatusCode Status, string? Id)> SayAsync(string text)
    {
        var (status, body) = await CallAsync(
            HttpMethod.Post, $"/{_conversation}/activities", new JsonObject { ["type"] = "message", ["text"] = text });
        return (status, (string?)body["id"]);
    }

    /// <summary>What the conversation holds of this person.</summary>
    public async Task<IReadOnlyList<(string Id, string? Text)>> HeardAsync()
    {
        var (heard, watermark) = (new List<(string, string?)>(), "");
        while (true)
        {
            var (_, set) = await CallAsync(HttpMethod.Get, $"/{_conversation}/activities?watermark={watermark}", null);
            if (set["activities"]!.AsArray() is not { Count: > 0 } activities) return heard;
            heard.AddRange(activities.Where(activity => ((string?)activity!["from"]!["id"])!.StartsWith("dl_", StringComparison.Ordinal))
                .Select(activity => ((string)activity!["id"]!, (string?)activity["text"])));
            watermark = (string?)set["watermark"];
        }
    }

    async Task<(HttpStatusCode Status, JsonObject Body)> CallAsync(HttpMethod method, string path, JsonObject? body)
    {
        using var request = new HttpRequestMessage(method, "/v3/directline/conversations" + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        if (body is not null) request.Content = JsonContent.Create(body);
        using var answer = await _bot.Http.SendAsync(request);
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonObject>())!);
    }
}
