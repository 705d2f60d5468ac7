using System.Text.Json.Nodes;
using BanenBot.BotFramework.Activities;
using BanenBot.Core.Dialogue;

namespace BanenBot.Channels;

/// <summary>Turns an activity into an utterance and a reply into an activity: the only place that knows both.</summary>
static class ActivityReplies
{
    public static Utterance ToUtterance(Activity activity, DateOnly day) => new()
    {
        Text = CardSubmit.Question(activity.Value) is { } question && string.IsNullOrWhiteSpace(activity.Text) ? question : Mentions.TextWithoutBot(activity),
        Conversation = $"{activity.ChannelId}/{activity.Conversation?.Id}",
        Day = day,
    };

    public static Activity ToActivity(Reply reply, Activity question, string knowledgeVersion)
    {
        var card = AdaptiveCards.Of(reply);
        return question.Reply(ActivityTypes.Message) with
        {
            Text = ReplyText.Of(reply, withDetail: false),
            TextFormat = "markdown",
            InputHint = "acceptingInput",
            Attachments = card is null ? null : [card],
            Entities = [.. new[] { OutcomeEntity(reply, knowledgeVersion), Citations.Of(reply) }.OfType<JsonObject>()],
        };
    }

    static JsonObject OutcomeEntity(Reply reply, string knowledgeVersion) => new()
    {
        ["type"] = Outcomes.EntityType,
        ["outcome"] = Outcomes.Name(reply.Outcome),
        ["confidence"] = Math.Round(reply.Confidence, 3),
        ["knowledge"] = knowledgeVersion,
    };
}
