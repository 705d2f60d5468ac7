using System.Text;
using BanenBot.Core.Figures;
using BanenBot.Core.Figures.Answers;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Figures;

/// <summary>The repository's own figures, each of them asked for.</summary>
public sealed class RealFiguresTests
{
    [Theory]
    [InlineData("hoeveel mensen in het register werken q1 2018", "werkzame personen uit het doelgroepregister", "")]
    [InlineData("hoeveel pwetters uit register werkten landelijk in 2016", "werkzame personen uit het doelgroepregister", "Nederland")]
    [InlineData("aandeel werkenden participatiewet in het register landelijk 2018", "aandeel werkenden", "Nederland")]
    [InlineData("hoeveel mensen zijn er ingestroomd in q1 2018", "nieuwe personen in het doelgroepregister", "")]
    [InlineData("ingestroomd in het register geen werk gooi q4 2017", "nieuwe personen in het doelgroepregister", "Gooi en Vechtstreek")]
    [InlineData("werkzame pers eind 2016", "werkzame personen uit het doelgroepregister", "")]
    [InlineData("in hoeveel regio's is de banenafspraak verdeeld", "aantal arbeidsmarktregio's", "Nederland")]
    [InlineData("pwet in doelgroepregister eind 2017 regio", "personen in het doelgroepregister", "Gooi en Vechtstreek")]
    public void TheMeasureThatExplainsMostOfTheWordsIsTaken(string question, string measure, string region)
    {
        var reading = RealFigures.Desk.Answer(question, null, Some.Day)!.Reading!;
        Assert.Equal(measure, reading.Indicator);
        Assert.Contains(region, reading.Region, StringComparison.Ordinal);
    }

    [FactWithFigures]
    public void TheWordRegionOfAPlaceNamesNoMeasure() =>
        Assert.Null(RealFigures.Desk.Answer("wat is de nulmeting voor onze regio", null, Some.Day));

    [FactWithFigures]
    public void AGrowthIsAlsoSaidAsAPercentageOfWhatThereWas() =>
        Assert.Contains(RealFigures.Desk.Answer("groei aantal banen 2017 gv", null, Some.Day)!.Details,
            detail => detail.Contains("31,5%", StringComparison.Ordinal) && detail.Contains("653", StringComparison.Ordinal));

    [FactWithFigures]
    public void TheFilesHaveNoFaults() =>
        Assert.DoesNotContain(RealFigures.Faults, fault => fault.File.StartsWith("cijfers/", StringComparison.Ordinal));

    [FactWithFigures]
    public void EverySumComesToItsFigure() =>
        Assert.All(RealFigures.Figures.Figures.Where(figure => figure.Calculation is not null), figure =>
    {
        var result = Calculation.Evaluate(figure.Calculation!);
        Assert.NotNull(result);
        Assert.True(Calculation.Equal(result.Value, figure.Value, figure.Unit), $"{figure.Calculation} = {result}, not {figure.Value}");
    });

    [FactWithFigures]
    public void WhoSaysOnlyThatPeopleAreMeantIsAskedWhichMeasureAndEachChoiceIsAnswered()
    {
        var home = RealFigures.Figures.Figures.GroupBy(figure => figure.Region).MaxBy(group => group.Count())!.Key;
        var answer = RealFigures.Desk.Answer($"hoeveel mensen in {home.Name}", null, Some.Day);
        Assert.Equal(FigureOutcome.AskBack, answer?.Outcome);
        Assert.All(answer!.Choices,
            choice => Assert.Equal(FigureOutcome.Held, RealFigures.Desk.Answer(choice, answer.Question, Some.Day)?.Outcome));
    }

    [FactWithShared("sources")]
    public void EveryPrintedFigureStandsInTheTextOfItsDocument()
    {
        var texts = Directory.EnumerateFiles(Repository.Shared("sources"), "*.txt")
            .ToDictionary(file => Path.GetFileName(file)[..3], file => File.ReadAllText(file, Encoding.UTF8), StringComparer.Ordinal);
        Assert.Empty(RealFigures.Figures.Figures
            .Where(figure => figure.Status != FigureStatus.Derived && figure.Source.Source.Document is { } document
                && texts.ContainsKey(document)
                && !Stands(figure.Value, texts[document]))
            .Select(figure => $"{figure.Indicator.Id} {figure.Period} {figure.Value} ({figure.Source.Source.Id}, {figure.Source.Place})"));
    }

    // As printed: with or without a point between thousands, the sign apart, small numbers perhaps in words.
    static bool Stands(decimal value, string text)
    {
        var plain = Math.Abs(value).ToString("0.######", System.Globalization.CultureInfo.GetCultureInfo("nl-NL"));
        return new[] { plain, FigureTexts.Number(Math.Abs(value)) }.Any(number => IsWhole(number, text))
            || (value is >= 0 and <= 12 && value == Math.Floor(value)
                && text.Contains(Words[(int)value], StringComparison.OrdinalIgnoreCase));
    }

    static readonly string[] Words = ["geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
        "twaalf"];

    static bool IsWhole(string number, string text)
    {
        for (var at = text.IndexOf(number, StringComparison.Ordinal); at >= 0; at = text.IndexOf(number, at + 1, StringComparison.Ordinal))
        {
            var end = at + number.Length;
            var before = at == 0
                || !(char.IsAsciiDigit(text[at - 1]) || (text[at - 1] is '.' or ',' && at > 1 && char.IsAsciiDigit(text[at - 2])));
            var after = end == text.Length
                || !(char.IsAsciiDigit(text[end])
                    || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])));
            if (before && after) return true;
        }

        return false;
    }
}
