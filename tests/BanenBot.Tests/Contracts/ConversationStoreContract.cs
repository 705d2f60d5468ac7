using BanenBot.Core.Dialogue;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Contracts;

/// <summary>What every store of conversations must do.</summary>
public abstract class ConversationStoreContract
{
    static readonly ConversationState Topic = new() { Article = "t-plus-2-regel", Choices = ["een", "twee"] };

    protected abstract IConversationStore Store { get; }

    [ContractFact]
    public async Task AConversationNotSeenBeforeIsEmpty() =>
        Assert.Equal(ConversationState.Empty, await Store.ReadAsync("nieuw", CancellationToken.None));

    [ContractFact]
    public async Task WhatWasWrittenIsRead()
    {
        await Store.WriteAsync("c", Topic, CancellationToken.None);
        var read = await Store.ReadAsync("c", CancellationToken.None);
        Assert.Equal(("t-plus-2-regel", 2), (read.Article, read.Choices.Count));
    }

    [ContractFact]
    public async Task TheLastWriteStands()
    {
        await Store.WriteAsync("c", Topic, CancellationToken.None);
        await Store.WriteAsync("c", new ConversationState { Article = "ander" }, CancellationToken.None);
        Assert.Equal("ander", (await Store.ReadAsync("c", CancellationToken.None)).Article);
    }

    [ContractFact]
    public async Task ConversationsDoNotSeeEachOther()
    {
        await Store.WriteAsync("a", Topic, CancellationToken.None);
        Assert.Null((await Store.ReadAsync("b", CancellationToken.None)).Article);
    }

    [ContractFact]
    public async Task ManyConversationsAreWrittenSideBySide()
    {
        await Parallel.ForAsync(
            0, 50, async (i, cancellation) => await Store.WriteAsync($"c{i}", new ConversationState { Article = $"a{i}" }, cancellation));
        for (var i = 0; i < 50; i++) Assert.Equal($"a{i}", (await Store.ReadAsync($"c{i}", CancellationToken.None)).Article);
    }
}
