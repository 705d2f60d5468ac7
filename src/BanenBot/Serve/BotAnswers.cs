using BanenBot.BotFramework.Activities;
using BanenBot.BotFramework.Turns;
using BanenBot.Channels;
using BanenBot.Core.Dialogue;

namespace BanenBot.Serve;

/// <summary>The replies to an activity, and what they answered where that can be judged once they are sent.</summary>
readonly record struct Answered(IReadOnlyList<Activity> Activities, GivenAnswer? Given);

/// <summary>What the bot answers to an activity, whatever way it came in.</summary>
sealed partial class BotAnswers(
    Responder responder, KnowledgeKeeper knowledge, FeedbackDesk feedback, ISeenActivities seen, TimeProvider clock,
    ILogger<BotAnswers> log)
{
    /// <summary>What stands in the store instead of a text that the guard refuses.</summary>
    const string LeftOut = "(bericht weggelaten: er stonden persoonsgegevens in)";

    static readonly Answered Nothing = new([], null);

    public async Task<IReadOnlyList<Activity>> AnswerAsync(Activity activity, CancellationToken cancellation) =>
        (await TurnAsync(activity, cancellation)).Activities;

    public async Task<Answered> TurnAsync(Activity activity, CancellationToken cancellation)
    {
        switch (activity.Type)
        {
            case ActivityTypes.Message or ActivityTypes.MessageUpdate when Addressing.IsForBot(activity):
                return await ReplyAsync(activity, cancellation);
            case ActivityTypes.MessageDelete:
                await responder.ForgetTopicAsync(ActivityReplies.Conversation(activity), cancellation);
                return Nothing;
            case ActivityTypes.MessageReaction or ActivityTypes.Event:
                await feedback.TakeAsync(activity, cancellation);
                return Nothing;
            case ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate when Addressing.IsArrival(activity):
                return await WelcomeAsync(activity, cancellation);
            default:
                return Nothing;
        }
    }

    /// <summary>The activity as it may be stored and shown again: without a text about one person, and without private addresses.</summary>
    public Activity Kept(Activity activity) =>
        knowledge.Current.Guard.Kept(activity.Text ?? "") is var text && text == (activity.Text ?? "")
            ? activity : activity with { Text = text ?? LeftOut, Value = null, Entities = null };

    async Task<Answered> ReplyAsync(Activity activity, CancellationToken cancellation)
    {
        var utterance = ActivityReplies.ToUtterance(activity, DateOnly.FromDateTime(clock.GetLocalNow().Date));
        var reply = await responder.RespondAsync(utterance, cancellation);
        LogTurn(activity.ChannelId, reply.Outcome, reply.Topic, Math.Round(reply.Confidence, 2));
        var version = knowledge.Current.Version;
        var given = ActivityReplies.IsJudged(reply) ? GivenAnswer.Of(reply, version) : null;
        var id = given is null ? null : await feedback.AnnounceAsync(activity, given, cancellation);
        return new(ActivityReplies.ToActivities(reply, activity, version, id), given);
    }

    /// <summary>A word of welcome. Two activities tell of one arrival, at the same moment; a conversation is welcomed once.</summary>
    async Task<Answered> WelcomeAsync(Activity activity, CancellationToken cancellation)
    {
        if (Responder.Welcome(knowledge.Current) is not { } welcome) return Nothing;
        var key = new ActivityKey(activity.ChannelId ?? "", activity.Conversation?.Id ?? "", "welcome");
        return await seen.TryAddAsync(key, cancellation)
            ? new(ActivityReplies.ToActivities(welcome, activity, knowledge.Current.Version), null)
            : Nothing;
    }

    [LoggerMessage(200, LogLevel.Information, "Turn on {Channel}: {Outcome}, topic {Topic}, confidence {Confidence}")]
    partial void LogTurn(string? channel, Outcome outcome, string? topic, double confidence);
}
