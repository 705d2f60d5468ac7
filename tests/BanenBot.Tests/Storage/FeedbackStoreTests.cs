using BanenBot.Core.Dialogue;
using BanenBot.Storage.Sqlite;
using BanenBot.Tests.Contracts;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Storage;

public sealed class MemoryFeedbackStoreTests : FeedbackStoreContract
{
    protected override IFeedbackStore Store { get; } = new MemoryFeedbackStore();
}

public sealed class SqliteFeedbackStoreTests : FeedbackStoreContract, IDisposable
{
    static readonly GivenAnswer Given = new(Outcome.Figures, "banen", "v");

    readonly TemporaryFolder _folder = new();
    readonly FakeClock _clock = new();
    SqliteFeedbackStore _store;

    public SqliteFeedbackStoreTests() => _store = Open();

    protected override IFeedbackStore Store => _store;

    [Fact]
    public async Task AJudgementAndItsAnswerOutliveARestart()
    {
        await _store.RememberAsync("1", Given, CancellationToken.None);
        await _store.JudgeAsync("1", new Judgement("a", Verdict.Like, "Dank!"), CancellationToken.None);
        Restart();
        Assert.True(await _store.JudgeAsync("1", new Judgement("b", Verdict.Like, null), CancellationToken.None));
        Assert.Equal(2, Assert.Single(await _store.CountAsync(CancellationToken.None)).Likes);
    }

    [Fact]
    public async Task OnlyWhatNobodyJudgedIsForgotten()
    {
        await _store.RememberAsync("1", Given, CancellationToken.None);
        await _store.JudgeAsync("1", new Judgement("a", Verdict.Like, null), CancellationToken.None);
        _clock.Advance(TimeSpan.FromDays(91));
        _store.Forget();
        Assert.False(await _store.JudgeAsync("1", new Judgement("b", Verdict.Like, null), CancellationToken.None));
        Assert.Equal(1, Assert.Single(await _store.CountAsync(CancellationToken.None)).Likes);
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    void Restart()
    {
        _store.Dispose();
        _store = Open();
    }

    SqliteFeedbackStore Open() => new(_folder.File("feedback.db"), _clock);
}
