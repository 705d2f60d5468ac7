using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BanenBot.BotFramework.Activities;

namespace BanenBot.BotFramework.Connector;

/// <summary>A call to a channel: the parts of its path stand below the address, each escaped.</summary>
sealed record ConnectorCall(HttpMethod Method, ServiceAddress To, string[] Path)
{
    public string Query { get; init; } = "";
    public byte[]? Body { get; init; }

    /// <summary>Whether the call is worth nothing without what it answers.</summary>
    public bool NeedsAnswer { get; init; }

    public int MostTries { get; init; } = RetrySchedule.MostTries;
}

/// <summary>
/// Carries the calls: with the token where the address takes one, again where that is safe, within the time that a turn has.
/// </summary>
/// <param name="dice">Numbers from 0 up to 1 for the jitter.</param>
sealed class ConnectorTransport(HttpClient http, OutboundTokens tokens, TimeProvider clock, Func<double> dice)
{
    public async Task<ConnectorResult<T>> CallAsync<T>(
        ConnectorCall call, JsonTypeInfo<T> answer, CancellationToken cancellation) where T : class
    {
        using var patience = new CancellationTokenSource(RetrySchedule.Patience, clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        var start = clock.GetTimestamp();
        for (var tries = 1; ; tries++)
        {
            try
            {
                var (result, wait) = await TryAsync(call, answer, tries, limit.Token);
                if (wait is not { } pause || tries >= call.MostTries) return result;
                if (clock.GetElapsedTime(start) + pause >= RetrySchedule.Patience) return result;
                await Task.Delay(pause, clock, limit.Token);
            }
            catch (OperationCanceledException)
            {
                return new(null, ConnectorFault.Unanswered);
            }
        }
    }

    /// <summary>One try: its result, and where another one makes sense how long to wait for it.</summary>
    async Task<(ConnectorResult<T> Result, TimeSpan? Wait)> TryAsync<T>(
        ConnectorCall call, JsonTypeInfo<T> answer, int tries, CancellationToken cancellation) where T : class
    {
        using var request = new HttpRequestMessage(call.Method, call.To.Below(call.Path) + call.Query);
        if (call.Body is { } body)
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json", "utf-8") } };
        if (call.To.TakesToken)
        {
            if (await tokens.GetAsync(cancellation) is not { } token) return (new(null, ConnectorFault.NoToken), null);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        try
        {
            using var response = await http.SendAsync(request, cancellation);
            var text = await response.Content.ReadAsByteArrayAsync(cancellation);
            var status = (int)response.StatusCode;
            if (!response.IsSuccessStatusCode)
            {
                TimeSpan? wait = RetrySchedule.IsWorthRetrying(status) ? Wait(response, tries) : null;
                return (new(null, ConnectorFault.Refused, status, Code(text)), wait);
            }

            var value = Read(text, answer);
            return (new(value, call.NeedsAnswer && value is null ? ConnectorFault.Unreadable : null, status), null);
        }
        catch (HttpRequestException error)
        {
            return Broken<T>(error, tries);
        }
    }

    /// <summary>
    /// Without a connection nothing was sent, so it can be tried again; later the message may have arrived and would come twice.
    /// </summary>
    (ConnectorResult<T> Result, TimeSpan? Wait) Broken<T>(HttpRequestException error, int tries) where T : class
    {
        if (error.InnerException is AddressRefusedException) return (new(null, ConnectorFault.Unreachable), null);
        return error.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            ? (new(null, ConnectorFault.Unreachable), RetrySchedule.Wait(tries, dice()))
            : (new(null, ConnectorFault.Unanswered), null);
    }

    TimeSpan Wait(HttpResponseMessage response, int tries)
    {
        var asked = response.Headers.RetryAfter;
        var wait = asked?.Delta ?? (asked?.Date is { } date ? date - clock.GetUtcNow() : null);
        return wait is { } named ? RetrySchedule.Wait(named, dice()) : RetrySchedule.Wait(tries, dice());
    }

    /// <summary>Null where it cannot be read: a message has arrived then all the same, whatever stands in the answer.</summary>
    static T? Read<T>(byte[] text, JsonTypeInfo<T> answer) where T : class
    {
        if (text.Length == 0) return null;
        try
        {
            return JsonSerializer.Deserialize(text, answer);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The channel's code goes to the log: only what looks like one.</summary>
    static string? Code(byte[] text) =>
        Read(text, ActivityJson.Default.ErrorResponse)?.Error?.Code is { Length: > 0 and <= 64 } code && code.All(char.IsAsciiLetterOrDigit)
            ? code
            : null;
}
