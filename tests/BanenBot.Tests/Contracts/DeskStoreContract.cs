using BanenBot.Core.Dialogue;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Contracts;

/// <summary>What every store of questions to colleagues must do.</summary>
public abstract class DeskStoreContract
{
    static readonly DateTimeOffset Noon = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

    protected static DeskQuestion Question(string id = "1", int minutes = 0) => new()
    {
        Id = id, Question = "wie betaalt een “xylofoonles”?", AskedBy = "Jo", Asker = "29:jo", ReturnAddress = "{\"a\":1}",
        Asked = Noon.AddMinutes(minutes),
    };

    protected abstract IDeskStore Store { get; }

    [ContractFact]
    public async Task AQuestionIsKeptOnceAndReadAsItWas()
    {
        Assert.True(await Store.AddAsync(Question(), CancellationToken.None));
        Assert.False(await Store.AddAsync(Question() with { Question = "iets anders" }, CancellationToken.None));
        Assert.Equal(Question(), await Store.ReadAsync("1", CancellationToken.None));
        Assert.Null(await Store.ReadAsync("2", CancellationToken.None));
    }

    [ContractFact]
    public async Task AllComeOldestFirst()
    {
        foreach (var (id, minutes) in new[] { ("b", 2), ("a", 3), ("c", 1) })
            await Store.AddAsync(Question(id, minutes), CancellationToken.None);
        Assert.Equal(["c", "b", "a"], (await Store.AllAsync(CancellationToken.None)).Select(one => one.Id));
    }

    [ContractFact]
    public async Task OfManyWhoChangeOneQuestionAtOnceOneDoes()
    {
        await Store.AddAsync(Question(), CancellationToken.None);
        var changed = 0;
        await Parallel.ForAsync(0, 20, async (i, cancellation) =>
        {
            var after = Question() with { State = DeskState.Answered, Answer = $"antwoord {i}", Told = Noon };
            if (await Store.TryChangeAsync(Question(), after, cancellation)) Interlocked.Increment(ref changed);
        });
        Assert.Equal(1, changed);
        Assert.Equal(DeskState.Answered, (await Store.ReadAsync("1", CancellationToken.None))!.State);
    }

    [ContractFact]
    public async Task ADeliveryUnderWayIsKept()
    {
        await Store.AddAsync(Question(), CancellationToken.None);
        Assert.True(await Store.TryChangeAsync(Question(), Question() with { Sending = Noon }, CancellationToken.None));
        Assert.Equal(Noon, (await Store.ReadAsync("1", CancellationToken.None))!.Sending);
    }

    [ContractFact]
    public async Task WhatIsRemovedIsGoneAndCannotBeChanged()
    {
        await Store.AddAsync(Question(), CancellationToken.None);
        await Store.RemoveAsync("1", CancellationToken.None);
        Assert.Empty(await Store.AllAsync(CancellationToken.None));
        Assert.False(await Store.TryChangeAsync(Question(), Question() with { Answer = "te laat" }, CancellationToken.None));
    }
}
