using BanenBot.Core.Figures;
using BanenBot.Core.Figures.Periods;

namespace BanenBot.Tests.Figures;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2018-Q1", "2018-03-31")]
    [InlineData("2017-Q4", "2017-12-31")]
    [InlineData("2017", "2017-12-31")]
    [InlineData("2019-Q4/2020-Q3", "2020-09-30")]
    [InlineData("2015/2016-Q2", "2016-06-30")]
    public void TheNotationOfTheFilesRoundTripsAndKnowsItsReferenceDate(string code, string referenceDate)
    {
        Assert.True(Period.TryParse(code, out var period));
        Assert.Equal(DateOnly.Parse(referenceDate, System.Globalization.CultureInfo.InvariantCulture), period.ReferenceDate);
        Assert.True(Period.TryParse(period.ToString(), out var again));
        Assert.Equal(period, again);
    }

    [Theory]
    [InlineData("2018-Q5")]
    [InlineData("2018-Q0")]
    [InlineData("2018-q1")]
    [InlineData("2018/Q1")]
    [InlineData("2018-Q12")]
    [InlineData("1899")]
    [InlineData("3000-Q1")]
    [InlineData("2018-Q1/ooit")]
    [InlineData("18-Q1")]
    [InlineData("2018-Q1/2017-Q1")]
    [InlineData("2018/")]
    [InlineData("")]
    [InlineData(null)]
    public void WhatIsNoPeriodIsNotParsed(string? code) => Assert.False(Period.TryParse(code, out _));

    [Fact]
    public void FourQuartersOfAYearAreThatYear() =>
        Assert.Equal(Period.Year(2017), Period.Span(Period.Quarter(2017, 1), Period.Quarter(2017, 4)));

    [Theory]
    [InlineData("2018-Q1", "2017-Q4", "2017-Q1")]
    [InlineData("2017", "2016", "2016")]
    [InlineData("2018-Q1/2018-Q2", "2017-Q3/2017-Q4", "2017-Q1/2017-Q2")]
    public void ThePreviousPeriodIsAsLongAndAYearEarlierIsFourQuartersBack(string code, string previous, string yearEarlier)
    {
        Assert.True(Period.TryParse(code, out var period));
        Assert.Equal((previous, yearEarlier), (period.Previous.ToString(), period.YearEarlier.ToString()));
    }

    [Fact]
    public void OfTwoPeriodsWithTheSameLastDayTheShorterIsTheNewer() => Assert.True(Period.Year(2017) < Period.Quarter(2017, 4));

    [Theory]
    [InlineData("1900")]
    [InlineData("2999-Q4")]
    [InlineData("2018-Q1/2018-Q1")]
    public void TheFirstAndTheLastThatArePossibleAreParsed(string code) => Assert.True(Period.TryParse(code, out _));

    [Theory]
    [InlineData("2017", "2017-Q1", true)]
    [InlineData("2017", "2017-Q4", true)]
    [InlineData("2017", "2017", true)]
    [InlineData("2017", "2016-Q4", false)]
    [InlineData("2017", "2018-Q1", false)]
    [InlineData("2017-Q1", "2017", false)]
    public void APeriodHoldsWhatLiesWithinIt(string code, string other, bool holds) =>
        Assert.Equal(holds, Read(code).Contains(Read(other)));

    [Theory]
    [InlineData("2017-Q2/2018-Q1", false, false, 4)]
    [InlineData("2017", true, false, 4)]
    [InlineData("2017/2018", false, false, 8)]
    [InlineData("2017-Q1/2017-Q2", false, false, 2)]
    [InlineData("2017-Q3", false, true, 1)]
    public void AYearIsFourQuartersFromTheFirstOn(string code, bool isYear, bool isQuarter, int quarters)
    {
        var period = Read(code);
        Assert.Equal((isYear, isQuarter, quarters), (period.IsYear, period.IsQuarter, period.Quarters));
    }

    [Fact]
    public void APeriodComesNeitherBeforeNorAfterItself()
    {
        var (one, same, later) = (Period.Year(2017), Period.Year(2017), Period.Year(2018));
        Assert.True(one <= same && one >= same && !(one < same) && !(one > same));
        Assert.True(one < later && one <= later && later > one && later >= one);
    }

    /// <summary>Where a moment is looked for, best first: as the kind of figure has it.</summary>
    [Theory]
    [InlineData("2017", nameof(PointKind.Year), FigureKind.Level, "2017-Q4 2017")]
    [InlineData("2017", nameof(PointKind.Year), FigureKind.Change, "2017")]
    [InlineData("2017", nameof(PointKind.Year), FigureKind.Target, "2017 2017-Q4")]
    [InlineData("2017", nameof(PointKind.YearEnd), FigureKind.Level, "2017-Q4 2017")]
    [InlineData("2017", nameof(PointKind.YearStart), FigureKind.Level, "2017-Q1 2016-Q4")]
    [InlineData("2017-Q4", nameof(PointKind.Quarter), FigureKind.Target, "2017-Q4 2017")]
    [InlineData("2017-Q3", nameof(PointKind.Quarter), FigureKind.Target, "2017-Q3")]
    [InlineData("2017-Q4", nameof(PointKind.Quarter), FigureKind.Level, "2017-Q4")]
    [InlineData("2017-Q1/2017-Q2", nameof(PointKind.Stretch), FigureKind.Level, "2017-Q1/2017-Q2 2017-Q2")]
    [InlineData("2017-Q1/2017-Q2", nameof(PointKind.Stretch), FigureKind.Change, "2017-Q1/2017-Q2")]
    public void AMomentIsLookedForAsTheKindOfFigureHasIt(string code, string point, FigureKind kind, string candidates) =>
        Assert.Equal(candidates, string.Join(' ', new PeriodPoint(Read(code), Enum.Parse<PointKind>(point)).Candidates(kind)));

    static Period Read(string code) => Period.TryParse(code, out var period) ? period : throw new ArgumentException(code, nameof(code));
}
