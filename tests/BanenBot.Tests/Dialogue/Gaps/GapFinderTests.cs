using BanenBot.Benchmarks.Gaps;
using BanenBot.Core.Dialogue;
using BanenBot.Core.Dialogue.Gaps;
using BanenBot.Core.Reading;
using BanenBot.Evaluation;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Dialogue.Gaps;

public sealed class GapFinderTests
{
    static readonly DateOnly Day = new(2026, 11, 29);

    [Fact]
    public void QuestionsAboutTheSameAreOneGap()
    {
        var gaps = Find(
            Asked("mag een hulphond mee naar het werk", 3), Asked("Mag een hulphond mee naar het werk?", 1, Shortfall.Choice),
            Asked("wie betaalt een hulphond", 2, day: Day.AddDays(-3)), Asked("hulphond op kantoor", 1),
            Asked("kan ik me aanmelden voor een nieuwsbrief", 1), Asked("geen van deze", 9));
        Assert.Equal([("hulphond-naar-werk", 7), ("aanmelden-voor-nieuwsbrief", 1)], gaps.Select(gap => (gap.Id, gap.Times)));
        var hulphond = gaps[0];
        Assert.Equal([4, 2, 1], hulphond.Questions.Select(question => question.Times));
        Assert.Equal((Day.AddDays(-3), Day), (hulphond.First, hulphond.Last));
        Assert.Equal((6, 1), (hulphond.Shortfalls[Shortfall.Unanswered], hulphond.Shortfalls[Shortfall.Choice]));
    }

    [Theory]
    [InlineData("xyzzy plugh", Shortfall.Unanswered, GapReason.NothingNear, null)]
    [InlineData("waar kan ik een vuurtoren huren voor een feest", Shortfall.Unanswered, GapReason.TooFar, null)]
    [InlineData("wie betaalt rijlessen", Shortfall.Unanswered, GapReason.OutOfScope, "rijbewijs-en-rijlessen")]
    [InlineData("wat houdt de t+2-regel in", Shortfall.Unanswered, GapReason.NotTaken, "t-plus-2-regel")]
    [InlineData("wat houdt de t+2-regel in", Shortfall.Choice, GapReason.OneOfSeveral, "t-plus-2-regel")]
    [InlineData("wat houdt de t+2-regel in", Shortfall.Unsure, GapReason.NotSure, "t-plus-2-regel")]
    [InlineData("wat houdt de t+2-regel in", Shortfall.Disliked, GapReason.NotSure, "t-plus-2-regel")]
    public void AGapSaysWhyItsNearestArticleWasNotTheAnswer(string question, Shortfall why, GapReason reason, string? nearest)
    {
        var gap = Assert.Single(Find(Asked(question, 1, why)));
        Assert.Equal(reason, gap.Reason);
        if (nearest is not null) Assert.Equal(nearest, gap.Nearest?.Article?.Id);
    }

    [Fact]
    public void NamesAreFileNamesAndEachIsItsOwn()
    {
        var gaps = Find(Asked("vuurtoren huren?", 1), Asked("zeppelin kaartje (één persoon)", 1), Asked("café crème", 1));
        Assert.All(gaps, gap => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", gap.Id));
        Assert.Equal(gaps.Count, gaps.Select(gap => gap.Id).Distinct().Count());
    }

    [Fact]
    public void AnEmptyLogHasNoGaps() => Assert.Empty(Find());

    /// <summary>A week; <c>gaps held-out</c> of the benchmarks asks months.</summary>
    [Fact]
    public void OfTenPlantedGapsNineAreFoundAndThreeAtMostAreNone()
    {
        var planted = GapMonth.Read(Path.Combine(Repository.Root, "tests", "BanenBot.Benchmarks", "Gaps", "held-out.json"));
        var answered = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "BanenBot.Tests", "Questions"), "faq*.jsonl")
            .SelectMany(file => Case.Read(file, new FaultList())).Select(one => one.Turns[0]).ToList();
        var responder = new Responder(() => RealKnowledge.Snapshot, new MemoryConversationStore(), new DialogueOptions());
        var month = new GapMonth(planted, answered, seed: 1);
        var shown = GapFinder.WorthShowing(
            GapFinder.Find(RealKnowledge.Snapshot, new DialogueOptions(), month.Ask(3000, responder.Once)));
        Assert.InRange(shown.Select(month.SubjectOf).OfType<string>().Distinct().Count(), 9, 10);
        Assert.InRange(shown.Count(gap => month.SubjectOf(gap) is null), 0, 3);
    }

    static IReadOnlyList<Gap> Find(params LoggedCount[] log) => GapFinder.Find(RealKnowledge.Snapshot, new DialogueOptions(), log);

    static LoggedCount Asked(string question, int times, Shortfall why = Shortfall.Unanswered, DateOnly? day = null) =>
        new(new(day ?? Day, question, why), times);
}
