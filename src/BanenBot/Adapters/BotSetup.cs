using BanenBot.Bots;
using BanenBot.BotFramework;
using BanenBot.BotFramework.Activities;
using BanenBot.BotFramework.Connector;
using BanenBot.BotFramework.Middleware;
using BanenBot.Channels;
using BanenBot.Core.Dialogue;
using BanenBot.Desk;
using BanenBot.Serve;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace BanenBot.Adapters;

/// <summary>Registers the bot with its adapters, and maps the ways in: all that the rest of the program sees of the SDK.</summary>
static class BotSetup
{
    public static IServiceCollection AddBot(this IServiceCollection services, ServeOptions options, bool isDevelopment)
    {
        services.AddSingleton<FeedbackReceiver>();
        services.AddSingleton<MessageExtension>();
        services.AddSingleton<CardActions>();
        services.AddSingleton<TurnCheck>();
        services.AddSingleton<Invokes>();
        services.AddSingleton<IPersonalDataGuard, StoredText>();
        services.AddSingleton<IBot, Bots.BanenBot>();
        services.AddBotFramework(options.BotFramework.Azure, options.Limits, isDevelopment);
        if (options.Telemetry.Address is not null) services.AddSingleton<IMiddleware, TurnTelemetry>();
        services.AddSingleton<PageAdapter>();
        services.AddDirectLine(options.DirectLine);
        return options.ExpertDesk.Enabled ? services.AddDesk(options, isDevelopment) : services;
    }

    public static void MapBot(this WebApplication app, BotFrameworkOptions options)
    {
        var channels = Adapter(app.Services, Channels(app.Services));
        // Tools on this machine, such as the Agents Playground, without a token in or out.
        var localTools = app.Environment.IsDevelopment() && options.DangerouslyAllowUnauthenticatedLoopback
            ? Adapter(app.Services, LocalTools(app.Services)) : null;
        app.MapMessages(channels, localTools, options.LargestBody);
        app.MapDirectLine();
    }

    static IServiceCollection AddDesk(this IServiceCollection services, ServeOptions options, bool isDevelopment)
    {
        services.AddSingleton(options.ExpertDesk);
        services.AddSingleton<DeskSignal>();
        services.AddSingleton<ExpertDesk>();
        if (!options.ExpertDesk.HasChannel) return services;
        var servesLocalTools = isDevelopment && options.BotFramework.DangerouslyAllowUnauthenticatedLoopback;
        services.AddSingleton(provider => new Proactive(
            Channels(provider), servesLocalTools ? LocalTools(provider) : null, provider.GetRequiredService<IBot>(),
            provider.GetRequiredService<TurnMiddleware>(), provider.GetRequiredService<ChannelDelivery>()));
        services.AddSingleton(provider => new DeskWorker(
            provider.GetRequiredService<IDeskStore>(), provider.GetRequiredService<DeskSignal>(),
            provider.GetRequiredService<Proactive>().SendAsync, options.ExpertDesk, provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<DeskWorker>>(), provider.GetService<IConversationLocks>()));
        services.AddHostedService(provider => provider.GetRequiredService<DeskWorker>());
        return services;
    }

    static BotFrameworkAuthentication Channels(IServiceProvider services) => services.GetRequiredService<BotFrameworkAuthentication>();

    static BotFrameworkAuthentication LocalTools(IServiceProvider services) =>
        services.GetRequiredKeyedService<BotFrameworkAuthentication>(BotFrameworkSetup.LocalTools);

    static AdapterWithErrorHandler Adapter(IServiceProvider services, BotFrameworkAuthentication authentication) => new(
        authentication, services.GetRequiredService<IBot>(), services.GetRequiredService<TurnMiddleware>(),
        services.GetRequiredService<ChannelDelivery>());
}
