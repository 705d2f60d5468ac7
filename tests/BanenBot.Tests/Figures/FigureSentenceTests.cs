using BanenBot.Core.Reading;
using System.Text.RegularExpressions;
using BanenBot.Core.Figures;
using BanenBot.Core.Sources;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Figures;

/// <summary>What every figure answer has in common as Dutch: short, whole sentences, nothing twice.</summary>
[Trait("Speed", "slow")]
public sealed partial class FigureSentenceTests
{
    const int MostWords = 40;

    [FactWithFigures]
    public void NoAnswerHoldsASlipOfTheWriting()
    {
        var (slips, count) = (new List<string>(), 0);
        foreach (var (question, answer) in Answers())
        {
            count++;
            foreach (var text in answer.Details.Concat(answer.Notes).Prepend(answer.Headline))
                if (Slip(text) is { } slip) slips.Add($"{question}: {slip}: {text}");
            if (answer.Details.Concat(answer.Notes).GroupBy(text => text).Any(group => group.Count() > 1))
                slips.Add($"{question}: the same twice");
        }

        Assert.True(count > 1000, $"only {count} answers");
        Assert.True(slips.Count == 0, string.Join('\n', slips.Take(40)));
    }

    [FactWithFigures]
    public void EveryHeadlineIsShort() => Assert.Empty(Answers()
        .Where(pair => pair.Answer.Headline.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > MostWords)
        .Select(pair => $"{pair.Question}: {pair.Answer.Headline}"));

    [Theory]
    [InlineData("Eind 2017  waren er 3 banen.")]
    [InlineData("Er is een nieuwer cijfer: 17 personen ().")]
    [InlineData("Banen in Gooi: eind 2017 859 banen.")]
    [InlineData("Regio's in Nederland in Nederland.")]
    [InlineData("1120 / 1679 = 66,7%")]
    [InlineData("Een zin zonder eind..")]
    public void EachSlipIsSeen(string text) => Assert.NotNull(Slip(text));

    static string? Slip(string text) =>
        text.Contains("  ", StringComparison.Ordinal) ? "two spaces"
        : text.Contains("()", StringComparison.Ordinal) || text.Contains("..", StringComparison.Ordinal) ? "something is missing"
        : YearAndNumber().IsMatch(text) ? "a year and a number side by side"
        : TwiceThePlace().IsMatch(text) ? "a place twice"
        : BareThousands().IsMatch(text) ? "a number without its point"
        : text.ReplaceLineEndings(" ") != text ? "more than one line" : null;

    // Every figure that is held, and the ways to look on from a measure.
    static IEnumerable<(string Question, FigureAnswer Answer)> Answers()
    {
        var regions = RealFigures.Figures.Catalog.Regions.Where(
            region => RealFigures.Figures.Figures.Any(figure => figure.Region == region)).ToList();
        var figures = RealFigures.Figures.Figures.Select(figure => Phrasings.Of(figure).First());
        var others = from indicator in RealFigures.Figures.Catalog.Indicators
                     from region in regions
                     from look in (string[])["hoeveel {0} in {1}", "{0} {1} sinds de nulmeting", "verloop {0} {1}", "{0} {1} uitgesplitst",
                         "{0} per regio",
                         "hoeveel procent groei {0} {1} sinds 2016", "{0} {1} eind 2016 en eind 2017", "{0} {1} 1999",
                         "verschil {0} wajong en participatiewet {1}",
                         "hoogste {0} {1}", "verloop {0} wajong participatiewet {1}"]
                     select string.Format(System.Globalization.CultureInfo.InvariantCulture, look, indicator.Terms[0], region.Name);
        foreach (var question in figures.Concat(others).Distinct(StringComparer.Ordinal))
            if (RealFigures.Desk.Answer(question, null, Some.Day) is { } answer) yield return (question, answer);
    }

