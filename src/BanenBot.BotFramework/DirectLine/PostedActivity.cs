using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BanenBot.BotFramework.Activities;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BanenBot.BotFramework.DirectLine;

/// <summary>
/// Makes an activity of ours out of what a client posted or the bot returned: who, where and when are never the sender's to say.
/// </summary>
sealed class PostedActivity(DirectLineOptions options, TimeProvider clock)
{
    const string WebChat = "webchat";

    readonly ChannelAccount _bot = new(options.BotId, options.BotName, "bot");

    /// <summary>Why a client may not post this, or null where it may.</summary>
    public static Refusal? Check(ActivityReading reading) => reading.Activity switch
    {
        null => Refusal.BadArgument(reading.Fault ?? "The body is not an activity."),
        { Type: ActivityTypes.Message or ActivityTypes.Typing or ActivityTypes.Event or ActivityTypes.MessageReaction } => null,
        _ => Refusal.BadArgument("Activities of this type cannot be posted here."),
    };

    public Activity FromUser(Activity posted, TokenClaims claims, string? agent)
    {
        var activity = ActivityJson.Copy(posted);
        (activity.Id, activity.ServiceUrl, activity.DeliveryMode, activity.MembersAdded) = (null, null, null, null);
        activity.ChannelId = posted.ChannelId == WebChat ? WebChat : Channel(agent);
        Address(activity, claims, User(claims), _bot);
        return activity;
    }

    public Activity FromBot(Activity reply, Activity question, TokenClaims claims)
    {
        (reply.Id, reply.ServiceUrl, reply.DeliveryMode) = (null, null, null);
        (reply.ChannelId, reply.ReplyToId) = (question.ChannelId, question.Id);
        Address(reply, claims, _bot, User(claims));
        return reply;
    }

    /// <summary>What tells the bot that someone came in; the client does not say so itself.</summary>
    public Activity Arrival(TokenClaims claims, string? agent)
    {
        var arrival = new Activity
        {
            Type = ActivityTypes.ConversationUpdate, ChannelId = Channel(agent), MembersAdded = [User(claims), _bot],
        };
        Address(arrival, claims, User(claims), _bot);
        return arrival;
    }

    /// <summary>
    /// Stands for the id by which a client knows what it posts, also when it posts it again because it got no answer; null where it gave
    /// none. A hash: the id can hold anything.
    /// </summary>
    public static string? PostOf(Activity activity) =>
        activity.ChannelData is JObject data && data["clientActivityID"] is JValue { Value: string { Length: > 0 } id }
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 16)) : null;

    public static string IdOf(string conversation, long number) =>
        string.Create(CultureInfo.InvariantCulture, $"{conversation}|{number:D7}");

    void Address(Activity activity, TokenClaims claims, ChannelAccount from, ChannelAccount recipient)
    {
        (activity.From, activity.Recipient) = (from, recipient);
        activity.Conversation = new(id: claims.Conversation);
        activity.Timestamp = clock.GetUtcNow();
    }

    static ChannelAccount User(TokenClaims claims) => new(claims.User, claims.Name, "user");

    /// <summary>The client names itself in a header: <c>DirectLine/3.0 (directlinejs; WebChat/4.18.1 …)</c>.</summary>
    static string Channel(string? agent) => agent?.Contains("WebChat/", StringComparison.Ordinal) == true ? WebChat : "directline";
}
