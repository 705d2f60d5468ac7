using BanenBot.BotFramework.Activities;
using BanenBot.BotFramework.Turns;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.BotFramework;

/// <summary>A message that its writer changes: its replies are changed with it.</summary>
public sealed class ChangedMessageTests : IAsyncLifetime
{
    ConnectorBench _bench = null!;
    TurnRunner _runner = null!;

    public async Task InitializeAsync()
    {
        _bench = await ConnectorBench.StartAsync();
        _runner = new TurnRunner(new RecentActivities(_bench.Clock), new ConversationLanes(), _bench.Client, _bench.Clock,
            new ListLog<TurnRunner>());
    }

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
        await RunAsync(Changed("1"), "twee", "drie");
        await RunAsync(Changed("2"), "vier");
        Assert.Equal(["POST", "PUT 7", "POST", "PUT 7", "DELETE 8"], Calls());
    }

    [Fact]
    public async Task AReplyThatTheChannelNoLongerHasIsSentAnew()
    {
        Answer("7");
        await RunAsync(FakeChannel.Message(), "een");
        _bench.Then(404);
        Answer("9");
        Assert.Equal(TurnOutcome.Done, (await RunAsync(Changed("1"), "twee")).Outcome);
        await RunAsync(Changed("2"), "drie");
        Assert.Equal(["POST", "PUT 7", "POST", "PUT 9"], Calls());
    }

    [Theory]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    public async Task WithoutAnEarlierReplyOrAfterARemovalTheAnswerIsSent(string before)
    {
        await RunAsync(FakeChannel.Message() with { Id = before == "messageDelete" ? "1" : "ander" }, "een");
        if (before == "messageDelete") await RunAsync(Changed() with { Type = before });
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
    public void TheOldestQuestionIsForgottenAtTheLimit()
    {
        var recent = new RecentReplies();
        for (var i = 0; i <= RecentReplies.Limit; i++) recent.Keep(new ActivityKey("msteams", "a", $"{i}"), ["7"]);
        Assert.Empty(recent.Find(new("msteams", "a", "0")));
        Assert.Equal(["7"], recent.Find(new("msteams", "a", "1")));
    }

    void Answer(params string[] ids)
    {
        foreach (var id in ids) _bench.Then(200, $$"""{"id":"{{id}}"}""");
    }

    Task<TurnResult> RunAsync(Activity activity, params string[] texts) =>
        _runner.RunAsync(activity, _bench.To, _ => Task.FromResult<IReadOnlyList<Activity>>(
            [.. texts.Select(text => FakeChannel.Message().Reply(ActivityTypes.Message) with { Text = text })]), CancellationToken.None);

    static Activity Changed(string time = "1") => FakeChannel.Message() with { Type = ActivityTypes.MessageUpdate, Timestamp = time };

    /// <summary>The calls as they arrived, with the message that each is about.</summary>
    IEnumerable<string> Calls() => _bench.Server.Requests.Select(request =>
        request.Method == "POST" ? "POST" : $"{request.Method} {request.Target[(request.Target.LastIndexOf('/') + 1)..]}");
}
