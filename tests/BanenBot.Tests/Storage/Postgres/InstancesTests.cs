using BanenBot.BotFramework.Middleware;
using BanenBot.Core.Figures;
using BanenBot.Desk;
using BanenBot.Storage.Postgres;
using BanenBot.Tests.Support;
using Microsoft.Bot.Schema;
using Npgsql;

namespace BanenBot.Tests.Storage.Postgres;

/// <summary>What several instances on one database must agree on.</summary>
public sealed class InstancesTests
{
    static readonly ActivityKey Key = new("msteams", "a:1", "1");
    static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    [PostgresFact]
    public async Task ManyThatStartTogetherMakeTheTablesOnce()
    {
        using var postgres = new Support.Postgres();
        await Parallel.ForAsync(0, 6, async (_, cancellation) =>
        {
            using var another = postgres.Another();
            await another.ProveAsync(cancellation);
        });
        Assert.Equal(1L, await postgres.Database.ScalarAsync("SELECT count(*) FROM schema_versions WHERE version = 1", default));
    }

    [PostgresFact]
    public async Task WhatAnotherInstanceAppendsIsHeard()
    {
        using var postgres = new Support.Postgres();
        using var other = postgres.Another();
        using var here = new PostgresDirectLineStore(postgres.Database);
        using var there = new PostgresDirectLineStore(other);
        var (listens, heard) = (new TaskCompletionSource(), new TaskCompletionSource<string>());
        var conversation = Guid.NewGuid().ToString();
        here.Appended += moved =>
        {
            if (moved is null) listens.TrySetResult();
            else if (moved == conversation) heard.TrySetResult(moved);
        };
        await listens.Task.WaitAsync(TimeSpan.FromSeconds(60));
        await there.StartAsync(conversation, "dl_user", Now, default);
        await there.AppendAsync(conversation, ["{}"], Now, default);
        Assert.Equal(conversation, await heard.Task.WaitAsync(TimeSpan.FromSeconds(60)));
    }

    [PostgresFact]
    public async Task AConversationIsAtOneInstanceAtATime()
    {
        using var postgres = new Support.Postgres();
        using var other = postgres.Another();
        using var here = new PostgresLocks(postgres.Database, TimeProvider.System);
        using var there = new PostgresLocks(other, TimeProvider.System);
        var conversation = Guid.NewGuid().ToString();
        var held = await here.EnterAsync(conversation, default);
        var waits = there.EnterAsync(conversation, default).AsTask();
        await (await there.EnterAsync(conversation + " another", default)).DisposeAsync();
        Assert.False(waits.IsCompleted);
        await held.DisposeAsync();
        await (await waits.WaitAsync(TimeSpan.FromSeconds(60))).DisposeAsync();
    }

    [PostgresFact]
    public async Task WhatAKilledInstanceWasAtIsTakenUpByAnotherAndWhatItAnsweredIsNot()
    {
        using var postgres = new Support.Postgres();
        using var other = postgres.Another();
        using var there = new PostgresLocks(other, TimeProvider.System);
        var living = new PostgresSeenActivities(other, there, TimeProvider.System);
        using (var here = new PostgresLocks(postgres.Database, TimeProvider.System))
        {
            var killed = new PostgresSeenActivities(postgres.Database, here, TimeProvider.System);
            Assert.True(await killed.TryAddAsync(Key, default));
            Assert.True(await killed.TryAddAsync(Key with { ActivityId = "2" }, default));
            await killed.DoneAsync(Key with { ActivityId = "2" }, default);
            Assert.False(await living.TryAddAsync(Key, default));
            await here.EnterAsync("a:1", default);
        }

        // As in a turn: the conversation is free once the database knows that the other is gone.
        await using var turn = await there.EnterAsync("a:1", default);
        Assert.True(await living.TryAddAsync(Key, default));
        Assert.False(await living.TryAddAsync(Key with { ActivityId = "2" }, default));
    }

    [PostgresFact]
    public async Task AQuestionToAColleagueIsDeliveredByOneInstance()
    {
        using var postgres = new Support.Postgres();
        using var other = postgres.Another();
        using var here = new PostgresLocks(postgres.Database, TimeProvider.System);
        using var there = new PostgresLocks(other, TimeProvider.System);
        var (clock, delivered) = (new SteppedClock(), 0);
        var options = new ExpertDeskOptions { Enabled = true, Channel = "19:balie@thread.tacv2" };
        await new PostgresDeskStore(other).AddAsync(
            new() { Id = "1", Question = "wie?", Asker = "29:jo", ReturnAddress = "{}", Asked = clock.GetUtcNow() }, default);
        var workers = new[] { (postgres.Database, here), (other, there) }.Select(instance => new DeskWorker(
            new PostgresDeskStore(instance.Item1), new DeskSignal(), SendAsync, options, clock, new ListLog<DeskWorker>(), instance.Item2));
        await Task.WhenAll(workers.Select(worker => Task.Run(() => worker.RoundAsync(default))));
        Assert.Equal(1, delivered);

        async Task<string?> SendAsync(ConversationReference to, Activity card, CancellationToken cancellation)
        {
            // Long enough for the other to have read the question as undelivered, if it might.
            for (var read = 0; read < 20; read++) await new PostgresDeskStore(other).AllAsync(cancellation);
            return $"{Interlocked.Increment(ref delivered)}";
        }
    }

    [PostgresFact]
    public void InstancesOfTwoKnowledgeVersionsReadEachTheirOwnFigures()
    {
        using var postgres = new Support.Postgres();
        using var other = postgres.Another();
        using var old = new SmallFigures();
        using var changed = new SmallFigures("bomen;;duin;2018;7;stand;definitief;blad;p. 1;2019;;");
        using var here = new PostgresFigureStore(postgres.Database);
        using var there = new PostgresFigureStore(other);
        here.Replace(old.Read());
        there.Replace(changed.Read());
        Assert.Equal(11, here.Find(new FigureQuery("bomen")).Count);
        Assert.Equal(7m, Assert.Single(there.Find(new FigureQuery("bomen"))).Value);
    }

    [Fact]
    public void WithoutADatabaseFiguresAreFoundAllTheSame()
    {
        using var nowhere = new PostgresDatabase("Host=127.0.0.1;Port=9;Timeout=1", TimeProvider.System);
        using var small = new SmallFigures();
        using var store = new PostgresFigureStore(nowhere);
        store.Replace(small.Read());
        Assert.Equal(11, store.Find(new FigureQuery("bomen")).Count);
        Assert.Throws<NpgsqlException>(() => nowhere.Execute("SELECT 1"));
    }
}
