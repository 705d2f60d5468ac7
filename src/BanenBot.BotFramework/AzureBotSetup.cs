using BanenBot.BotFramework.Authentication;
using BanenBot.BotFramework.Connector;
using BanenBot.BotFramework.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace BanenBot.BotFramework;

/// <summary>Wires the rooms that face Azure Bot Service; the one place where they meet.</summary>
public static class AzureBotSetup
{
    /// <summary>No answer of Microsoft's that the bot reads comes near this size.</summary>
    const int LargestAnswer = 1024 * 1024;

    /// <summary>
    /// Adds <see cref="ChannelAuthenticator"/>, <see cref="ServiceUrlPolicy"/>, <see cref="ConnectorClient"/>, <see cref="OutboundTokens"/>
    /// and
    /// <see cref="TurnRunner"/>, each once. The options have been found without faults. <paramref name="isDevelopment"/> lets replies go to
    /// tools on this machine, without a token.
    /// </summary>
    public static IServiceCollection AddAzureBot(this IServiceCollection services, AzureBotOptions options, bool isDevelopment)
    {
        var cloud = AzureCloud.Of(options.Cloud);
        var policy = new ServiceUrlPolicy([.. cloud.Hosts, .. options.AllowedHosts], isDevelopment);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ISeenActivities, RecentActivities>();
        services.AddSingleton(policy);
        services.AddSingleton(provider => new SigningKeys(
            Client(Microsoft(useProxy: true)), cloud.OpenIdMetadata, Clock(provider), Log<SigningKeys>(provider)));
        services.AddSingleton(provider => new ChannelAuthenticator(
            options, cloud, provider.GetRequiredService<SigningKeys>(), policy, Clock(provider), Log<ChannelAuthenticator>(provider)));
        services.AddSingleton(provider => new OutboundTokens(
            Client(Microsoft(useProxy: options.AppType != BotAppType.UserAssignedMSI)),
            options.AppId is { Length: > 0 } ? TokenRequests.Of(options, cloud, Environment.GetEnvironmentVariable) : null,
            Clock(provider), Log<OutboundTokens>(provider)));
        services.AddSingleton(provider => new ConnectorTransport(
            Client(GuardedHandler.Create(isDevelopment)), provider.GetRequiredService<OutboundTokens>(), Clock(provider),
            Random.Shared.NextDouble));
        services.AddSingleton(provider => new ConnectorClient(
            provider.GetRequiredService<ConnectorTransport>(), Log<ConnectorClient>(provider)));
        services.AddSingleton<ConversationLanes>();
        services.AddSingleton<TurnRunner>();
        return services;
    }

    /// <summary>
    /// To addresses that are Microsoft's by our own settings: through the organisation's proxy where it has one, never on to another
    /// address.
    /// </summary>
    static SocketsHttpHandler Microsoft(bool useProxy) =>
        new() { AllowAutoRedirect = false, UseCookies = false, UseProxy = useProxy, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };

    /// <summary>Without a time limit: each caller has its own, on the clock that it was given.</summary>
    static HttpClient Client(HttpMessageHandler handler) =>
        new(handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = LargestAnswer };

    static TimeProvider Clock(IServiceProvider provider) => provider.GetRequiredService<TimeProvider>();

    static ILogger Log<T>(IServiceProvider provider) => provider.GetRequiredService<ILogger<T>>();
}
