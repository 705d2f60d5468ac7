using BanenBot.BotFramework.Activities;
using BanenBot.Channels;
using BanenBot.Core.Dialogue;

namespace BanenBot.Serve;

/// <summary>What the bot answers to an activity, whatever way it came in.</summary>
sealed partial class BotAnswers(Responder responder, KnowledgeKeeper knowledge, TimeProvider clock, ILogger<BotAnswers> log)
{
    /// <summary>What stands in the store instead of a text that the guard refuses.</summary>
    const string LeftOut = "(bericht weggelaten: er stonden persoonsgegevens in)";

    public async Task<IReadOnlyList<Activity>> AnswerAsync(Activity activity, CancellationToken cancellation)
    {
        if (activity.Type == ActivityTypes.ConversationUpdate) return Welcome(activity);
        if (activity.Type != ActivityTypes.Message) return [];
        var utterance = ActivityReplies.ToUtterance(activity, DateOnly.FromDateTime(clock.GetLocalNow().Date));
        var reply = await responder.RespondAsync(utterance, cancellation);
        LogTurn(activity.ChannelId, reply.Outcome, reply.Topic, Math.Round(reply.Confidence, 2));
        return [ActivityReplies.ToActivity(reply, activity, knowledge.Current.Version)];
    }

    /// <summary>The activity as it may be stored and shown again: without a text about one person.</summary>
    public Activity Kept(Activity activity) =>
        Responder.MayBeKept(knowledge.Current, activity.Text ?? "") ? activity : activity with { Text = LeftOut, Value = null, Entities = null };

    /// <summary>A word of welcome when a person, not the bot itself, comes into the conversation.</summary>
    IReadOnlyList<Activity> Welcome(Activity activity) =>
        activity.MembersAdded?.Any(member => member.Id is not null && member.Id != activity.Recipient?.Id) == true && Responder.Welcome(knowledge.Current) is { } welcome
            ? [ActivityReplies.ToActivity(welcome, activity, knowledge.Current.Version)]
            : [];

    [LoggerMessage(200, LogLevel.Information, "Turn on {Channel}: {Outcome}, topic {Topic}, confidence {Confidence}")]
    partial void LogTurn(string? channel, Outcome outcome, string? topic, double confidence);
}
