using BanenBot.Core.Reading;
using BanenBot.Core.Sources;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Sources;

public sealed class SourceCatalogTests
{
    const string Good = "bronnen:\n  - id: a\n    titel: Titel\n    uitgever: UWV\n    datum: 2018-04\n    gezag: 90\n";

    [Fact]
    public void ASourceHoldsWhatTheCatalogueSays()
    {
        var source = Read(Good + "    adres: https://www.uwv.nl/x\n    document: \"000\"\n    datum-afgeleid: het memo erbij\n",
            out var faults).Find("a");
        Assert.Empty(faults);
        Assert.Equal(("Titel", "april 2018", 90, "000"), (source!.Title, source.Date.ToString(), source.Authority, source.Document));
    }

    [Theory]
    [InlineData("    datum: 2018-04", "    datum: april 2018", 5)]
    [InlineData("    gezag: 90", "    gezag: hoog", 6)]
    [InlineData("    gezag: 90", "    gezag: 101", 6)]
    [InlineData("    titel: Titel", "    titel:", 3)]
    [InlineData("    titel: Titel", "    titel: Titel\n    adres: javascript:alert(1)", 4)]
    [InlineData("    titel: Titel", "    titel: Titel\n    addres: https://x.nl", 4)]
    public void AFaultIsReportedWithItsLine(string what, string by, int line)
    {
        Read(Good.Replace(what, by, StringComparison.Ordinal), out var faults);
        Assert.Contains(faults, fault => fault.Line == line);
    }

    [Fact]
    public void OneIdTwiceIsAFault()
    {
        Read(Good + Good["bronnen:\n".Length..], out var faults);
        Assert.Equal(7, Assert.Single(faults).Line);
    }

    [Fact]
    public void AMissingCatalogueIsAFaultAndNoSource()
    {
        using var folder = new TemporaryFolder();
        var faults = new FaultList();
        Assert.Empty(SourceCatalog.Read(new KnowledgeFolder(folder.Path), faults).All);
        Assert.Single(faults.All);
    }

    [Theory]
    [InlineData("2018", "2018", "2018-12-31")]
    [InlineData("2018-02", "februari 2018", "2018-02-28")]
    [InlineData("2018-04-26", "26 april 2018", "2018-04-26")]
    public void ADateIsAsPreciseAsItsSource(string text, string written, string lastDay)
    {
        Assert.True(SourceDate.TryParse(text, out var date));
        Assert.Equal((written, lastDay), (date.ToString(), date.LastDay.ToString("yyyy-MM-dd", null)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("18-04-2018")]
    [InlineData("2018-13")]
    [InlineData("2018-02-30")]
    [InlineData(null)]
    public void WhatIsNoDateIsNone(string? text) => Assert.False(SourceDate.TryParse(text, out _));

    static SourceCatalog Read(string text, out IReadOnlyList<Fault> faults)
    {
        using var folder = new TemporaryFolder();
        folder.With("bronnen.yaml", text);
        var list = new FaultList();
        var catalog = SourceCatalog.Read(new KnowledgeFolder(folder.Path), list);
        faults = list.All;
        return catalog;
    }
}
