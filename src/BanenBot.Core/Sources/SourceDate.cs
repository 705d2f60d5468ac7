using BanenBot.Core.Reading;
using System.Globalization;

namespace BanenBot.Core.Sources;

/// <summary>A publication date that is as precise as its source: a year, a month or a day.</summary>
public readonly record struct SourceDate(int Year, int? Month, int? Day) : IComparable<SourceDate>
{
    public static bool TryParse(string? text, out SourceDate date)
    {
        date = default;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            date = new SourceDate(day.Year, day.Month, day.Day);
        else if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            date = new SourceDate(month.Year, month.Month, null);
        else if (DateOnly.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year))
            date = new SourceDate(year.Year, null, null);
        else
            return false;
        return true;
    }

    /// <summary>The last day the date can mean, so that a coarse date never makes a source look older than it is.</summary>
    public DateOnly LastDay => (Month, Day) switch
    {
        ({ } month, { } day) => new DateOnly(Year, month, day),
        ({ } month, null) => new DateOnly(Year, month, DateTime.DaysInMonth(Year, month)),
        _ => new DateOnly(Year, 12, 31),
    };

    public int CompareTo(SourceDate other) => LastDay.CompareTo(other.LastDay);

    /// <summary>As a reader writes it: "26 april 2018", "april 2018", "2020".</summary>
    public override string ToString() => (Month, Day) switch
    {
        ({ }, { }) => DutchFormat.Date(LastDay),
        ({ }, null) => LastDay.ToString("MMMM yyyy", DutchFormat.Culture),
        _ => Year.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>After "een stuk": "van 26 april 2018", "uit april 2018", "uit 2020".</summary>
    public string WithPreposition => Day is null ? $"uit {this}" : $"van {this}";

    public static bool operator <(SourceDate left, SourceDate right) => left.CompareTo(right) < 0;
    public static bool operator >(SourceDate left, SourceDate right) => left.CompareTo(right) > 0;
    public static bool operator <=(SourceDate left, SourceDate right) => left.CompareTo(right) <= 0;
    public static bool operator >=(SourceDate left, SourceDate right) => left.CompareTo(right) >= 0;
}
