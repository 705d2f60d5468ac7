using BanenBot.BotFramework.Limits;
using BanenBot.BotFramework.Middleware;
using BanenBot.Tests.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;

namespace BanenBot.Tests.BotFramework;

/// <summary>Who has a place, who waits for one and who is refused, also where turns do nothing but think.</summary>
public sealed class PlacesTests
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task WhoComesBeyondThePlacesIsRefusedWhileThoseBeforeAreStillThinking()
    {
        using var middleware = With(turns: 1, waiting: 1);
        using var thought = new ManualResetEventSlim();
        Task Think()
        {
            thought.Wait(Patience);
            return Task.CompletedTask;
        }

        Task[] taken = [RunAsync(middleware, "1", Think), RunAsync(middleware, "2", Think)];
        var refused = await Assert.ThrowsAsync<TurnEndedException>(() => RunAsync(middleware, "3", Think));
        Assert.Equal(TurnFault.Overloaded, refused.Fault);
        thought.Set();
        await Task.WhenAll(taken);
        await RunAsync(middleware, "3", Think);
    }

    [Fact]
    public async Task ATurnThatWaitsForSomethingLeavesItsProcessorToOthers()
    {
        using var middleware = With(turns: Environment.ProcessorCount * 4, waiting: 0);
        var arrived = new TaskCompletionSource();
        var begun = 0;
        var turns = Enumerable.Range(0, Environment.ProcessorCount * 4).Select(number => RunAsync(middleware, $"{number}", () =>
        {
            if (Interlocked.Increment(ref begun) == Environment.ProcessorCount * 4) arrived.SetResult();
            return arrived.Task;
        }));
        await Task.WhenAll(turns).WaitAsync(Patience);
    }

    static TurnMiddleware With(int turns, int waiting) => new(
        new RecentActivities(TimeProvider.System), new LimitOptions { Turns = turns, WaitingTurns = waiting }, TimeProvider.System,
        NullLoggerFactory.Instance);

    static async Task RunAsync(TurnMiddleware middleware, string conversation, Func<Task> bot)
    {
        using var turn = new TurnContext(
            new SimpleAdapter(), FakeChannel.Message().With(message => message.Conversation = new ConversationAccount(id: conversation)));
        await middleware.Order.OnTurnAsync(turn, _ => bot(), CancellationToken.None);
    }

    sealed class SimpleAdapter : BotAdapter
    {
        public override Task<ResourceResponse[]> SendActivitiesAsync(
            ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task<ResourceResponse> UpdateActivityAsync(
            ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task DeleteActivityAsync(
            ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
