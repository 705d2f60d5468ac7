using BanenBot.BotFramework.Middleware;
using BanenBot.Tests.Support;
using Microsoft.Bot.Schema;

namespace BanenBot.Tests.BotFramework;

/// <summary>A message that its writer changes: its replies are changed with it.</summary>
public sealed class ChangedMessageTests : IAsyncLifetime
{
    ConnectorBench _bench = null!;

    public async Task InitializeAsync() => _bench = await ConnectorBench.StartAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task TheRepliesTakeThePlacesOfThoseBefore()
    {
        Answer("7", "8");
        await RunAsync(FakeChannel.Message(), "een", "twee");
        await RunAsync(Changed(), "drie", "vier");
        Assert.Equal(["POST", "POST", "PUT 7", "PUT 8"], Calls());
    }

    [Fact]
    public async Task MoreRepliesThanBeforeAreSentAndFewerRemoveTheRest()
    {
        Answer("7", "7", "8");
        await RunAsync(FakeChannel.Message(), "een");
        await RunAsync(Changed("a"), "twee", "drie");
        await RunAsync(Changed("bb"), "vier");
        Assert.Equal(["POST", "PUT 7", "POST", "PUT 7", "DELETE 8"], Calls());
    }

    [Fact]
    public async Task AReplyThatTheChannelNoLongerHasIsSentAnew()
    {
        Answer("7");
        await RunAsync(FakeChannel.Message(), "een");
        _bench.Then(404);
        Answer("9");
        Assert.Equal(TurnOutcome.Done, (await RunAsync(Changed("a"), "twee")).Outcome);
        await RunAsync(Changed("bb"), "drie");
        Assert.Equal(["POST", "PUT 7", "POST", "PUT 9"], Calls());
    }

    [Theory]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    public async Task WithoutAnEarlierReplyOrAfterARemovalTheAnswerIsSent(string before)
    {
        await RunAsync(FakeChannel.Message().With(message => message.Id = before == "messageDelete" ? "1" : "ander"), "een");
        if (before == "messageDelete") await RunAsync(Changed().With(change => change.Type = before));
        await RunAsync(Changed("later"), "twee");
        Assert.Equal(["POST", "POST"], Calls());
    }

    [Fact]
    public async Task AChangeThatAsksNothingLeavesTheReplyAsItWas()
    {
        Answer("7");
        await RunAsync(FakeChannel.Message(), "een");
        await RunAsync(Changed());
        Assert.Equal(["POST"], Calls());
    }

    [Fact]
    public async Task ASecondDeliveryOfAChangeDoesNothing()
    {
        Answer("7");
        await RunAsync(FakeChannel.Message(), "een");
        await RunAsync(Changed(), "twee");
        Assert.Equal(TurnOutcome.Duplicate, (await RunAsync(Changed(), "twee")).Outcome);
    }

    [Fact]
    public async Task TheOldestQuestionIsForgottenAtTheLimit()
    {
        var recent = new RecentReplies();
        for (var i = 0; i <= RecentReplies.Limit; i++) await recent.KeepAsync(new("msteams", "a", $"{i}"), ["7"], CancellationToken.None);
        Assert.Empty(await recent.FindAsync(new("msteams", "a", "0"), CancellationToken.None));
        Assert.Equal(["7"], await recent.FindAsync(new("msteams", "a", "1"), CancellationToken.None));
    }

    void Answer(params string[] ids)
    {
        foreach (var id in ids) _bench.Then(200, $$"""{"id":"{{id}}"}""");
    }

    Task<TurnResult> RunAsync(Activity activity, params string[] texts) => _bench.RunAsync(activity, texts);

    static Activity Changed(string time = "1") => FakeChannel.Message().With(message =>
        (message.Type, message.Timestamp) =
            (ActivityTypes.MessageUpdate, new DateTimeOffset(2026, 3, 2, 9, 0, time.Length, TimeSpan.Zero)));

    /// <summary>The calls as they arrived, with the message that each is about.</summary>
    IEnumerable<string> Calls() => _bench.Server.Requests.Select(request =>
        request.Method == "POST" ? "POST" : $"{request.Method} {request.Target[(request.Target.LastIndexOf('/') + 1)..]}");
}
