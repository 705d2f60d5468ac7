using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace BanenBot.BotFramework.Activities;

/// <summary>
/// One message of the Activity protocol, in or out, with the fields that this bot reads or writes (Activity 3.x; unknown fields are
/// accepted and passed over). Written without nulls: Microsoft's Agents Playground refuses <c>"text":null</c>.
/// </summary>
public sealed record Activity
{
    public required string Type { get; init; }
    public string? Id { get; init; }
    public string? Timestamp { get; init; }
    public string? ChannelId { get; init; }
    public string? ServiceUrl { get; init; }
    public ChannelAccount? From { get; init; }
    public ChannelAccount? Recipient { get; init; }
    public ConversationAccount? Conversation { get; init; }
    public string? ReplyToId { get; init; }
    public string? Locale { get; init; }
    public string? Text { get; init; }
    public string? TextFormat { get; init; }
    public string? Speak { get; init; }
    public string? InputHint { get; init; }
    public string? DeliveryMode { get; init; }
    public string? Name { get; init; }
    public string? Action { get; init; }
    public JsonNode? Value { get; init; }
    public JsonNode? ChannelData { get; init; }
    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }
    public IReadOnlyList<MessageReaction>? ReactionsAdded { get; init; }
    public IReadOnlyList<MessageReaction>? ReactionsRemoved { get; init; }
    public IReadOnlyList<Attachment>? Attachments { get; init; }
    public IReadOnlyList<JsonObject>? Entities { get; init; }
    public SuggestedActions? SuggestedActions { get; init; }

    /// <summary>A reply in the same conversation: sender and receiver change places, and the channel's own fields come along.</summary>
    public Activity Reply(string type) => new()
    {
        Type = type, ChannelId = ChannelId, ServiceUrl = ServiceUrl, Conversation = Conversation, From = Recipient, Recipient = From,
        ReplyToId = Id, Locale = "nl-NL",
    };
}

public static class ActivityTypes
{
    public const string Message = "message";
    public const string Typing = "typing";
    public const string ConversationUpdate = "conversationUpdate";
    public const string InstallationUpdate = "installationUpdate";
    public const string Invoke = "invoke";
    public const string Event = "event";

    /// <summary>A user changed, or took back, a message of before; bears that message's id.</summary>
    public const string MessageUpdate = "messageUpdate";
    public const string MessageDelete = "messageDelete";

    /// <summary>A user put a reaction under a message of the bot: <see cref="Activity.ReplyToId"/> says which.</summary>
    public const string MessageReaction = "messageReaction";
}

/// <summary>Such as <c>like</c> or <c>sad</c>.</summary>
public sealed record MessageReaction(string? Type);

public sealed record ChannelAccount(string? Id, string? Name = null, string? Role = null, string? AadObjectId = null);

public sealed record ConversationAccount(string? Id, string? ConversationType = null, bool? IsGroup = null, string? TenantId = null, string? Name = null);

public sealed record Attachment(string ContentType, JsonNode? Content = null, string? ContentUrl = null, string? Name = null);

public sealed record SuggestedActions(IReadOnlyList<CardAction> Actions, IReadOnlyList<string>? To = null);

/// <summary>A button; title and value are kept equal, since channels differ in which of the two they send.</summary>
public sealed record CardAction(string Type, string Title, string Value);

/// <summary>The body of a 200 answer to <c>deliveryMode: expectReplies</c>.</summary>
public sealed record ExpectedReplies(IReadOnlyList<Activity> Activities);

/// <remarks>No property twice: a <see cref="JsonNode"/> would take it in at first and throw when it is looked into.</remarks>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict, AllowDuplicateProperties = false)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(ErrorResponse))]
public sealed partial class ActivityJson : JsonSerializerContext;
