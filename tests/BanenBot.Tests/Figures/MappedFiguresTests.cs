using BanenBot.Core.Figures;
using BanenBot.Core.Figures.Files;
using BanenBot.Core.Reading;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Figures;

/// <summary>Tables in the layouts of their publishers, made for this.</summary>
public sealed class MappedFiguresTests : IDisposable
{
    readonly SmallFigures _small = new();
    readonly TemporaryFolder _folder = new();
    readonly FaultList _faults = new();

    public void Dispose()
    {
        _folder.Dispose();
        _small.Dispose();
    }

    IReadOnlyList<string> Rows(string name, string table, string mapping)
    {
        var file = Path.Combine(_folder.Path, name);
        File.WriteAllText(file, table);
        var read = FigureMapping.Read("koppeling.yaml", mapping, _faults);
        return read is null ? [] : [.. MappedFigures.Read(file, read, _small.Read().Catalog, _faults).Csv.Trim().Split('\n').Skip(1)];
    }

    [Fact]
    public void AFactsheetTableWithGroupsDownAndQuartersAcrossBecomesRows()
    {
        var table =
            "Factsheet;;;;\n;1e kwartaal 2018;;4e kwartaal 2017;\nDoelgroep;Aantal;%;Aantal;%\neik;1.641;44,5%;*;-\nTotaal;3.000;;2.900;\n";
        var mapping = "kop-rijen: [2, 3]\nindicator: bomen\nregio: heide\nbron: blad\nplaats: tabel 1\ngepubliceerd: 2019-05\n"
            + "velden:\n  - veld: uitsplitsing\n    kolom: Doelgroep\n    namen:\n      - Totaal: \"\"\n"
            + "waarden:\n  - kolom: 1e kwartaal 2018 Aantal\n    periode: 2018-Q1\n  - kolom: 1e kwartaal 2018 %\n    periode: 2018-Q1\n  "
            + "  soort: aandeel\n"
            + "  - kolom: 4e kwartaal 2017 Aantal\n    periode: 2017-Q4\n";
        Assert.Equal(
            ["bomen;eik;heide;2018-Q1;1641;stand;indicatief;blad;tabel 1;2019-05;;",
                "bomen;eik;heide;2018-Q1;44,5;aandeel;indicatief;blad;tabel 1;2019-05;;",
                "bomen;eik;heide;2017-Q4;<10;stand;afgeschermd;blad;tabel 1;2019-05;;",
                "bomen;;heide;2018-Q1;3000;stand;indicatief;blad;tabel 1;2019-05;;",
                    "bomen;;heide;2017-Q4;2900;stand;indicatief;blad;tabel 1;2019-05;;"],
            Rows("factsheet.csv", table, mapping));
        Assert.Empty(_faults.All);
        Assert.Empty(_faults.Warnings);
    }

    [Fact]
    public void ObservationsOfStatLineAreReadThroughTheirCodes()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "RegioSCodes.json"),
            "{\"value\":[{\"Identifier\":\"AM01\",\"Title\":\"Heide (AM)\"},{\"Identifier\":\"AM02\",\"Title\":\"Elders (AM)\"}]}");
        var table = "{\"value\":[{\"Id\":0,\"Measure\":\"D1\",\"Value\":1864.0,\"RegioS\":\"AM01\",\"Perioden\":\"2018KW01\"},"
            + "{\"Id\":1,\"Measure\":\"D1\",\"Value\":45.3,\"RegioS\":\"AM01\",\"Perioden\":\"2017JJ00\"},"
            + "{\"Id\":2,\"Measure\":\"D1\",\"Value\":null,\"RegioS\":\"AM01\",\"Perioden\":\"2018KW02\"},"
            + "{\"Id\":3,\"Measure\":\"D1\",\"Value\":7,\"RegioS\":\"AM02\",\"Perioden\":\"2018KW01\"}]}";
        var mapping =
            "decimaal: punt\nbron: blad\nplaats: tabel 80590ned\ngepubliceerd: 2019\ncodes:\n  - kolom: RegioS\n    bestand: "
                + "RegioSCodes.json\n"
            + "velden:\n  - veld: indicator\n    kolom: Measure\n    namen:\n      - D1: bomen\n  - veld: periode\n    kolom: Perioden\n"
            + "  - veld: regio\n    kolom: RegioS\n    overige: overslaan\n    namen:\n      - Heide (AM): heide\nwaarden:\n  - kolom: "
            + "Value\n";
        Assert.Equal(
            ["bomen;;heide;2018-Q1;1864,0;stand;indicatief;blad;tabel 80590ned;2019;;",
                "bomen;;heide;2017;45,3;stand;indicatief;blad;tabel 80590ned;2019;;"],
            Rows("Observations.json", table, mapping));
        Assert.Empty(_faults.All);
    }

    [Fact]
    public void AColumnThatIsNotThereIsNamedWithThoseThatAre()
    {
        Assert.Empty(Rows("x.csv", "Regio;Banen\nheide;5\n", "waarden:\n  - kolom: Aantal\n"));
        Assert.Contains("`Aantal` staat niet in dit bestand. Er staat: Regio, Banen.", Assert.Single(_faults.All).Reason,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("velden: []\n", "waarden")]
    [InlineData("waarden:\n  - kolom: A\nvelden:\n  - veld: kleur\n    kolom: B\n", "kleur")]
    [InlineData("waarden:\n  - kolom: A\ndecimaal: streep\n", "streep")]
    public void AFaultInAMappingIsSaid(string mapping, string mentions)
    {
        Assert.Empty(Rows("x.csv", "A;B\n1;2\n", mapping));
        Assert.Contains(_faults.All, fault => fault.Reason.Contains(mentions, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2018KW01", "2018-Q1")]
    [InlineData("2017JJ00", "2017")]
    [InlineData("2018 1e kwartaal*", "2018-Q1")]
    [InlineData("3e kwartaal 2020", "2020-Q3")]
    [InlineData("Q4 2019", "2019-Q4")]
    [InlineData("2019-K2", "2019-Q2")]
    [InlineData("31-12-2017", "2017-Q4")]
    [InlineData("2018-03-31", "2018-Q1")]
    [InlineData("30-11-2017", null)]
    [InlineData("ooit", null)]
    public void APeriodIsReadAsPublishersWriteIt(string text, string? expected) =>
        Assert.Equal(expected, PublishedPeriod.TryParse(text, out var period) ? period.ToString() : null);
}
