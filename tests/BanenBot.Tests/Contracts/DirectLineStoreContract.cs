using System.Text.Json.Nodes;
using BanenBot.BotFramework.DirectLine;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Contracts;

/// <summary>What Direct Line asks of a store; each store inherits it.</summary>
public abstract class DirectLineStoreContract
{
    static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
    static readonly PageSize Page = new(100, 100_000);

    protected abstract IDirectLineStore Store { get; }

    [ContractFact]
    public async Task AConversationBeginsOnceAndKeepsItsUser()
    {
        Assert.Null(await Store.FindAsync("c", default));
        Assert.True(await Store.StartAsync("c", "dl_one", Now, default));
        Assert.False(await Store.StartAsync("c", "dl_two", Now, default));
        Assert.Equal(new StoredConversation("c", "dl_one", 0), await Store.FindAsync("c", default));
    }

    [ContractFact]
    public async Task ActivitiesAreNumberedFromOneWithoutGapsInEachConversation()
    {
        await StartAsync("a", "b");
        Assert.Equal(2, await AppendAsync("a", "one", "two"));
        Assert.Equal(1, await AppendAsync("b", "other"));
        Assert.Equal(3, await AppendAsync("a", "three"));
        Assert.Equal([(1L, "one"), (2L, "two"), (3L, "three")], await ReadAsync("a"));
        Assert.Equal(3, (await Store.FindAsync("a", default))!.Last);
    }

    [ContractFact]
    public async Task ReadingGoesOnAfterANumberAndStopsAtThePage()
    {
        await StartAsync("c");
        await AppendAsync("c", [.. Enumerable.Range(1, 10).Select(number => $"text {number}")]);
        Assert.Equal([(4L, "text 4"), (5L, "text 5")], await ReadAsync("c", after: 3, new PageSize(2, 100_000)));
        Assert.Equal([(9L, "text 9"), (10L, "text 10")], await ReadAsync("c", after: 8));
        Assert.Empty(await ReadAsync("c", after: 10));
        Assert.Empty(await ReadAsync("unknown"));
    }

    [ContractFact]
    public async Task APageHoldsOneActivityHoweverLargeItIs()
    {
        await StartAsync("c");
        await AppendAsync("c", new string('x', 1000), "small");
        Assert.Single(await ReadAsync("c", after: 0, new PageSize(100, 10)));
    }

    [ContractFact]
    public async Task AnActivityComesBackAsItWasStored()
    {
        await StartAsync("c");
        const string Activity = """{"type":"message","text":"één \ud83d\ude00 \"aangehaald\"","channelData":{"clientActivityID":"1","deep":[1,null,{"a":true}]}}""";
        await Store.AppendAsync("c", [Activity], Now, default);
        Assert.Equal(Activity, (await Store.ReadAsync("c", 0, Page, default))[0].Json);
    }

    [ContractFact]
    public async Task NothingIsAppendedToAConversationThatDoesNotExist()
    {
        Assert.Null(await AppendAsync("c", "lost"));
        await StartAsync("c");
        Assert.Empty(await ReadAsync("c"));
    }

    [ContractFact]
    public async Task WhatAClientPostsUnderOneIdIsStoredOnceInEachConversation()
    {
        await StartAsync("a", "b");
        Assert.Equal(new StoredPost(1, IsNew: true), await PostAsync("a", "one", "x"));
        Assert.Equal(new StoredPost(2, IsNew: true), await PostAsync("a", "two", "y"));
        Assert.Equal(new StoredPost(1, IsNew: false), await PostAsync("a", "one", "x"));
        Assert.Equal(new StoredPost(1, IsNew: true), await PostAsync("b", "one", "x"));
        foreach (var number in new[] { 3, 4 }) Assert.Equal(new StoredPost(number, IsNew: true), await PostAsync("a", "same", null));
        Assert.Equal(["one", "two", "same", "same"], (await ReadAsync("a")).Select(one => one.Text));
        Assert.Null(await PostAsync("unknown", "lost", "x"));
    }

