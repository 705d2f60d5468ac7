using BanenBot.Core.Understanding;

namespace BanenBot.Tests.Understanding;

/// <summary>What speaks for an interpretation makes one probability.</summary>
public sealed class ChoiceTests
{
    static readonly Choice Weighed = new(new Dictionary<string, double> { ["constant"] = 1, ["a"] = 2, ["b"] = -1 });

    [Theory]
    [InlineData(0, 0, 0.7311)]
    [InlineData(1, 0, 0.9526)]
    [InlineData(0, 3, 0.1192)]
    [InlineData(0.5, 2, 0.5)]
    [InlineData(100, 0, 0.999)]
    [InlineData(0, 100, 0.001)]
    public void EachFeatureCountsForItsWeight(double a, double b, double probability) =>
        Assert.Equal(probability, Weighed.Probability(new Features().With("a", a).With("b", b).With("unknown", 5)), 4);

    [Fact]
    public void WhatSaysNothingIsNotNamed() => Assert.Equal(["one", "group.three", "group.four"],
        new Features().With("zero", 0).With("no", false).With("one", 1).With("group", "two", 0).With("group", "three", 3)
            .With("group", "four", true).With("group", "five", false).Values.Keys);

    [Fact]
    public void WhatHoldsCountsAsOne() =>
        Assert.Equal([1, 1], new Features().With("holds", true).With("group", "holds", true).Values.Values);

    [Fact]
    public void TheFittedWeightsTellLikelyFromUnlikely() =>
        Assert.InRange(Choice.Fitted.Probability(new Features()), 0.001, 0.999);
}
