using System.Text.Json.Nodes;
using BanenBot.Channels.Cards;
using BanenBot.Core.Dialogue;
using Microsoft.Bot.Schema;

namespace BanenBot.Channels;

/// <summary>Turns an activity into an utterance and a reply into activities: the only place that knows both.</summary>
static class ActivityReplies
{
    /// <summary>The replies that are worth a judgement: what was answered, and what was not.</summary>
    public static bool IsJudged(Reply reply) => reply.Outcome is Outcome.Answer or Outcome.Figures or Outcome.Unanswered;

    public static Utterance ToUtterance(Activity activity, DateOnly day) => new()
    {
        Text = TextOf(activity),
        Conversation = AnswerIds.OfConversation(activity),
        Day = day,
    };

    /// <summary>What somebody typed, or the question of the button that was pressed.</summary>
    public static string TextOf(Activity activity) =>
        CardSubmit.Question(ActivityParts.Value(activity)) is { } question && string.IsNullOrWhiteSpace(activity.Text)
            ? question : activity.Text ?? "";

    /// <summary>
    /// Without sender, receiver and conversation, which the turn fills in. The text first; a card in the same activity, or behind it where
    /// the channel would divide them.
    /// </summary>
    /// <param name="answerId">Names this answer where a judgement of it comes back; null where none is asked.</param>
    /// <param name="today">By which the sources' age is told; null where it is not.</param>
    public static IReadOnlyList<Activity> ToActivities(
        Reply reply, Activity question, string knowledgeVersion, string? answerId = null, DateOnly? today = null)
    {
        var traits = ChannelTraits.Of(question);
        var card = new ReplyCards(traits).Beside(reply) is { } beside ? CardJson.Attachment(beside, traits) : null;
        var text = new Activity
        {
            Type = ActivityTypes.Message,
            Locale = "nl-NL",
            Text = MessageText.Of(reply, traits),
            TextFormat = TextFormatTypes.Markdown,
            Speak = EditorMarkdown.Plain(reply.Text),
            InputHint = InputHints.AcceptingInput,
            Entities = [.. new[] { OutcomeEntity(reply, knowledgeVersion), Citations.Of(reply, traits, answerId, today) }
                .OfType<JsonObject>().Select(ActivityParts.Entity)],
            ChannelData = traits.Feedback == FeedbackForm.FeedbackLoop && IsJudged(reply) ? ActivityParts.Write(FeedbackLoop()) : null,
            SuggestedActions = card is null ? Suggested(reply, question, traits) : null,
        };
        if (card is not null && !traits.SplitsTextAndCard) text.Attachments = [card];
        return card is null || !traits.SplitsTextAndCard ? [text] : [text, Alone(card)];
    }

    static Activity Alone(Attachment card) =>
        new() { Type = ActivityTypes.Message, Locale = "nl-NL", Attachments = [card], InputHint = InputHints.AcceptingInput };

    static JsonObject FeedbackLoop() => new() { ["feedbackLoop"] = new JsonObject { ["type"] = "default" } };

    static SuggestedActions? Suggested(Reply reply, Activity question, ChannelTraits traits) =>
        traits.SuggestedActions == 0 || reply.Suggestions.Count == 0 ? null
            : new()
            {
                Actions = [.. reply.Suggestions.Take(traits.SuggestedActions).Select(
                    text => new CardAction(ActionTypes.ImBack, text, value: text))],
                To = question.From?.Id is { } user ? [user] : null,
            };

    static JsonObject OutcomeEntity(Reply reply, string knowledgeVersion) => new()
    {
        ["type"] = Outcomes.EntityType,
        ["outcome"] = Outcomes.Name(reply.Outcome),
        ["confidence"] = Math.Round(reply.Confidence, 3),
        ["knowledge"] = knowledgeVersion,
    };
}
