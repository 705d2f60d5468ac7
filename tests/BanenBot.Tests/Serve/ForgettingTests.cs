using BanenBot.Core.Dialogue;
using BanenBot.Serve.Stores;
using BanenBot.Storage.Sqlite;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Serve;

public sealed class ForgettingTests
{
    [Fact]
    public async Task ARunningServiceForgetsWhatItKeptLongEnough()
    {
        using var folder = new TemporaryFolder();
        var clock = new SteppedClock();
        using var conversations = new SqliteConversationStore(folder.File("conversations.db"), clock);
        using var feedback = new SqliteFeedbackStore(folder.File("feedback.db"), clock);
        await conversations.WriteAsync("c", new ConversationState { Article = "a" }, CancellationToken.None);
        using var forgetting = new Forgetting([conversations.Forget, feedback.Forget], clock, new ListLog<Forgetting>());
        await forgetting.StartAsync(CancellationToken.None);
        clock.Advance(TimeSpan.FromDays(29));
        Assert.Equal("a", (await conversations.ReadAsync("c", CancellationToken.None)).Article);
        clock.Advance(TimeSpan.FromDays(2));
        Assert.Null((await conversations.ReadAsync("c", CancellationToken.None)).Article);
        await forgetting.StopAsync(CancellationToken.None);
    }
}
