using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace BanenBot.BotFramework.DirectLine;

/// <summary>
/// Issues and reads tokens: JSON Web Tokens with HMAC-SHA256 (RFC 7515, 7519). A token is bound to one conversation and one user;
/// refreshing it moves its end, and nothing else.
/// </summary>
sealed class Tokens(KeyRing keys, TimeProvider clock)
{
    /// <summary>The client refreshes after 15 minutes and expects a token to last for 30.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    /// <summary>
    /// A stream address is opened right after it was fetched. It may stand in the log of a proxy, where it is then worthless.
    /// </summary>
    public static readonly TimeSpan StreamLifetime = TimeSpan.FromSeconds(60);

    const string Algorithm = "HS256";
    const int LongestToken = 4096;

    /// <summary>Claims of a new conversation; a user id is made up where none is given.</summary>
    public static TokenClaims NewConversation(string? user = null, string? name = null, IReadOnlyList<string>? origins = null) => new()
    {
        Audience = TokenAudiences.Calls, Conversation = RandomId(), User = user ?? TokenClaims.UserPrefix + RandomId(), Name = name,
        TrustedOrigins = origins is { Count: > 0 } ? origins : null,
    };

    public string Issue(TokenClaims claims) => Write(claims with { Audience = TokenAudiences.Calls, Id = null }, Lifetime);

    public string IssueForStream(TokenClaims claims) =>
        Write(claims with { Audience = TokenAudiences.Stream, Id = RandomId() }, StreamLifetime);

    public TokenReading Read(string? token, string audience)
    {
        if (string.IsNullOrEmpty(token)) return new(null, Refusal.NoToken);
        if (token.Length > LongestToken || token.Split('.') is not [var head, var body, var seal]) return new(null, Refusal.MalformedToken);
        if (Decode(head) is not { } header || Decode(body) is not { } payload || Decode(seal) is not { } signature
            || !TryParse(header, DirectLineJson.Default.TokenHeader, out var described))
            return new(null, Refusal.MalformedToken);

        // The algorithm is ours, whatever the header asks for; the payload is looked at once its signature is known to be good.
        if (described.Alg != Algorithm || keys.Find(described.Kid) is not { } key) return new(null, Refusal.ForeignToken);
        if (!CryptographicOperations.FixedTimeEquals(signature, Sign(key, head, body))) return new(null, Refusal.ForeignToken);
        if (!TryParse(payload, DirectLineJson.Default.TokenClaims, out var claims)) return new(null, Refusal.ForeignToken);
        if (claims.Audience != audience) return new(null, Refusal.OtherPurpose);
        return claims.Expires <= clock.GetUtcNow().ToUnixTimeSeconds() ? new(null, Refusal.ExpiredToken) : new(claims, null);
    }

    string Write(TokenClaims claims, TimeSpan lifetime)
    {
        var key = keys.Current();
        var dated = claims with { Expires = (clock.GetUtcNow() + lifetime).ToUnixTimeSeconds() };
        var header = new TokenHeader(Algorithm, "JWT", key.Id);
        var head = Encode(JsonSerializer.SerializeToUtf8Bytes(header, DirectLineJson.Default.TokenHeader));
        var body = Encode(JsonSerializer.SerializeToUtf8Bytes(dated, DirectLineJson.Default.TokenClaims));
        return $"{head}.{body}.{Encode(Sign(key, head, body))}";
    }

    static byte[] Sign(SigningKey key, string head, string body) =>
        HMACSHA256.HashData(key.Secret, Encoding.ASCII.GetBytes($"{head}.{body}"));

    static string RandomId() => Encode(RandomNumberGenerator.GetBytes(16));

    static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);

    static byte[]? Decode(string text) => Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;

    static bool TryParse<T>(byte[] json, JsonTypeInfo<T> type, [NotNullWhen(true)] out T? value)
    {
        try
        {
            value = JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException)
        {
            value = default;
        }

        return value is not null;
    }
}
