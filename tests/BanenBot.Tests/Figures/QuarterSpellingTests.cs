using BanenBot.Core.Figures;
using BanenBot.Core.Figures.Periods;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Figures;

/// <summary>A quarter is read in whatever way Dutch writes it.</summary>
public sealed class QuarterSpellingTests
{
    static readonly string[] QuarterWords = ["eerste", "tweede", "derde", "vierde"];
    static readonly string[] LastMonths = ["maart", "juni", "september", "december"];
    static readonly string[] ShortLastMonths = ["mrt", "jun", "sep", "dec"];
    static readonly string[] ShortFirstMonths = ["jan", "apr", "jul", "okt"];
    static readonly int[] LastDays = [31, 30, 30, 31];

    readonly PeriodGrammar _grammar = new([], RealWords.Figures.Periods);

    [Fact]
    public void EverySpellingOfEveryQuarterIsReadBack()
    {
        var random = new Random(20180331);
        for (var round = 0; round < 400; round++)
        {
            var (year, quarter) = (random.Next(2012, 2031), random.Next(1, 5));
            foreach (var spelling in Spellings(year, quarter))
            {
                var text = Around(random, spelling);
                var point = Assert.Single(_grammar.Read(text).Points);
                Assert.True(Period.Quarter(year, quarter) == point.Candidates(FigureKind.Level)[0], $"{text} -> {point}");
            }
        }
    }

    static IEnumerable<string> Spellings(int year, int quarter)
    {
        var (word, two, index) = (QuarterWords[quarter - 1], year % 100, quarter - 1);
        foreach (var letter in (string[])["q", "Q", "k", "kw", "kwartaal ", "kw. ", "kw "])
        {
            yield return $"{letter}{quarter} {year}";
            yield return $"{letter}{quarter}-{year}";
            yield return $"{letter}{quarter} '{two:00}";
            yield return $"{letter}{quarter} van {year}";
            yield return $"{year} {letter}{quarter}";
            yield return $"{year}-{letter}{quarter}";
        }

        foreach (var ordinal in (string[])[$"{quarter}e", word, $"{quarter}de"])
            foreach (var unit in (string[])["kwartaal", "kw", "kw.", "kwart.", "Kwartaal"])
            {
                yield return $"{ordinal} {unit} {year}";
                yield return $"{ordinal} {unit} van {year}";
                yield return $"{ordinal} {unit} '{two:00}";
                yield return $"{ordinal} {unit} {two:00}";
                yield return $"eind {ordinal} {unit} {year}";
            }

        yield return $"{year}q{quarter}";
        yield return $"q{quarter} {two:00}";
        yield return $"eind {LastMonths[index]} {year}";
        yield return $"{LastMonths[index]} {year}";
        yield return $"{ShortLastMonths[index]} '{two:00}";
        yield return $"{LastDays[index]}-{quarter * 3}-{year}";
        yield return $"{LastDays[index]}-{quarter * 3:00}-{two:00}";
        yield return $"{LastDays[index]}/{quarter * 3}/{year}";
        yield return $"{LastDays[index]} {LastMonths[index]} {year}";
        yield return $"per {LastDays[index]} {ShortLastMonths[index]} {year}";
        yield return $"{year}-{quarter * 3:00}-{LastDays[index]}";
        yield return $"{ShortFirstMonths[index]}-{ShortLastMonths[index]} {year}";
        yield return $"{ShortFirstMonths[index]} t/m {ShortLastMonths[index]} {year}";
        if (quarter == 4) yield return $"eind {year}";
        if (quarter == 4) yield return $"ultimo {year}";
        if (quarter == 4) yield return $"eind '{two:00}";
    }

    static string Around(Random random, string spelling) => random.Next(4) switch
    {
        0 => spelling,
        1 => $"hoeveel banen {spelling} in onze regio?",
        2 => $"de laatste stand van {spelling}",
        _ => $"25 werknemers en 110,92 uur, {spelling}, trede 5",
    };
}
