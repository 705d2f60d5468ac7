using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;

namespace BanenBot.BotFramework.Authentication;

/// <summary>
/// The channel's signing keys, fetched through its OpenID metadata and kept. Not the library's ConfigurationManager: it cannot be given a
/// clock, so neither the hour nor the outage could be tested.
/// </summary>
sealed partial class SigningKeys(HttpClient http, Uri metadata, TimeProvider clock, ILogger log, FetchMeter meter) : IDisposable
{
    /// <summary>Microsoft: cache the keys for a day.</summary>
    static readonly TimeSpan Fresh = TimeSpan.FromHours(24);

    /// <summary>Microsoft: on an unknown key fetch again, at most once an hour. Anyone can name an unknown key.</summary>
    static readonly TimeSpan BetweenUnknownKeys = TimeSpan.FromHours(1);

    /// <summary>After an outage this long the last good keys are no longer trusted: one of them may have been withdrawn.</summary>
    static readonly TimeSpan LastGood = TimeSpan.FromDays(5);

    /// <summary>After a failed fetch; the calls in between do not each start one.</summary>
    static readonly TimeSpan BetweenFailures = TimeSpan.FromSeconds(10);

    static readonly TimeSpan LongestFetch = TimeSpan.FromSeconds(5);

    readonly SemaphoreSlim _gate = new(1, 1);
    volatile SigningKeySet? _current;
    long? _failed;

    /// <summary>
    /// The keys, fetched first where they are missing, old or lack <paramref name="keyId"/>; null where there are none to trust.
    /// </summary>
    public async Task<SigningKeySet?> FindAsync(string keyId, CancellationToken cancellation)
    {
        var known = _current;
        if (IsWanting(known, keyId))
        {
            // One caller fetches. The others go on with the keys they have; those who have nothing to go on with wait.
            var serves = known is not null && known.Keys.ContainsKey(keyId);
            if (await _gate.WaitAsync(serves ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, cancellation)) await FetchBehindGateAsync(keyId);
            known = _current;
        }

        return known is not null && clock.GetUtcNow() - known.FetchedAt < LastGood ? known : null;
    }

    public void Dispose() => _gate.Dispose();

    /// <summary>Keys of a day that has yet to come were fetched before the clock was set: nobody knows how old they are.</summary>
    bool IsWanting(SigningKeySet? known, string keyId)
    {
        if (known is null) return true;
        var age = clock.GetUtcNow() - known.FetchedAt;
        return age < TimeSpan.Zero || age >= (known.Keys.ContainsKey(keyId) ? Fresh : BetweenUnknownKeys);
    }

    bool HasJustFailed => _failed is { } at && clock.GetElapsedTime(at) < BetweenFailures;

    async Task FetchBehindGateAsync(string keyId)
    {
        try
        {
            if (HasJustFailed || !IsWanting(_current, keyId)) return;
            _current = await FetchAsync();
            LogFetched(_current.Keys.Count);
            meter.Keys(isFetched: true);
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException || IsNoDocument(error))
        {
            _failed = clock.GetTimestamp();
            meter.Keys(isFetched: false);
            LogFailed(metadata.Host, error.GetType().Name, _current is not null);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>What reading a document throws that is not JSON, or holds other things than it should.</summary>
    static bool IsNoDocument(Exception error) =>
        error is JsonException or InvalidDataException or ArgumentException or InvalidOperationException;

    /// <summary>With a time limit of its own: a caller who hangs up must not spoil the fetch for all.</summary>
    async Task<SigningKeySet> FetchAsync()
    {
        using var limit = new CancellationTokenSource(LongestFetch, clock);
        var document = JsonNode.Parse(await http.GetStringAsync(metadata, limit.Token));
        var keys = document?["jwks_uri"]?.GetValue<string>();
        if (!Uri.TryCreate(keys, UriKind.Absolute, out var address) || address.Scheme != metadata.Scheme)
            throw new InvalidDataException("The metadata names no address of keys.");
        return SigningKeySet.Read(await http.GetStringAsync(address, limit.Token), clock.GetUtcNow());
    }

    [LoggerMessage(410, LogLevel.Information, "Fetched {Count} signing keys of the channel")]
    partial void LogFetched(int count);

    [LoggerMessage(411, LogLevel.Error,
        "The channel's signing keys could not be fetched from {Host}: {Error}; earlier keys at hand: {HasEarlier}")]
    partial void LogFailed(string host, string error, bool hasEarlier);
}
