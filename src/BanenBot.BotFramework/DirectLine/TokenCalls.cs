using System.Security.Cryptography;
using System.Text;
using BanenBot.BotFramework.Limits;
using Microsoft.AspNetCore.Http;

namespace BanenBot.BotFramework.DirectLine;

/// <summary>Handing out tokens: to our own page, to a server that knows a secret, and anew to who holds one.</summary>
sealed class TokenCalls(DirectLineServer server)
{
    const int LargestBody = 16 * 1024;
    const int LongestName = 100;
    const int MostOrigins = 20;

    readonly byte[][] _secrets = [.. server.Options.Secrets.Select(Hash)];

    /// <summary>Tokens handed out, and secrets tried, by one address; a server that knows a secret comes for all its users.</summary>
    public MinuteLimit Limit => new("tokens", server.Options.TokensPerMinute,
        http => Bearer.Of(http) is { } secret && IsKnown(secret) ? null : CallerAddress.Of(http));

    /// <summary>For the page that this service serves itself.</summary>
    public Task<IResult> ForPageAsync(HttpContext http)
    {
        if (!Origins.IsOurs(http)) return Task.FromResult<IResult>(Refusal.WrongOrigin);
        return Task.FromResult(server.IsSignedIn(http) ? Answer(Tokens.NewConversation()) : Refusal.NoIdentity);
    }

    /// <summary>For another server, which names its user or leaves that to us.</summary>
    public async Task<IResult> GenerateAsync(HttpContext http)
    {
        if (Bearer.Of(http) is not { } secret) return Refusal.NoToken;
        if (!IsKnown(secret)) return Refusal.WrongSecret;
        var body = await RequestBody.ReadAsync(http, LargestBody, DirectLineJson.Default.GenerateBody);
        if (body.Refusal is { } refusal) return refusal;
        var (user, origins) = (body.Value?.User, body.Value?.TrustedOrigins);
        if (user?.Id is { } id && !(id.StartsWith(TokenClaims.UserPrefix, StringComparison.Ordinal) && id.Length is > 3 and <= LongestName))
            return Refusal.BadArgument($"user.id must begin with {TokenClaims.UserPrefix} and hold at most {LongestName} characters.");
        if (user?.Name is { Length: > LongestName }) return Refusal.BadArgument($"user.name must hold at most {LongestName} characters.");
        if ((user?.Id ?? user?.Name) is not null && server.Guard.Keep($"{user?.Id} {user?.Name}") is null)
            return Refusal.BadArgument("user holds what may not be kept.");
        if (origins is { Count: > MostOrigins } || origins?.Any(origin => origin is null or { Length: > LongestName }) == true)
            return Refusal.BadArgument($"trustedOrigins must be at most {MostOrigins} origins.");
        return Answer(Tokens.NewConversation(user?.Id, user?.Name, origins));
    }

    public Task<IResult> RefreshAsync(HttpContext http)
    {
        var reading = server.Tokens.Read(Bearer.Of(http), TokenAudiences.Calls);
        return Task.FromResult(reading.Claims is { } claims ? Answer(claims) : reading.Refusal!);
    }

    IResult Answer(TokenClaims claims) => Results.Json(ConversationBody.Of(claims, server.Tokens), DirectLineJson.Default.ConversationBody);

    /// <summary>Compares hashes of equal length with all secrets, in a time that tells nothing of how much was right.</summary>
    bool IsKnown(string secret)
    {
        var (hash, known) = (Hash(secret), false);
        foreach (var one in _secrets) known |= CryptographicOperations.FixedTimeEquals(hash, one);
        return known;
    }

    static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
