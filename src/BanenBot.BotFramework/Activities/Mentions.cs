using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BanenBot.BotFramework.Activities;

/// <summary>
/// Mentions in a message of a group or channel. Read by hand: the SDK's own throws at a mention without a text, which clients send.
/// </summary>
public static class Mentions
{
    /// <summary>Whether the bot is spoken to, with or without the words in the text: the entity's id says so.</summary>
    public static bool IsBotMentioned(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.Recipient?.Id is { } bot && Of(activity).Any(mention => Text((mention["mentioned"] as JObject)?["id"]) == bot);
    }

    /// <summary>As they stand in the text, of whomever: who is named is no part of a question.</summary>
    internal static IEnumerable<string> Texts(Activity activity) =>
        Of(activity).Select(mention => Text(mention["text"]) ?? "").Where(text => text.Length > 0);

    static string? Text(JToken? token) => (token as JValue)?.Value as string;

    static IEnumerable<JObject> Of(Activity activity) =>
        (activity.Entities ?? []).Where(entity => entity.Type == "mention").Select(entity => entity.Properties ?? []);
}
