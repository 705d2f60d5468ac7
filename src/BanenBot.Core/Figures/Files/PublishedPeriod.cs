using System.Globalization;
using System.Text.RegularExpressions;

namespace BanenBot.Core.Figures.Files;

/// <summary>Periods as publishers write them: "2018KW01" and "2018JJ00" (CBS), "1e kwartaal 2018", "Q1 2018", "31-3-2018" (the last day of
/// a quarter).</summary>
static partial class PublishedPeriod
{
    public static bool TryParse(string text, out Period period)
    {
        text = text.Trim().TrimEnd('*').Trim();
        if (Period.TryParse(text, out period)) return true;
        if (Quarter().Match(text) is { Success: true } quarter)
        {
            var (year, number) = (Number(quarter.Groups["year"]), Number(quarter.Groups["quarter"]));
            if (year is < 1900 or > 2999) return false;
            period = Period.Quarter(year, number);
            return true;
        }

        if (WholeYear().Match(text) is { Success: true } whole) return Period.TryParse(whole.Groups[1].Value, out period);
        string[] forms = ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy"];
        if (!DateOnly.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || day.Year < 1900) return false;
        period = Period.Quarter(day.Year, ((day.Month - 1) / 3) + 1);
        return period.ReferenceDate == day;
    }

    static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "^(?:(?<year>\\d{4}) ?KW0(?<quarter>[1-4])|(?<year>\\d{4}) (?<quarter>[1-4])e kwartaal|(?<quarter>[1-4])e kwartaal (?<year>\\d{4})"
        + "|(?<year>\\d{4})[ -]?[KQ](?<quarter>[1-4])|[KQ](?<quarter>[1-4])[ -](?<year>\\d{4}))$",
            RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Quarter();

    [GeneratedRegex("^(\\d{4}) ?JJ00$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WholeYear();
}
