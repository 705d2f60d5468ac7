using System.Text.Json.Nodes;

namespace BanenBot.BotFramework.Activities;

/// <summary>Mentions in a message of a group or channel.</summary>
public static class Mentions
{
    /// <summary>The text without the mentions of the bot itself; those of others stay. The entity says what stands in the text: names are not guessed.</summary>
    public static string TextWithoutBot(Activity activity)
    {
        var text = activity.Text ?? "";
        foreach (var mention in OfBot(activity)) text = text.Replace(mention, " ", StringComparison.OrdinalIgnoreCase);
        return text.Trim();
    }

    public static bool IsBotMentioned(Activity activity) => OfBot(activity).Any();

    static IEnumerable<string> OfBot(Activity activity)
    {
        foreach (var entity in activity.Entities ?? [])
        {
            if (Read(entity, "type") != "mention" || Read(entity, "text") is not { Length: > 0 } mention) continue;
            if (entity["mentioned"] is JsonObject mentioned && Read(mentioned, "id") is { } id && id == activity.Recipient?.Id) yield return mention;
        }
    }

    static string? Read(JsonObject node, string key) => node[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
