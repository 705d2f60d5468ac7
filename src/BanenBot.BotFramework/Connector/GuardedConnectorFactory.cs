using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace BanenBot.BotFramework.Connector;

/// <summary>
/// Makes the SDK's client for one address, and for that one alone: the SDK would hand the bot's token to any address that it is asked for.
/// </summary>
/// <param name="allowed">The address that the caller's token vouches for and the policy allows; null where there is none.</param>
sealed class GuardedConnectorFactory(Uri? allowed, ServiceClientCredentials credentials, HttpClient http) : ConnectorFactory
{
    /// <summary>Nothing listens here, and nothing is sent: the credentials refuse first.</summary>
    static readonly Uri Nowhere = new("https://localhost/");

    public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
    {
        var isAllowed = allowed is not null && Uri.TryCreate(serviceUrl, UriKind.Absolute, out var asked) && asked == allowed;
        return Task.FromResult<IConnectorClient>(isAllowed
            ? new ConnectorClient(allowed, credentials, http, disposeHttpClient: false)
            : new ConnectorClient(Nowhere, new ClosedCredentials(), http, disposeHttpClient: false));
    }
}
