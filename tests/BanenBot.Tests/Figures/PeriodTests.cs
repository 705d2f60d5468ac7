using BanenBot.Core.Figures;

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
    [InlineData("2018-q1")]
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
}
