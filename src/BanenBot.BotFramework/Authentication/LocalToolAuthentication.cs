using System.Security.Claims;
using BanenBot.BotFramework.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace BanenBot.BotFramework.Authentication;

/// <summary>
/// For a tool on this machine, in Development, without a token: the Agents Playground, a question set. Who may use it is decided before;
/// replies go to this machine alone, and no token goes along.
/// </summary>
sealed class LocalToolAuthentication : BotFrameworkAuthentication
{
    readonly ServiceUrlPolicy _serviceUrls;
    readonly HttpClient _http;

    internal LocalToolAuthentication(ServiceUrlPolicy serviceUrls, HttpClient http) => (_serviceUrls, _http) = (serviceUrls, http);

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return Task.FromResult(new AuthenticateRequestResult
        {
            ClaimsIdentity = new ClaimsIdentity(), Audience = "",
            ConnectorFactory = new GuardedConnectorFactory(_serviceUrls.Local(activity.ServiceUrl), new NoCredentials(), _http),
        });
    }

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new CallRefusedException(AuthenticationFault.NotConfigured);

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) =>
        new ProactiveConnectorFactory(_serviceUrls.Local, new NoCredentials(), _http);

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        Task.FromResult<UserTokenClient>(new NoUserTokens());
}
