using BanenBot.Core.Figures;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Figures;

public sealed class FigureFolderTests
{
    const string GoodRow = "bomen;;heide;2018-Q1;1864,5;stand;indicatief;blad;p. 1;2019-05;;";

    [Fact]
    public void ASoundFolderIsReadWithoutFaults()
    {
        using var small = new SmallFigures();
        Assert.Equal(19, small.Read().Figures.Count);
        Assert.Empty(small.Faults.All);
    }

    [Fact]
    public void ARowBecomesAFigureWithItsFullIdentity()
    {
        using var small = new SmallFigures("bomen;eik;heide;2018-Q1;1864,5;stand;afgeleid;blad;p. 1, tabel;2019-05-02;1860 + 4,5;Let op.");
        var figure = Assert.Single(small.Read().Figures);
        Assert.Equal((1864.5m, "banen", "eik", "Heide en Ven", "2018-Q1"),
            (figure.Value, figure.Unit.Name, figure.Breakdown?.Name, figure.Region.Name, figure.Period.ToString()));
        Assert.Equal((FigureKind.Level, FigureStatus.Derived, "Bomenblad", "p. 1, tabel", "2 mei 2019", "1860 + 4,5", "Let op."),
            (figure.Kind, figure.Status, figure.Source.Source.Title, figure.Source.Place, figure.Published.ToString(), figure.Calculation,
                figure.Note));
    }

    [Theory]
    [InlineData("struiken;;heide;2018-Q1;1;stand;indicatief;blad;p. 1;2019;;", "struiken")]
    [InlineData("bomen;spar;heide;2018-Q1;1;stand;indicatief;blad;p. 1;2019;;", "spar")]
    [InlineData("bomen;;berg;2018-Q1;1;stand;indicatief;blad;p. 1;2019;;", "berg")]
    [InlineData("bomen;;heide;2018Q1;1;stand;indicatief;blad;p. 1;2019;;", "2018Q1")]
    [InlineData("bomen;;heide;2018-Q1;1.864;stand;indicatief;blad;p. 1;2019;;", "1.864")]
    [InlineData("bomen;;heide;2018-Q1;1;voorraad;indicatief;blad;p. 1;2019;;", "voorraad")]
    [InlineData("bomen;;heide;2018-Q1;1;stand;zeker;blad;p. 1;2019;;", "zeker")]
    [InlineData("bomen;;heide;2018-Q1;1;stand;indicatief;krant;p. 1;2019;;", "krant")]
    [InlineData("bomen;;heide;2018-Q1;1;stand;indicatief;blad;;2019;;", "plaats")]
    [InlineData("bomen;;heide;2018-Q1;1;stand;indicatief;blad;p. 1;gisteren;;", "gisteren")]
    [InlineData("bomen;;heide;2018-Q1;5;stand;afgeleid;blad;p. 1;2019;;", "berekening")]
    [InlineData("bomen;;heide;2018-Q1;5;stand;afgeleid;blad;p. 1;2019;9 - 5;", "9 - 5")]
    [InlineData("bomen;;heide;2018-Q1;5;stand", "kolommen")]
    [InlineData("bomen;;heide;2018-Q1;5;stand;indicatief;blad;\"p. 1;2019;;", "kolommen")]
    public void AFaultyRowIsReportedWithItsLineAndTheRestStands(string row, string mentions)
    {
        using var small = new SmallFigures($"{GoodRow}\n{row}\n{GoodRow}");
        Assert.Equal(2, small.Read().Figures.Count);
        var fault = Assert.Single(small.Faults.All);
        Assert.Equal(("cijfers/bomen.csv", 3), (fault.File, fault.Line));
        Assert.Contains(mentions, fault.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bomen;eik;heide;2018-Q1;467;stand;indicatief;blad;p. 2;2019-05;;", 0, 1)]
    [InlineData("bomen;eik;heide;2018-Q1;466;stand;indicatief;blad;p. 2;2019-05;;", 2, 0)]
    [InlineData("bomen;eik;heide;2018-Q1;467;stand;betwist;blad;p. 2;2019-05;;Een telfout.", 2, 0)]
    [InlineData("bomen;eik;heide;2018-Q1;467;stand;indicatief;blad;p. 2;2019-06;;", 2, 0)]
    [InlineData("bomen;eik;heide;2018-Q1;467;stand;indicatief;memo;p. 2;2019-05;;", 2, 0)]
    public void OneEditionThatSaysTwoThingsOfAFigureIsAFaultAndGivesNeither(string second, int figures, int faults)
    {
        using var small = new SmallFigures($"bomen;eik;heide;2018-Q1;466;stand;indicatief;blad;p. 1;2019-05;;\n{second}");
        Assert.Equal(figures, small.Read().Figures.Count);
        Assert.Equal(faults, small.Faults.All.Count);
    }

    [Fact]
    public void AFileWithoutItsHeaderIsLeftOutAndTheOthersStand()
    {
        using var small = new SmallFigures();
        small.Write("cijfers/ander.csv", GoodRow);
        Assert.Equal(19, small.Read().Figures.Count);
        Assert.Equal("cijfers/ander.csv", Assert.Single(small.Faults.All).File);
    }

    [Theory]
    [InlineData("cijfers/indicatoren.yaml", "indicatoren:\n  - { id: bomen, naam: bomen }", "eenheid")]
    [InlineData("cijfers/regios.yaml", "regios:\n  - { id: heide, naam: Heide, soort: provincie }", "provincie")]
    [InlineData("cijfers/indicatoren.yaml", "peilmomenten:\n  - { naam: start, periode: ooit, termen: [start] }", "ooit")]
    public void AFaultyNameIsReportedInItsOwnFile(string file, string text, string mentions)
    {
        using var small = new SmallFigures();
        small.Write(file, text);
        small.Read();
        Assert.Contains(small.Faults.All, fault =>
            fault.File == file && fault.Line > 0 && fault.Reason.Contains(mentions, StringComparison.Ordinal));
    }

    [Fact]
    public void TheVersionChangesWithTheFilesAndOnlyThen()
    {
        using var small = new SmallFigures();
        var version = small.Read().Version;
        Assert.Equal(version, small.Read().Version);
        small.Write("cijfers/bomen.csv", $"{SmallFigures.Header}\n{GoodRow}\n");
        Assert.NotEqual(version, small.Read().Version);
    }
}
