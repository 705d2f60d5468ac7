using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace BanenBot.BotFramework.DirectLine;

/// <summary>The answer to a call that begins, resumes or refreshes: without a stream address for the last.</summary>
sealed record ConversationBody(
    string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn, string? StreamUrl = null)
{
    public static ConversationBody Of(TokenClaims claims, Tokens tokens, string? streamUrl = null) =>
        new(claims.Conversation, tokens.Issue(claims), (int)Tokens.Lifetime.TotalSeconds, streamUrl);
}

/// <summary>
/// Activities in order, with the watermark of the newest: the answer to a poll, and a frame of the stream. Written as they are stored.
/// </summary>
static class ActivitySet
{
    /// <summary>A page of the store; where it is empty the reader stays where he was.</summary>
    public static string Of(string conversation, IReadOnlyList<StoredActivity> page, Watermark before = default)
    {
        var activities = page.Select(stored => WithId(stored.Json, PostedActivity.IdOf(conversation, stored.Number)));
        return Of(activities, page.Count > 0 ? new Watermark(page[^1].Number) : before);
    }

    /// <summary>One that is not stored, so the reader stays where he was.</summary>
    public static string Of(string sign) => $$"""{"activities":[{{sign}}]}""";

    static string Of(IEnumerable<string> activities, Watermark watermark) =>
        $$"""{"activities":[{{string.Join(',', activities)}}],"watermark":"{{watermark}}"}""";

    /// <summary>An id is a conversation's, which holds no sign that JSON would have to escape.</summary>
    static string WithId(string json, string id) => $$"""{"id":"{{id}}",{{json.AsSpan(json.IndexOf('{', StringComparison.Ordinal) + 1)}}""";

    public static IResult Answer(string set) => Results.Text(set, "application/json; charset=utf-8");
}

sealed record PostedBody(string Id);

/// <summary>What may stand in the body of a start; the page's own idea of the user counts for nothing beside the token.</summary>
sealed record StartBody(UserBody? User = null, string? Locale = null);

/// <summary>What a server may ask for when it fetches a token for its user.</summary>
sealed record GenerateBody(UserBody? User = null, IReadOnlyList<string>? TrustedOrigins = null);

sealed record UserBody(string? Id = null, string? Name = null);

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(ConversationBody))]
[JsonSerializable(typeof(PostedBody))]
[JsonSerializable(typeof(StartBody))]
[JsonSerializable(typeof(GenerateBody))]
[JsonSerializable(typeof(TokenHeader))]
[JsonSerializable(typeof(TokenClaims))]
sealed partial class DirectLineJson : JsonSerializerContext;
