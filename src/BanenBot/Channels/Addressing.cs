using BanenBot.BotFramework.Activities;
using BanenBot.Channels.Cards;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BanenBot.Channels;

/// <summary>Whether an activity is meant for the bot: in a group most of what is said is not.</summary>
static class Addressing
{
    /// <summary>
    /// In a group only with a mention or by a button of ours. A card that a user put in the chat with the message extension is shown to the
    /// others, not asked of the bot. Of an update, only a changed text asks anew.
    /// </summary>
    public static bool IsForBot(Activity activity)
    {
        if (activity.Attachments?.Any(attachment => attachment.ContentType == CardJson.ContentType) == true) return false;
        if (activity.Type == ActivityTypes.MessageUpdate && EventType(activity) is not (null or "editMessage")) return false;
        return !ChannelTraits.Of(activity).IsGroup || CardSubmit.Question(ActivityParts.Value(activity)) is not null
            || Mentions.IsBotMentioned(activity);
    }

    /// <summary>The bot comes into a group, or a person into a conversation of two; who else joins a group is no matter of ours.</summary>
    public static bool IsArrival(Activity activity)
    {
        if (activity.Type == ActivityTypes.InstallationUpdate) return activity.Action is "add" or "add-upgrade";
        var isGroup = ChannelTraits.Of(activity).IsGroup;
        return activity.MembersAdded?.Any(member => member.Id is not null && member.Id == activity.Recipient?.Id == isGroup) == true;
    }

    static string? EventType(Activity activity) =>
        (activity.ChannelData as JObject)?["eventType"] is JValue { Value: string text } ? text : null;
}
