using BanenBot.Core.Figures;
using BanenBot.Tests.Support;
using BanenBot.Web;

namespace BanenBot.Tests.Web;

public sealed class FiguresCsvTests
{
    static string[] Lines(string rows, bool forExcel, string indicator = "bomen")
    {
        using var small = new SmallFigures(rows);
        var sheet = small.Desk().Sheet(new FigurePick(indicator) { Period = FigurePick.All }, Some.Day)!;
        return FiguresCsv.Of(sheet, forExcel).Split("\r\n");
    }

    [Fact]
    public void EachFigureStandsWithItsSource() => Assert.Equal(
        "bomen in het bos,totaal,Heide en Ven,eind 2017,2017-Q4,859,banen,indicatief,getoond,Bomenblad,p. 1,Bosdienst,mei 2019,,,,Alle "
            + "bomen die er staan.",
        Lines("bomen;;heide;2017-Q4;859;stand;indicatief;blad;p. 1;2019-05;;", forExcel: false)[1]);

    [Fact]
    public void EveryLineHasAsManyCellsAsTheHeadAndTheLastOneIsEnded()
    {
        var lines = Lines(SmallFigures.Rows, forExcel: false);
        Assert.Equal("", lines[^1]);
        Assert.All(lines[..^1], line => Assert.Equal(FiguresTexts.CsvColumns.Count, line.Split(',').Length));
    }

    [Fact]
    public void TheOtherReadingIsALineOfItsOwn() =>
        Assert.Contains(Lines(SmallFigures.Rows, forExcel: false),
            line => line.Contains(",1860,banen,indicatief,andere lezing,", StringComparison.Ordinal));

    [Theory]
    [InlineData(false, ",27.5,")]
    [InlineData(true, ";27,5;")]
    public void ExcelGetsSemicolonsAndADecimalComma(bool forExcel, string cell) => Assert.Contains(
        cell, Lines("aandeel;;heide;2018-Q1;27,5;aandeel;indicatief;blad;p. 6;2019-05;;", forExcel, "aandeel")[1],
        StringComparison.Ordinal);

    [Theory]
    [InlineData(false, ",<10,banen,afgeschermd,")]
    [InlineData(true, ";<10;banen;afgeschermd;")]
    public void AWithheldNumberIsItsBound(bool forExcel, string cells) => Assert.Contains(
        cells, Lines("bomen;;heide;2017-Q3;12;stand;indicatief;blad;p. 1;2019-05;;\n"
            + "bomen;;heide;2017-Q4;<10;stand;afgeschermd;blad;p. 1;2019-05;;", forExcel)[2], StringComparison.Ordinal);

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SOM(A1)", "'@SOM(A1)")]
    [InlineData("+31", "'+31")]
    [InlineData("-x", "'-x")]
    [InlineData("a, b", "\"a, b\"")]
    public void ATextIsNeverAFormulaAndKeepsToItsCell(string note, string cell) => Assert.Contains(
        $",{cell},", Lines($"bomen;;heide;2017-Q4;859;stand;indicatief;blad;p. 1;2019-05;;{note}", forExcel: false)[1],
        StringComparison.Ordinal);

    [Fact]
    public void ANegativeNumberStaysANumber() => Assert.Contains(
        ",-22,", Lines("groei;;heide;2017-Q1;-22;mutatie;indicatief;blad;p. 4;2019-05;;", forExcel: false, "groei")[1],
        StringComparison.Ordinal);
}
