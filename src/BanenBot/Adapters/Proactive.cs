using System.Security.Claims;
using BanenBot.BotFramework.Connector;
using BanenBot.BotFramework.Middleware;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace BanenBot.Adapters;

/// <summary>Sends of the bot's own accord, to a conversation that is known or a channel that is configured.</summary>
/// <param name="localTools">Null where tools on this machine are not served.</param>
sealed class Proactive(
    BotFrameworkAuthentication channels, BotFrameworkAuthentication? localTools, IBot bot, TurnMiddleware middleware,
    ChannelDelivery delivery)
{
    readonly AdapterWithErrorHandler _channels = new(channels, bot, middleware, delivery);
    readonly AdapterWithErrorHandler? _localTools = localTools is null ? null : new(localTools, bot, middleware, delivery);

    /// <summary>The id of the message, where the channel gave one. Throws <see cref="UndeliveredException"/>.</summary>
    /// <param name="activity">Takes the place of the message whose id it has; without one it is a new message.</param>
    public async Task<string?> SendAsync(ConversationReference to, Activity activity, CancellationToken cancellation)
    {
        var isLocal = Uri.TryCreate(to.ServiceUrl, UriKind.Absolute, out var address) && address.IsLoopback;
        var (adapter, sent) = (isLocal && _localTools is not null ? _localTools : _channels, default(string));
        await adapter.ContinueConversationAsync(new ClaimsIdentity(), to, async (turn, limit) =>
        {
            // It is no reply to the event that the SDK makes of this.
            turn.Activity.Id = null;
            var taken = activity.Id is null ? turn.SendActivityAsync(activity, limit) : turn.UpdateActivityAsync(activity, limit);
            sent = (await taken)?.Id;
        }, cancellation);
        return sent is { Length: > 0 } ? sent : null;
    }
}
