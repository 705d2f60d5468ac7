using BanenBot.BotFramework.DirectLine;
using BanenBot.BotFramework.Middleware;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.BotFramework;

/// <summary>
/// Somebody sets the machine's clock, or it is wrong at start and put right later: nothing waits for a day that has yet to come, and
/// nothing is forgotten that happened a moment ago.
/// </summary>
public sealed class ClockJumpTests
{
    static readonly TimeSpan Year = TimeSpan.FromDays(365);

    public static TheoryData<int> BothWays => [-1, 1];

    [Theory, MemberData(nameof(BothWays))]
    public async Task TheChannelsKeysAreFetchedAnewOnce(int way)
    {
        await using var channel = await FakeChannel.StartAsync();
        Assert.Null((await channel.AuthenticateAsync(channel.Good())).Fault);
        channel.Clock.Jump(way * Year);
        channel.Published = [FakeChannel.Jwk(FakeChannel.OtherKey, "key-2", "msteams")];
        for (var call = 0; call < 3; call++)
            Assert.Null((await channel.AuthenticateAsync(channel.Good("key-2", FakeChannel.OtherKey))).Fault);
        Assert.Equal(2, channel.Fetches);
    }

    [Fact]
    public async Task AFetchThatFailedIsTriedAgainAfterSecondsAlsoWhenTheClockWentBack()
    {
        await using var channel = await FakeChannel.StartAsync();
        channel.IsDown = true;
        await channel.AuthenticateAsync(channel.Good());
        channel.IsDown = false;
        channel.Clock.Jump(-Year);
        channel.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Null((await channel.AuthenticateAsync(channel.Good())).Fault);
    }

    [Theory, MemberData(nameof(BothWays))]
    public async Task TheBotsOwnTokenIsFetchedAnewOnce(int way)
    {
        await using var entra = await FakeEntra.StartAsync();
        var tokens = entra.Tokens();
        Assert.Equal("token-1", await tokens.GetAsync(CancellationToken.None));
        entra.Clock.Jump(way * Year);
        for (var call = 0; call < 3; call++) Assert.Equal("token-2", await tokens.GetAsync(CancellationToken.None));
    }

    [Fact]
    public async Task WhileNoNewTokenCanBeHadTheOneOfBeforeTheClockWentBackIsUsed()
    {
        await using var entra = await FakeEntra.StartAsync();
        var tokens = entra.Tokens();
        await tokens.GetAsync(CancellationToken.None);
        (entra.Status, entra.Body) = (503, "{}");
        entra.Clock.Jump(-Year);
        Assert.Equal("token-1", await tokens.GetAsync(CancellationToken.None));
        (entra.Status, entra.Body) = (200, null);
        entra.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.NotEqual("token-1", await tokens.GetAsync(CancellationToken.None));
    }

    [Theory, MemberData(nameof(BothWays))]
    public async Task AMessageThatComesTwiceIsKnownAndForgottenAfterItsHour(int way)
    {
        var clock = new FakeClock();
        var seen = new RecentActivities(clock);
        var message = new ActivityKey("msteams", "a:1", "1");
        Assert.True(await seen.TryAddAsync(message, CancellationToken.None));
        clock.Jump(way * Year);
        Assert.False(await seen.TryAddAsync(message, CancellationToken.None));
        clock.Advance(TimeSpan.FromHours(1));
        Assert.True(await seen.TryAddAsync(message, CancellationToken.None));
    }

    [Theory, MemberData(nameof(BothWays))]
    public void AChatCanBeBegunAndOneOfBeforeGoesOnWhenTheClockIsRightAgain(int way)
    {
        using var folder = new TemporaryFolder();
        var clock = new FakeClock();
        var options = new DirectLineOptions { KeyFile = folder.File("sleutels") };
        var tokens = new Tokens(new KeyRing(options, clock, (_, _) => { }), clock);
        var before = tokens.Issue(Tokens.NewConversation());
        clock.Jump(way * Year);
        Assert.Null(tokens.Read(tokens.Issue(Tokens.NewConversation()), TokenAudiences.Calls).Refusal);
        clock.Jump(-way * Year);
        Assert.Null(tokens.Read(before, TokenAudiences.Calls).Refusal);
    }
}
