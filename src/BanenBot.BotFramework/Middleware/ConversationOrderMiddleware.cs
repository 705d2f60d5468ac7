using System.Threading.RateLimiting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace BanenBot.BotFramework.Middleware;

/// <summary>
/// Runs the turns of one conversation one after the other, each within a time, and of all conversations so many at once. Throws
/// <see cref="TurnEndedException"/> where too many wait or the time is up; from then on nothing more is sent, whatever the bot still does.
/// Invokes do not wait for others of their conversation: they are answered in the HTTP call itself.
/// </summary>
/// <param name="locks">Null where no other instance serves the same conversations.</param>
/// <param name="places">For all turns together: one is taken when the conversation's own are done.</param>
/// <param name="processors">Where a turn that has a place is begun, so that whoever comes next is counted before this one is done.</param>
/// <param name="longest">For waiting, thinking and sending together.</param>
sealed partial class ConversationOrderMiddleware(
    ConversationLanes lanes, IConversationLocks? locks, RateLimiter places, TaskScheduler processors, TimeSpan longest,
    TimeProvider clock, ILogger<ConversationOrderMiddleware> log) : IMiddleware
{
    /// <summary>Channels give up after some 15 seconds; a turn of ours, waiting and sending included, ends before that.</summary>
    public static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(14);

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (turnContext.Activity.Type == ActivityTypes.Invoke)
        {
            await InPlaceAsync(next, cancellationToken);
            return;
        }

        using var time = new CancellationTokenSource(longest, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        var limit = both.Token;
        turnContext.OnSendActivities((_, _, send) =>
        {
            limit.ThrowIfCancellationRequested();
            return send();
        });
        try
        {
            var conversation = $"{turnContext.Activity.ChannelId}\n{turnContext.Activity.Conversation?.Id}";
            if (await lanes.RunAsync(conversation, () => LockedAsync(conversation, next, limit), limit)) return;
            LogBusy();
            throw new TurnEndedException(TurnFault.Busy);
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested)
        {
            LogSlow();
            throw new TurnEndedException(TurnFault.TooSlow);
        }
    }

    async Task LockedAsync(string conversation, NextDelegate next, CancellationToken limit)
    {
        await using var held = locks is null ? null : await locks.EnterAsync(conversation, limit);
        await InPlaceAsync(next, limit);
    }

    async Task InPlaceAsync(NextDelegate next, CancellationToken limit)
    {
        using var place = await places.AcquireAsync(1, limit);
        if (!place.IsAcquired)
        {
            LogFull();
            throw new TurnEndedException(TurnFault.Overloaded);
        }

        // Hidden: what follows a wait is the thread pool's, since it would stand behind all turns that have yet to begin.
        await Task.Factory.StartNew(() => next(limit), limit, TaskCreationOptions.HideScheduler, processors).Unwrap().WaitAsync(limit);
    }

    [LoggerMessage(440, LogLevel.Warning, "A conversation has too many activities waiting")]
    partial void LogBusy();

    [LoggerMessage(441, LogLevel.Warning, "A turn took too long")]
    partial void LogSlow();

    [LoggerMessage(442, LogLevel.Warning, "Too many turns at once; one was refused")]
    partial void LogFull();
}
