using BanenBot.BotFramework.Authentication;
using BanenBot.BotFramework.Connector;
using BanenBot.BotFramework.Middleware;
using Microsoft.Bot.Builder;

namespace BanenBot.Adapters;

/// <summary>
/// Tools on this machine, such as the Agents Playground and a question set: without a token in or out. Made only in Development, where the
/// option is on; used only for callers without a token, on loopback.
/// </summary>
sealed class LocalToolsAdapter(LocalToolAuthentication authentication, IBot bot, TurnMiddleware middleware, ChannelDelivery delivery)
    : AdapterWithErrorHandler(authentication, bot, middleware, delivery);
