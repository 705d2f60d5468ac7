using System.Globalization;
using BanenBot.Core.Reading;

namespace BanenBot.Tests.Reading;

public sealed class DutchClockTests
{
    /// <summary>Late in the evening, universal time, it is tomorrow here: an hour in winter, two in summer.</summary>
    [Theory]
    [InlineData("2026-01-31T22:30:00Z", "2026-01-31")]
    [InlineData("2026-01-31T23:30:00Z", "2026-02-01")]
    [InlineData("2026-06-30T21:30:00Z", "2026-06-30")]
    [InlineData("2026-06-30T22:30:00Z", "2026-07-01")]
    public void ADayBeginsAtMidnightInTheNetherlands(string moment, string day)
    {
        var utc = DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);
        var here = TimeZoneInfo.ConvertTime(utc, DutchClock.Instance.LocalTimeZone);
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), DateOnly.FromDateTime(here.Date));
    }
}
