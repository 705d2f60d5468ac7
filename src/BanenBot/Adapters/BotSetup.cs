using BanenBot.Bots;
using BanenBot.BotFramework;
using BanenBot.BotFramework.Activities;
using BanenBot.BotFramework.Authentication;
using BanenBot.BotFramework.Connector;
using BanenBot.BotFramework.DirectLine;
using BanenBot.BotFramework.Middleware;
using BanenBot.Channels;
using BanenBot.Serve;
using Microsoft.Bot.Builder;

namespace BanenBot.Adapters;

/// <summary>Registers the bot with its adapters, and maps the ways in: all that the rest of the program sees of the SDK.</summary>
static class BotSetup
{
    public static IServiceCollection AddBot(this IServiceCollection services, ServeOptions options, bool isDevelopment)
    {
        services.AddSingleton<FeedbackDesk>();
        services.AddSingleton<MessageExtension>();
        services.AddSingleton<CardActions>();
        services.AddSingleton<TurnCheck>();
        services.AddSingleton<Invokes>();
        services.AddSingleton<IPersonalDataGuard, StoredText>();
        services.AddSingleton<IBot, Bots.BanenBot>();
        services.AddBotFramework(options.BotFramework.Azure, options.Limits, isDevelopment);
        services.AddSingleton(provider => new AdapterWithErrorHandler(
            provider.GetRequiredService<StrictAuthentication>(), provider.GetRequiredService<IBot>(),
            provider.GetRequiredService<TurnMiddleware>(), provider.GetRequiredService<ChannelDelivery>()));
        services.AddSingleton<LocalToolsAdapter>();
        services.AddSingleton<PageAdapter>();
        services.AddSingleton(provider => new DirectLineServer(
            provider.GetRequiredService<IDirectLineStore>(), options.DirectLine, provider.GetRequiredService<IPersonalDataGuard>(),
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<DirectLineServer>>()));
        services.AddSingleton(provider => new DirectLineAdapter(
            provider.GetRequiredService<DirectLineServer>(), provider.GetRequiredService<IBot>(),
            provider.GetRequiredService<ActivityCleaning>(), provider.GetRequiredService<TurnMiddleware>()));
        return services;
    }

    public static void MapBot(this WebApplication app, BotFrameworkOptions options)
    {
        var localTools = app.Environment.IsDevelopment() && options.DangerouslyAllowUnauthenticatedLoopback
            ? app.Services.GetRequiredService<LocalToolsAdapter>() : null;
        app.MapMessages(app.Services.GetRequiredService<AdapterWithErrorHandler>(), localTools, options.LargestBody);
        app.MapDirectLine(app.Services.GetRequiredService<DirectLineAdapter>());
    }
}
