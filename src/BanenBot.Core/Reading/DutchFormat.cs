using System.Globalization;

namespace BanenBot.Core.Reading;

/// <summary>
/// Numbers and dates as a Dutch reader writes them. Made here rather than looked up by name, so that a machine without language data
/// (invariant globalisation, as in small containers) writes the same.
/// </summary>
public static class DutchFormat
{
    static readonly string[] MonthNames =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december", ""];

    /// <summary>For what formats or parses with a culture: comma, point between thousands, Dutch months.</summary>
    public static CultureInfo Culture { get; } = Make();

    /// <summary>"1.641", "110,92", "-23".</summary>
    public static string Number(decimal value) => value.ToString("#,##0.######", Culture);

    /// <summary>1 for "januari"; null for what is no month's name as it is written here.</summary>
    public static int? MonthOf(string name) =>
        name.Length > 0 && Array.IndexOf(MonthNames, name) is >= 0 and var month ? month + 1 : null;

    /// <summary>"26 april 2018".</summary>
    public static string Date(DateOnly day) => day.ToString("d MMMM yyyy", Culture);

    static CultureInfo Make()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        var (numbers, dates) = (culture.NumberFormat, culture.DateTimeFormat);
        (numbers.NumberDecimalSeparator, numbers.NumberGroupSeparator) = (",", ".");
        (numbers.PercentDecimalSeparator, numbers.PercentGroupSeparator) = (",", ".");
        (numbers.PercentPositivePattern, numbers.PercentNegativePattern) = (1, 1);
        (dates.MonthNames, dates.MonthGenitiveNames) = (MonthNames, MonthNames);
        (dates.ShortDatePattern, dates.DateSeparator, dates.LongDatePattern) = ("dd-MM-yyyy", "-", "d MMMM yyyy");
        return CultureInfo.ReadOnly(culture);
    }
}
