using BanenBot.Core.Figures;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Figures;

/// <summary>Which region a question is about that names none, or a name that is not clear.</summary>
public sealed class HomeRegionTests : IDisposable
{
    const string TwoRegions =
        """
        bomen;;heide;2018-Q1;1864;stand;indicatief;blad;p. 1;2019-05;;
        bomen;;duin;2018-Q1;700;stand;indicatief;blad;p. 1;2019-05;;
        bomen;;heide;2017-Q4;859;stand;indicatief;blad;p. 1;2019-05;;
        planters;;heide;2018-Q1;798;stand;indicatief;blad;p. 5;2019-05;;
        doel;;land;2018;90000;doel;definitief;blad;p. 7;2019-05;;
        """;

    readonly SmallFigures _small = new(TwoRegions);
    readonly FigureDesk _desk;

    public HomeRegionTests() => _desk = _small.Desk();

    [Theory]
    [InlineData("hoeveel bomen q1 2018", "700", "jouw regio: Duinstreek")]
    [InlineData("hoeveel bomen bij ons", "700", "Met de regio bedoel ik hier Duinstreek")]
    public void TheRegionOfWhoAsksIsTakenWhereNoneIsNamed(string question, string value, string said)
    {
        var answer = _desk.Answer(question, null, Some.Day, "duin")!;
        Assert.Contains(value, answer.Headline, StringComparison.Ordinal);
        Assert.Contains(answer.Details, detail => detail.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void ARegionThatIsNamedWinsOverTheRegionOfWhoAsks() =>
        Assert.Contains("1.864", _desk.Answer("hoeveel bomen heide q1 2018", null, Some.Day, "duin")!.Headline, StringComparison.Ordinal);

    [Fact]
    public void TheQuestionBeforeWinsOverTheRegionOfWhoAsks()
    {
        var before = _desk.Answer("hoeveel bomen heide q1 2018", null, Some.Day, "duin")!;
        var after = _desk.Answer("en een kwartaal eerder?", before.Question, Some.Day, "duin")!;
        Assert.Contains("859", after.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatTheRegionOfWhoAsksDoesNotHaveIsNotAnsweredForAnother()
    {
        var answer = _desk.Answer("hoeveel planters q1 2018", null, Some.Day, "duin")!;
        Assert.Equal(FigureOutcome.NotHeld, answer.Outcome);
        Assert.Contains(answer.Details, detail => detail.Contains("Heide en Ven", StringComparison.Ordinal));
    }

    [Fact]
    public void WhatIsKeptForTheCountryOnlyIsAboutTheCountry() =>
        Assert.Contains("90.000", _desk.Answer("doel bomen 2018", null, Some.Day, "duin")!.Headline, StringComparison.Ordinal);

    [Fact]
    public void WithoutOneTheRegionIsAskedBackWhereSeveralHaveTheFigureAndEachChoiceIsAnswered()
    {
        var answer = _desk.Answer("hoeveel bomen q1 2018", null, Some.Day)!;
        Assert.Equal(FigureOutcome.AskBack, answer.Outcome);
        Assert.Equal(["1.864", "700"], answer.Choices.Select(choice =>
            FigureDeskTests.FirstNumber(_desk.Answer(choice, answer.Question, Some.Day)!.Headline)));
    }

    [Theory]
    [InlineData("hoeveel planters")]
    [InlineData("hoeveel bomen eind 2017")]
    public void WithoutOneTheOnlyRegionThatHasTheFigureIsNamed(string question)
    {
        var answer = _desk.Answer(question, null, Some.Day)!;
        Assert.Equal(FigureOutcome.Held, answer.Outcome);
        Assert.Contains("Heide en Ven", answer.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void ARegionThatIsNotKnownDoesNotCount() =>
        Assert.Equal(FigureOutcome.AskBack, _desk.Answer("hoeveel bomen q1 2018", null, Some.Day, "opgeheven")!.Outcome);

    [Theory]
    [InlineData("mijn regio is heide", "heide")]
    [InlineData("Mijn regio is H&V.", "heide")]
    [InlineData("ik werk in Dennendorp", "heide")]
    [InlineData("mijn regio is de duinstrek", "duin")]
    [InlineData("mijn regio", "")]
    [InlineData("mijn regio is het bos", "")]
    [InlineData("", "")]
    public void ARegionIsRecognisedInASentence(string text, string id) =>
        Assert.Equal(id, string.Join(' ', _desk.RegionNamed(text).Regions.Select(region => region.Id)));

    [FactWithFigures]
    public void ANameThatSeveralRegionsBearIsAskedBack()
    {
        var answer = RealFigures.Desk.Answer("hoeveel banen in utrecht", null, Some.Day)!;
        Assert.Equal(FigureOutcome.AskBack, answer.Outcome);
        Assert.Contains(answer.Choices, choice => choice.Contains("Midden-Utrecht", StringComparison.Ordinal));
        Assert.Contains(answer.Choices, choice => choice.Contains("Amersfoort", StringComparison.Ordinal));
        Assert.Null(RealFigures.Desk.RegionNamed("mijn regio is utrecht").Region);
    }

    [FactWithFigures]
    public void ATownSaidToBeOneIsClear() =>
        Assert.Equal("midden-utrecht", RealFigures.Desk.RegionNamed("gemeente utrecht").Region?.Id);

    [FactWithFigures]
    public void EveryNameOfEveryRegionIsRecognised() => Assert.All(RealFigures.Figures.Catalog.Regions, region =>
        Assert.All(region.Terms.Append(region.Name).Where(term => !term.StartsWith("onze", StringComparison.Ordinal)), term =>
            Assert.Contains(region, RealFigures.Desk.RegionNamed($"mijn regio is {term}").Regions)));

    [FactWithFigures]
    public void AGoodWordIsNoMisspeltTown() => Assert.Empty(RealFigures.Desk.RegionNamed("welke formulieren dienen we in").Regions);

    public void Dispose() => _small.Dispose();
}
