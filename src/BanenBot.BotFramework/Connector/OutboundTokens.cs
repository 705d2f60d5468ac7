using System.Text.Json;
using System.Text.Json.Serialization;
using BanenBot.BotFramework.Authentication;
using Microsoft.Extensions.Logging;

namespace BanenBot.BotFramework.Connector;

/// <summary>
/// The bot's own token for the Connector. One registration means one app, tenant and scope, so one token; renewed five minutes before it
/// ends, by one caller at a time, and used on where the renewal fails.
/// </summary>
sealed partial class OutboundTokens : IDisposable
{
    static readonly TimeSpan Early = TimeSpan.FromMinutes(5);

    /// <summary>After a failure: a wrong secret must not turn each message into a call to Entra.</summary>
    static readonly TimeSpan BetweenFailures = TimeSpan.FromSeconds(10);

    static readonly TimeSpan LongestFetch = TimeSpan.FromSeconds(8);

    readonly HttpClient _http;
    readonly TokenRequest? _request;
    readonly TimeProvider _clock;
    readonly ILogger _log;
    readonly FetchMeter _meter;
    readonly SemaphoreSlim _gate = new(1, 1);
    volatile Token? _current;
    long? _failed;

    /// <param name="request">Null where the bot is not registered: there is no token then.</param>
    internal OutboundTokens(HttpClient http, TokenRequest? request, TimeProvider clock, ILogger log, FetchMeter meter) =>
        (_http, _request, _clock, _log, _meter) = (http, request, clock, log, meter);

    /// <summary>Null where there is none; the log says why.</summary>
    public async Task<string?> GetAsync(CancellationToken cancellation)
    {
        if (_request is null) return null;
        if (IsWanting(_current, _clock.GetUtcNow()))
        {
            // Who has a token that still serves does not wait for the one who renews it.
            var patience = IsUsable(_current) ? TimeSpan.Zero : Timeout.InfiniteTimeSpan;
            if (await _gate.WaitAsync(patience, cancellation)) await RenewBehindGateAsync(_request);
        }

        return _current is { } current && IsUsable(current) ? current.Value : null;
    }

    public void Dispose() => _gate.Dispose();

    /// <summary>One that was had on a day yet to come was had before the clock was set, and may have ended since.</summary>
    static bool IsWanting(Token? token, DateTimeOffset now) => token is null || now >= token.Ends - Early || now < token.Had;

    bool HasJustFailed => _failed is { } at && _clock.GetElapsedTime(at) < BetweenFailures;

    bool IsUsable(Token? token) => token is not null && _clock.GetUtcNow() < token.Ends;

    async Task RenewBehindGateAsync(TokenRequest request)
    {
        try
        {
            var now = _clock.GetUtcNow();
            if (HasJustFailed || !IsWanting(_current, now)) return;
            _current = await FetchAsync(request, now);
            _meter.Token(isFetched: true);
        }
        catch (Exception error)
            when (error is HttpRequestException or OperationCanceledException or JsonException || CertificateFile.IsExpected(error))
        {
            _failed = _clock.GetTimestamp();
            _meter.Token(isFetched: false);
            LogFailed(error.GetType().Name, (error as TokenRefusedException)?.Code);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>With a time limit of its own: a turn that is given up must not spoil the token for all.</summary>
    async Task<Token> FetchAsync(TokenRequest request, DateTimeOffset now)
    {
        using var limit = new CancellationTokenSource(LongestFetch, _clock);
        using var message = request(now);
        using var response = await _http.SendAsync(message, limit.Token);
        var body = await response.Content.ReadAsByteArrayAsync(limit.Token);
        var answer = JsonSerializer.Deserialize(body, TokenJson.Default.TokenAnswer);
        if (!response.IsSuccessStatusCode || answer?.AccessToken is not { Length: > 0 } value)
            throw new TokenRefusedException(answer?.Error);
        var ends = answer.ExpiresIn is { } seconds ? now.AddSeconds(seconds)
            : answer.ExpiresOn is { } moment ? DateTimeOffset.FromUnixTimeSeconds(moment)
            : now;
        return new Token(value, now, ends);
    }

    /// <summary>Not a record: printed by accident it must not show its value.</summary>
    sealed class Token(string value, DateTimeOffset had, DateTimeOffset ends)
    {
        public string Value { get; } = value;
        public DateTimeOffset Had { get; } = had;
        public DateTimeOffset Ends { get; } = ends;
    }

    sealed class TokenRefusedException(string? code) : HttpRequestException("The token was refused.")
    {
        /// <summary>Entra's short code, such as <c>invalid_client</c>; only what looks like one, since it goes to the log.</summary>
        public string? Code { get; } =
            code is { Length: > 0 and <= 64 } && code.All(sign => char.IsAsciiLetter(sign) || sign == '_') ? code : null;
    }

    [LoggerMessage(420, LogLevel.Error, "The bot got no token for itself: {Error}, code {Code}")]
    partial void LogFailed(string error, string? code);
}

/// <summary>Entra's answer, good or bad. A managed identity writes its numbers as text, and App Service gives only the moment.</summary>
sealed record TokenAnswer(
    [property: JsonPropertyName("access_token")] string? AccessToken,
    [property: JsonPropertyName("expires_in")] long? ExpiresIn,
    [property: JsonPropertyName("expires_on")] long? ExpiresOn,
    [property: JsonPropertyName("error")] string? Error);

[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(TokenAnswer))]
sealed partial class TokenJson : JsonSerializerContext;
