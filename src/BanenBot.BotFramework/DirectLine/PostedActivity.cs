using System.Text.Json;
using BanenBot.BotFramework.Activities;

namespace BanenBot.BotFramework.DirectLine;

/// <summary>
/// Makes an activity of ours out of what a client posted or the bot returned: who, where and when are never the sender's to say.
/// </summary>
sealed class PostedActivity(DirectLineOptions options, TimeProvider clock)
{
    const string WebChat = "webchat";

    readonly ChannelAccount _bot = new(options.BotId, options.BotName, "bot");

    /// <summary>Why a client may not post this, or null where it may.</summary>
    public static Refusal? Check(Activity? posted)
    {
        if (posted is null) return Refusal.BadArgument("The body is empty.");
        if (posted.Type is not (ActivityTypes.Message or ActivityTypes.Typing or "event" or "messageReaction"))
            return Refusal.BadArgument("Activities of this type cannot be posted here.");
        try
        {
            // Parts that are kept as they came (channelData, value, entities) may hold broken text that shows only when it is written
            // again.
            JsonSerializer.SerializeToUtf8Bytes(posted, ActivityJson.Default.Activity);
            return null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentException)
        {
            return Refusal.BadArgument("The activity holds text that is no Unicode.");
        }
    }

    public Activity FromUser(Activity posted, TokenClaims claims, string? agent) => posted with
    {
        Id = null, Timestamp = Now(), ChannelId = posted.ChannelId == WebChat ? WebChat : Channel(agent), ServiceUrl = null,
        DeliveryMode = null, From = User(claims), Recipient = _bot, Conversation = new(claims.Conversation), MembersAdded = null,
    };

    public Activity FromBot(Activity reply, Activity question, TokenClaims claims) => reply with
    {
        Id = null, Timestamp = Now(), ChannelId = question.ChannelId, ServiceUrl = null, DeliveryMode = null,
        From = _bot, Recipient = User(claims), Conversation = question.Conversation, ReplyToId = question.Id,
    };

    /// <summary>What tells the bot that someone came in; the client does not say so itself.</summary>
    public Activity Arrival(TokenClaims claims, string? agent, string? locale) => new()
    {
        Type = ActivityTypes.ConversationUpdate, Timestamp = Now(), ChannelId = Channel(agent), Locale = locale,
        From = User(claims), Recipient = _bot, Conversation = new(claims.Conversation), MembersAdded = [User(claims), _bot],
    };

    /// <summary>The sign that the bot is busy: not stored, so its id stands outside the row of numbers.</summary>
    public Activity Typing(Activity question, TokenClaims claims, long number) =>
        FromBot(new Activity { Type = ActivityTypes.Typing }, question, claims) with { Id = IdOf(claims.Conversation, number) + "|typing" };

    public static string IdOf(string conversation, long number) => $"{conversation}|{number:D7}";

    static ChannelAccount User(TokenClaims claims) => new(claims.User, claims.Name, "user");

    /// <summary>The client names itself in a header: <c>DirectLine/3.0 (directlinejs; WebChat/4.18.1 …)</c>.</summary>
    static string Channel(string? agent) => agent?.Contains("WebChat/", StringComparison.Ordinal) == true ? WebChat : "directline";

    string Now() => clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
