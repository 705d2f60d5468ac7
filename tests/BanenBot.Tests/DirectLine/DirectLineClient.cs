using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using BanenBot.BotFramework.DirectLine;

namespace BanenBot.Tests.DirectLine;

/// <summary>
/// Calls as the browser's client makes them, one tab of it: it holds a token, a conversation, a stream address and a watermark.
/// </summary>
sealed class DirectLineClient(DirectLineHost host)
{
    public string Token { get; set; } = "";
    public string Conversation { get; set; } = "";
    public string StreamUrl { get; set; } = "";
    public string Watermark { get; set; } = "";

    /// <summary>Every activity that came, in the order of coming.</summary>
    public List<JsonObject> Received { get; } = [];

    public IEnumerable<string> Texts => Received.Select(activity => (string?)activity["text"] ?? "");

    public IEnumerable<string> Ids => Received.Select(activity => (string)activity["id"]!);

    /// <summary>A conversation that has begun.</summary>
    public static async Task<DirectLineClient> BegunAsync(DirectLineHost host)
    {
        var client = new DirectLineClient(host);
        await client.GetTokenAsync();
        await client.StartAsync();
        return client;
    }

    public async Task GetTokenAsync() => Take(await JsonAsync(HttpMethod.Post, DirectLineRoutes.PageToken));

    public async Task StartAsync() =>
        Take(await JsonAsync(HttpMethod.Post, "conversations", new JsonObject { ["user"] = new JsonObject() }));

    /// <summary>A second tab on the same conversation.</summary>
    public DirectLineClient Tab() => new(host) { Token = Token, Conversation = Conversation, StreamUrl = StreamUrl };

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        var address = path.StartsWith('/') ? path : $"{DirectLineRoutes.Prefix}/{path}";
        using var request = new HttpRequestMessage(method, address) { Content = content };
        if (Token.Length > 0) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        return await host.Http.SendAsync(request);
    }

    public async Task<JsonObject> JsonAsync(HttpMethod method, string path, JsonNode? body = null)
    {
        using var response = await SendAsync(method, path, body is null ? null : JsonContent.Create(body));
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    /// <summary>Makes a call that must be refused in this way, with the protocol's error body; gives the headers.</summary>
    public async Task<HttpResponseHeaders> RefusedAsync(
        int status, string code, HttpMethod method, string path, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var response = await SendAsync(method, path, content, headers);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        var error = (await response.Content.ReadFromJsonAsync<JsonObject>())!["error"]!;
        Assert.Equal(code, (string?)error["code"]);
        Assert.NotEmpty((string)error["message"]!);
        return response.Headers;
    }

    public Task<HttpResponseMessage> PostAsync(JsonObject activity) =>
        SendAsync(HttpMethod.Post, $"conversations/{Conversation}/activities", JsonContent.Create(activity));

    public async Task<string> SayAsync(string text)
    {
        using var response = await PostAsync(Message(text));
        response.EnsureSuccessStatusCode();
        return (string)(await response.Content.ReadFromJsonAsync<JsonObject>())!["id"]!;
    }

    public static JsonObject Message(string text) =>
        new() { ["type"] = "message", ["text"] = text, ["from"] = new JsonObject { ["id"] = "r_page" } };

    /// <summary>One poll; false when it brought nothing.</summary>
    public async Task<bool> PollAsync()
    {
        var before = Received.Count;
        Take(await JsonAsync(HttpMethod.Get, $"conversations/{Conversation}/activities?watermark={Watermark}"));
        return Received.Count > before;
    }

    /// <summary>Fetches a fresh stream address for where this tab is, as the client does after a socket was cut.</summary>
    public async Task ResumeAsync() => Take(await JsonAsync(HttpMethod.Get, $"conversations/{Conversation}?watermark={Watermark}"));

    public async Task<ClientWebSocket> OpenAsync(string? origin = null)
    {
        var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null) socket.Options.SetRequestHeader("Origin", origin);
        using var patience = new CancellationTokenSource(DirectLineHost.Patience);
        await socket.ConnectAsync(new Uri(StreamUrl), patience.Token);
        return socket;
    }

    /// <summary>Reads one frame; its text, empty for a keep-alive, or null when the server closed.</summary>
    public async Task<string?> ReadAsync(ClientWebSocket socket)
    {
        using var patience = new CancellationTokenSource(DirectLineHost.Patience);
        var (buffer, frame) = (new byte[16 * 1024], new MemoryStream());
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, patience.Token);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            frame.Write(buffer, 0, part.Count);
            if (!part.EndOfMessage) continue;
            var text = System.Text.Encoding.UTF8.GetString(frame.ToArray());
            if (text.Length > 0) Take(JsonNode.Parse(text)!.AsObject());
            return text;
        }
    }

    /// <summary>Reads frames until so many activities came in all, or the server closed.</summary>
    public async Task ReadUntilAsync(ClientWebSocket socket, int count)
    {
        while (Received.Count < count && await ReadAsync(socket) is not null) { }
    }

    /// <summary>Keeps what the client keeps of an answer or frame; what is missing overwrites nothing.</summary>
    void Take(JsonObject answer)
    {
        Token = (string?)answer["token"] ?? Token;
        Conversation = (string?)answer["conversationId"] ?? Conversation;
        StreamUrl = (string?)answer["streamUrl"] ?? StreamUrl;
        Watermark = (string?)answer["watermark"] ?? Watermark;
        foreach (var activity in answer["activities"]?.AsArray() ?? []) Received.Add(activity!.AsObject());
    }
}
