using System.Text.Json.Nodes;
using BanenBot.BotFramework.Middleware;
using BanenBot.Tests.Support;
using Microsoft.Bot.Schema;

namespace BanenBot.Tests.BotFramework;

/// <summary>A turn from its activity to the replies on the wire.</summary>
public sealed class TurnMiddlewareTests : IAsyncLifetime
{
    ConnectorBench _bench = null!;

    public async Task InitializeAsync() => _bench = await ConnectorBench.StartAsync();

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
        var first = _bench.RunAsync(FakeChannel.Message(), async _ =>
        {
            await gate.Task;
            return [Activities.Say("een")];
        });
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
            _bench.RunAsync(FakeChannel.Message(), _ => throw new InvalidOperationException("broken")));
        Assert.Equal(TurnOutcome.Done, (await RunAsync(FakeChannel.Message(), "een")).Outcome);
    }

    [Fact]
    public async Task ASlowTurnSendsTypingAfterASecondAndThenEachThreeSeconds()
    {
        var gate = new TaskCompletionSource();
        var turn = _bench.RunAsync(FakeChannel.Message(), async _ =>
        {
            await gate.Task;
            return [Activities.Say("een")];
        });
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
        var turn = _bench.RunAsync(FakeChannel.Message(), async limit =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, limit);
            return [];
        });
        _bench.Clock.Advance(ConversationOrderMiddleware.LongestTurn);
        Assert.Equal(TurnOutcome.TooSlow, (await turn).Outcome);
    }

    [Fact]
    public async Task AfterItsTimeATurnSendsNothingAnyMore()
    {
        var gate = new TaskCompletionSource();
        var turn = _bench.RunAsync(FakeChannel.Message(), async _ =>
        {
            await gate.Task;
            return [Activities.Say("te laat")];
        });
        _bench.Clock.Advance(ConversationOrderMiddleware.LongestTurn);
        Assert.Equal(TurnOutcome.TooSlow, (await turn).Outcome);
        gate.SetResult();
        Assert.Equal(TurnOutcome.Done, (await RunAsync(FakeChannel.Message().With(message => message.Id = "2"), "twee")).Outcome);
        Assert.Equal(["twee"], Sent());
    }

    [Fact]
    public async Task TheSeventeenthOfAConversationIsTooMany()
    {
        var gate = new TaskCompletionSource();
        var turns = Enumerable.Range(0, ConversationLanes.MostPerConversation).Select(i =>
            _bench.RunAsync(FakeChannel.Message().With(message => message.Id = $"{i}"), async _ =>
            {
                await gate.Task;
                return [];
            })).ToList();
        Assert.Equal(TurnOutcome.Busy, (await RunAsync(FakeChannel.Message().With(message => message.Id = "teveel"), "een")).Outcome);
        gate.SetResult();
        Assert.All(await Task.WhenAll(turns), turn => Assert.Equal(TurnOutcome.Done, turn.Outcome));
    }

    [Fact]
    public async Task ExpectedRepliesComeBackAndAreGivenAgainAtASecondDelivery()
    {
        for (var i = 0; i < 2; i++)
        {
            var result = await RunAsync(FakeChannel.Message().With(message => message.DeliveryMode = DeliveryModes.ExpectReplies), "een");
            var replies = Assert.IsType<ExpectedReplies>(result.Answer!.Body).Activities;
            Assert.Equal((TurnOutcome.Done, "een"), (result.Outcome, Assert.Single(replies).Text));
        }

        Assert.Empty(_bench.Server.Requests);
    }

    Task<TurnResult> RunAsync(Activity activity, params string[] texts) => _bench.RunAsync(activity, texts);

    /// <summary>The texts as they arrived; of what has none its type.</summary>
    IEnumerable<string?> Sent() =>
        _bench.Server.Requests.Select(request => JsonNode.Parse(request.Body)!)
        .Select(body => (body["text"] ?? body["type"])!.GetValue<string>());
}
