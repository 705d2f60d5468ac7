using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Schema;

namespace BanenBot.BotFramework.Middleware;

/// <summary>What makes two deliveries the same activity.</summary>
public readonly record struct ActivityKey(string ChannelId, string ConversationId, string ActivityId)
{
    /// <summary>Null where the channel gave no id: such an activity is always new.</summary>
    public static ActivityKey? Of(Activity activity) =>
        OfMessage(activity) is not { } message ? null
            : !IsAboutAnother(activity.Type) ? message
            : message with
            {
                ActivityId = string.Create(CultureInfo.InvariantCulture, $"{activity.Id} {activity.Type} {activity.Timestamp:O}"),
            };

    /// <summary>
    /// What stands for it where it is kept, so that long ids take no more room; the lengths keep parts apart that would read the same when
    /// joined.
    /// </summary>
    public byte[] ToHash()
    {
        var joined = FormattableString.Invariant(
            $"{ChannelId.Length} {ConversationId.Length} {ChannelId}{ConversationId}{ActivityId}");
        return SHA256.HashData(Encoding.UTF8.GetBytes(joined))[..16];
    }

    /// <summary>The message itself, also where an activity is about an earlier one: an edit and a removal bear its id.</summary>
    internal static ActivityKey? OfMessage(Activity activity) =>
        activity.Id is { Length: > 0 } id && activity.Conversation?.Id is { Length: > 0 } conversation
            ? new(activity.ChannelId ?? "", conversation, id) : null;

    /// <summary>An edit or a removal bears the id of the message that it is about, so it needs more to be told from it.</summary>
    static bool IsAboutAnother(string type) =>
        type is ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete or ActivityTypes.MessageReaction;
}
