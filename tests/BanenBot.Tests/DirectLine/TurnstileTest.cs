using BanenBot.BotFramework.DirectLine;

namespace BanenBot.Tests.DirectLine;

public sealed class TurnstileTest
{
    [Fact]
    public async Task OneIsInsideAndTheOthersFollowInOrder()
    {
        var turnstile = new Turnstile(mostWaiting: 100);
        var order = new List<int>();
        var first = await turnstile.EnterAsync("c");
        var others = Enumerable.Range(1, 50).Select(number => PassAsync(turnstile, number, order)).ToList();
        Assert.DoesNotContain(others, other => other.IsCompleted);
        first!.Dispose();
        await Task.WhenAll(others).WaitAsync(DirectLineHost.Patience);
        Assert.Equal(Enumerable.Range(1, 50), order);
    }

    [Fact]
    public void ConversationsDoNotWaitForEachOther()
    {
        var turnstile = new Turnstile(mostWaiting: 1);
        Assert.True(turnstile.EnterAsync("a").IsCompletedSuccessfully);
        Assert.True(turnstile.EnterAsync("b").IsCompletedSuccessfully);
        Assert.False(turnstile.EnterAsync("a").IsCompleted);
    }

    [Fact]
    public async Task PastTheBoundNobodyWaits()
    {
        var turnstile = new Turnstile(mostWaiting: 1);
        var inside = await turnstile.EnterAsync("c");
        var waiting = turnstile.EnterAsync("c");
        Assert.Null(await turnstile.EnterAsync("c"));
        inside!.Dispose();
        Assert.NotNull(await waiting);
    }

    static async Task PassAsync(Turnstile turnstile, int number, List<int> order)
    {
        using var turn = await turnstile.EnterAsync("c");
        order.Add(number);
    }
}
