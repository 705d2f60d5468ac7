using BanenBot.BotFramework.Activities;
using BanenBot.BotFramework.Authentication;
using BanenBot.BotFramework.Limits;
using BanenBot.Tests.Support;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace BanenBot.Tests.BotFramework;

/// <summary>What a caller gets over HTTP: 200, or 401 and nothing else, for every token of the table, in each cloud.</summary>
public sealed class VerdictTests
{
    public static TheoryData<string, BotCloud> Cases
    {
        get
        {
            var cases = new TheoryData<string, BotCloud>();
            foreach (var name in ChannelTokenTests.Table.Keys)
                foreach (var cloud in Enum.GetValues<BotCloud>()) cases.Add(name, cloud);
            return cases;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task EveryTokenGetsItsVerdict(string name, BotCloud cloud)
    {
        await using var channel = await FakeChannel.StartAsync(cloud);
        await using var host = await StartAsync(channel);
        var (verdict, make) = ChannelTokenTests.Table[name];
        var call = make(channel);
        var (status, body) = await host.PostAsync(call.Header?.Length > 30_000 ? call.Header[..30_000] : call.Header, Body(call.Activity));
        Assert.Equal(verdict is null ? 200 : 401, status);
        if (verdict is null) Assert.Contains("Echo: hallo", body, StringComparison.Ordinal);
        else Assert.Empty(body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("""{"type":"message"}""")]
    public async Task NothingIsLearntOfABadBodyWithATokenOrWithout(string body)
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var host = await StartAsync(channel);
        Assert.Equal((401, ""), await host.PostAsync(null, body));
        Assert.Equal((401, ""), await host.PostAsync("Bearer not.a.token", body));
        Assert.Equal((401, ""), await host.PostAsync(channel.Good(), body));
    }

    [Fact]
    public async Task WithoutAnAppIdNobodyIsServed()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var host = await MessagesHost.StartAsync(new AzureBotOptions(), channel.Cloud);
        foreach (var header in new[] { null, "Bearer x", channel.Good() })
            Assert.Equal((401, ""), await host.PostAsync(header, Body(FakeChannel.Message())));
        Assert.Equal(0, channel.Attempts);
    }

    [Fact]
    public async Task ALocalToolIsServedInDevelopmentWithoutATokenAndNobodyWhoBringsABadOne()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var host = await MessagesHost.StartAsync(new AzureBotOptions(), channel.Cloud, servesLocalTools: true);
        Assert.Equal(200, (await host.PostAsync(null, Body(FakeChannel.Message()))).Status);
        Assert.Equal((401, ""), await host.PostAsync("Bearer x", Body(FakeChannel.Message())));
        Assert.Equal((401, ""), await host.PostAsync("", Body(FakeChannel.Message())));
    }

    [Fact]
    public async Task APageInABrowserIsNoLocalToolWhereverItCameFrom()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var host = await MessagesHost.StartAsync(new AzureBotOptions(), channel.Cloud, servesLocalTools: true);
        Assert.Equal((401, ""), await host.PostAsync(null, Body(FakeChannel.Message()), origin: "https://elsewhere.example"));
    }

    [Fact]
    public async Task AUserHasSoManyActivitiesAMinuteAndOthersTheirs()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var host = await StartAsync(channel, new LimitOptions { ActivitiesPerMinute = 1 });
        Assert.Equal(200, (await host.PostAsync(channel.Good(), Body(FakeChannel.Message()))).Status);
        Assert.Equal(429, (await host.PostAsync(channel.Good(), Body(FakeChannel.Message().With(message => message.Id = "2")))).Status);
        var other = FakeChannel.Message().With(message => (message.Id, message.From) = ("3", new ChannelAccount("29:another")));
        Assert.Equal(200, (await host.PostAsync(channel.Good(), Body(other))).Status);
    }

    [Fact]
    public async Task WhileMicrosoftsKeysAreNotHadNobodyIsJudged()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var host = await StartAsync(channel);
        channel.IsDown = true;
        Assert.Equal((503, ""), await host.PostAsync(channel.Good(), Body(FakeChannel.Message())));
    }

    [Fact]
    public async Task AnUnknownKeyLeadsToOneFetchAnHour()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var host = await StartAsync(channel);
        for (var i = 0; i < 5; i++)
            Assert.Equal(401, (await host.PostAsync(channel.Good($"key-{i + 7}"), Body(FakeChannel.Message()))).Status);
        Assert.Equal(1, channel.Fetches);
        channel.Clock.Advance(TimeSpan.FromMinutes(61));
        await host.PostAsync(channel.Good("key-7"), Body(FakeChannel.Message()));
        Assert.Equal(2, channel.Fetches);
    }

    [Fact]
    public async Task OnlyListedTenantsAreServed()
    {
        await using var channel = await FakeChannel.StartAsync();
        var options = new AzureBotOptions { AppId = FakeChannel.AppId, AllowedTenants = ["99999999-9999-4999-8999-999999999999"] };
        await using var host = await MessagesHost.StartAsync(
            options, channel.Cloud, change: services => services.AddSingleton<TimeProvider>(channel.Clock));
        Assert.Equal((401, ""), await host.PostAsync(channel.Good(), Body(FakeChannel.Message())));
    }

    /// <summary>The host of the test's messages is the public cloud's; for the other it stands in the settings.</summary>
    static Task<MessagesHost> StartAsync(FakeChannel channel, LimitOptions? limits = null) => MessagesHost.StartAsync(
        new AzureBotOptions { AppId = FakeChannel.AppId, AllowedHosts = ["smba.trafficmanager.net"] }, channel.Cloud,
        change: services => services.AddSingleton<TimeProvider>(channel.Clock), limits: limits);

    static string Body(Activity activity) =>
        ActivityJson.Write(activity.With(message => (message.Text, message.DeliveryMode) = ("hallo", DeliveryModes.ExpectReplies)));
}
