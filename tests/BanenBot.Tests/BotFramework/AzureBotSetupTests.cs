using System.Text.Json.Nodes;
using BanenBot.Adapters;
using BanenBot.BotFramework;
using BanenBot.BotFramework.Activities;
using BanenBot.BotFramework.Authentication;
using BanenBot.BotFramework.Connector;
using BanenBot.BotFramework.Limits;
using BanenBot.BotFramework.Middleware;
using BanenBot.Tests.Support;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace BanenBot.Tests.BotFramework;

/// <summary>The parts as they are wired for the program.</summary>
public sealed class AzureBotSetupTests
{
    [Fact]
    public async Task WithoutSettingsACallIsRefusedAndNothingIsAskedOfTheNetwork()
    {
        await using var services = Build(new AzureBotOptions(), isDevelopment: true);
        var refused = await Assert.ThrowsAsync<CallRefusedException>(() => services.GetRequiredService<StrictAuthentication>()
            .AuthenticateRequestAsync(FakeChannel.Message(), "Bearer x", CancellationToken.None));
        Assert.Equal(AuthenticationFault.NotConfigured, refused.Fault);
        Assert.Null(await services.GetRequiredService<OutboundTokens>().GetAsync(CancellationToken.None));
    }

    [Fact]
    public async Task InDevelopmentATurnOfALocalToolIsAnsweredOverHttp()
    {
        await using var playground = await LoopbackServer.StartAsync();
        await using var services = Build(new AzureBotOptions(), isDevelopment: true);
        var activity = FakeChannel.Message().With(message => message.ServiceUrl = new Uri(playground.Address, "_connector").ToString());
        var authentication = services.GetRequiredService<LocalToolAuthentication>();
        var bot = new FunctionBot((_, _) => Task.FromResult<IReadOnlyList<Activity>>([Activities.Say("Hallo")]));
        var adapter = new AdapterWithErrorHandler(
            authentication, bot, services.GetRequiredService<TurnMiddleware>(), services.GetRequiredService<ChannelDelivery>());
        var caller = await authentication.AuthenticateRequestAsync(activity, null, CancellationToken.None);
        Assert.Null(await adapter.ProcessAsync(caller, activity, CancellationToken.None));
        var request = Assert.Single(playground.Requests);
        Assert.Equal("/_connector/v3/conversations/a%3A1/activities", request.Target);
        Assert.Equal("Hallo", JsonNode.Parse(request.Body)!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task ForACloudItsHostsAndThoseOfTheSettingsMayBeCalled()
    {
        await using var services = Build(new AzureBotOptions { AllowedHosts = ["proxy.example.nl"] }, isDevelopment: false);
        var policy = services.GetRequiredService<ServiceUrlPolicy>();
        Assert.NotNull(policy.Vouched("https://smba.trafficmanager.net/emea/"));
        Assert.NotNull(policy.Vouched("https://proxy.example.nl/"));
        Assert.Null(policy.Local("http://localhost:56150/"));
    }

    static ServiceProvider Build(AzureBotOptions options, bool isDevelopment) =>
        new ServiceCollection().AddLogging().AddSingleton<IPersonalDataGuard>(new FunctionGuard())
            .AddBotFramework(options, new LimitOptions(), isDevelopment)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
}
