using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace BanenBot.EndToEnd;

/// <summary>
/// Many colleagues at once. Runs only where BANENBOT_LOAD names a number of seconds: a measurement, for a machine of its own.
/// </summary>
public sealed class LoadTests(ITestOutputHelper output)
{
    const int Sockets = 500;
    const int MessagesPerSecond = 50;

    [LoadFact]
    public async Task NothingIsLostOrDoubledWithFiveHundredSocketsOpen()
    {
        var time = TimeSpan.FromSeconds(int.Parse(LoadFactAttribute.Seconds!, System.Globalization.CultureInfo.InvariantCulture));
        await using var bot = await RunningBot.StartAsync("Production", null, ("BanenBot__DirectLine__TokensPerMinute", "100000"));
        var people = new List<Person>();
        for (var number = 0; number < Sockets; number++) people.Add(await Person.ComeAsync(bot));
        output.WriteLine($"Memory with {Sockets} sockets open: {bot.Memory >> 20} MB");

        var posting = new List<Task>();
        var clock = Stopwatch.StartNew();
        using var beat = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / MessagesPerSecond));
        var (sent, nextReport) = (0, TimeSpan.FromMinutes(1));
        while (clock.Elapsed < time && await beat.WaitForNextTickAsync())
        {
            while (sent < clock.Elapsed.TotalSeconds * MessagesPerSecond)
                posting.Add(people[sent % Sockets].SayAsync($"hoeveel banen eind 2017, nummer {sent++}"));
            if (clock.Elapsed < nextReport) continue;
            output.WriteLine($"After {clock.Elapsed:mm\\:ss}: {sent} messages, {bot.Memory >> 20} MB");
            nextReport += TimeSpan.FromMinutes(1);
        }

        await Task.WhenAll(posting).WaitAsync(TimeSpan.FromMinutes(2));
        foreach (var person in people) await person.DisposeAsync();
        var waits = people.SelectMany(person => person.Waits).Order().ToList();
        output.WriteLine(
            $"{sent} messages in {clock.Elapsed:mm\\:ss}; to the reply on the socket p50 {waits[waits.Count / 2].TotalMilliseconds:0} ms, "
            + $"p99 {waits[waits.Count * 99 / 100].TotalMilliseconds:0} ms, most {waits[^1].TotalMilliseconds:0} ms; {bot.Memory >> 20} "
            + $"MB at the end");
        Assert.Equal((sent, 0), (waits.Count, people.Sum(person => person.Doubled)));
    }

    /// <summary>One conversation with its socket.</summary>
    sealed class Person : IAsyncDisposable
    {
        static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

        readonly ConcurrentDictionary<string, TaskCompletionSource> _expected = new(StringComparer.Ordinal);
        readonly HashSet<string> _seen = new(StringComparer.Ordinal);
        readonly ClientWebSocket _socket = new();
        RunningBot _bot = null!;
        Task _listening = null!;
        (string Conversation, string Token) _ticket;

        public ConcurrentBag<TimeSpan> Waits { get; } = [];
        public int Doubled { get; private set; }

        public static async Task<Person> ComeAsync(RunningBot bot)
        {
            var person = new Person { _bot = bot };
            using var token = await bot.Http.PostAsync(new Uri("/webchat/token", UriKind.Relative), null);
            var issued = (await token.Content.ReadFromJsonAsync<JsonObject>())!;
            person._ticket = ((string)issued["conversationId"]!, (string)issued["token"]!);
            var begun = await person.CallAsync("/v3/directline/conversations", new JsonObject());
            await person._socket.ConnectAsync(new Uri((string)begun["streamUrl"]!), CancellationToken.None);
            person._listening = person.ListenAsync();
            return person;
        }

        public async Task SayAsync(string text)
        {
            var clock = Stopwatch.StartNew();
            var posted = await CallAsync($"/v3/directline/conversations/{_ticket.Conversation}/activities",
                new JsonObject { ["type"] = "message", ["text"] = text, ["channelId"] = "webchat" });
            await Expected((string)posted["id"]!).Task.WaitAsync(Patience);
            Waits.Add(clock.Elapsed);
        }

        public async ValueTask DisposeAsync()
        {
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
            await _listening;
            _socket.Dispose();
        }

        TaskCompletionSource Expected(string question) =>
            _expected.GetOrAdd(question, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));

        async Task ListenAsync()
        {
            var bytes = new byte[256 * 1024];
            while (true)
            {
                var length = 0;
                ValueWebSocketReceiveResult part;
                do
                {
                    part = await _socket.ReceiveAsync(bytes.AsMemory(length), CancellationToken.None);
                    length += part.Count;
                }
                while (!part.EndOfMessage);
                if (part.MessageType == WebSocketMessageType.Close) return;
                if (length == 0) continue;
                foreach (var activity in JsonNode.Parse(bytes.AsSpan(0, length))!["activities"]!.AsArray())
                {
                    if ((string?)activity!["id"] is { } id && !_seen.Add(id)) Doubled++;
                    if ((string?)activity["replyToId"] is { } question && (string?)activity["type"] == "message")
                        Expected(question).TrySetResult();
                }
            }
        }

        async Task<JsonObject> CallAsync(string path, JsonObject body)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path)
            {
                Content = JsonContent.Create(body), Headers = { Authorization = new AuthenticationHeaderValue("Bearer", _ticket.Token) },
            };
            using var response = await _bot.Http.SendAsync(request);
            response.EnsureSuccessStatusCode();
            return (await response.Content.ReadFromJsonAsync<JsonObject>())!;
        }
    }
}

[AttributeUsage(AttributeTargets.Method)]
sealed class LoadFactAttribute : FactAttribute
{
    public LoadFactAttribute()
    {
        if (Seconds is null) Skip = "A measurement: name a number of seconds in BANENBOT_LOAD.";
    }

    public static string? Seconds { get; } = Environment.GetEnvironmentVariable("BANENBOT_LOAD");
}
