using System.Text.Json.Nodes;
using BanenBot.BotFramework.Activities;
using BanenBot.Channels.Cards;
using BanenBot.Core.Dialogue;

namespace BanenBot.Channels;

/// <summary>Turns an activity into an utterance and a reply into activities: the only place that knows both.</summary>
static class ActivityReplies
{
    /// <summary>The replies that are worth a judgement: what was answered, and what was not.</summary>
    public static bool IsJudged(Reply reply) => reply.Outcome is Outcome.Answer or Outcome.Figures or Outcome.Unanswered;

    /// <summary>Stands for a conversation in the stores; unique over channels.</summary>
    public static string Conversation(Activity activity) => $"{activity.ChannelId}/{activity.Conversation?.Id}";

    public static Utterance ToUtterance(Activity activity, DateOnly day) => new()
    {
        Text = CardSubmit.Question(activity.Value) is { } question && string.IsNullOrWhiteSpace(activity.Text)
            ? question : Mentions.TextWithoutBot(activity),
        Conversation = Conversation(activity),
        Day = day,
    };

    /// <summary>The text first; a card in the same activity, or behind it where the channel would divide them.</summary>
    /// <param name="answerId">Names this answer where a judgement of it comes back; null where none is asked.</param>
    public static IReadOnlyList<Activity> ToActivities(Reply reply, Activity question, string knowledgeVersion, string? answerId = null)
    {
        var traits = ChannelTraits.Of(question);
        var card = new ReplyCards(traits).Beside(reply) is { } beside ? CardJson.Attachment(beside, traits) : null;
        var text = question.Reply(ActivityTypes.Message) with
        {
            Text = MessageText.Of(reply, traits),
            TextFormat = "markdown",
            Speak = EditorMarkdown.Plain(reply.Text),
            InputHint = "acceptingInput",
            Entities = [.. new[] { OutcomeEntity(reply, knowledgeVersion), Citations.Of(reply, traits, answerId) }.OfType<JsonObject>()],
            ChannelData = traits.Feedback == FeedbackForm.FeedbackLoop && IsJudged(reply) ? FeedbackLoop() : null,
            SuggestedActions = card is null ? Suggested(reply, question, traits) : null,
        };
        if (card is null) return [text];
        if (!traits.SplitsTextAndCard) return [text with { Attachments = [card] }];
        return [text, question.Reply(ActivityTypes.Message) with { Attachments = [card], InputHint = "acceptingInput" }];
    }

    static JsonObject FeedbackLoop() => new() { ["feedbackLoop"] = new JsonObject { ["type"] = "default" } };

    static SuggestedActions? Suggested(Reply reply, Activity question, ChannelTraits traits) =>
        traits.SuggestedActions == 0 || reply.Suggestions.Count == 0 ? null
            : new([.. reply.Suggestions.Take(traits.SuggestedActions).Select(text => new CardAction("imBack", text, text))],
                question.From?.Id is { } user ? [user] : null);

    static JsonObject OutcomeEntity(Reply reply, string knowledgeVersion) => new()
    {
        ["type"] = Outcomes.EntityType,
        ["outcome"] = Outcomes.Name(reply.Outcome),
        ["confidence"] = Math.Round(reply.Confidence, 3),
        ["knowledge"] = knowledgeVersion,
    };
}