    [Theory]
    [InlineData("verloop banengroei gooi 2017",
        "eerst 22 (eerste kwartaal 2017), het hoogst 72 (tweede kwartaal 2017), laatst 65 (vierde kwartaal 2017)")]
    [InlineData("verloop werkzame personen gooi", "steeg van 492 (eind 2012) naar 798 (eind eerste kwartaal 2018).")]
    [InlineData("banen gooi eind 2017 en eind 2012", "859 banen (eind 2017) en 515 (eind 2012)")]
    [InlineData("hoeveel arbeidsmarktregio's", "Aantal arbeidsmarktregio's in Nederland, in 2023: 35 regio's.")]
    [InlineData("hoeveel verloonde uren per baan", "110,92 uur.")]
    [InlineData("hoeveel procent is het register gekrompen sinds de nulmeting", "27% minder: personen in het doelgroepregister")]
    [InlineData("hoeveel procent zijn de werkzame personen gestegen t.o.v. 2012", "62,2% meer")]
    [InlineData("hoeveel procent groei in 2017 banen gooi", "31,5% meer")]
    [InlineData("hoeveel is het aandeel participatiewet in het register gestegen sinds 2016", "14 procentpunt meer dan eind 2016 (13%)")]
    [InlineData("rangschik de regio's op aandeel werkenden", "Het hoogst staat Noordoost-Brabant: 50%")]
    [InlineData("aandeel werkenden per regio", "Het hoogst staat Noordoost-Brabant: 50%")]
    [InlineData(
        "aandeel werkenden gooi en rivierenland, verschil", "3 procentpunt minder: 45% (Gooi en Vechtstreek) tegen 48% (Rivierenland)")]
    public void TheSentenceSaysWhatTheFiguresSay(string question, string said) =>
        Assert.Contains(said, RealFigures.Desk.Answer(question, null, Some.Day)?.Headline ?? "", StringComparison.Ordinal);

    [FactWithFigures]
    public void APercentageOfGrowthAfterTwoMomentsIsOfTheNumberShown()
    {
        var before = RealFigures.Desk.Answer("extra banen gooi 2016", null, Some.Day)!;
        Assert.Contains("149,3% meer", RealFigures.Desk.Answer("en 2017, hoeveel procent meer", before.Question, Some.Day)!.Headline,
            StringComparison.Ordinal);
    }

    [FactWithFigures]
    public void ARankingSaysNothingOfARegionThatWasNotNamed() => Assert.DoesNotContain(
        RealFigures.Desk.Answer("welke regio scoort het best", null, Some.Day)!.Details,
        detail => detail.StartsWith("Je noemde", StringComparison.Ordinal));

    [FactWithFigures]
    public void WhatAFigureMeansStandsBehindWhatItSays()
    {
        var details = RealFigures.Desk.Answer("aandeel wsw in het register gooi q1 2018", null, Some.Day)!.Details.ToList();
        var sum = details.FindIndex(detail => detail.StartsWith("Dit cijfer is uitgerekend", StringComparison.Ordinal));
        var definition = details.FindIndex(detail => detail.StartsWith("Het deel van", StringComparison.Ordinal));
        var caution = details.FindIndex(detail => detail.StartsWith("Let op", StringComparison.Ordinal));
        Assert.True(sum >= 0 && sum < definition && definition < caution, string.Join('\n', details));
    }

    [Theory]
    [InlineData("2018-04-26", "van 26 april 2018")]
    [InlineData("2018-04", "uit april 2018")]
    [InlineData("2018", "uit 2018")]
    public void ADayIsOfAndAYearIsFrom(string date, string said)
    {
        Assert.True(SourceDate.TryParse(date, out var parsed));
        Assert.Equal(said, parsed.WithPreposition);
    }

    [Theory]
    [InlineData(1641, "1.641")]
    [InlineData(-620, "-620")]
    [InlineData(110.92, "110,92")]
    [InlineData(167659.5, "167.659,5")]
    [InlineData(0, "0")]
    public void ANumberIsWrittenAsADutchReaderWritesIt(decimal value, string written) => Assert.Equal(written, DutchFormat.Number(value));

    [GeneratedRegex(@"\b(19|20)\d\d \d")]
    private static partial Regex YearAndNumber();

    [GeneratedRegex(@" in (\p{Lu}[\w ]+?) in \1\b")]
    private static partial Regex TwiceThePlace();

    // A number of four digits that is no year.
    [GeneratedRegex(@"(?<![\d.,])(?!(19|20)\d\d\b)\d{4,}")]
    private static partial Regex BareThousands();
}
