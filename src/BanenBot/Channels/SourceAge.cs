using BanenBot.Core.Sources;

namespace BanenBot.Channels;

/// <summary>How old a source is, in words, as precise as its date is.</summary>
static class SourceAge
{
    /// <summary>Such as "8 jaar oud"; null where the source has no date, or nobody says what day it is.</summary>
    public static string? Of(Source source, DateOnly? today) => source.Date is { } date && today is { } day ? Of(date, day) : null;

    static string Of(SourceDate date, DateOnly day)
    {
        if (date.Month is null) return day.Year > date.Year ? ChannelTexts.AboutYearsOld(day.Year - date.Year) : ChannelTexts.NoYearOld;
        var last = date.LastDay;
        var months = (day.Year - last.Year) * 12 + day.Month - last.Month - (day.Day < last.Day ? 1 : 0);
        return months switch
        {
            < 1 => ChannelTexts.NoMonthOld,
            < 12 => ChannelTexts.MonthsOld(months),
            _ => ChannelTexts.YearsOld(months / 12),
        };
    }
}
