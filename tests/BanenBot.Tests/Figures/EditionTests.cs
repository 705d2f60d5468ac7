using BanenBot.Core.Figures;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Figures;

public sealed class EditionTests : IDisposable
{
    readonly SmallFigures _small = new(
        """
        bomen;;heide;2018-Q1;1864;stand;indicatief;blad;p. 1;2019-05;;
        bomen;;heide;2018-Q1;1870;stand;herzien;blad;p. 1;2019-08;;
        bomen;;heide;2018-Q1;1860;stand;betwist;memo;p. 2;2019-06;;Een telfout.
        bomen;;heide;2017-Q4;859;stand;indicatief;blad;p. 1;2019-05;;
        """);

    [Theory]
    [InlineData("bomen heide q1 2018", "1.870")]
    [InlineData("hoeveel bomen waren er in heide q1 2018 in de mei-editie", "1.864")]
    [InlineData("bomen heide q1 2018 volgens de editie van mei 2019", "1.864")]
    [InlineData("bomen heide q1 2018 in de uitgave van augustus", "1.870")]
    [InlineData("bomen heide q1 2018 in de juni 2019 editie", "1.860")]
    [InlineData("bomen heide q1 2018 eerste publicatie", "1.864")]
    [InlineData("hoeveel bomen waren er oorspronkelijk in heide q1 2018", "1.864")]
    public void AnEditionAnswersWithItsOwnFigure(string question, string value) =>
        Assert.Contains(value, Answer(question)!.Headline, StringComparison.Ordinal);

    [Fact]
    public void WhatHoldsNowIsNamedBesideAnOlderEdition()
    {
        Assert.Contains(Answer("bomen heide q1 2018 in de mei-editie")!.Notes, note => note.Contains("1.870", StringComparison.Ordinal));
        Assert.DoesNotContain(
            Answer("bomen heide q1 2018 in de augustus-editie")!.Notes, note => note.Contains("Nu geldt", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bomen heide q1 2018 in de mei 2018 editie")]
    [InlineData("bomen heide eind 2017 in de augustus-editie")]
    public void AnEditionThatDoesNotHoldTheFigureSaysSo(string question) => Assert.Equal(FigureOutcome.NotHeld, Answer(question)!.Outcome);

    [Fact]
    public void AFollowUpAsksForTheSameFigureInAnotherEdition()
    {
        var desk = _small.Desk();
        var before = desk.Answer("bomen heide q1 2018", null, Some.Day)!;
        Assert.Contains(
            "1.864", desk.Answer("wat was het cijfer in de mei-editie", before.Question, Some.Day)!.Headline, StringComparison.Ordinal);
    }

    [FactWithFigures]
    public void TheAprilEditionSaidWhatTheJulyEditionRevised()
    {
        var answer = RealFigures.Desk.Answer("instroom praktijkroute landelijk 2017 in de april-editie", null, Some.Day)!;
        Assert.Contains("4.315", answer.Headline, StringComparison.Ordinal);
        Assert.Contains(answer.Notes, note => note.Contains("4.647", StringComparison.Ordinal));
    }

    public void Dispose() => _small.Dispose();

    FigureAnswer? Answer(string question) => _small.Desk().Answer(question, null, Some.Day);
}
