using BanenBot.Core.Figures;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Figures;

/// <summary>Small numbers that a publisher does not give: kept as a bound, said as one, and reckoned with by nothing.</summary>
public sealed class WithheldTests : IDisposable
{
    const string Bound = "minder dan 10";

    readonly SmallFigures _small = new(
        """
        bomen;eik;heide;2017-Q3;12;stand;indicatief;blad;p. 1;2019-05;;
        bomen;eik;heide;2017-Q4;<10;stand;afgeschermd;blad;p. 1;2019-05;;
        bomen;eik;heide;2018-Q1;14;stand;indicatief;blad;p. 1;2019-05;;
        bomen;eik;duin;2018-Q1;<10;stand;afgeschermd;blad;p. 1;2019-05;;
        bomen;;heide;2017-Q4;859;stand;indicatief;blad;p. 1;2019-05;;
        bomen;;heide;2018-Q1;1864;stand;indicatief;blad;p. 1;2019-05;;
        """);

    public void Dispose() => _small.Dispose();

    [Theory]
    [InlineData("bomen eik heide eind 2017", "minder dan 10 banen")]
    [InlineData("bomen eik duinstreek", "Duinstreek, eind eerste kwartaal 2018 (31 maart 2018): minder dan 10 banen")]
    [InlineData("bomen eik heide eind 2017 ten opzichte van q3 2017", Bound)]
    public void ABoundIsSaidInThePlaceOfANumber(string question, string said)
    {
        var answer = Ask(question);
        Assert.Equal(FigureOutcome.Held, answer.Outcome);
        Assert.Contains(said, answer.Headline, StringComparison.Ordinal);
        Assert.Contains(answer.Notes, note => note.Contains("reken er niet mee", StringComparison.Ordinal));
        Assert.Null(answer.Result);
        Assert.Empty(answer.Shown);
    }

    [Fact]
    public void TheNewestNumberBeforeItIsNamed() =>
        Assert.Contains(Ask("bomen eik heide eind 2017").Details, detail => detail.Contains("12 banen", StringComparison.Ordinal));

    [Fact]
    public void TheCourseHasItInTheTableAndNotInTheChartOrTheChange()
    {
        var answer = Ask("verloop bomen eik heide");
        Assert.Contains("van 12", answer.Headline, StringComparison.Ordinal);
        Assert.Contains(answer.Table!.Rows, row => row[1] == Bound);
        Assert.Equal([12m, 14m], answer.Chart!.Values);
    }

    [Fact]
    public void ANumberIsNotSetAgainstABound() =>
        Assert.DoesNotContain(Ask("bomen eik heide q1 2018").Details, detail => detail.Contains("meer dan", StringComparison.Ordinal));

    [Fact]
    public void SideBySideItStandsInTheWordsBelow()
    {
        var answer = Ask("bomen eik heide en duinstreek q1 2018");
        var said = Assert.Single(answer.Details, detail => detail.Contains("Duinstreek", StringComparison.Ordinal));
        Assert.Contains(Bound, said, StringComparison.Ordinal);
    }

    [Fact]
    public void TheFolderHoldsItWithoutAFault()
    {
        Assert.Contains(_small.Read().Figures, figure => figure is { IsWithheld: true, Value: 10 });
        Assert.Empty(_small.Faults.All);
    }

    FigureAnswer Ask(string question) => _small.Desk().Answer(question, null, Some.Day)!;
}
