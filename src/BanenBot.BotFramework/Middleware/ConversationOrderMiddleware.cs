using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace BanenBot.BotFramework.Middleware;

/// <summary>
/// Runs the turns of one conversation one after the other, each within a time. Throws <see cref="TurnEndedException"/> where too many wait
/// or the time is up; from then on nothing more is sent, whatever the bot still does. Invokes wait for nobody: they are answered in the
/// HTTP call itself.
/// </summary>
/// <param name="longest">For waiting, thinking and sending together.</param>
public sealed partial class ConversationOrderMiddleware(
    ConversationLanes lanes, TimeSpan longest, TimeProvider clock, ILogger<ConversationOrderMiddleware> log) : IMiddleware
{
    /// <summary>Channels give up after some 15 seconds; a turn of ours, waiting and sending included, ends before that.</summary>
    public static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(14);

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (turnContext.Activity.Type == ActivityTypes.Invoke)
        {
            await next(cancellationToken);
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
            if (await lanes.RunAsync(conversation, () => next(limit).WaitAsync(limit), limit)) return;
            LogBusy();
            throw new TurnEndedException(TurnFault.Busy);
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested)
        {
            LogSlow();
            throw new TurnEndedException(TurnFault.TooSlow);
        }
    }

    [LoggerMessage(440, LogLevel.Warning, "A conversation has too many activities waiting")]
    partial void LogBusy();

    [LoggerMessage(441, LogLevel.Warning, "A turn took too long")]
    partial void LogSlow();
}
