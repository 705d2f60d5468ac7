using BanenBot.Core.Figures.Answers;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Figures;

/// <summary>Of several readings of one figure, which one is shown.</summary>
public sealed class FigureChoiceTests
{
    const string Computed = "bomen;;heide;2018-Q1;10;stand;afgeleid;blad;p. 1;2019-09;5 + 5;";
    const string OfBlad = "bomen;;heide;2018-Q1;12;stand;indicatief;blad;p. 1;2019-05;;";
    const string OfBladLater = "bomen;;heide;2018-Q1;14;stand;herzien;blad;p. 1;2019-08;;";
    const string OfMemo = "bomen;;heide;2018-Q1;13;stand;indicatief;memo;p. 2;2019-06;;";
    const string OfMemoElsewhere = "bomen;;heide;2018-Q1;13;stand;indicatief;memo;p. 3;2019-06;;";
    const string Disputed = "bomen;;heide;2018-Q1;15;stand;betwist;blad;p. 4;2019-09;;Een telfout.";

    /// <summary>The readings, and the value shown with the others in their order.</summary>
    [Theory]
    [InlineData("13 10", Computed, OfMemo)]
    [InlineData("12 13", OfMemo, OfBlad)]
    [InlineData("14 12", OfBlad, OfBladLater)]
    [InlineData("14 12 13", OfMemo, OfMemoElsewhere, OfBlad, OfBladLater)]
    [InlineData("13 15", Disputed, OfMemo)]
    [InlineData("10 15", Disputed, Computed)]
    [InlineData("13", OfMemo, OfMemoElsewhere)]
    [InlineData("10", Computed)]
    public void PrintedGoesBeforeComputedThenAuthorityThenTheNewest(string values, params string[] rows)
    {
        using var small = new SmallFigures(string.Join('\n', rows));
        var found = FigureChoice.Pick(small.Read().Figures)!;
        Assert.Equal(values, string.Join(' ', found.Others.Prepend(found.Figure).Select(figure => figure.Value)));
    }

    [Fact]
    public void WhatIsDisputedIsNotShownEvenWhereNothingElseIs()
    {
        using var small = new SmallFigures(Disputed);
        Assert.Null(FigureChoice.Pick(small.Read().Figures));
        Assert.Null(FigureChoice.Pick([]));
        Assert.Empty(FigureChoice.Winners(small.Read().Figures));
    }

    [Fact]
    public void OfEachPeriodOneIsShownOldestFirst()
    {
        using var small = new SmallFigures($"{OfMemo}\n{OfBlad}\nbomen;;heide;2017-Q4;9;stand;indicatief;blad;p. 1;2019-05;;");
        Assert.Equal([9, 12], FigureChoice.Winners(small.Read().Figures).Select(found => found.Figure.Value));
    }
}
