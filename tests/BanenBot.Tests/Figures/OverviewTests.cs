using BanenBot.Core.Figures;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Figures;

/// <summary>"Wat zijn de laatste cijfers": the newest of each main measure.</summary>
public sealed class OverviewTests
{
    const int MostWords = 25;

    [Theory]
    [InlineData("wat zijn de laatste cijfers")]
    [InlineData("wat zijn de laatste regionale cijfers?")]
    [InlineData("heb je recente cijfers voor mij")]
    [InlineData("meest recente cijfers van rivierenland")]
    [InlineData("hoe staan we ervoor met de banenafspraak")]
    [InlineData("kwartaalcijfers gooi")]
    [InlineData("stand van zaken in onze regio")]
    [InlineData("geef me een overzicht van de cijfers")]
    public void TheNewestFiguresAreAskedForAsAWhole(string question) => Assert.True(Asks(question));

    [Theory]
    [InlineData("laatste cijfers van het register")]
    [InlineData("laatste cijfers beschut werk gooi")]
    [InlineData("laatste cijfers over vrouwen")]
    [InlineData("kwartaalcijfers q1 2018")]
    [InlineData("laatste cijfers zonder wsw")]
    [InlineData("hoeveel banen zijn er")]
    [InlineData("wat is de banenafspraak")]
    [InlineData("waar vind ik de laatste cijfers op de website")]
    [InlineData("")]
    public void AQuestionWithASubjectOfItsOwnIsNone(string question) => Assert.False(Asks(question));

    [FactWithFigures]
    public void EachMainMeasureHasOneLineWithItsDateAndItsSource()
    {
        var answer = RealFigures.Desk.Overview(null, Some.Day)!;
        Assert.Equal(FigureOutcome.Held, answer.Outcome);
        Assert.Equal(RealFigures.Figures.Catalog.Main.Count, answer.Table!.Rows.Count);
        Assert.All(answer.Table.Rows, row => Assert.All(row.Take(3), Assert.NotEmpty));
        Assert.Equal(answer.Table.Rows.Count, answer.Shown.Count);
        Assert.NotEmpty(answer.Sources);
        Assert.InRange(answer.Headline.Split(' ').Length, 5, MostWords);
        Assert.All(answer.Suggestions, suggestion =>
            Assert.Equal(FigureOutcome.Held, RealFigures.Desk.Answer(suggestion, answer.Question, Some.Day)?.Outcome));
    }

    [FactWithFigures]
    public void AValueOfTheCountrySaysSo()
    {
        var region = RealFigures.Figures.Catalog.Region("rivierenland")!;
        var rows = RealFigures.Desk.Overview(region, Some.Day)!.Table!.Rows;
        Assert.Contains(rows, row => row[0].EndsWith("in Nederland", StringComparison.Ordinal));
        Assert.Contains(rows, row => !row[0].EndsWith("in Nederland", StringComparison.Ordinal) && row[1] == "48%");
    }

    [Theory]
    [InlineData("2021-01-15", "31 december 2020.")]
    [InlineData("2021-06-30", "31 december 2020, 5 maanden geleden.")]
    [InlineData("2022-03-15", "31 december 2020, ruim een jaar geleden.")]
    [InlineData("2026-01-01", "31 december 2020, 5 jaar geleden.")]
    public void TheHeadlineSaysHowOldTheFiguresAre(string day, string said) => Assert.EndsWith(said,
        RealFigures.Desk.Overview(null, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))!.Headline,
        StringComparison.Ordinal);

    [Fact]
    public void WithoutMainMeasuresThereIsNoOverview()
    {
        using var small = new SmallFigures();
        Assert.Null(small.Desk().Overview(null, Some.Day));
    }

    static bool Asks(string question) => RealFigures.Desk.AsksForOverview(question, RealFigures.Analyzer.AnalyzeQuestion(question));
}
