using System.Text.Json.Nodes;
using BanenBot.BotFramework.Authentication;
using BanenBot.Tests.Support;

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
    public async Task AGoodTokenGivesTheChannelTheTenantAndTheAddress()
    {
        await using var channel = await FakeChannel.StartAsync();
        var identity = (await channel.AuthenticateAsync(channel.Good())).Identity;
        Assert.Equal(("msteams", FakeChannel.Tenant, FakeChannel.ServiceUrl),
            (identity!.ChannelId, identity.TenantId, identity.Replies.ToString()));
        Assert.True(identity.Replies.TakesToken);
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
        Assert.Null((await channel.AuthenticateAsync(header, FakeChannel.Message() with { ServiceUrl = Address })).Fault);
        Assert.Equal(AuthenticationFault.ServiceUrlNotAllowed, (await channel.AuthenticateAsync(channel.Good())).Fault);
    }

    [Fact]
    public async Task AChannelCanBeExemptFromEndorsement()
    {
        await using var channel = await FakeChannel.StartAsync();
        channel.Build(new AzureBotOptions { AppId = FakeChannel.AppId, ChannelsWithoutEndorsement = ["webchat"] });
        Assert.Null((await channel.AuthenticateAsync(channel.Good(), FakeChannel.Message() with { ChannelId = "webchat" })).Fault);
        Assert.Equal(AuthenticationFault.ChannelNotEndorsed,
            (await channel.AuthenticateAsync(channel.Good(), FakeChannel.Message() with { ChannelId = "directline" })).Fault);
    }

    [Theory]
    [InlineData(FakeChannel.Tenant, FakeChannel.Tenant, null)]
    [InlineData(FakeChannel.Tenant, null, null)]
    [InlineData(null, FakeChannel.Tenant, null)]
    [InlineData("99999999-9999-9999-9999-999999999999", null, AuthenticationFault.TenantNotAllowed)]
    [InlineData(FakeChannel.Tenant, "99999999-9999-9999-9999-999999999999", AuthenticationFault.TenantNotAllowed)]
    [InlineData(null, null, AuthenticationFault.TenantNotAllowed)]
    public async Task OnlyListedTenantsAreServed(string? inChannelData, string? inConversation, AuthenticationFault? expected)
    {
        await using var channel = await FakeChannel.StartAsync();
        channel.Build(new AzureBotOptions { AppId = FakeChannel.AppId, AllowedTenants = [FakeChannel.Tenant.ToUpperInvariant()] });
        var activity = FakeChannel.Message() with
        {
            Conversation = new("a:1", TenantId: inConversation),
            ChannelData = inChannelData is null ? null : new JsonObject { ["tenant"] = new JsonObject { ["id"] = inChannelData } },
        };
        Assert.Equal(expected, (await channel.AuthenticateAsync(channel.Good(), activity)).Fault);
    }
}
