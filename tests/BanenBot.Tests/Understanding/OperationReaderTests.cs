using BanenBot.Core.Figures;
using BanenBot.Core.Understanding;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Understanding;

/// <summary>What is to be done with the figures that were shown.</summary>
public sealed class OperationReaderTests
{
    [Theory]
    [InlineData("en het verschil", nameof(FigureOperator.Difference), "")]
    [InlineData("hoeveel procent is dat", nameof(FigureOperator.Percent), "")]
    [InlineData("hoeveel procent is het verschil", nameof(FigureOperator.Percent), "")]
    [InlineData("hoeveel procent niet", nameof(FigureOperator.Percent), "")]
    [InlineData("hoeveel procentpunt scheelt dat", nameof(FigureOperator.Difference), "")]
    [InlineData("verschil met het doel", nameof(FigureOperator.Target), "")]
    [InlineData("samen", nameof(FigureOperator.Sum), "")]
    [InlineData("en de rest", nameof(FigureOperator.Rest), "")]
    [InlineData("tekort", nameof(FigureOperator.Shortfall), "")]
    [InlineData("is dat gehaald", nameof(FigureOperator.Achieved), "")]
    [InlineData("niet de procenten, de aantallen", nameof(FigureOperator.Count), "")]
    [InlineData("en in aantallen", nameof(FigureOperator.Count), "")]
    [InlineData("van wanneer", nameof(FigureOperator.Moment), "")]
    [InlineData("verschil met hilversum", nameof(FigureOperator.Difference), "hilversum")]
    public void AClauseNamesOneOperationAndWhatItIsDoneWith(string text, string asked, string rest)
    {
        var operation = Read(text);
        Assert.Equal((asked, rest), (operation?.Operator.ToString(), string.Join(' ', operation!.Rest.Select(word => word.Token.Text))));
    }

    [Fact]
    public void WithoutAWordForOneThereIsNone() => Assert.Null(Read("wat is loonwaarde"));

    [Theory]
    [InlineData("hoeveel meer", true)]
    [InlineData("hoeveel minder", false)]
    [InlineData("minder of hoger dan", true)]
    [InlineData("verschil", null)]
    public void TheLastWordSaysWhetherMoreIsAsked(string text, bool? asksMore) => Assert.Equal(asksMore, Read(text)?.Signs.AsksMore);

    [Theory]
    [InlineData("hoeveel procent verschil", true, false, false)]
    [InlineData("hoeveel procent van het doel", false, true, false)]
    [InlineData("hoeveel procent gehaald", false, true, false)]
    [InlineData("hoeveel procent niet", false, false, true)]
    [InlineData("hoeveel procent", false, false, false)]
    [InlineData("verschil", false, false, false)]
    public void APercentageIsOfGrowthOfTheTargetOrOfTheRest(string text, bool growth, bool target, bool rest)
    {
        var signs = Read(text)!.Signs;
        Assert.Equal((growth, target, rest), (signs.IsGrowth, signs.OfTarget, signs.OfRest));
    }

    static OperationAsked? Read(string text)
    {
        var analyzer = RealKnowledge.Snapshot.Analyzer;
        return OperationReader.Read(analyzer.AnalyzeQuestion(text), analyzer.Classes);
    }
}
