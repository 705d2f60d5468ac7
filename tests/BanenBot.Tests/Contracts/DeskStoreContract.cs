using BanenBot.Core.Dialogue;

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

    [Fact]
    public async Task AQuestionIsKeptOnceAndReadAsItWas()
    {
        Assert.True(await Store.AddAsync(Question(), CancellationToken.None));
        Assert.False(await Store.AddAsync(Question() with { Question = "iets anders" }, CancellationToken.None));
        Assert.Equal(Question(), await Store.ReadAsync("1", CancellationToken.None));
        Assert.Null(await Store.ReadAsync("2", CancellationToken.None));
    }

    [Fact]
    public async Task AllComeOldestFirst()
    {
        foreach (var (id, minutes) in new[] { ("b", 2), ("a", 3), ("c", 1) })
            await Store.AddAsync(Question(id, minutes), CancellationToken.None);
        Assert.Equal(["c", "b", "a"], (await Store.AllAsync(CancellationToken.None)).Select(one => one.Id));
    }

    [Fact]
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

    [Fact]
    public async Task WhatIsRemovedIsGoneAndCannotBeChanged()
    {
        await Store.AddAsync(Question(), CancellationToken.None);
        await Store.RemoveAsync("1", CancellationToken.None);
        Assert.Empty(await Store.AllAsync(CancellationToken.None));
        Assert.False(await Store.TryChangeAsync(Question(), Question() with { Answer = "te laat" }, CancellationToken.None));
    }
}
