using System.Net.Http.Headers;
using Microsoft.Rest;

namespace BanenBot.BotFramework.Connector;

/// <summary>Puts the bot's own token on a call to a channel. Without one nothing is sent.</summary>
sealed class BotCredentials(OutboundTokens tokens) : ServiceClientCredentials
{
    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var token = await tokens.GetAsync(cancellationToken) ?? throw new UndeliveredException(ConnectorFault.NoToken);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }
}

/// <summary>For a tool on this machine: it is called without a token.</summary>
sealed class NoCredentials : ServiceClientCredentials;

/// <summary>For a conversation whose replies may go nowhere but into the answer of the call.</summary>
sealed class ClosedCredentials : ServiceClientCredentials
{
    public override Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new UndeliveredException(ConnectorFault.Refused);
}
