using BanenBot.BotFramework.Middleware;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Contracts;

/// <summary>What every memory of sent replies must do; each inherits this.</summary>
public abstract class SentRepliesContract
{
    readonly ActivityKey _key = new("msteams", Guid.NewGuid().ToString(), "1");

    protected abstract ISentReplies Replies { get; }

    [ContractFact]
    public async Task TheNewestMessagesOfAQuestionAreFoundInTheirOrder()
    {
        Assert.Empty(await Replies.FindAsync(_key, CancellationToken.None));
        await Replies.KeepAsync(_key, ["7", "8"], CancellationToken.None);
        Assert.Equal(["7", "8"], await Replies.FindAsync(_key, CancellationToken.None));
        await Replies.KeepAsync(_key, ["9", "8", "7"], CancellationToken.None);
        Assert.Equal(["9", "8", "7"], await Replies.FindAsync(_key, CancellationToken.None));
        Assert.Empty(await Replies.FindAsync(_key with { ActivityId = "2" }, CancellationToken.None));
    }

    [ContractFact]
    public async Task WhatIsForgottenIsNotFoundAndMayBeKeptAgain()
    {
        await Replies.ForgetAsync(_key, CancellationToken.None);
        await Replies.KeepAsync(_key, ["7"], CancellationToken.None);
        await Replies.ForgetAsync(_key, CancellationToken.None);
        Assert.Empty(await Replies.FindAsync(_key, CancellationToken.None));
        await Replies.KeepAsync(_key, ["8"], CancellationToken.None);
        Assert.Equal(["8"], await Replies.FindAsync(_key, CancellationToken.None));
    }
}

public sealed class RecentRepliesTests : SentRepliesContract
{
    protected override ISentReplies Replies { get; } = new RecentReplies();
}
