using BanenBot.BotFramework.Middleware;
using BanenBot.Channels;
using BanenBot.Core.Dialogue;
using BanenBot.Desk;
using BanenBot.Serve;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;

namespace BanenBot.Bots;

/// <summary>What the bot answers to an activity, whatever way it came in: activity to utterance, reply to activities.</summary>
sealed partial class BanenBot(
    Responder responder, KnowledgeKeeper knowledge, FeedbackReceiver feedback, Invokes invokes, ISeenActivities seen, TimeProvider clock,
    ILogger<BanenBot> log, QuestionLogger? questions = null, ExpertDesk? desk = null) : TeamsActivityHandler
{
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        AnswerAsync(turnContext, cancellationToken);

    /// <summary>With and without an <c>eventType</c>: the SDK's methods for Teams see only those with one.</summary>
    protected override Task OnMessageUpdateActivityAsync(
        ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        AnswerAsync(turnContext, cancellationToken);

    protected override Task OnMessageDeleteActivityAsync(
        ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
        responder.ForgetTopicAsync(AnswerIds.OfConversation(Of(turnContext)), cancellationToken);

    protected override Task OnMessageReactionActivityAsync(
        ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
        feedback.TakeAsync(Of(turnContext), cancellationToken);

    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        feedback.TakeAsync(Of(turnContext), cancellationToken);

    /// <summary>Not by way of the SDK's methods for Teams, which ask the channel who was added.</summary>
    protected override Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        WelcomeAsync(turnContext, cancellationToken);

    protected override Task OnInstallationUpdateActivityAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        WelcomeAsync(turnContext, cancellationToken);

    /// <summary>Not by way of the SDK's typed values: it throws at those that a client left out or filled with something else.</summary>
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = Of(turnContext);
        var offer = desk?.OfferAfterThumb(activity, feedback.DislikedQuestion(activity));
        var answer = await invokes.AnswerAsync(activity, cancellationToken);
        if (offer is not null) await turnContext.SendActivityAsync(offer, cancellationToken);
        return answer;
    }

    async Task AnswerAsync(ITurnContext turn, CancellationToken cancellation)
    {
        var activity = turn.Activity;
        if (desk is not null && await desk.TakeAsync(turn, cancellation)) return;
        if (!Addressing.IsForBot(activity)) return;
        var utterance = ActivityReplies.ToUtterance(activity, DateOnly.FromDateTime(clock.GetLocalNow().Date));
        var reply = await responder.RespondAsync(utterance, cancellation);
        reply = desk?.WithAddress(activity, reply) ?? reply;
        turn.TurnState.Set(reply);
        LogTurn(activity.ChannelId, reply.Outcome, reply.Topic, Math.Round(reply.Confidence, 2));
        if (questions is not null) await questions.AnsweredAsync(utterance.Text, reply, cancellation);
        var version = knowledge.Current.Version;
        var given = ActivityReplies.IsJudged(reply) ? GivenAnswer.Of(reply, version) : null;
        var id = given is null ? null : await feedback.AnnounceAsync(activity, given, cancellation);
        await SendAsync(turn, ActivityReplies.ToActivities(reply, activity, version, id, utterance.Day), given, cancellation);
        if (desk?.Offer(activity, utterance.Text, reply) is { } offer) await turn.SendActivityAsync(offer, cancellation);
    }

    /// <summary>What was sent can be judged, even where not all of it was taken.</summary>
    async Task SendAsync(ITurnContext turn, IReadOnlyList<Activity> replies, GivenAnswer? given, CancellationToken cancellation)
    {
        var ids = new List<string?>();
        try
        {
            foreach (var reply in replies)
            {
                ids.Add((await turn.SendActivityAsync(reply, cancellation)).Id is { Length: > 0 } id ? id : null);
                StayInThread(turn.Activity, ids[^1]);
            }
        }
        finally
        {
            var wasSent = ids.Count > 0 && turn.Activity.DeliveryMode != DeliveryModes.ExpectReplies;
            if (given is not null && wasSent) await feedback.SentAsync(turn.Activity, given, ids, cancellation);
        }
    }

    /// <summary>Said to a channel itself, each message would begin a thread of its own.</summary>
    static void StayInThread(Activity activity, string? first)
    {
        var conversation = activity.Conversation;
        if (first is not null && conversation is { ConversationType: "channel", Id: { } id } && activity.ChannelId == ChannelTraits.Teams
            && !id.Contains(ChannelTraits.ThreadMark, StringComparison.Ordinal))
            conversation.Id = id + ChannelTraits.ThreadMark + first;
    }

    /// <summary>A word of welcome. Two activities tell of one arrival, at the same moment; a conversation is welcomed once.</summary>
    async Task WelcomeAsync(ITurnContext turn, CancellationToken cancellation)
    {
        var activity = turn.Activity;
        if (!Addressing.IsArrival(activity) || Responder.Welcome(knowledge.Current) is not { } welcome) return;
        var key = new ActivityKey(activity.ChannelId ?? "", activity.Conversation?.Id ?? "", "welcome");
        if (!await seen.TryAddAsync(key, cancellation)) return;
        await SendAsync(turn, ActivityReplies.ToActivities(welcome, activity, knowledge.Current.Version), given: null, cancellation);
    }

    static Activity Of(ITurnContext turn) => turn.Activity;

    [LoggerMessage(200, LogLevel.Information, "Turn on {Channel}: {Outcome}, topic {Topic}, confidence {Confidence}")]
    partial void LogTurn(string? channel, Outcome outcome, string? topic, double confidence);
}
