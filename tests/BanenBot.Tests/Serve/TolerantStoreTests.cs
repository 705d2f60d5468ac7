using BanenBot.BotFramework.Middleware;
using BanenBot.Core.Dialogue;
using BanenBot.Serve.Stores;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Serve;

/// <summary>Answering goes on while a store fails, and nothing leans on what came before that.</summary>
public sealed class TolerantStoreTests
{
    readonly FailingStore _failing = new();

    [Fact]
    public async Task WhatCouldNotBeWrittenGoesBeforeWhatTheStoreHas()
    {
        var store = new TolerantConversationStore(_failing, new ListLog<TolerantConversationStore>());
        await store.WriteAsync("c", new() { Article = "eerder" }, CancellationToken.None);
        _failing.Fails = true;
        await store.WriteAsync("c", new() { Article = "later" }, CancellationToken.None);
        Assert.Equal("later", (await store.ReadAsync("c", CancellationToken.None)).Article);
        _failing.Fails = false;
        Assert.Equal("later", (await store.ReadAsync("c", CancellationToken.None)).Article);
        await store.WriteAsync("c", new() { Article = "nu" }, CancellationToken.None);
        Assert.Equal("nu", (await store.ReadAsync("c", CancellationToken.None)).Article);
        Assert.Equal("nu", _failing.Inner.States["c"].Article);
    }

    [Fact]
    public async Task AQuestionWhosePlaceCannotBeReadStandsByItself()
    {
        var store = new TolerantConversationStore(_failing, new ListLog<TolerantConversationStore>());
        _failing.Fails = true;
        Assert.Equal(ConversationState.Empty, await store.ReadAsync("c", CancellationToken.None));
    }

    [Fact]
    public async Task AnAnswerThatCannotBeWrittenDownGoesOut()
    {
        var log = new ListLog<TolerantFeedbackStore>();
        await new TolerantFeedbackStore(_failing, log).RememberAsync("a", new(Outcome.Answer, "t", "v"), CancellationToken.None);
        Assert.Single(log.Lines);
    }

    [Fact]
    public async Task WhatAnotherInstanceFailedAtIsAnsweredByTheOneThatGetsItNext()
    {
        var (shared, key) = (new RecentActivities(new FakeClock()), new ActivityKey("msteams", "a:1", "1"));
        var here = Seen(shared);
        await shared.TryAddAsync(key, CancellationToken.None);
        Assert.False(await here.TryAddAsync(key, CancellationToken.None));
        await shared.ForgetAsync(key, CancellationToken.None);
        Assert.True(await here.TryAddAsync(key, CancellationToken.None));
    }

    [Fact]
    public async Task WhileTheSharedMemoryFailsAnInstanceKnowsWhatItAnsweredItself()
    {
        var (here, key) = (Seen(new FailingMemory()), new ActivityKey("msteams", "a:1", "1"));
        Assert.True(await here.TryAddAsync(key, CancellationToken.None));
        await here.DoneAsync(key, CancellationToken.None);
        Assert.False(await here.TryAddAsync(key, CancellationToken.None));
        await here.ForgetAsync(key, CancellationToken.None);
        Assert.True(await here.TryAddAsync(key, CancellationToken.None));
    }

    [Fact]
    public async Task WhileTheSharedMemoryFailsAChangedQuestionFindsItsAnswerWhereItWasAsked()
    {
        var (key, log) = (new ActivityKey("msteams", "a:1", "1"), new ListLog<TolerantSentReplies>());
        var replies = new TolerantSentReplies(new FailingReplies(), new RecentReplies(), log);
        await replies.KeepAsync(key, ["7"], CancellationToken.None);
        Assert.Equal(["7"], await replies.FindAsync(key, CancellationToken.None));
        await replies.ForgetAsync(key, CancellationToken.None);
        Assert.Empty(await replies.FindAsync(key, CancellationToken.None));
        Assert.Equal(4, log.Lines.Count);
    }

    static TolerantSeenActivities Seen(ISeenActivities shared) =>
        new(shared, new RecentActivities(new FakeClock()), new ListLog<TolerantSeenActivities>());

    sealed class FailingMemory : ISeenActivities
    {
        public ValueTask<bool> TryAddAsync(ActivityKey activity, CancellationToken cancellation) => throw new IOException();

        public ValueTask DoneAsync(ActivityKey activity, CancellationToken cancellation) => throw new IOException();

        public ValueTask ForgetAsync(ActivityKey activity, CancellationToken cancellation) => throw new IOException();
    }

    sealed class FailingReplies : ISentReplies
    {
        public ValueTask<IReadOnlyList<string>> FindAsync(ActivityKey question, CancellationToken cancellation) => throw new IOException();

        public ValueTask KeepAsync(ActivityKey question, IReadOnlyList<string> messages, CancellationToken cancellation) =>
            throw new IOException();

        public ValueTask ForgetAsync(ActivityKey question, CancellationToken cancellation) => throw new IOException();
    }

    sealed class FailingStore : IConversationStore, IFeedbackStore
    {
        public MemoryConversationStore Inner { get; } = new();

        public bool Fails { get; set; }

        public Task<ConversationState> ReadAsync(string conversation, CancellationToken cancellation) =>
            Fails ? throw new IOException() : Inner.ReadAsync(conversation, cancellation);

        public Task WriteAsync(string conversation, ConversationState state, CancellationToken cancellation) =>
            Fails ? throw new IOException() : Inner.WriteAsync(conversation, state, cancellation);

        public Task RememberAsync(string answer, GivenAnswer given, CancellationToken cancellation) => throw new IOException();

        public Task<bool> JudgeAsync(string answer, Judgement judgement, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public Task WithdrawAsync(string answer, string voter, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<IReadOnlyList<FeedbackCount>> CountAsync(CancellationToken cancellation) => throw new NotSupportedException();
    }
}
