using BanenBot.BotFramework.Activities;
using BanenBot.BotFramework.Connector;
using Microsoft.Extensions.Logging;

namespace BanenBot.BotFramework.Turns;

/// <summary>
/// What the bot makes of an activity: its replies, in their order. The token ends with the turn's time, not with the HTTP request.
/// </summary>
public delegate Task<IReadOnlyList<Activity>> Answer(CancellationToken limit);

/// <summary>
/// Runs a turn: in its place in the conversation, once for each activity, with a sign of life where it takes long, and with the replies
/// sent in order. Invokes do not come here; they are answered in the HTTP call itself and wait for nobody.
/// </summary>
public sealed partial class TurnRunner(
    ISeenActivities seen, ConversationLanes lanes, ConnectorClient connector, TimeProvider clock, ILogger<TurnRunner> log)
{
    /// <summary>Channels give up after some 15 seconds; a turn of ours, waiting and sending included, ends before that.</summary>
    public static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(14);

    /// <summary>A reply that takes longer than this is announced as being typed.</summary>
    static readonly TimeSpan SilenceBeforeTyping = TimeSpan.FromSeconds(1);

    /// <summary>Channels show it for some three seconds.</summary>
    static readonly TimeSpan BetweenTyping = TimeSpan.FromSeconds(3);

    readonly RecentReplies _recent = new();

    /// <summary>
    /// Answers <paramref name="activity"/> and sends the replies. A turn that fails or throws is forgotten, so that the next delivery has a
    /// chance.
    /// </summary>
    public async Task<TurnResult> RunAsync(Activity activity, ServiceAddress replies, Answer answer, CancellationToken cancellation)
    {
        var result = new TurnResult(TurnOutcome.Busy, []);
        var outcome = await InTurnAsync(activity, async limit => result = await OnceAsync(activity, replies, answer, limit), cancellation);
        return outcome is { } failed ? new(failed, []) : result;
    }

    /// <summary>
    /// For <c>deliveryMode: expectReplies</c>: the replies go back in the answer of the HTTP call. A second delivery is answered again
    /// here: the first answer was lost with its call.
    /// </summary>
    public async Task<(TurnOutcome Outcome, IReadOnlyList<Activity> Replies)> CollectAsync(
        Activity activity, Answer answer, CancellationToken cancellation)
    {
        IReadOnlyList<Activity> replies = [];
        var outcome = await InTurnAsync(activity, async limit => replies = await answer(limit), cancellation);
        return (outcome ?? TurnOutcome.Done, replies);
    }

    /// <summary>Null where the turn ran to its end.</summary>
    async Task<TurnOutcome?> InTurnAsync(Activity activity, Func<CancellationToken, Task> turn, CancellationToken cancellation)
    {
        using var time = new CancellationTokenSource(LongestTurn, clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellation);
        try
        {
            var conversation = $"{activity.ChannelId}\n{activity.Conversation?.Id}";
            if (await lanes.RunAsync(conversation, () => turn(limit.Token), limit.Token)) return null;
            LogBusy(activity.ChannelId);
            return TurnOutcome.Busy;
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested)
        {
            LogSlow(activity.Type);
            return TurnOutcome.TooSlow;
        }
    }

    async Task<TurnResult> OnceAsync(Activity activity, ServiceAddress replies, Answer answer, CancellationToken limit)
    {
        var key = ActivityKey.Of(activity);
        if (key is { } asked && !await seen.TryAddAsync(asked, limit)) return new(TurnOutcome.Duplicate, []);
        var answered = false;
        try
        {
            var sent = await SendAsync(activity, await TypingWhileAsync(activity, replies, answer, limit), replies, limit);

            // A part that has arrived would arrive twice: only what left nothing behind may be tried again.
            answered = sent.Outcome == TurnOutcome.Done || sent.SentIds.Count > 0;
            return sent;
        }
        finally
        {
            if (!answered && key is { } failed) await seen.ForgetAsync(failed, CancellationToken.None);
        }
    }

    /// <summary>The answers to a changed message take the places of those before, as far as those are known.</summary>
    async Task<TurnResult> SendAsync(Activity question, IReadOnlyList<Activity> activities, ServiceAddress to, CancellationToken limit)
    {
        var message = ActivityKey.OfMessage(question);
        if (question.Type == ActivityTypes.MessageDelete && message is { } gone) _recent.Forget(gone);
        if (activities.Count == 0) return new(TurnOutcome.Done, []);
        var before = question.Type == ActivityTypes.MessageUpdate && message is { } changed ? _recent.Find(changed) : [];
        var ids = new List<string?>();
        foreach (var (i, activity) in activities.Index())
        {
            var sent = await PutAsync(activity, i < before.Count ? before[i] : null, to, limit);
            if (sent.Succeeded) ids.Add(sent.Value?.Id ?? (i < before.Count ? before[i] : null));

            // It may have arrived, so it counts as sent; and what comes behind it would make no sense without it.
            else return new(TurnOutcome.Undelivered, sent.Fault == ConnectorFault.Unanswered ? [.. ids, null] : ids);
        }

        foreach (var superfluous in before.Skip(activities.Count))
            await connector.DeleteAsync(to, question.Conversation?.Id ?? "", superfluous, limit);
        if (message is { } answered) _recent.Keep(answered, ids);
        return new(TurnOutcome.Done, ids);
    }

    /// <summary>In the place of an earlier message; anew where there was none, or where the channel no longer has it.</summary>
    async Task<ConnectorResult<ResourceResponse>> PutAsync(Activity activity, string? earlier, ServiceAddress to, CancellationToken limit)
    {
        if (earlier is null) return await connector.SendAsync(to, activity, limit);
        var updated = await connector.UpdateAsync(to, earlier, activity with { Id = earlier }, limit);
        return updated.Fault == ConnectorFault.Refused ? await connector.SendAsync(to, activity, limit) : updated;
    }

    /// <summary>The sign has ended before the first reply goes out, or it would come after it and promise another.</summary>
    async Task<IReadOnlyList<Activity>> TypingWhileAsync(Activity activity, ServiceAddress to, Answer answer, CancellationToken limit)
    {
        using var ready = CancellationTokenSource.CreateLinkedTokenSource(limit);
        var typing = TypeAsync(activity.Reply(ActivityTypes.Typing), to, ready.Token);
        try
        {
            return await answer(limit);
        }
        finally
        {
            await ready.CancelAsync();
            await typing;
        }
    }

    async Task TypeAsync(Activity typing, ServiceAddress to, CancellationToken ready)
    {
        try
        {
            for (var pause = SilenceBeforeTyping; ; pause = BetweenTyping)
            {
                await Task.Delay(pause, clock, ready);
                await connector.SendTypingAsync(to, typing, ready);
            }
        }
        catch (OperationCanceledException)
        {
            // The answer is there, or the time is up: either ends the typing.
        }
    }

    [LoggerMessage(440, LogLevel.Warning, "A conversation on {Channel} has too many activities waiting")]
    partial void LogBusy(string? channel);

    [LoggerMessage(441, LogLevel.Warning, "A turn for a {Type} activity took too long")]
    partial void LogSlow(string type);
}
