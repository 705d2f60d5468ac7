using BanenBot.BotFramework.Activities;
using BanenBot.BotFramework.Connector;
using Microsoft.Bot.Builder;

namespace BanenBot.BotFramework.Middleware;

/// <summary>
/// Answers an activity once, however often it is delivered. A turn that fails is forgotten, so that the next delivery has a chance,
/// unless a part of its answer has arrived: that would arrive twice. With <c>deliveryMode: expectReplies</c> a second delivery is
/// answered again: the first answer was lost with its call.
/// </summary>
sealed class SeenActivitiesMiddleware(ISeenActivities seen) : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        var activity = turnContext.Activity;
        if (activity.IsAnsweredInTheCall() || ActivityKey.Of(activity) is not { } key)
        {
            await next(cancellationToken);
            return;
        }

        if (!await seen.TryAddAsync(key, cancellationToken)) return;
        var isAnswered = false;
        turnContext.OnSendActivities(async (_, _, send) =>
        {
            try
            {
                var sent = await send();
                isAnswered = true;
                return sent;
            }
            catch (UndeliveredException undelivered) when (undelivered.Fault == ConnectorFault.Unanswered)
            {
                // It may have arrived, so it counts as sent.
                isAnswered = true;
                throw;
            }
        });
        try
        {
            await next(cancellationToken);
            isAnswered = true;
        }
        finally
        {
            if (isAnswered) await seen.DoneAsync(key, CancellationToken.None);
            else await seen.ForgetAsync(key, CancellationToken.None);
        }
    }
}
