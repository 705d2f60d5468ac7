using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace BanenBot.Benchmarks;

/// <summary>What came out of a time of asking in the web chat, each person with one question under way, at the instances in turn.</summary>
sealed class ChatLoad
{
    readonly List<double> _milliseconds = [];
    double _seconds;
    TimeSpan _processor;

    public int Turns => _milliseconds.Count;

    public double PerSecond => Turns / _seconds;

    /// <summary>Milliseconds of the programs' processor time for one turn; PostgreSQL's is not in it.</summary>
    public double Cost => _processor.TotalMilliseconds / Turns;

    public double Milliseconds(double share) => _milliseconds[(int)(share * (Turns - 1))];

    public static async Task<ChatLoad> RunAsync(IReadOnlyList<RunningProgram> programs, int people, TimeSpan time)
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = people };
        using var http = new HttpClient(handler);
        var (load, questions) = (new ChatLoad(), Workplace.Questions());
        var chats = new List<(string Conversation, AuthenticationHeaderValue Token)>();
        for (var person = 0; person < people; person++) chats.Add(await ComeAsync(http, programs[person % programs.Count].Address));
        var (before, began) = (Processor(programs), Stopwatch.GetTimestamp());
        await Task.WhenAll(chats.Select((chat, person) => Task.Run(() => AskAsync(chat, person))));
        load._seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        load._processor = Processor(programs) - before;
        load._milliseconds.Sort();
        return load;

        async Task AskAsync((string Conversation, AuthenticationHeaderValue Token) chat, int person)
        {
            var own = new List<double>();
            for (var turn = 0; Stopwatch.GetElapsedTime(began) < time; turn++)
            {
                var address = programs[(person + turn) % programs.Count].Address;
                var said = new JsonObject
                {
                    ["type"] = "message", ["text"] = questions[(person * 97 + turn) % questions.Count],
                    ["channelData"] = new JsonObject { ["clientActivityID"] = $"{turn}" },
                };
                var asked = Stopwatch.GetTimestamp();
                await CallAsync(http, new(address, $"/v3/directline/conversations/{chat.Conversation}/activities"), said, chat.Token);
                own.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            }

            lock (load._milliseconds) load._milliseconds.AddRange(own);
        }
    }

    static TimeSpan Processor(IEnumerable<RunningProgram> programs) =>
        programs.Aggregate(TimeSpan.Zero, (sum, program) => sum + program.Processor);

    static async Task<(string Conversation, AuthenticationHeaderValue Token)> ComeAsync(HttpClient http, Uri address)
    {
        var issued = await CallAsync(http, new(address, "/webchat/token"), null, null);
        var token = new AuthenticationHeaderValue("Bearer", (string)issued["token"]!);
        await CallAsync(http, new(address, "/v3/directline/conversations"), [], token);
        return ((string)issued["conversationId"]!, token);
    }

    static async Task<JsonObject> CallAsync(HttpClient http, Uri address, JsonObject? body, AuthenticationHeaderValue? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = token;
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonObject>())!;
    }
}
