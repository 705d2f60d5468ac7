using BanenBot.BotFramework.Activities;
using BanenBot.BotFramework.Authentication;
using BanenBot.BotFramework.Connector;
using BanenBot.BotFramework.DirectLine;
using BanenBot.BotFramework.Limits;
using BanenBot.BotFramework.Middleware;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace BanenBot.BotFramework;

/// <summary>Registers and maps the rooms that face channels; the one place where they meet.</summary>
public static class BotFrameworkSetup
{
    /// <summary>The meter of what is fetched from Microsoft.</summary>
    public const string MeterName = "BanenBot.BotFramework";

    /// <summary>
    /// The key of the <see cref="BotFrameworkAuthentication"/> for tools on this machine; without a key it is that of the channels.
    /// </summary>
    public const string LocalTools = "local tools";

    /// <summary>No answer of Microsoft's that the bot reads comes near this size.</summary>
    const int LargestAnswer = 1024 * 1024;

    /// <summary>
    /// Adds what an adapter needs: the <see cref="BotFrameworkAuthentication"/> of the channels and that of <see cref="LocalTools"/>,
    /// <see cref="ChannelDelivery"/>, <see cref="TurnMiddleware"/> and <see cref="ActivityCleaning"/>, each once. The options have been
    /// found without faults; an <see cref="IPersonalDataGuard"/> is registered by the caller. <paramref name="isDevelopment"/> lets replies
    /// go to tools on this machine, without a token.
    /// </summary>
    public static IServiceCollection AddBotFramework(
        this IServiceCollection services, AzureBotOptions options, LimitOptions limits, bool isDevelopment)
    {
        ArgumentNullException.ThrowIfNull(options);
        return services.AddBotFramework(options, AzureCloud.Of(options.Cloud), limits, isDevelopment);
    }

    internal static IServiceCollection AddBotFramework(
        this IServiceCollection services, AzureBotOptions options, AzureCloud cloud, LimitOptions limits, bool isDevelopment)
    {
        var policy = new ServiceUrlPolicy([.. cloud.Hosts, .. options.AllowedHosts], isDevelopment);
        services.AddLimits(limits);
        services.AddMetrics();
        services.AddSingleton<FetchMeter>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ISeenActivities, RecentActivities>();
        services.AddSingleton(policy);
        services.AddSingleton<ActivityCleaning>();
        services.AddSingleton(provider => new SigningKeys(
            Client(Microsoft(useProxy: true)), cloud.OpenIdMetadata, Clock(provider), Log<SigningKeys>(provider),
            provider.GetRequiredService<FetchMeter>()));
        services.AddSingleton(provider => new OutboundTokens(
            Client(Microsoft(useProxy: options.AppType != BotAppType.UserAssignedMSI)),
            options.AppId is { Length: > 0 } ? TokenRequests.Of(options, cloud, Environment.GetEnvironmentVariable) : null,
            Clock(provider), Log<OutboundTokens>(provider), provider.GetRequiredService<FetchMeter>()));
        services.AddSingleton(provider => new OutboundConnection(
            ChannelClient(new RetryHandler(GuardedHandler.Create(isDevelopment), Clock(provider), Random.Shared.NextDouble)),
            new BotCredentials(provider.GetRequiredService<OutboundTokens>())));
        services.AddSingleton(provider => new StrictAuthentication(
            options, cloud, provider.GetRequiredService<SigningKeys>(), policy, provider.GetRequiredService<OutboundConnection>(),
            Clock(provider), Log<StrictAuthentication>(provider)));
        services.AddSingleton(provider => new LocalToolAuthentication(policy, provider.GetRequiredService<OutboundConnection>().Http));
        services.AddSingleton<BotFrameworkAuthentication>(provider => provider.GetRequiredService<StrictAuthentication>());
        services.AddKeyedSingleton<BotFrameworkAuthentication>(
            LocalTools, (provider, _) => provider.GetRequiredService<LocalToolAuthentication>());
        services.AddSingleton<ChannelDelivery>();
        services.AddSingleton<TurnMiddleware>();
        return services;
    }

    /// <summary>
    /// Adds Direct Line, over the <see cref="IDirectLineStore"/> that is registered; its keys are in the <see cref="ISigningKeyStore"/> if
    /// there is one, in a file if not. The options have been found without faults.
    /// </summary>
    public static void AddDirectLine(this IServiceCollection services, DirectLineOptions options)
    {
        services.AddSingleton(provider => new DirectLineServer(
            provider.GetRequiredService<IDirectLineStore>(), options, provider.GetRequiredService<IPersonalDataGuard>(), Clock(provider),
            Log<DirectLineServer>(provider), provider.GetService<ISigningKeyStore>()));
        services.AddSingleton<DirectLineAdapter>();
    }

    /// <summary>
    /// Maps Direct Line's calls, its socket and the page's token. The pipeline needs CORS and the rate limiter. When the application stops,
    /// the server stops.
    /// </summary>
    public static void MapDirectLine(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        routes.MapDirectLine(routes.ServiceProvider.GetRequiredService<DirectLineAdapter>());
    }

    /// <summary>
    /// Lets several instances agree on their turns by what they share; while that fails, each goes on by what it knows itself.
    /// </summary>
    public static void AddSharedTurns(
        this IServiceCollection services, Func<IServiceProvider, IConversationLocks> locks, Func<IServiceProvider, ISeenActivities> seen,
        Func<IServiceProvider, ISentReplies> sent)
    {
        services.AddSingleton<IConversationLocks>(
            provider => new TolerantConversationLocks(locks(provider), Log<TolerantConversationLocks>(provider)));
        services.AddSingleton<ISeenActivities>(provider => new TolerantSeenActivities(
            seen(provider), new RecentActivities(Clock(provider)), Log<TolerantSeenActivities>(provider)));
        services.AddSingleton<ISentReplies>(
            provider => new TolerantSentReplies(sent(provider), new RecentReplies(), Log<TolerantSentReplies>(provider)));
    }

    /// <summary>Maps <c>POST /api/messages</c>. <paramref name="localTools"/> is null where tools on this machine are not served.</summary>
    /// <param name="largestBody">In bytes.</param>
    public static void MapMessages(
        this IEndpointRouteBuilder routes, IChannelAdapter channels, IChannelAdapter? localTools, long largestBody)
    {
        ArgumentNullException.ThrowIfNull(routes);
        var services = routes.ServiceProvider;
        var endpoint = new MessagesEndpoint(
            channels, localTools, services.GetRequiredService<StrictAuthentication>(),
            services.GetRequiredService<LocalToolAuthentication>(),
            services.GetRequiredService<ServiceUrlPolicy>(), services.GetRequiredService<ActivityCleaning>(),
            services.GetRequiredService<LimitOptions>(), largestBody);
        routes.MapPost("/api/messages", (Delegate)((HttpContext http) => endpoint.PostAsync(http)));
    }

    /// <summary>The SDK's client says in its headers which SDK it is; channels count on that.</summary>
    internal static HttpClient ChannelClient(HttpMessageHandler handler)
    {
        var client = Client(handler);
        ConnectorClient.AddDefaultRequestHeaders(client);
        return client;
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

    static ILogger<T> Log<T>(IServiceProvider provider) => provider.GetRequiredService<ILogger<T>>();
}
