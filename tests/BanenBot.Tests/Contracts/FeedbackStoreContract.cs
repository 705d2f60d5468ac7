using BanenBot.Core.Dialogue;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Contracts;

/// <summary>What every store of feedback must do.</summary>
public abstract class FeedbackStoreContract
{
    static readonly GivenAnswer Rule = new(Outcome.Answer, "t-plus-2-regel", "v1");
    static readonly GivenAnswer Unknown = new(Outcome.Unanswered, null, "v1");

    protected abstract IFeedbackStore Store { get; }

    [ContractFact]
    public async Task AJudgementCountsForWhatWasAnswered()
    {
        await Store.RememberAsync("1", Rule, CancellationToken.None);
        Assert.True(await JudgeAsync("1", "a", Verdict.Like));
        Assert.True(await JudgeAsync("1", "b", Verdict.Dislike, "Te lang."));
        var count = Assert.Single(await Store.CountAsync(CancellationToken.None));
        Assert.Equal((Rule, 1, 1), (count.Answer, count.Likes, count.Dislikes));
        Assert.Equal(["Te lang."], count.Comments);
    }

    [ContractFact]
    public async Task AnAnswerThatNobodyGaveCannotBeJudged()
    {
        Assert.False(await JudgeAsync("onbekend", "a", Verdict.Like));
        Assert.Empty(await Store.CountAsync(CancellationToken.None));
    }

    [ContractFact]
    public async Task WhoJudgesAgainHasChangedHisMind()
    {
        await Store.RememberAsync("1", Rule, CancellationToken.None);
        await JudgeAsync("1", "a", Verdict.Like, "Mooi.");
        await JudgeAsync("1", "a", Verdict.Dislike);
        var count = Assert.Single(await Store.CountAsync(CancellationToken.None));
        Assert.Equal((0, 1), (count.Likes, count.Dislikes));
    }

    [ContractFact]
    public async Task AJudgementCanBeTakenBack()
    {
        await Store.RememberAsync("1", Rule, CancellationToken.None);
        await JudgeAsync("1", "a", Verdict.Like);
        await Store.WithdrawAsync("1", "b", CancellationToken.None);
        Assert.Single(await Store.CountAsync(CancellationToken.None));
        await Store.WithdrawAsync("1", "a", CancellationToken.None);
        Assert.Empty(await Store.CountAsync(CancellationToken.None));
    }

    [ContractFact]
    public async Task AJudgementKeepsItsAnswerWhenTheIdGetsAnother()
    {
        await Store.RememberAsync("1", Rule, CancellationToken.None);
        await JudgeAsync("1", "a", Verdict.Like);
        await Store.RememberAsync("1", Unknown, CancellationToken.None);
        await JudgeAsync("1", "b", Verdict.Dislike);
        var counts = await Store.CountAsync(CancellationToken.None);
        Assert.Equal([(Rule, 1, 0), (Unknown, 0, 1)], counts.Select(count => (count.Answer, count.Likes, count.Dislikes)));
    }

    [ContractFact]
    public async Task AnswersOnOneTopicAreCountedTogether()
    {
        for (var i = 0; i < 3; i++)
        {
            await Store.RememberAsync($"{i}", Rule, CancellationToken.None);
            await JudgeAsync($"{i}", "a", Verdict.Like);
        }

        Assert.Equal(3, Assert.Single(await Store.CountAsync(CancellationToken.None)).Likes);
    }

    [ContractFact]
    public async Task ManyJudgeSideBySide()
    {
        await Store.RememberAsync("1", Rule, CancellationToken.None);
        await Parallel.ForAsync(0, 50, async (i, _) => await JudgeAsync("1", $"{i}", Verdict.Like));
        Assert.Equal(50, Assert.Single(await Store.CountAsync(CancellationToken.None)).Likes);
    }

    Task<bool> JudgeAsync(string answer, string voter, Verdict verdict, string? comment = null) =>
        Store.JudgeAsync(answer, new Judgement(voter, verdict, comment), CancellationToken.None);
}
