using System.Text.Json.Nodes;
using BanenBot.BotFramework;
using BanenBot.BotFramework.Activities;
using BanenBot.BotFramework.Authentication;
using BanenBot.BotFramework.Connector;
using BanenBot.BotFramework.Turns;
using BanenBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace BanenBot.Tests.BotFramework;

/// <summary>The parts as they are wired for the program.</summary>
public sealed class AzureBotSetupTests
{
    [Fact]
    public async Task WithoutSettingsACallIsRefusedAndNothingIsAskedOfTheNetwork()
    {
        await using var services = Build(new AzureBotOptions(), isDevelopment: true);
        var result = await services.GetRequiredService<ChannelAuthenticator>()
            .AuthenticateAsync("Bearer x", FakeChannel.Message(), CancellationToken.None);
        Assert.Equal(AuthenticationFault.NotConfigured, result.Fault);
        Assert.Null(await services.GetRequiredService<OutboundTokens>().GetAsync(CancellationToken.None));
    }

    [Fact]
    public async Task InDevelopmentATurnOfALocalToolIsAnsweredOverHttp()
    {
        await using var playground = await LoopbackServer.StartAsync();
        await using var services = Build(new AzureBotOptions(), isDevelopment: true);
        var activity = FakeChannel.Message() with { ServiceUrl = new Uri(playground.Address, "_connector").ToString() };
        var address = services.GetRequiredService<ServiceUrlPolicy>().Local(activity.ServiceUrl)!;
        var result = await services.GetRequiredService<TurnRunner>().RunAsync(
            activity, address, _ =>
                Task.FromResult<IReadOnlyList<Activity>>([activity.Reply(ActivityTypes.Message) with { Text = "Hallo" }]),
                CancellationToken.None);
        Assert.Equal(TurnOutcome.Done, result.Outcome);
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
        new ServiceCollection().AddLogging().AddAzureBot(options, isDevelopment)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
}
