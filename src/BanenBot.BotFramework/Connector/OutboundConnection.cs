using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace BanenBot.BotFramework.Connector;

/// <summary>How channels are called: one connection for all turns, and what proves who the bot is.</summary>
sealed record OutboundConnection(HttpClient Http, ServiceClientCredentials Credentials);

/// <summary>
/// For addresses out of our own store of vouched ones. The policy is asked each time: a host that was taken off it gets nothing.
/// </summary>
sealed class StoredAddressFactory(ServiceUrlPolicy policy, OutboundConnection outbound) : ConnectorFactory
{
    public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) =>
        new GuardedConnectorFactory(policy.Vouched(serviceUrl), outbound.Credentials, outbound.Http)
            .CreateAsync(serviceUrl, audience, cancellationToken);
}
