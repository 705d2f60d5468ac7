using System.Text.Json.Nodes;
using BanenBot.BotFramework.Activities;
using BanenBot.BotFramework.Turns;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.BotFramework;

/// <summary>A turn from its activity to the replies on the wire.</summary>
public sealed class TurnRunnerTests : IAsyncLifetime
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
    public async Task TheRepliesAreSentInTheirOrderAndTheirIdsComeBack()
    {
        _bench.Then(201, """{"id":"7"}""");
        _bench.Then(202);
        var result = await RunAsync(FakeChannel.Message(), "een", "twee");
        Assert.Equal(TurnOutcome.Done, result.Outcome);
        Assert.Equal(["7", null], result.SentIds);
        Assert.Equal(["een", "twee"], Sent());
    }

    [Fact]
    public async Task ASecondDeliveryIsNotAnswered()
    {
        await RunAsync(FakeChannel.Message(), "een");
        Assert.Equal(TurnOutcome.Duplicate, (await RunAsync(FakeChannel.Message(), "een")).Outcome);
        Assert.Equal(["een"], Sent());
    }

    [Fact]
    public async Task ASecondDeliveryDuringTheFirstIsNotAnsweredEither()
    {
        var gate = new TaskCompletionSource();
        var first = _runner.RunAsync(FakeChannel.Message(), _bench.To, async _ =>
        {
            await gate.Task;
            return [Reply("een")];
        }, CancellationToken.None);
        var second = RunAsync(FakeChannel.Message(), "twee");
        gate.SetResult();
        Assert.Equal((TurnOutcome.Done, TurnOutcome.Duplicate), ((await first).Outcome, (await second).Outcome));
        Assert.Equal(["een"], Sent());
    }

    [Fact]
    public async Task WhatCouldNotBeDeliveredMayBeAnsweredAtTheNextDelivery()
    {
        _bench.Then(400);
        Assert.Equal(TurnOutcome.Undelivered, (await RunAsync(FakeChannel.Message(), "een")).Outcome);
        Assert.Equal(TurnOutcome.Done, (await RunAsync(FakeChannel.Message(), "een")).Outcome);
    }

    [Fact]
    public async Task WhatWasDeliveredInPartIsNotSentAgain()
    {
        _bench.Then(200);
        _bench.Then(400);
        var result = await RunAsync(FakeChannel.Message(), "een", "twee", "drie");
        Assert.Equal((TurnOutcome.Undelivered, 1), (result.Outcome, result.SentIds.Count));
        Assert.Equal(TurnOutcome.Duplicate, (await RunAsync(FakeChannel.Message(), "een", "twee", "drie")).Outcome);
        Assert.Equal(["een", "twee"], Sent());
    }

    [Fact]
    public async Task WhatThrowsMayBeAnsweredAtTheNextDelivery()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            _runner.RunAsync(FakeChannel.Message(), _bench.To, _ => throw new InvalidOperationException("broken"), CancellationToken.None));
        Assert.Equal(TurnOutcome.Done, (await RunAsync(FakeChannel.Message(), "een")).Outcome);
    }

    [Fact]
    public async Task ASlowTurnSendsTypingAfterASecondAndThenEachThreeSeconds()
    {
        var gate = new TaskCompletionSource();
        var turn = _runner.RunAsync(FakeChannel.Message(), _bench.To, async _ =>
        {
            await gate.Task;
            return [Reply("een")];
        }, CancellationToken.None);
        foreach (var pause in new[] { 1, 3, 3 })
        {
            await _bench.Clock.TimerSetAsync(set => set == TimeSpan.FromSeconds(pause));
            _bench.Clock.Advance(TimeSpan.FromSeconds(pause));
        }

        await _bench.Clock.TimerSetAsync(set => set == TimeSpan.FromSeconds(3));
        gate.SetResult();
        await turn;
        Assert.Equal(["typing", "typing", "typing", "een"], Sent());
    }

    [Fact]
    public async Task AFastTurnSendsNoTyping()
    {
        await RunAsync(FakeChannel.Message(), "een");
        _bench.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(["een"], Sent());
    }

    [Fact]
    public async Task ATurnEndsBeforeTheChannelGivesUp()
    {
        var turn = _runner.RunAsync(FakeChannel.Message(), _bench.To, async limit =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, limit);
            return [];
        }, CancellationToken.None);
        _bench.Clock.Advance(TurnRunner.LongestTurn);
        Assert.Equal(TurnOutcome.TooSlow, (await turn).Outcome);
    }

    [Fact]
    public async Task ExpectedRepliesComeBackAndAreGivenAgainAtASecondDelivery()
    {
        for (var i = 0; i < 2; i++)
        {
            var (outcome, replies) = await _runner.CollectAsync(FakeChannel.Message(), _ =>
                Task.FromResult<IReadOnlyList<Activity>>([Reply("een")]), CancellationToken.None);
            Assert.Equal((TurnOutcome.Done, "een"), (outcome, Assert.Single(replies).Text));
        }

        Assert.Empty(_bench.Server.Requests);
    }

    Task<TurnResult> RunAsync(Activity activity, params string[] texts) =>
        _runner.RunAsync(activity, _bench.To, _ =>
            Task.FromResult<IReadOnlyList<Activity>>([.. texts.Select(Reply)]), CancellationToken.None);

    static Activity Reply(string text) => FakeChannel.Message().Reply(ActivityTypes.Message) with { Text = text };

    /// <summary>The texts as they arrived; of what has none its type.</summary>
    IEnumerable<string?> Sent() =>
        _bench.Server.Requests.Select(request => JsonNode.Parse(request.Body)!)
        .Select(body => (body["text"] ?? body["type"])!.GetValue<string>());
}
