using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace BanenBot.Benchmarks;

/// <summary>
/// More people in the web chat than the program has places for, each with one question under way. Who is refused asks again after a
/// moment, and does not wait as long as he is told: that keeps the pressure on.
/// </summary>
sealed class SaturationLoad : IDisposable
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    readonly HttpClient _http;
    readonly IReadOnlyList<string> _questions;
    readonly List<Chat> _people = [];

    SaturationLoad(Uri address, IReadOnlyList<string> questions) => (_http, _questions) =
        (new(new SocketsHttpHandler { MaxConnectionsPerServer = 10_000 }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(1) },
            questions);

    public static async Task<SaturationLoad> ComeAsync(Uri address, IReadOnlyList<string> questions, int people)
    {
        var load = new SaturationLoad(address, questions);
        while (load._people.Count < people) load._people.Add(await load.ComeAsync());
        return load;
    }

    /// <summary>All ask, over and over, for so long.</summary>
    public async Task<Outcome> AskAsync(TimeSpan time)
    {
        var (outcome, began) = (new Outcome(), Stopwatch.GetTimestamp());
        await Task.WhenAll(_people.Select((chat, person) => Task.Run(async () =>
        {
            while (Stopwatch.GetElapsedTime(began) < time)
                if (!await AskAsync(chat, _questions[(person * 97 + chat.Asked++) % _questions.Count], outcome)) await Task.Delay(Pause);
        })));
        outcome.Took = Stopwatch.GetElapsedTime(began);
        return outcome;
    }

    public void Dispose() => _http.Dispose();

    async Task<Chat> ComeAsync()
    {
        using var issued = await _http.PostAsync(new Uri("/webchat/token", UriKind.Relative), null);
        var body = (await issued.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!;
        var chat = new Chat((string)body["conversationId"]!, new("Bearer", (string)body["token"]!));
        using var begun = await SendAsync(chat, "", []);
        begun.EnsureSuccessStatusCode();
        return chat;
    }

    async Task<bool> AskAsync(Chat chat, string question, Outcome outcome)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await SendAsync(
                chat, $"/{chat.Conversation}/activities", new() { ["type"] = "message", ["text"] = question });
            if (answer.IsSuccessStatusCode) outcome.Answered.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            else if (IsHonest(answer)) outcome.Refused.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            else outcome.Failed.Add($"{(int)answer.StatusCode}");
            return answer.IsSuccessStatusCode;
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            outcome.Failed.Add(error.GetType().Name);
            return false;
        }
    }

    Task<HttpResponseMessage> SendAsync(Chat chat, string path, JsonObject body) =>
        _http.SendAsync(new(HttpMethod.Post, "/v3/directline/conversations" + path)
        {
            Content = JsonContent.Create(body), Headers = { Authorization = chat.Token },
        });

    /// <summary>Says that it is too much now, and when to come back.</summary>
    static bool IsHonest(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests
        && answer.Headers.RetryAfter?.Delta > TimeSpan.Zero;

    sealed record Chat(string Conversation, AuthenticationHeaderValue Token)
    {
        public int Asked { get; set; }
    }

    /// <summary>What became of the questions; of those answered and refused, how long that took in milliseconds.</summary>
    internal sealed class Outcome
    {
        public ConcurrentBag<double> Answered { get; } = [];
        public ConcurrentBag<double> Refused { get; } = [];

        /// <summary>A status, or what broke.</summary>
        public ConcurrentBag<string> Failed { get; } = [];

        public TimeSpan Took { get; set; }

        public double RefusedShare => (double)Refused.Count / (Answered.Count + Refused.Count + Failed.Count);
    }
}
