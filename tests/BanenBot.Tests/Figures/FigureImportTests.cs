using BanenBot.Core.Figures;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Figures;

public sealed class FigureImportTests : IDisposable
{
    const string Held = "bomen;;heide;2018-Q1;1864;stand;indicatief;blad;p. 1;2019-05;;";

    readonly SmallFigures _small = new(Held);
    readonly StringWriter _kept = new();

    [Theory]
    [InlineData("bomen;eik;heide;2018-Q1;5;stand;indicatief;blad;p. 1;2019-05;;", 1, 0, 0, 0, 1)]
    [InlineData("bomen;;heide;2018-Q1;1864;stand;indicatief;blad;p. 1;2019-05;;", 0, 0, 1, 0, 0)]
    [InlineData("bomen;;heide;2018-Q1;1864;stand;indicatief;blad;p. 1;2019-08;;", 0, 0, 1, 0, 1)]
    [InlineData("bomen;;heide;2018-Q1;1870;stand;herzien;blad;p. 1;2019-08;;", 0, 1, 0, 0, 1)]
    [InlineData("bomen;;heide;2018-Q1;1870;stand;indicatief;memo;p. 1;2019-08;;", 0, 0, 0, 1, 1)]
    [InlineData("bomen;;heide;2018-Q1;1864;stand;indicatief;memo;p. 1;2019-08;;", 1, 0, 0, 0, 1)]
    [InlineData("bomen;eik;heide;2018-Q1;<10;stand;afgeschermd;blad;p. 1;2019-05;;", 1, 0, 0, 0, 1)]
    [InlineData("bomen;;heide;2018-Q1;<10;stand;afgeschermd;blad;p. 1;2019-08;;", 0, 1, 0, 0, 1)]
    [InlineData("bomen;;heide;2018-Q1;<2000;stand;afgeschermd;memo;p. 1;2019-08;;", 1, 0, 0, 0, 1)]
    [InlineData("bomen;;heide;2018-Q1;<10;stand;afgeschermd;memo;p. 1;2019-08;;", 0, 0, 0, 1, 1)]
    public void ARowIsWeighedAgainstWhatIsHeldAndKeptUnlessItIsThereAlready(
        string row, int news, int changed, int same, int conflicting, int kept)
    {
        var preview = Import(row);
        Assert.Empty(_small.Faults.All);
        Assert.Equal(
            (news, changed, same, conflicting, kept), (preview.New, preview.Changed, preview.Same, preview.Conflicting, preview.Kept));
        Assert.Equal(changed + conflicting, preview.Changes.Count);
    }

    [Theory]
    [InlineData("struiken;;heide;2018-Q1;1;stand;indicatief;blad;p. 1;2019;;", "struiken")]
    [InlineData("bomen;;heide;2018-Q1;5.5;stand;indicatief;memo;p. 1;2019;;", "5.5")]
    [InlineData("bomen;;heide;2018-Q1;5;stand;afgeleid;memo;p. 1;2019;9 - 5;", "9 - 5")]
    [InlineData("bomen;;heide;2018-Q1;5", "kolommen")]
    [InlineData("bomen;;heide;2018-Q1;<10;stand;indicatief;memo;p. 1;2019;;", "`afgeschermd`")]
    [InlineData("bomen;;heide;2018-Q1;10;stand;afgeschermd;memo;p. 1;2019;;", "`<10`")]
    [InlineData("bomen;;heide;2018-Q1;<;stand;afgeschermd;memo;p. 1;2019;;", "`<`")]
    [InlineData("bomen;;heide;2018-Q1;9;stand;indicatief;blad;p. 9;2019-05;;", "1.864 banen")]
    [InlineData("bomen;beuk;heide;2018-Q1;8;stand;indicatief;blad;p. 9;2019-05;;", "regel 2")]
    public void AFaultIsReportedWithItsLine(string row, string mentions)
    {
        Import("bomen;beuk;heide;2018-Q1;7;stand;indicatief;blad;p. 1;2019-05;;", row);
        var fault = Assert.Single(_small.Faults.All);
        Assert.Equal(("nieuw.csv", 3), (fault.File, fault.Line));
        Assert.Contains(mentions, fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsKeptReadsBackAsItWas()
    {
        Import("bomen;eik;heide;2018-Q1;5,5;stand;indicatief;blad;\"p. 1; tabel\";2019-05;;Het \"\"bos\"\".".Replace(
            "Het \"\"bos\"\".", "\"Het \"\"bos\"\".\""));
        _small.Write("cijfers/nieuw.csv", _kept.ToString());
        var figure = Assert.Single(_small.Read().Figures, figure => figure.Breakdown?.Id == "eik");
        Assert.Empty(_small.Faults.All);
        Assert.Equal((5.5m, "p. 1; tabel", "Het \"bos\"."), (figure.Value, figure.Source.Place, figure.Note));
    }

    [Fact]
    public void ANewerEditionIsShownAndTheOlderIsNamedBesideIt()
    {
        Import("bomen;;heide;2018-Q1;1870;stand;herzien;blad;p. 1;2019-08;;");
        _small.Write("cijfers/nieuw.csv", _kept.ToString());
        var answer = _small.Desk().Answer("bomen heide q1 2018", null, Some.Day)!;
        Assert.Contains("1.870", answer.Headline, StringComparison.Ordinal);
        Assert.Contains(answer.Notes,
            note => note.Contains("1.864", StringComparison.Ordinal) && note.Contains("eerdere editie", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _small.Dispose();
        _kept.Dispose();
    }

    ImportPreview Import(params string[] rows) => new FigureImport(_small.Read(), _small.Faults)
        .Run("nieuw.csv", new StringReader(string.Join('\n', rows.Prepend(SmallFigures.Header))), _kept, _ => { });
}
