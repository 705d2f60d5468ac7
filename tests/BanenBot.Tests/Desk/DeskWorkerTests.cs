using BanenBot.BotFramework.Connector;
using BanenBot.Core.Dialogue;
using BanenBot.Desk;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BanenBot.Tests.Desk;

/// <summary>What happens while nobody presses anything.</summary>
public sealed class DeskWorkerTests : IAsyncLifetime
{
    const string Question = "Wie betaalt een xylofoonles?";

    DeskBench _bench = null!;

    public async Task InitializeAsync()
    {
        _bench = await DeskBench.StartAsync();
        await _bench.AskAsync(Question);
    }

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task AReminderComesOnceAfterAWorkingDay()
    {
        await RoundAfterAsync(0);
        await RoundAfterAsync(2.9);
        Assert.Single(_bench.Sent);
        await RoundAfterAsync(0.1);
        await RoundAfterAsync(1);
        Assert.Equal(2, _bench.Sent.Count);
        Assert.Equal((DeskBench.Thread, DeskTexts.Reminder), _bench.Sent[1]);
    }

    [Fact]
    public async Task AChannelThatIsGoneIsToldToTheOperatorAndTheQuestionWaits()
    {
        _bench.IsChannelGone = true;
        await RoundAfterAsync(0);
        await RoundAfterAsync(0);
        Assert.Equal(HealthStatus.Degraded, (await HealthAsync()).Status);
        Assert.Single(_bench.Log.Lines);
        Assert.DoesNotContain("xylofoon", _bench.Log.Lines.Single(), StringComparison.Ordinal);
        _bench.IsChannelGone = false;
        await RoundAfterAsync(0);
        Assert.Equal(HealthStatus.Healthy, (await HealthAsync()).Status);
        Assert.Single(_bench.Sent);
    }

    [Fact]
    public async Task WhatNobodyAnswersIsClosedADayBeforeItGoes()
    {
        await RoundAfterAsync(0);
        await RoundAfterAsync(29);
        Assert.Equal(DeskState.Closed, Assert.Single(await _bench.KeptAsync()).State);
        await RoundAfterAsync(0);
        Assert.Equal("a:1", _bench.Sent[^1].Conversation);
        Assert.Contains("weet het antwoord niet", _bench.Sent[^1].Text, StringComparison.Ordinal);
        await RoundAfterAsync(1);
        Assert.Empty(await _bench.KeptAsync());
    }

    [Fact]
    public async Task AnAnsweredQuestionIsKeptSevenDays()
    {
        await RoundAfterAsync(0);
        await _bench.AnswerAsync("De muziekschool.");
        await RoundAfterAsync(0);
        await RoundAfterAsync(6.9);
        Assert.Single(await _bench.KeptAsync());
        await RoundAfterAsync(0.1);
        Assert.Empty(await _bench.KeptAsync());
    }

    public static TheoryData<Exception, bool> Breaks => new()
    {
        // As a kill: nobody writes down what became of it.
        { new OperationCanceledException(), true },
        { new UndeliveredException(ConnectorFault.Unanswered), true },
        { new UndeliveredException(ConnectorFault.Refused, 500), true },
        { new UndeliveredException(ConnectorFault.Refused, 403), false },
        { new UndeliveredException(ConnectorFault.Refused, 429), false },
        { new UndeliveredException(ConnectorFault.Unreachable), false },
    };

    [Theory, MemberData(nameof(Breaks))]
    public async Task WhatMayHaveArrivedGoesOnceMoreAndSaysSo(Exception error, bool mayHaveArrived)
    {
        await DeliveredAtTheSecondTryAsync(error);
        Assert.Equal(
            [false, mayHaveArrived], _bench.Sent.Select(one => one.Text.Contains(DeskTexts.MaybePosted, StringComparison.Ordinal)));
        await _bench.AnswerAsync("De muziekschool.");
        await DeliveredAtTheSecondTryAsync(error);
        Assert.Equal([false, mayHaveArrived],
            _bench.Sent.Skip(2).Select(one => one.Text.Contains("Misschien heb je dit bericht al", StringComparison.Ordinal)));
        await RoundAfterAsync(0);
        Assert.Equal(4, _bench.Sent.Count);
        Assert.Null(Assert.Single(await _bench.KeptAsync()).Sending);
    }

    [Fact]
    public async Task WhoPressesACardOfWhichNothingWasWrittenDownHasIt()
    {
        _bench.Breaks = new OperationCanceledException();
        await RoundAfterAsync(0);
        _bench.Breaks = null;
        await _bench.AnswerAsync("De muziekschool.");
        await RoundAfterAsync(0);
        Assert.Equal(["19:balie@thread.tacv2", "a:1"], _bench.Sent.Select(one => one.Conversation));
        Assert.DoesNotContain("Misschien", _bench.Sent[1].Text, StringComparison.Ordinal);
    }

    async Task DeliveredAtTheSecondTryAsync(Exception error)
    {
        _bench.Breaks = error;
        await RoundAfterAsync(0);
        _bench.Breaks = null;
        await RoundAfterAsync(0);
    }

    Task RoundAfterAsync(double days)
    {
        _bench.Clock.Advance(TimeSpan.FromDays(days));
        return _bench.RoundAsync();
    }

    Task<HealthCheckResult> HealthAsync() => _bench.Worker.CheckHealthAsync(new HealthCheckContext());
}