    [ContractFact]
    public async Task OfManyWhoPostTheSameAtOnceAllGetOneNumber()
    {
        await StartAsync("c");
        var posts = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => PostAsync("c", "one", "x"))));
        Assert.Single(posts, post => post!.Value.IsNew);
        Assert.All(posts, post => Assert.Equal(1, post!.Value.Number));
        Assert.Single(await ReadAsync("c"));
    }

    [ContractFact]
    public async Task AnAppendIsAnnouncedAndFoundByWhoHearsIt()
    {
        await StartAsync("c");
        var heard = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        Store.Appended += conversation =>
        {
            if (conversation is not null) heard.TrySetResult(conversation);
        };
        await AppendAsync("c", "one");
        Assert.Equal("c", await heard.Task.WaitAsync(TimeSpan.FromSeconds(60)));
        Assert.Single(await ReadAsync("c"));
    }

    [ContractFact]
    public async Task AppendsFromManySidesLoseNothingAndShareNoNumber()
    {
        await StartAsync("c");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(side => Task.Run(async () =>
        {
            for (var turn = 0; turn < 25; turn++) await AppendAsync("c", $"{side} {turn} a", $"{side} {turn} b");
        })));
        var all = await ReadAsync("c", 0, new PageSize(1000, 1_000_000));
        Assert.Equal(Enumerable.Range(1, 400).Select(number => (long)number), all.Select(one => one.Number));
        Assert.Equal(400, all.Select(one => one.Text).Distinct().Count());
        Assert.All(all.Chunk(2), pair => Assert.Equal(pair[0].Text[..^1], pair[1].Text[..^1]));
    }

    [ContractFact]
    public async Task AnExpiryTakesOldActivitiesAndQuietConversationsAndKeepsTheNumbering()
    {
        await StartAsync("busy", "quiet");
        await AppendAsync("busy", "old");
        await AppendAsync("quiet", "old");
        await Store.AppendAsync("busy", [Stored("new")], Now.AddDays(20), default);
        await Store.ExpireAsync(Now.AddDays(1), Now.AddDays(31), default);
        Assert.Null(await Store.FindAsync("quiet", default));
        Assert.Equal([(2L, "new")], await ReadAsync("busy"));
        Assert.Equal(3, await AppendAsync("busy", "next"));
    }

    [ContractFact]
    public async Task ATokenIsSpentOnceUntilItWouldHaveExpiredAnyway()
    {
        Assert.True(await Store.SpendAsync("t", Now.AddSeconds(60), default));
        Assert.False(await Store.SpendAsync("t", Now.AddSeconds(60), default));
        await Store.ExpireAsync(Now.AddDays(-30), Now.AddSeconds(30), default);
        Assert.False(await Store.SpendAsync("t", Now.AddSeconds(60), default));
        await Store.ExpireAsync(Now.AddDays(-30), Now.AddSeconds(61), default);
        Assert.True(await Store.SpendAsync("t", Now.AddSeconds(60), default));
    }

    protected static string Stored(string text) => new JsonObject { ["type"] = "message", ["text"] = text }.ToJsonString();

    protected static string TextOf(StoredActivity stored) => (string)JsonNode.Parse(stored.Json)!["text"]!;

    async Task StartAsync(params string[] conversations)
    {
        foreach (var conversation in conversations) await Store.StartAsync(conversation, "dl_user", Now, default);
    }

    Task<long?> AppendAsync(string conversation, params string[] texts) =>
        Store.AppendAsync(conversation, [.. texts.Select(Stored)], Now, default);

    Task<StoredPost?> PostAsync(string conversation, string text, string? post) =>
        Store.PostAsync(conversation, Stored(text), post, Now, default);

    async Task<IReadOnlyList<(long Number, string Text)>> ReadAsync(string conversation, long after = 0, PageSize? page = null) =>
        [.. (await Store.ReadAsync(conversation, after, page ?? Page, default)).Select(stored => (stored.Number, TextOf(stored)))];
}
