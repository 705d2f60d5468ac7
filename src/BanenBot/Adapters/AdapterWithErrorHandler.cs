using System.Runtime.ExceptionServices;
using BanenBot.BotFramework;
using BanenBot.BotFramework.Connector;
using BanenBot.BotFramework.Middleware;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace BanenBot.Adapters;

/// <summary>
/// The channels of Azure Bot Service, and tools on this machine: the SDK's adapter with the middleware that every turn goes through.
/// What goes wrong in a turn goes on to the endpoint, which tells the channel: it delivers again, where a sentence to the user would
/// leave the question unanswered.
/// </summary>
sealed class AdapterWithErrorHandler : CloudAdapter, IChannelAdapter
{
    readonly IBot _bot;
    readonly ChannelDelivery _delivery;

    /// <remarks>Without the SDK's log: it writes ids of conversations and messages.</remarks>
    public AdapterWithErrorHandler(BotFrameworkAuthentication authentication, IBot bot, TurnMiddleware middleware, ChannelDelivery delivery)
        : base(authentication)
    {
        (_bot, _delivery) = (bot, delivery);
        foreach (var one in middleware.Around) Use(one);
        Use(middleware.Order);
        foreach (var one in middleware.Rest) Use(one);
        OnTurnError = (_, error) =>
        {
            ExceptionDispatchInfo.Throw(error);
            return Task.CompletedTask;
        };
    }

    public async Task<InvokeResponse?> ProcessAsync(AuthenticateRequestResult caller, Activity activity, CancellationToken cancellation) =>
        await ProcessActivityAsync(caller, activity, _bot.OnTurnAsync, cancellation);

    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var sent = new List<ResourceResponse>();
        foreach (var activity in activities)
        {
            // The answer to an invoke goes back in the call: the SDK keeps it for that.
            if (activity.Type == ActivityTypesEx.InvokeResponse)
                sent.AddRange(await base.SendActivitiesAsync(turnContext, [activity], cancellationToken));
            else sent.Add(await _delivery.SendAsync(turnContext, activity, cancellationToken));
        }

        return [.. sent];
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        _delivery.UpdateAsync(turnContext, activity, cancellationToken);

    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        _delivery.DeleteAsync(turnContext, reference, cancellationToken);
}
