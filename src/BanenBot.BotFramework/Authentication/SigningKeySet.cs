using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace BanenBot.BotFramework.Authentication;

/// <summary>A key of the channel, and the channels it may speak for.</summary>
sealed record SigningKey(JsonWebKey Key, FrozenSet<string> Endorsements);

/// <summary>The keys as they were at one fetch.</summary>
sealed record SigningKeySet(FrozenDictionary<string, SigningKey> Keys, DateTimeOffset FetchedAt)
{
    /// <summary>
    /// Reads a JWKS with Bot Framework's <c>endorsements</c>. Throws <see cref="InvalidDataException"/> where no key can be used.
    /// </summary>
    public static SigningKeySet Read(string json, DateTimeOffset fetchedAt)
    {
        var keys = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        if (JsonNode.Parse(json) is not JsonObject set || set["keys"] is not JsonArray entries)
            throw new InvalidDataException("The document holds no keys.");
        foreach (var entry in entries.OfType<JsonObject>())
        {
            var key = new JsonWebKey(entry.ToJsonString());
            if (IsForSignatures(key)) keys[key.Kid] = new SigningKey(key, Endorsements(entry));
        }

        if (keys.Count == 0) throw new InvalidDataException("The document holds no RSA key.");
        return new(keys.ToFrozenDictionary(StringComparer.Ordinal), fetchedAt);
    }

    static bool IsForSignatures(JsonWebKey key) =>
        key is { Kty: JsonWebAlgorithmsKeyTypes.RSA, Use: null or "" or JsonWebKeyUseNames.Sig }
        and { Kid.Length: > 0, N.Length: > 0, E.Length: > 0 };

    static FrozenSet<string> Endorsements(JsonObject key) =>
        (key["endorsements"] as JsonArray ?? []).OfType<JsonValue>()
            .Select(value => value.TryGetValue<string>(out var channel) ? channel : "")
            .ToFrozenSet(StringComparer.Ordinal);
}
