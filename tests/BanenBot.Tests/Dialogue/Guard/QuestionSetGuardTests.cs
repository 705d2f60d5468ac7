using BanenBot.Core.Reading;
using BanenBot.Evaluation;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Dialogue.Guard;

/// <summary>
/// What people ask, in the repository's own question sets: the guard stops what the sets say it should, and nothing else.
/// </summary>
public sealed class QuestionSetGuardTests
{
    [Fact]
    public void OnlyTheQuestionsThatTheSetsCallPersonalAreRefused()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "BanenBot.Tests", "Questions"), "*.jsonl");
        var cases = files.Order(StringComparer.Ordinal).SelectMany(file => Case.Read(file, new FaultList())).ToList();
        Assert.Equal([], cases.Where(one => !IsAsExpected(one)).Select(one => one.Id));
        Assert.Contains(cases, IsRefusal);
    }

    /// <summary>A case expects something of its last turn; those before it are ordinary questions.</summary>
    static bool IsAsExpected(Case one) =>
        one.Turns.SkipLast(1).All(turn => !IsRefused(turn)) && IsRefused(one.Turns[^1]) == IsRefusal(one);

    static bool IsRefusal(Case one) => one.Outcome == "refused";

    static bool IsRefused(string turn) => RealKnowledge.Snapshot.Guard.Refusal(turn) is not null;
}
