using BanenBot.Core.Figures;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Figures;

public sealed class ConflictTests
{
    const string Entry =
        """
        tegenspraken:
          - onderwerp: Wanneer geteld is
            geldt: in het voorjaar
            bron: blad
            plaats: p. 1
            andere-lezing: in het najaar
            andere-bron: memo
            andere-plaats: p. 2
            waarom: Het blad telt zelf.
            indicatoren: [bomen]
            perioden: [2017-Q1]
        """;

    [FactWithFigures]
    public void TheDocumentsContradictEachOtherInOverThirtyPlacesEachWithTwoReadingsAndTheirSources()
    {
        var conflicts = Conflict.Of(RealFigures.Figures);
        Assert.True(conflicts.Count > 30, $"{conflicts.Count} conflicts");
        Assert.All(conflicts, conflict => Assert.All([conflict.Shown, .. conflict.Others], reading =>
            Assert.True(reading.Text.Length > 0 && reading.Source.Place.Length > 0, conflict.Subject)));
        Assert.All(conflicts, conflict => Assert.NotEmpty(conflict.Others));
        Assert.All(conflicts, conflict => Assert.DoesNotContain(conflict.Others, other => other.Text == conflict.Shown.Text));
        Assert.All(conflicts, conflict => Assert.NotEmpty(conflict.Why));
    }

    [FactWithFigures]
    public void WhatIsDisputedWithoutABetterFigureIsWrittenDownByEditors()
    {
        var listed = Conflict.Of(RealFigures.Figures);
        Assert.All(RealFigures.Figures.Figures.Where(figure => figure.Status == FigureStatus.Disputed), figure => Assert.Contains(listed,
            conflict => conflict.Concerns(figure) || conflict.Others.Any(other => other.Source == figure.Source
                && conflict.Indicators.Contains(figure.Indicator.Id))));
    }

    [Fact]
    public void TwoValuesForTheSameSlotsAreAConflictAndTheBetterSourceIsShown()
    {
        using var small = new SmallFigures();
        var conflicts = Conflict.Of(small.Read());
        Assert.Equal(["859 banen > 850 banen (9)", "1.864 banen > 1.860 banen (4)"], conflicts.Select(conflict =>
            $"{conflict.Shown.Text} > {conflict.Others[0].Text} ({conflict.Others[0].Difference})"));
        Assert.Equal("Een telfout.", conflicts[0].Why);
    }

    [Fact]
    public void AnEntryIsListedAndStandsUnderTheFiguresItConcernsAndNoOthers()
    {
        using var small = new SmallFigures();
        small.Write("cijfers/tegenspraken.yaml", Entry);
        Assert.Contains(Conflict.Of(small.Read()), conflict => conflict.Subject == "Wanneer geteld is");
        Assert.Empty(small.Faults.All);
        var desk = small.Desk();
        Assert.Contains(
            desk.Answer("bomen heide q1 2017", null, Some.Day)!.Notes, note => note.Contains("in het najaar", StringComparison.Ordinal));
        Assert.DoesNotContain(
            desk.Answer("bomen heide q1 2018", null, Some.Day)!.Notes, note => note.Contains("in het najaar", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[totaal]", "bomen heide q1 2017", true)]
    [InlineData("[totaal, eik]", "bomen heide q1 2017", true)]
    [InlineData("[eik]", "bomen heide q1 2017", false)]
    public void AnEntryMayConcernSomeBreakdownsOnly(string breakdowns, string question, bool isNoted)
    {
        using var small = new SmallFigures();
        small.Write("cijfers/tegenspraken.yaml", Entry.Replace("perioden:", $"uitsplitsingen: {breakdowns}\n    perioden:",
            StringComparison.Ordinal));
        var notes = small.Desk().Answer(question, null, Some.Day)!.Notes;
        Assert.Empty(small.Faults.All);
        Assert.Equal(isNoted, notes.Any(note => note.Contains("in het najaar", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("perioden: [2017-Q1]", "uitsplitsingen: [spar]", 11, "spar")]
    [InlineData("geldt: in het voorjaar", "geldt:", 2, "geldt")]
    [InlineData("andere-bron: memo", "andere-bron: krant", 7, "krant")]
    [InlineData("indicatoren: [bomen]", "indicatoren: [struiken]", 10, "struiken")]
    [InlineData("perioden: [2017-Q1]", "perioden: [ooit]", 11, "ooit")]
    [InlineData("waarom:", "reden:", 9, "reden")]
    public void AFaultyEntryIsReportedWithItsLine(string good, string bad, int line, string mentions)
    {
        using var small = new SmallFigures();
        small.Write("cijfers/tegenspraken.yaml", Entry.Replace(good, bad, StringComparison.Ordinal));
        Assert.Empty(small.Read().Catalog.Conflicts);
        Assert.Contains(small.Faults.All, fault => fault.File == "cijfers/tegenspraken.yaml"
            && fault.Line >= line && fault.Reason.Contains(mentions, StringComparison.Ordinal));
    }
}
