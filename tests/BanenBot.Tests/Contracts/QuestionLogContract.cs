using BanenBot.Core.Dialogue;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Contracts;

/// <summary>What every question log must do.</summary>
public abstract class QuestionLogContract
{
    protected static DateOnly Day { get; } = new(2026, 11, 29);

    protected abstract IQuestionLog Log { get; }

    [ContractFact]
    public async Task AQuestionIsCountedByDayAndReason()
    {
        await AddAsync("wie betaalt een rijles", Shortfall.Unanswered, 2);
        await AddAsync("wie betaalt een rijles", Shortfall.Choice, 1);
        await Log.AddAsync(new(Day.AddDays(-1), "wie betaalt een rijles", Shortfall.Unanswered), CancellationToken.None);
        Assert.Equal(
            [(Day.AddDays(-1), Shortfall.Unanswered, 1), (Day, Shortfall.Choice, 1), (Day, Shortfall.Unanswered, 2)],
            (await Log.ReadAsync(CancellationToken.None)).Select(one => (one.Question.Day, one.Question.Why, one.Times)));
    }

    [ContractFact]
    public async Task TheOrderTellsNothingOfWhoAskedWhat()
    {
        foreach (var question in new[] { "tweede", "eerste", "derde" }) await AddAsync(question, Shortfall.Unanswered, 1);
        Assert.Equal(["derde", "eerste", "tweede"],
            (await Log.ReadAsync(CancellationToken.None)).Select(one => one.Question.Question));
    }

    [ContractFact]
    public async Task ManyAskSideBySide()
    {
        await Parallel.ForAsync(0, 50, async (i, _) => await AddAsync(i % 2 == 0 ? "a" : "b", Shortfall.Unanswered, 1));
        Assert.Equal([25, 25], (await Log.ReadAsync(CancellationToken.None)).Select(one => one.Times));
    }

    [ContractFact]
    public async Task TurnsAreCountedByDayOutcomeAndConfidence()
    {
        foreach (var confidence in new[] { 0.91, 0.98, 1.0 })
            await Log.CountAsync(Day, Outcome.Answer, confidence, ["factsheet", "memo"], CancellationToken.None);
        await Log.CountAsync(Day.AddDays(-1), Outcome.Unanswered, 0, ["memo"], CancellationToken.None);
        Assert.Equal(
            [new(Day.AddDays(-1), Outcome.Unanswered, 0, 1), new(Day, Outcome.Answer, 9, 2), new TurnCount(Day, Outcome.Answer, 10, 1)],
            await Log.TurnsAsync(CancellationToken.None));
        Assert.Equal([new("factsheet", 3), new SourceCount("memo", 4)], await Log.SourcesAsync(CancellationToken.None));
    }

    async Task AddAsync(string question, Shortfall why, int times)
    {
        for (var i = 0; i < times; i++) await Log.AddAsync(new(Day, question, why), CancellationToken.None);
    }
}
