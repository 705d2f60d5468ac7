using System.Text.Json.Serialization;

namespace BanenBot.BotFramework.DirectLine;

/// <summary>
/// What a token says. The client decodes the payload and reads one claim, <c>user</c>; because it begins with <c>dl_</c>, the client keeps
/// to it and no page can put another in its place.
/// </summary>
sealed record TokenClaims
{
    public const string UserPrefix = "dl_";

    /// <summary>What the token serves for: calls, or the opening of one socket.</summary>
    [JsonPropertyName("aud")]
    public required string Audience { get; init; }

    [JsonPropertyName("conv")]
    public required string Conversation { get; init; }

    public required string User { get; init; }

    public string? Name { get; init; }

    /// <summary>The only origins whose pages may use the token, where the server that fetched it said so.</summary>
    public IReadOnlyList<string>? TrustedOrigins { get; init; }

    /// <summary>Of a single-use token: what is remembered once it was used.</summary>
    [JsonPropertyName("jti")]
    public string? Id { get; init; }

    /// <summary>In seconds since 1970.</summary>
    [JsonPropertyName("exp")]
    public long Expires { get; init; }
}

static class TokenAudiences
{
    public const string Calls = "directline";
    public const string Stream = "directline/stream";
}

sealed record TokenHeader(string Alg, string Typ, string Kid);

/// <summary>The claims of a good token, or why it is none.</summary>
readonly record struct TokenReading(TokenClaims? Claims, Refusal? Refusal);
