using BanenBot.BotFramework.Authentication;
using BanenBot.BotFramework.Connector;
using BanenBot.Tests.Support;
using Microsoft.Bot.Connector;
using Newtonsoft.Json.Linq;

namespace BanenBot.Tests.BotFramework;

/// <summary>Whom the settings let in.</summary>
public sealed class ChannelTrustTests
{
    [Fact]
    public async Task NothingConfiguredMeansRefused()
    {
        await using var channel = await FakeChannel.StartAsync();
        channel.Build(new AzureBotOptions());
        Assert.Equal(AuthenticationFault.NotConfigured, (await channel.AuthenticateAsync(channel.Good())).Fault);
    }

    [Fact]
    public async Task AGoodTokenGivesTheAppAndTheAddress()
    {
        await using var channel = await FakeChannel.StartAsync();
        var identity = (await channel.AuthenticateAsync(channel.Good())).Identity!;
        Assert.Equal(FakeChannel.AppId, identity.ClaimsIdentity.FindFirst("aud")?.Value);
        var replies = await identity.ConnectorFactory.CreateAsync(FakeChannel.ServiceUrl, "", CancellationToken.None);
        Assert.Equal(FakeChannel.ServiceUrl, replies.BaseUri.ToString());
    }

    [Fact]
    public async Task AGoodTokenOpensNoAddressButItsOwn()
    {
        await using var channel = await FakeChannel.StartAsync();
        var factory = (await channel.AuthenticateAsync(channel.Good())).Identity!.ConnectorFactory;
        foreach (var other in new[] { "https://smba.trafficmanager.net/amer/", "https://evil.example.nl/", "http://169.254.169.254/", "",
            null })
        {
            var closed = await factory.CreateAsync(other, "", CancellationToken.None);
            await Assert.ThrowsAsync<UndeliveredException>(() => closed.Conversations.SendToConversationAsync(FakeChannel.Message()));
        }
    }

    [Fact]
    public async Task TheAppIdMayBeWrittenInCapitals()
    {
        await using var channel = await FakeChannel.StartAsync();
        channel.Build(new AzureBotOptions { AppId = FakeChannel.AppId.ToUpperInvariant() });
        Assert.Null((await channel.AuthenticateAsync(channel.Good())).Fault);
    }

    [Fact]
    public async Task TheGovernmentCloudHasItsOwnIssuerAndHosts()
    {
        await using var channel = await FakeChannel.StartAsync(BotCloud.UsGovernment);
        const string Address = "https://smba.infra.gov.teams.microsoft.us/gcch/";
        var claims = channel.Claims();
        claims["serviceurl"] = Address;
        var header = "Bearer " + FakeChannel.Sign(FakeChannel.Head(), claims, FakeChannel.Key);
        Assert.Equal("https://api.botframework.us", claims["iss"]!.GetValue<string>());
        Assert.Null((await channel.AuthenticateAsync(header, FakeChannel.Message().With(message => message.ServiceUrl = Address))).Fault);
        Assert.Equal(AuthenticationFault.ServiceUrlNotAllowed, (await channel.AuthenticateAsync(channel.Good())).Fault);
    }

    [Fact]
    public async Task AChannelCanBeExemptFromEndorsement()
    {
        await using var channel = await FakeChannel.StartAsync();
        channel.Build(new AzureBotOptions { AppId = FakeChannel.AppId, ChannelsWithoutEndorsement = ["webchat"] });
        Assert.Null(
            (await channel.AuthenticateAsync(channel.Good(), FakeChannel.Message().With(message => message.ChannelId = "webchat"))).Fault);
        Assert.Equal(AuthenticationFault.ChannelNotEndorsed,
            (await channel.AuthenticateAsync(
                channel.Good(), FakeChannel.Message().With(message => message.ChannelId = "directline"))).Fault);
    }

    [Theory]
    [InlineData(FakeChannel.Tenant, FakeChannel.Tenant, true)]
    [InlineData(FakeChannel.Tenant, null, true)]
    [InlineData(null, FakeChannel.Tenant, true)]
    [InlineData("99999999-9999-9999-9999-999999999999", null, false)]
    [InlineData(FakeChannel.Tenant, "99999999-9999-9999-9999-999999999999", false)]
    [InlineData(null, null, false)]
    public async Task OnlyListedTenantsAreServed(string? inChannelData, string? inConversation, bool isServed)
    {
        await using var channel = await FakeChannel.StartAsync();
        channel.Build(new AzureBotOptions { AppId = FakeChannel.AppId, AllowedTenants = [FakeChannel.Tenant.ToUpperInvariant()] });
        var activity = FakeChannel.Message().With(message =>
        {
            message.Conversation = Activities.Conversation("a:1", tenantId: inConversation);
            message.ChannelData = inChannelData is null ? null : new JObject { ["tenant"] = new JObject { ["id"] = inChannelData } };
        });
        AuthenticationFault? expected = isServed ? null : AuthenticationFault.TenantNotAllowed;
        Assert.Equal(expected, (await channel.AuthenticateAsync(channel.Good(), activity)).Fault);
    }
}
