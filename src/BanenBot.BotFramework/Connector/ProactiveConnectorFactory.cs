using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace BanenBot.BotFramework.Connector;

/// <summary>Makes the SDK's client for what is sent of the bot's own accord.</summary>
/// <param name="allow">The address where something may be sent; null where nothing may.</param>
sealed class ProactiveConnectorFactory(Func<string?, Uri?> allow, ServiceClientCredentials credentials, HttpClient http) : ConnectorFactory
{
    public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) =>
        new GuardedConnectorFactory(allow(serviceUrl), credentials, http).CreateAsync(serviceUrl, audience, cancellationToken);
}
