using System.Globalization;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BanenBot.BotFramework.Activities;

/// <summary>An activity, or the reason why a body is none.</summary>
readonly record struct ActivityReading(Activity? Activity, string? Fault);

/// <summary>
/// Reads the body of a call into the SDK's <see cref="Activity"/>: the fields that a bot uses, of the kind that the protocol says, and none
/// besides. The SDK's own reading takes a number for a text, the last of two fields of one name, and dates out of free parts; and it throws
/// at what this makes a reason.
/// </summary>
static class ActivityReader
{
    const string NoActivity = "The body is not a JSON activity.";

    static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>An activity with all that a channel must say: type, conversation, and of a message who wrote it.</summary>
    public static async Task<ActivityReading> ReadAsync(Stream body, CancellationToken cancellation)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(body, Strict, cancellation);
            return Complete(Read(document.RootElement));
        }
        catch (Exception error) when (IsNoJson(error))
        {
            return new(null, NoActivity);
        }
    }

    /// <summary>An activity whose conversation and sender others will say: what a client of Direct Line posts.</summary>
    public static ActivityReading Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            return Read(document.RootElement);
        }
        catch (Exception error) when (IsNoJson(error))
        {
            return new(null, NoActivity);
        }
    }

    /// <summary>Half a surrogate in a name shows as an InvalidOperationException while the names are compared.</summary>
    static bool IsNoJson(Exception error) => error is JsonException or InvalidOperationException;

    static ActivityReading Complete(ActivityReading reading) => reading.Activity switch
    {
        null => reading,
        { Conversation: null or { Id: null or "" } } => new(null, "The activity has no conversation.id."),

        // It becomes a part of an address: dots alone would climb.
        { Conversation.Id: var id } when id.All(sign => sign == '.') => new(null, "The conversation.id is only dots."),
        { Type: ActivityTypes.Message, From: null or { Id: null or "" } } => new(null, "The activity has no from.id."),
        _ => reading,
    };

    static ActivityReading Read(JsonElement body)
    {
        try
        {
            if (body.ValueKind == JsonValueKind.Null) return new(null, "The body is empty.");
            if (body.ValueKind != JsonValueKind.Object || !IsText(body)) return new(null, NoActivity);
            var activity = Pick(body);
            return activity.Type is { Length: > 0 } ? new(activity, null) : new(null, "The activity has no type.");
        }
        catch (InvalidDataException)
        {
            return new(null, NoActivity);
        }
    }

    static Activity Pick(JsonElement body) => new()
    {
        Type = Text(body, "type"), Id = Text(body, "id"), Timestamp = Time(body, "timestamp"), ChannelId = Text(body, "channelId"),
        ServiceUrl = Text(body, "serviceUrl"), From = Account(Part(body, "from")), Recipient = Account(Part(body, "recipient")),
        Conversation = Conversation(Part(body, "conversation")), ReplyToId = Text(body, "replyToId"), Locale = Text(body, "locale"),
        Text = Text(body, "text"), TextFormat = Text(body, "textFormat"), DeliveryMode = Text(body, "deliveryMode"),
        Name = Text(body, "name"), Action = Text(body, "action"), Value = Free(body, "value"), ChannelData = Free(body, "channelData"),
        MembersAdded = Items(body, "membersAdded", item => Account(item)!),
        ReactionsAdded = Items(body, "reactionsAdded", item => new MessageReaction(Text(item, "type"))),
        ReactionsRemoved = Items(body, "reactionsRemoved", item => new MessageReaction(Text(item, "type"))),
        Attachments = Items(body, "attachments", Attachment), Entities = Items(body, "entities", Entity),
    };

    static ChannelAccount? Account(JsonElement? from) =>
        from is { } account ? new(Text(account, "id"), Text(account, "name"), Text(account, "role"), Text(account, "aadObjectId")) : null;

    static ConversationAccount? Conversation(JsonElement? from) => from is { } conversation ? new()
    {
        Id = Text(conversation, "id"), ConversationType = Text(conversation, "conversationType"), Name = Text(conversation, "name"),
        TenantId = Text(conversation, "tenantId"), IsGroup = Truth(conversation, "isGroup"),
    } : null;

    static Attachment Attachment(JsonElement from) =>
        new(Text(from, "contentType"), Text(from, "contentUrl"), Free(from, "content"), Text(from, "name"));

    static Entity Entity(JsonElement from)
    {
        var whole = (JObject)Token(from);
        var type = whole["type"];
        whole.Remove("type");
        return new Entity(type?.Type == JTokenType.String ? (string?)type : null) { Properties = whole };
    }

    /// <summary>An item that is null says nothing, and would be tripped over by everyone who looks through the list.</summary>
    static List<T>? Items<T>(JsonElement from, string name, Func<JsonElement, T> read) =>
        Field(from, name, JsonValueKind.Array) is not { } list ? null
            : [.. list.EnumerateArray().Where(item => item.ValueKind != JsonValueKind.Null)
                .Select(item => item.ValueKind == JsonValueKind.Object ? read(item) : throw new InvalidDataException(name))];

    static JsonElement? Part(JsonElement from, string name) => Field(from, name, JsonValueKind.Object);

    static string? Text(JsonElement from, string name) => Field(from, name, JsonValueKind.String)?.GetString();

    /// <summary>A time that cannot be read is none: nothing hangs on it.</summary>
    static DateTimeOffset? Time(JsonElement from, string name) =>
        DateTimeOffset.TryParse(Text(from, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    static bool? Truth(JsonElement from, string name) => !from.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null => null,
        _ => throw new InvalidDataException(name),
    };

    static JToken? Free(JsonElement from, string name) =>
        from.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? Token(value) : null;

    static JsonElement? Field(JsonElement from, string name, JsonValueKind kind)
    {
        if (!from.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        return value.ValueKind == kind ? value : throw new InvalidDataException(name);
    }

    static JToken Token(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => new JObject(value.EnumerateObject().Select(field => new JProperty(field.Name, Token(field.Value)))),
        JsonValueKind.Array => new JArray(value.EnumerateArray().Select(Token)),
        JsonValueKind.String => new JValue(value.GetString()),
        JsonValueKind.Number => value.TryGetInt64(out var whole) ? new JValue(whole) : Fraction(value),
        JsonValueKind.True => new JValue(true),
        JsonValueKind.False => new JValue(false),
        _ => JValue.CreateNull(),
    };

    /// <summary>What no double holds stays as it was written.</summary>
    static JValue Fraction(JsonElement value) =>
        value.TryGetDouble(out var number) && double.IsFinite(number) ? new JValue(number) : new JValue(value.GetRawText());

    /// <summary>Whether every name and text is Unicode: half a surrogate shows only when it is read.</summary>
    static bool IsText(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString() is not null,
                JsonValueKind.Object => value.EnumerateObject().All(property => property.Name is not null && IsText(property.Value)),
                JsonValueKind.Array => value.EnumerateArray().All(IsText),
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
