using BanenBot.Core.Figures;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Figures;

public sealed class FigureSheetTests : IDisposable
{
    readonly SmallFigures _small = new();

    public void Dispose() => _small.Dispose();

    FigureSheet? Sheet(string indicator, string? part = null, string? region = null, string? period = null) =>
        _small.Desk().Sheet(new FigurePick(indicator) { Breakdown = part, Region = region, Period = period }, Some.Day);

    [Fact]
    public void WhatIsNotPickedIsFilledIn()
    {
        var sheet = Sheet("bomen")!;
        Assert.Equal(new FigurePick("bomen") { Breakdown = "", Region = "heide" }, sheet.Pick);
        Assert.Equal(1864, Assert.Single(sheet.Rows).Figure.Value);
        Assert.Contains("1.864", sheet.Answer.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void TheOtherReadingStandsBesideTheFigure()
    {
        var row = Assert.Single(Sheet("bomen", period: "2018-Q1")!.Rows);
        Assert.Equal((1864m, 1860m), (row.Figure.Value, Assert.Single(row.Others).Value));
    }

    [Fact]
    public void TheCourseHoldsEachPeriodOnce()
    {
        var sheet = Sheet("bomen", period: FigurePick.All)!;
        Assert.Equal([500m, 640, 675, 859, 1864, 1900], sheet.Rows.Select(row => row.Figure.Value));
        Assert.Equal("bomen Heide en Ven per kwartaal", sheet.Question);
    }

    [Fact]
    public void PartsAndRegionsStandSideBySide()
    {
        var parts = Sheet("bomen", part: FigurePick.All, region: "heide", period: "2018-Q1")!;
        Assert.Equal([null, "beuk", "eik"], parts.Rows.Select(row => row.Figure.Breakdown?.Id).Order(StringComparer.Ordinal));
        Assert.Null(parts.Question);
        var regions = Sheet("bomen", region: FigurePick.All)!;
        Assert.Equal(["land", "heide"], regions.Rows.Select(row => row.Figure.Region.Id));
        Assert.All(regions.Rows, row => Assert.Equal("2018-Q1", row.Figure.Period.ToString()));
    }

    [Fact]
    public void WhatCanBePickedFromHereIsWhatIsHeld()
    {
        var sheet = Sheet("bomen", region: "heide")!;
        Assert.Equal(["land", "heide"], sheet.Regions.Select(region => region.Id));
        Assert.Equal(3, sheet.Breakdowns.Count);
        Assert.Equal(["2019-Q4", "2018-Q1", "2017-Q4", "2017-Q1", "2016-Q4", "2012-Q4"], sheet.Periods.Select(period => period.Code));
        Assert.DoesNotContain("omzet", _small.Desk().Indicators.Select(indicator => indicator.Id));
    }

    [Fact]
    public void AFigureThatIsNotHeldIsAnHonestNoWithoutRows()
    {
        var sheet = Sheet("bomen", region: "duin")!;
        Assert.Equal((FigureOutcome.NotHeld, 0), (sheet.Answer.Outcome, sheet.Rows.Count));
    }

    [Fact]
    public void AWithheldNumberIsARowAndCanBePicked()
    {
        using var small = new SmallFigures(
            """
            bomen;eik;heide;2017-Q3;12;stand;indicatief;blad;p. 1;2019-05;;
            bomen;eik;heide;2017-Q4;<10;stand;afgeschermd;blad;p. 1;2019-05;;
            bomen;eik;heide;2018-Q1;14;stand;indicatief;blad;p. 1;2019-05;;
            bomen;beuk;heide;2017-Q4;30;stand;indicatief;blad;p. 1;2019-05;;
            """);
        var pick = new FigurePick("bomen") { Breakdown = "eik", Region = "heide", Period = FigurePick.All };
        var course = small.Desk().Sheet(pick, Some.Day)!;
        Assert.Equal([false, true, false], course.Rows.Select(row => row.Figure.IsWithheld));
        Assert.Contains("2017-Q4", course.Periods.Select(period => period.Code));
        var beside = small.Desk().Sheet(pick with { Breakdown = FigurePick.All, Period = "2017-Q4" }, Some.Day)!;
        Assert.Equal([false, true], beside.Rows.Select(row => row.Figure.IsWithheld).Order());
    }

    [Theory]
    [InlineData("onbekend", null, null, null)]
    [InlineData("bomen", "onbekend", null, null)]
    [InlineData("bomen", null, "onbekend", null)]
    [InlineData("bomen", null, null, "gisteren")]
    public void WhatThereIsNotGivesNoSheet(string indicator, string? part, string? region, string? period) =>
        Assert.Null(Sheet(indicator, part, region, period));

    /// <summary>A page and a chat may not contradict each other: what is picked can be asked, and gets the same sentence.</summary>
    [FactWithFigures]
    public void AlmostEveryPickHasItsQuestion()
    {
        var picks = RealFigures.Figures.Figures.Select(figure => new FigurePick(figure.Indicator.Id)
        {
            Breakdown = figure.Breakdown?.Id ?? "", Region = figure.Region.Id, Period = figure.Period.ToString(),
        }).SelectMany(pick => new[] { pick, pick with { Period = null }, pick with { Period = FigurePick.All } }).Distinct().ToList();
        var without = picks.Where(pick => RealFigures.Desk.Sheet(pick, Some.Day)!.Question is null).ToList();
        Assert.True(without.Count < picks.Count / 50, $"{picks.Count} picks, without a question:\n{string.Join('\n', without)}");
    }
}
