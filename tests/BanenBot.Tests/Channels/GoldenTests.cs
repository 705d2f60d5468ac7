using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BanenBot.BotFramework.Activities;
using BanenBot.Channels;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Channels;

/// <summary>
/// What every kind of reply becomes on every channel, to the byte, in <c>Golden/</c>. A wanted change: run with the environment variable
/// <c>GOLDEN=write</c> and read the difference before it is committed.
/// </summary>
public sealed class GoldenTests
{
    static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Channels => ReplyKinds.Channels;

    [Theory]
    [MemberData(nameof(Channels))]
    public void EveryKindOfReplyIsRenderedAsItWas(string channel)
    {
        var rendered = new JsonObject();
        foreach (var (name, reply) in ReplyKinds.All)
        {
            var question = ReplyKinds.Question(channel);
            var activities = ActivityReplies.ToActivities(reply, question, "versie", "antwoord-1", new DateOnly(2026, 11, 30))
                .Select(activity => activity.ApplyConversationReference(question.GetConversationReference()));
            rendered[name] = new JsonArray(
                [.. activities.Select(activity => Ordered(JsonNode.Parse(ActivityJson.Write(activity))!.AsObject()))]);
        }

        var file = Path.Combine(Repository.Root, "tests", "BanenBot.Tests", "Channels", "Golden", channel + ".json");
        var text = rendered.ToJsonString(Readable) + "\n";
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write") File.WriteAllText(file, text);
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), text);
    }

    /// <summary>
    /// The SDK writes the fields around our own in an order of its own, which means nothing; ours (cards, entities, channel data) stay as
    /// they are.
    /// </summary>
    static JsonObject Ordered(JsonObject activity)
    {
        string[] order =
        [
            "type", "channelId", "serviceUrl", "from", "recipient", "conversation", "replyToId", "locale", "text", "textFormat", "speak",
            "inputHint",
            "channelData", "attachments", "entities", "suggestedActions",
        ];
        if (activity["suggestedActions"] is JsonObject suggested) Reorder(suggested, ["actions", "to"]);
        if (activity["conversation"] is JsonObject conversation) Reorder(conversation, ["id", "conversationType", "isGroup"]);
        return Reorder(activity, order);
    }

    static JsonObject Reorder(JsonObject json, string[] order)
    {
        foreach (var (name, value) in json.OrderBy(property => Array.IndexOf(order, property.Key)).ToList())
        {
            Assert.Contains(name, order);
            json.Remove(name);
            json[name] = value;
        }

        return json;
    }
}
