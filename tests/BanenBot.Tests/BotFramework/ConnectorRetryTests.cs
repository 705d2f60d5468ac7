using BanenBot.BotFramework.Connector;
using BanenBot.Tests.Support;
using Microsoft.Bot.Schema;

namespace BanenBot.Tests.BotFramework;

/// <summary>When a message is sent again, and when not. The dice always show a half, so the pauses are the plain ones.</summary>
public sealed class ConnectorRetryTests
{
    static Activity Reply => new() { Type = ActivityTypes.Message, Text = "Hallo", Conversation = Activities.Conversation("c") };

    /// <summary>The id that the message got, or why it got none.</summary>
    sealed record Result(string? Id, ConnectorFault? Fault, int Status);

    static async Task<Result> Send(ConnectorBench bench)
    {
        var sending = bench.SendAsync(Reply);
        return await ConnectorBench.FaultAsync(sending) is { } undelivered ? new(null, undelivered.Fault, undelivered.Status)
            : new((await sending).Id, null, 200);
    }

    [Theory, InlineData(412), InlineData(429), InlineData(502), InlineData(503), InlineData(504)]
    public async Task ARefusalThatPassesIsTriedAgain(int status)
    {
        await using var bench = await ConnectorBench.StartAsync();
        bench.Then(status);
        bench.Then(status);
        var (result, pauses) = await bench.ThroughPausesAsync(Send(bench));
        Assert.Equal([0.5, 1.0], pauses);
        Assert.Equal("sent-1", result.Id);
        Assert.Empty(bench.Log.Lines);
    }

    [Theory, InlineData(400), InlineData(401), InlineData(403), InlineData(404), InlineData(413), InlineData(500), InlineData(501)]
    public async Task ARefusalThatStaysIsNotTriedAgain(int status)
    {
        await using var bench = await ConnectorBench.StartAsync();
        bench.Then(status);
        var result = await Send(bench);
        Assert.Equal((ConnectorFault.Refused, status), (result.Fault, result.Status));
        Assert.Single(bench.Server.Requests);
    }

    [Fact]
    public async Task AfterFourTriesItIsOver()
    {
        await using var bench = await ConnectorBench.StartAsync();
        for (var i = 0; i < 9; i++) bench.Then(503);
        var (result, pauses) = await bench.ThroughPausesAsync(Send(bench));
        Assert.Equal((ConnectorFault.Refused, 503, 4), (result.Fault, result.Status, bench.Server.Requests.Count));
        Assert.Equal([0.5, 1.0, 2.0], pauses);
    }

    [Theory]
    [InlineData("7", 7.25)]
    [InlineData("0", 0.25)]
    [InlineData("Mon, 02 Mar 2026 09:00:05 GMT", 5.25)]
    [InlineData("Mon, 02 Mar 2026 08:59:00 GMT", 0.25)]
    [InlineData("soon", 0.5)]
    public async Task TheChannelSaysHowLongToWait(string retryAfter, double seconds)
    {
        await using var bench = await ConnectorBench.StartAsync();
        bench.Then(429, "", ("Retry-After", retryAfter));
        var (result, pauses) = await bench.ThroughPausesAsync(Send(bench));
        Assert.Equal([seconds], pauses);
        Assert.Null(result.Fault);
    }

    [Fact]
    public async Task AWaitThatOutlastsTheTurnIsNotBegun()
    {
        await using var bench = await ConnectorBench.StartAsync();
        bench.Then(429, "", ("Retry-After", "15"));
        var (result, pauses) = await bench.ThroughPausesAsync(Send(bench));
        Assert.Equal((ConnectorFault.Refused, 429), (result.Fault, result.Status));
        Assert.Empty(pauses);
    }

    [Fact]
    public async Task AnAnswerThatDoesNotComeIsNotAskedForAgain()
    {
        await using var bench = await ConnectorBench.StartAsync();
        var arrived = new TaskCompletionSource();
        bench.Answers.Enqueue(async context =>
        {
            arrived.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        var call = Send(bench);
        await arrived.Task.WaitAsync(Patience.Long);
        bench.Clock.Advance(RetrySchedule.Patience);
        Assert.Equal(ConnectorFault.Unanswered, (await call).Fault);
        Assert.Single(bench.Server.Requests);
    }

    [Theory, InlineData(0), InlineData(1)]
    public async Task AConnectionThatBreaksAfterTheBodyWentOutIsNotTriedAgain(int messagesBefore)
    {
        await using var bench = await ConnectorBench.StartAsync();
        for (var i = 0; i < messagesBefore; i++) await Send(bench);
        bench.Answers.Enqueue(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        var (result, pauses) = await bench.ThroughPausesAsync(Send(bench));
        Assert.Equal((ConnectorFault.Unanswered, messagesBefore + 1), (result.Fault, bench.Server.Requests.Count));
        Assert.Empty(pauses);
    }

    [Fact]
    public async Task WithoutAConnectionNothingWasSentSoItIsTriedAgain()
    {
        await using var bench = await ConnectorBench.StartAsync();
        await bench.Server.DisposeAsync();
        var (result, pauses) = await bench.ThroughPausesAsync(Send(bench));
        Assert.Equal((ConnectorFault.Unreachable, 3), (result.Fault, pauses.Count));
    }

    [Fact]
    public void TheJitterSpreadsAPauseFromHalfToOneAndAHalf() =>
        Assert.Equal((1.0, 3.0), (RetrySchedule.Wait(3, 0).TotalSeconds, RetrySchedule.Wait(3, 1).TotalSeconds));
}
