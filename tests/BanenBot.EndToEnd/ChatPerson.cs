using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace BanenBot.EndToEnd;

/// <summary>Somebody in the web chat.</summary>
sealed class ChatPerson
{
    readonly HttpClient _http;
    readonly string _conversation, _token;

    ChatPerson(HttpClient http, JsonObject issued) =>
        (_http, _conversation, _token) = (http, (string)issued["conversationId"]!, (string)issued["token"]!);

    public static Task<ChatPerson> WithTokenAsync(RunningBot bot) => WithTokenAsync(bot.Http);

    public static async Task<ChatPerson> WithTokenAsync(HttpClient http)
    {
        using var answer = await http.PostAsync(new Uri("/webchat/token", UriKind.Relative), null);
        return new(http, (await answer.Content.ReadFromJsonAsync<JsonObject>())!);
    }

    public static Task<ChatPerson> ComeAsync(RunningBot bot) => ComeAsync(bot.Http);

    public static async Task<ChatPerson> ComeAsync(HttpClient http)
    {
        var person = await WithTokenAsync(http);
        Assert.Equal(HttpStatusCode.Created, await person.BeginAsync());
        return person;
    }

    /// <summary>The id of the user, as his token has it.</summary>
    public string User => (string)JsonNode.Parse(Base64Url.DecodeFromChars(_token.Split('.')[1]))!["user"]!;

    public async Task<HttpStatusCode> BeginAsync() => (await CallAsync(HttpMethod.Post, "", new JsonObject())).Status;

    /// <summary>The same person, in the same conversation, by another way in.</summary>
    public ChatPerson At(HttpClient http) => new(http, new JsonObject { ["conversationId"] = _conversation, ["token"] = _token });

    /// <param name="post">The client's own id of what is said: said again under the same id, it is the same.</param>
    public async Task<(HttpStatusCode Status, string? Id)> SayAsync(string text, string? post = null)
    {
        var said = new JsonObject { ["type"] = "message", ["text"] = text };
        if (post is not null) said["channelData"] = new JsonObject { ["clientActivityID"] = post };
        var (status, body) = await CallAsync(HttpMethod.Post, $"/{_conversation}/activities", said);
        return (status, (string?)body["id"]);
    }

    /// <summary>Where a socket of this conversation is opened, once.</summary>
    public async Task<Uri> StreamAsync() => new((string)(await CallAsync(HttpMethod.Get, $"/{_conversation}", null)).Body["streamUrl"]!);

    /// <summary>What the conversation holds of this person.</summary>
    public async Task<IReadOnlyList<(string Id, string? Text)>> HeardAsync() =>
        [.. (await AllAsync()).Where(IsOwn).Select(activity => ((string)activity["id"]!, (string?)activity["text"]))];

    public static bool IsOwn(JsonNode activity) => ((string?)activity["from"]!["id"])!.StartsWith("dl_", StringComparison.Ordinal);

    /// <summary>All that the conversation holds.</summary>
    public async Task<IReadOnlyList<JsonNode>> AllAsync()
    {
        var (heard, watermark) = (new List<JsonNode>(), "");
        while (true)
        {
            var (_, set) = await CallAsync(HttpMethod.Get, $"/{_conversation}/activities?watermark={watermark}", null);
            if (set["activities"]!.AsArray() is not { Count: > 0 } activities) return heard;
            heard.AddRange(activities.Select(activity => activity!));
            watermark = (string?)set["watermark"];
        }
    }

    async Task<(HttpStatusCode Status, JsonObject Body)> CallAsync(HttpMethod method, string path, JsonObject? body)
    {
        using var request = new HttpRequestMessage(method, "/v3/directline/conversations" + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        if (body is not null) request.Content = JsonContent.Create(body);
        using var answer = await _http.SendAsync(request);
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonObject>())!);
    }
}
