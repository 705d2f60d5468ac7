using BanenBot.BotFramework.Middleware;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Contracts;

/// <summary>What every memory of activities must do; each inherits this.</summary>
public abstract class SeenActivitiesContract
{
    static readonly ActivityKey Key = new("msteams", "a:1", "1");

    protected abstract ISeenActivities Create();

    [ContractFact]
    public async Task AnActivityIsNewOnce()
    {
        var seen = Create();
        Assert.True(await seen.TryAddAsync(Key, CancellationToken.None));
        Assert.False(await seen.TryAddAsync(Key, CancellationToken.None));
    }

    [ContractFact]
    public async Task ChannelConversationAndIdTogetherMakeTheActivity()
    {
        var seen = Create();
        foreach (var key in new[] { Key, Key with { ChannelId = "webchat" }, Key with { ConversationId = "a:2" }, Key
            with { ActivityId = "2" }, new("msteams", "a:", "11") })
            Assert.True(await seen.TryAddAsync(key, CancellationToken.None));
    }

    [ContractFact]
    public async Task OfManyAtOnceOneIsTheFirst()
    {
        var seen = Create();
        var answers = await Task.WhenAll(Enumerable.Range(0, 32)
            .Select(_ => Task.Run(async () => await seen.TryAddAsync(Key, CancellationToken.None))));
        Assert.Single(answers, isNew => isNew);
    }

    [ContractFact]
    public async Task WhatWasAnsweredStaysSeen()
    {
        var seen = Create();
        await seen.TryAddAsync(Key, CancellationToken.None);
        await seen.DoneAsync(Key, CancellationToken.None);
        Assert.False(await seen.TryAddAsync(Key, CancellationToken.None));
    }

    [ContractFact]
    public async Task AForgottenActivityIsNewAgain()
    {
        var seen = Create();
        await seen.TryAddAsync(Key, CancellationToken.None);
        await seen.ForgetAsync(Key, CancellationToken.None);
        await seen.ForgetAsync(Key, CancellationToken.None);
        Assert.True(await seen.TryAddAsync(Key, CancellationToken.None));
        Assert.False(await seen.TryAddAsync(Key, CancellationToken.None));
    }
}
