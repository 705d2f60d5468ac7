using BanenBot.BotFramework.Middleware;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.BotFramework;

public sealed class ConversationLanesTests
{
    readonly ConversationLanes _lanes = new();

    [Fact]
    public async Task TurnsOfOneConversationRunInTheirOrder()
    {
        var order = new List<int>();
        var gate = new TaskCompletionSource();
        var turns = Enumerable.Range(0, ConversationLanes.MostPerConversation).Select(i => _lanes.RunAsync("a", async () =>
        {
            await gate.Task;
            order.Add(i);
        }, CancellationToken.None)).ToList();
        gate.SetResult();
        Assert.All(await Task.WhenAll(turns), Assert.True);
        Assert.Equal(Enumerable.Range(0, ConversationLanes.MostPerConversation), order);
        Assert.Equal(0, _lanes.Count);
    }

    [Fact]
    public async Task ConversationsRunBesideEachOther()
    {
        var other = new TaskCompletionSource();
        var first = _lanes.RunAsync("a", () => other.Task, CancellationToken.None);
        await _lanes.RunAsync("b", () =>
        {
            other.SetResult();
            return Task.CompletedTask;
        }, CancellationToken.None).WaitAsync(Patience.Long);
        Assert.True(await first);
    }

    [Fact]
    public async Task WhereTooManyWaitTheNextIsNotTakenUp()
    {
        var gate = new TaskCompletionSource();
        var turns = Enumerable.Range(0, ConversationLanes.MostPerConversation)
            .Select(_ => _lanes.RunAsync("a", () => gate.Task, CancellationToken.None)).ToList();
        Assert.False(await _lanes.RunAsync("a", () => throw new InvalidOperationException("Not to be run."), CancellationToken.None));
        gate.SetResult();
        await Task.WhenAll(turns);
    }

    [Fact]
    public async Task WhoGivesUpWaitingDoesNotLetTheNextOnePassBeforeItsTime()
    {
        var gate = new TaskCompletionSource();
        using var impatience = new CancellationTokenSource();
        var hasRun = false;
        var first = _lanes.RunAsync("a", () => gate.Task, CancellationToken.None);
        var second = _lanes.RunAsync("a", () => Task.CompletedTask, impatience.Token);
        var third = _lanes.RunAsync("a", () => Task.FromResult(hasRun = true), CancellationToken.None);
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.False(hasRun);
        gate.SetResult();
        await Task.WhenAll(first, third);
        Assert.True(hasRun);
    }

    [Fact]
    public async Task ATurnThatThrowsDoesNotHoldUpTheNext()
    {
        var first = _lanes.RunAsync("a", () => throw new InvalidOperationException("broken"), CancellationToken.None);
        var second = _lanes.RunAsync("a", () => Task.CompletedTask, CancellationToken.None);
        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        Assert.True(await second.WaitAsync(Patience.Long));
    }
}
