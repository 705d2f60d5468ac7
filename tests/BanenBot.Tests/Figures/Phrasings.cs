using BanenBot.Core.Figures;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Figures;

/// <summary>
/// Ways to ask for one figure, made of the names and terms in the YAML files and of the ways Dutch writes a period. Each spells the
/// measure, the part, the region and the period differently, in another order.
/// </summary>
static class Phrasings
{
    static readonly string[] Ordinals = ["eerste", "tweede", "derde", "vierde"];
    static readonly string[] Months =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];
    static readonly string[] ShortMonths = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    public const int Count = 8;

    public static IEnumerable<string> Of(Figure figure)
    {
        var periods = Periods(figure);
        for (var number = 0; number < Count; number++)
        {
            var period = periods[number % periods.Count];
            var (measure, part, region) = (Measure(figure.Indicator, number), Part(figure.Breakdown, number), Place(figure.Region, number));
            yield return Trimmed(number switch
            {
                0 => $"{measure} {part} {region} {period}",
                1 => $"{region} {period} {part} {measure}",
                2 => $"{part} {measure} {period} {region}",
                3 => $"Wat was het cijfer voor {measure} {part} in {region}, {period}?",
                4 => $"{period}: {measure} {part} {region}",
                5 => $"{measure} in {region} {period} {part}".ToUpperInvariant(),
                6 => $"kun je me zeggen: {measure} {part} van {region} {period}",
                _ => $"{region} - {measure} - {part} - {period}",
            });
        }
    }

    // The name, and terms from the whole list: the first one is its plainest.
    static string Measure(Indicator indicator, int number) => number switch
    {
        0 => indicator.Terms[0],
        3 => indicator.Name,
        _ => indicator.Terms[Math.Min(number, indicator.Terms.Count - 1)],
    };

    static string Part(Breakdown? part, int number) => part is null ? ""
        : number == 3 ? part.Name : part.Terms[Math.Min(number, part.Terms.Count - 1)];

    static string Place(Region region, int number)
    {
        var clear = Clear(region);
        return number == 3 ? region.Name : clear[number % clear.Count];
    }

    // Names that other regions bear too ("utrecht") are asked back.
    static List<string> Clear(Region region) => [.. region.Terms.Where(term => RealFigures.Desk.RegionNamed(term).Region == region)];

    static List<string> Periods(Figure figure)
    {
        var period = figure.Period;
        if (period.IsQuarter) return figure.Kind == FigureKind.Change ? During(period) : At(period);
        return period.IsYear ? Year(period.LastYear) : Stretch(period.FirstQuarter, period.LastQuarter);
    }

    static List<string> At(Period quarter)
    {
        var (year, number, date) = (quarter.LastYear, quarter.LastQuarterNumber, quarter.ReferenceDate);
        var (month, shortMonth, shortYear) = (Months[number * 3 - 1], ShortMonths[number * 3 - 1], year % 100);
        List<string> ways =
        [
            $"Q{number} {year}", $"{number}e kwartaal '{shortYear:00}", $"eind {month} {year}", $"{date.Day}-{date.Month}-{year}",
            $"{Ordinals[number - 1]} kw {year}", $"per ultimo {month} {year}", $"{year} k{number}", $"per {date.Day} {shortMonth} {year}",
        ];
        if (number != 4) return ways;
        (ways[2], ways[5], ways[6]) = ($"eind {year}", $"per ultimo {year}", $"op {date.Day} {month} {year}");
        return ways;
    }

    static List<string> During(Period quarter)
    {
        var (year, number, shortYear) = (quarter.LastYear, quarter.LastQuarterNumber, quarter.LastYear % 100);
        var (first, last) = (number * 3 - 3, number * 3 - 1);
        return
        [
            $"Q{number} {year}", $"{number}e kwartaal '{shortYear:00}", $"in het {Ordinals[number - 1]} kwartaal van {year}",
            $"{ShortMonths[first]}-{ShortMonths[last]} {year}", $"{Ordinals[number - 1]} kw {year}", $"q{number}-{year}",
            $"{year} k{number}",
            $"{Months[first]} t/m {Months[last]} {year}",
        ];
    }

    static List<string> Year(int year) =>
    [
        $"{year}", $"in {year}", $"over heel {year}", $"over {year}", $"heel {year}", $"in het jaar {year}", $"'{year % 100:00}",
        $"kalenderjaar {year}",
    ];

    static List<string> Stretch(Period first, Period last)
    {
        var (from, to) = (first.LastQuarterNumber, last.LastQuarterNumber);
        return
        [
            $"van q{from} {first.LastYear} t/m q{to} {last.LastYear}",
            $"{from}e kw {first.LastYear} tot en met {to}e kwartaal {last.LastYear}",
            $"van k{from} {first.LastYear} tot k{to} {last.LastYear}",
            $"van het {Ordinals[from - 1]} kwartaal {first.LastYear} tot en met het {Ordinals[to - 1]} kwartaal {last.LastYear}",
            $"q{from} '{first.LastYear % 100:00} - q{to} '{last.LastYear % 100:00}",
            $"vanaf {Ordinals[from - 1]} kw {first.LastYear} t/m {Ordinals[to - 1]} kw {last.LastYear}",
        ];
    }

    // What is left out leaves no gap.
    static string Trimmed(string text) => string.Join(' ', text.Replace(" - - ", " - ", StringComparison.Ordinal)
        .Replace(" ,", ",", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
