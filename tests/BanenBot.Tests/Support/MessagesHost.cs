using System.Text;
using BanenBot.Adapters;
using BanenBot.BotFramework;
using BanenBot.BotFramework.Activities;
using BanenBot.BotFramework.Authentication;
using BanenBot.BotFramework.Connector;
using BanenBot.BotFramework.Limits;
using BanenBot.BotFramework.Middleware;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BanenBot.Tests.Support;

/// <summary><c>/api/messages</c> as the program has it, over HTTP, with a bot of the test's own behind it.</summary>
sealed class MessagesHost : IAsyncDisposable
{
    readonly WebApplication _app;
    readonly HttpClient _http;

    MessagesHost(WebApplication app) => (_app, _http) = (app, new() { BaseAddress = new(app.Urls.Single()) });

    /// <param name="change">What the services are beside that, such as a clock.</param>
    public static async Task<MessagesHost> StartAsync(
        AzureBotOptions options, AzureCloud cloud, bool servesLocalTools = false, Action<IServiceCollection>? change = null,
        LimitOptions? limits = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IPersonalDataGuard>(new FunctionGuard());
        change?.Invoke(builder.Services);
        builder.Services.AddBotFramework(options, cloud, limits ?? new(), isDevelopment: servesLocalTools);
        var app = builder.Build();
        var bot = new FunctionBot((activity, _) => Task.FromResult<IReadOnlyList<Activity>>([Activities.Say("Echo: " + activity.Text)]));
        app.MapMessages(Adapter(app, bot, app.Services.GetRequiredService<StrictAuthentication>()),
            servesLocalTools ? Adapter(app, bot, app.Services.GetRequiredService<LocalToolAuthentication>()) : null, largestBody: 262_144);
        await app.StartAsync();
        return new(app);
    }

    /// <summary>The status and the body of the answer.</summary>
    public async Task<(int Status, string Body)> PostAsync(string? authorization, string body, string? origin = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        if (origin is not null) request.Headers.Add("Origin", origin);
        using var response = await _http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    static AdapterWithErrorHandler Adapter(
        WebApplication app, IBot bot, Microsoft.Bot.Connector.Authentication.BotFrameworkAuthentication authentication) =>
        new(authentication, bot, app.Services.GetRequiredService<TurnMiddleware>(), app.Services.GetRequiredService<ChannelDelivery>());
}
