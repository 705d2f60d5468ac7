using BanenBot.Core.Search;
using BanenBot.Evaluation;

namespace BanenBot.Tests.Evaluation;

public sealed class RankingFitTests
{
    /// <summary>Questions whose right candidate has the highest likeness, and letters that say nothing.</summary>
    static List<FitQuestion> Questions()
    {
        var random = new Random(4);
        return [.. Enumerable.Range(0, 120).Select(i => new FitQuestion("set", $"group{i % 40}", InScope: i % 4 > 0, Rows(i % 4 > 0)))];

        List<FitRow> Rows(bool inScope) => [.. Enumerable.Range(0, 6).Select(row => new FitRow(
            Evidence(random.NextDouble(), row == 0 ? 0.5 + random.NextDouble() / 2 : random.NextDouble() * 0.6), inScope && row == 0))];
    }

    static IReadOnlyDictionary<string, double> Scores(string[] without) =>
        CrossValidation.Scores(Questions(), rest => RankingFit.Ranking(rest, without));

    static HitEvidence Evidence(double letters, double likeness) => new()
    {
        LetterAffinity = letters, TermAffinity = 0, Likeness = likeness, Held = 0, Breadth = 0, Coverage = 0, Lacking = 0, Words = 3,
        ForeignNumber = false, Phrasing = "",
    };

    [Fact]
    public void TheMeasureThatTellsRightFromWrongGetsTheWeight()
    {
        var weights = RankingFit.Ranking(Questions(), without: []);
        Assert.True(weights[3] > 1 && Math.Abs(weights[0]) < weights[3] / 2, string.Join(' ', weights));
    }

    [Fact]
    public void TheSameQuestionsGiveTheSameWeightsAndScores()
    {
        Assert.Equal(RankingFit.Ranking(Questions(), []), RankingFit.Ranking(Questions(), []));
        Assert.Equal(Scores([]), Scores([]));
    }

    [Fact]
    public void WithoutWhatTellsTheScoresOfQuestionsLeftOutFall() =>
        Assert.True(Scores(["likeness"])["hit@1"] < Scores([])["hit@1"] - 0.2);

    [Fact]
    public void AConfidenceRisesWithTheShare() => Assert.True(RankingFit.Confidence(Questions(), [0, 0, 0, 5, 0])[1] > 0);

    /// <summary>What took part in no fit may not do so unseen.</summary>
    [Fact]
    public void TheShippedWeightsSayWhereTheyComeFromAndLeaveTheFourthSetOut()
    {
        var weights = Weights.Shipped;
        Assert.StartsWith("banenbot eval fit", weights.Command);
        Assert.True(weights.Sets.Values.Sum() > 1_000);
        Assert.True(weights.OutOfFold["hit@1"] > 0.9);
        Assert.DoesNotContain("blind-fourth.jsonl", weights.Sets.Keys);
    }
}
