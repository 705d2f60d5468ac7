using BanenBot.Evaluation;

namespace BanenBot.Tests.Evaluation;

public sealed class LogisticFitTests
{
    static readonly (int Feature, double Value)[][] Rows = [.. Enumerable.Repeat(new[] { (0, 1.0) }, 100)];

    /// <summary>Eighty of a hundred are right; a wrong one counts for as many right ones as is said.</summary>
    [Theory]
    [InlineData(1, 0.8)]
    [InlineData(2, 80 / 120.0)]
    public void TheMoreAWrongRowWeighsTheLowerTheChance(double wrongWeighs, double chance)
    {
        var labels = Enumerable.Range(0, 100).Select(row => row < 80).ToList();
        var weights = LogisticFit.Weights(Rows, labels, features: 1, penalty: 1e-6, wrongWeighs, signs: [0]);
        Assert.Equal(chance, LogisticFit.Chance(Rows[0], weights), 3);
    }

    [Fact]
    public void AWeightThatTheRowsTurnAgainstItsKnownSignIsLeftOut()
    {
        (int, double)[][] rows = [[(0, 1), (1, 1)], [(0, 1), (1, 1)], [(0, 1)], [(0, 1)]];
        var weights = LogisticFit.Weights(rows, [true, true, false, false], features: 2, penalty: 1, wrongWeighs: 1, signs: [0, -1]);
        Assert.Equal(0, weights[1]);
    }
}
