using BanenBot.BotFramework.Activities;
using BanenBot.BotFramework.Connector;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BanenBot.BotFramework.Middleware;

/// <summary>
/// A sign of life where a turn takes long. The SDK's own also types into <c>expectReplies</c>, has no clock to test it with, and goes on
/// typing after a turn that throws.
/// </summary>
sealed class TypingMiddleware(TimeProvider clock) : IMiddleware
{
    /// <summary>A reply that takes longer than this is announced as being typed.</summary>
    static readonly TimeSpan SilenceBeforeTyping = TimeSpan.FromSeconds(1);

    /// <summary>Channels show it for some three seconds.</summary>
    static readonly TimeSpan BetweenTyping = TimeSpan.FromSeconds(3);

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (turnContext.Activity.IsAnsweredInTheCall())
        {
            await next(cancellationToken);
            return;
        }

        using var ready = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var typing = TypeAsync(turnContext, ready.Token);

        // The sign has ended before the first reply goes out, or it would come after it and promise another.
        turnContext.OnSendActivities(async (_, _, send) =>
        {
            await EndAsync();
            return await send();
        });
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            await EndAsync();
        }

        async Task EndAsync()
        {
            await ready.CancelAsync();
            await typing;
        }
    }

    async Task TypeAsync(ITurnContext turn, CancellationToken ready)
    {
        var sign = new Activity { Type = ActivityTypes.Typing }.ApplyConversationReference(turn.Activity.GetConversationReference());
        try
        {
            for (var pause = SilenceBeforeTyping; ; pause = BetweenTyping)
            {
                await Task.Delay(pause, clock, ready);

                // Not by way of the turn: it is no answer.
                await turn.Adapter.SendActivitiesAsync(turn, [sign], ready);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or UndeliveredException)
        {
            // The answer is there, the time is up, or the channel does not take the sign: each ends the typing.
        }
    }
}
