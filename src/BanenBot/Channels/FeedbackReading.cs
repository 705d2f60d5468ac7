using System.Text.Json;
using System.Text.Json.Nodes;
using BanenBot.Core.Dialogue;
using Microsoft.Bot.Schema;

namespace BanenBot.Channels;

/// <summary>A judgement that came back from a channel, in one form.</summary>
/// <param name="AnswerId">The answer that is judged; null where the channel does not say.</param>
/// <param name="Verdict">Null where an earlier one is taken back.</param>
readonly record struct FeedbackGiven(string? AnswerId, Verdict? Verdict, string? Comment);

/// <summary>The three shapes in which a channel brings a judgement, and the shape in which Web Chat is asked for one.</summary>
static class FeedbackReading
{
    public const string SubmitAction = "message/submitAction";
    const string Like = "LikeAction";
    const string Dislike = "DislikeAction";
    const string WebChatEvent = "webchat:activity-status/feedback";

    /// <summary>Before the id of the answer, in the address that Web Chat sends back unchanged.</summary>
    const string Address = "urn:banenbot:answer:";

    /// <summary>The thumbs of Web Chat.</summary>
    public static JsonArray Actions(string answerId) => [Thumb(Like, answerId), Thumb(Dislike, answerId)];

    /// <summary>What an activity says of an answer; null where it says nothing of one.</summary>
    public static FeedbackGiven? Of(Activity activity) => activity.Type switch
    {
        ActivityTypes.Invoke when activity.Name == SubmitAction => OfSubmit(activity),
        ActivityTypes.MessageReaction => OfReaction(activity),
        ActivityTypes.Event when activity.Name == WebChatEvent => OfWebChat(activity),
        _ => null,
    };

    static FeedbackGiven? OfSubmit(Activity activity)
    {
        if (ActivityParts.Value(activity) is not JsonObject value || Text(value["actionName"]) != "feedback") return null;
        if (value["actionValue"] is not JsonObject given) return null;
        return Meaning(Text(given["reaction"])) is { } verdict ? new(activity.ReplyToId, verdict, Comment(Text(given["feedback"]))) : null;
    }

    /// <summary>Of the reactions of Teams only those with a plain meaning count; surprise has none.</summary>
    static FeedbackGiven? OfReaction(Activity activity)
    {
        if (activity.ReactionsAdded?.Select(reaction => Meaning(reaction.Type)).FirstOrDefault(verdict => verdict is not null) is { } added)
            return new(activity.ReplyToId, added, null);
        var isTakenBack = activity.ReactionsRemoved?.Any(reaction => Meaning(reaction.Type) is not null) == true;
        return isTakenBack ? new(activity.ReplyToId, null, null) : null;
    }

    static FeedbackGiven? OfWebChat(Activity activity)
    {
        foreach (var entity in (activity.Entities ?? []).Select(ActivityParts.Properties))
        {
            if (Text((entity["target"] as JsonObject)?["urlTemplate"]) is not { } address) continue;
            if (!address.StartsWith(Address, StringComparison.Ordinal)) continue;
            Verdict? verdict = Text(entity["@type"]) switch { Like => Verdict.Like, Dislike => Verdict.Dislike, _ => null };
            if (verdict is not null) return new(address[Address.Length..], verdict, null);
        }

        return null;
    }

    static Verdict? Meaning(string? reaction) => reaction switch
    {
        "like" or "heart" => Verdict.Like,
        "dislike" or "sad" or "angry" => Verdict.Dislike,
        _ => null,
    };

    /// <summary>Teams sends the comment as JSON in a string, the Playground as it was typed.</summary>
    static string? Comment(string? feedback)
    {
        try
        {
            if (feedback?.StartsWith('{') == true && JsonNode.Parse(feedback) is JsonObject given) feedback = Text(given["feedbackText"]);
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            // Someone typed a brace.
        }

        return string.IsNullOrWhiteSpace(feedback) ? null : feedback.Trim();
    }

    static JsonObject Thumb(string type, string answerId) => new()
    {
        ["@type"] = type, ["actionStatus"] = "PotentialActionStatus",
        ["target"] = new JsonObject { ["@type"] = "EntryPoint", ["urlTemplate"] = Address + answerId },
    };

    static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
