using System.Globalization;

namespace BanenBot.Core.Reading;

/// <summary>
/// How numbers and dates are written in Dutch. Made by hand, not looked up by its name: a machine without ICU has no cultures, one with
/// another ICU has others, and the same question must get the same answer on both.
/// </summary>
public static class DutchCulture
{
    public static CultureInfo Instance { get; } = Create();

    static CultureInfo Create()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        var (numbers, dates) = (culture.NumberFormat, culture.DateTimeFormat);
        (numbers.NumberDecimalSeparator, numbers.NumberGroupSeparator) = (",", ".");
        (numbers.PercentDecimalSeparator, numbers.PercentGroupSeparator) = (",", ".");
        (numbers.PercentPositivePattern, numbers.PercentNegativePattern) = (1, 1);
        dates.MonthNames =
        [
            "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december", "",
        ];
        dates.MonthGenitiveNames = dates.MonthNames;
        (dates.ShortDatePattern, dates.DateSeparator, dates.LongDatePattern) = ("dd-MM-yyyy", "-", "d MMMM yyyy");
        return CultureInfo.ReadOnly(culture);
    }
}
