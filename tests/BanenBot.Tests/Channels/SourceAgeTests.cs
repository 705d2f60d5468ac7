using BanenBot.Channels;
using BanenBot.Core.Sources;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Channels;

public sealed class SourceAgeTests
{
    [Theory]
    [InlineData("2018-04-26", "8 jaar oud")]
    [InlineData("2018-04", "8 jaar oud")]
    [InlineData("2025-11-30", "1 jaar oud")]
    [InlineData("2025-12-01", "11 maanden oud")]
    [InlineData("2026-10-30", "1 maand oud")]
    [InlineData("2026-10-31", "nog geen maand oud")]
    [InlineData("2026-11", "nog geen maand oud")]
    [InlineData("2027-01", "nog geen maand oud")]
    [InlineData("2026", "nog geen jaar oud")]
    [InlineData("2020", "ongeveer 6 jaar oud")]
    public void ASourceIsAsOldAsItsDateLetsItBe(string published, string age)
    {
        Assert.True(SourceDate.TryParse(published, out var date));
        Assert.Equal(age, SourceAge.Of(Some.Source() with { Date = date }, new DateOnly(2026, 11, 30)));
    }

    [Fact]
    public void WithoutADateOrADayNothingIsSaid()
    {
        Assert.Null(SourceAge.Of(Some.Source() with { Date = null }, new DateOnly(2026, 11, 30)));
        Assert.Null(SourceAge.Of(Some.Source(), null));
    }
}
