using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace BanenBot.BotFramework;

/// <summary>
/// Runs the turn of an activity whose caller is known: for a channel of Azure Bot Service, and for a tool on this machine.
/// </summary>
public interface IChannelAdapter
{
    /// <summary>
    /// What answers the call, with <c>expectReplies</c> or to an invoke; null where the replies were sent. Throws
    /// <see cref="Middleware.TurnEndedException"/> and <see cref="Connector.UndeliveredException"/>.
    /// </summary>
    Task<InvokeResponse?> ProcessAsync(AuthenticateRequestResult caller, Activity activity, CancellationToken cancellation);
}
