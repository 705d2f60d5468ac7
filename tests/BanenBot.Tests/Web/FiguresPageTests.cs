using BanenBot.Core.Figures;
using BanenBot.Tests.Support;
using BanenBot.Web;

namespace BanenBot.Tests.Web;

public sealed class FiguresPageTests : IDisposable
{
    const string Hostile = "\"><script>alert(1)</script>";

    readonly SmallFigures _small = new();

    public void Dispose() => _small.Dispose();

    string Page(params (string Name, string Value)[] fields)
    {
        var desk = _small.Desk();
        string? Value(string name) => fields.Where(field => field.Name == name).Select(field => field.Value).FirstOrDefault();
        var picks = new[] { FiguresRequest.Pick(Value), FiguresRequest.Beside(Value) }.OfType<FigurePick>();
        return new FiguresHtml(new WebAssets(webRoot: "/bestaat-niet"), "/bot", desk.Indicators, Some.Day)
            .Of(FiguresOverview.Of(desk, Some.Day), [.. picks.Select(pick => desk.Sheet(pick, Some.Day)).OfType<FigureSheet>()]);
    }

    [Fact]
    public void BeforeAnythingIsPickedThereIsAListToPickFrom()
    {
        var html = Page();
        Assert.Contains("<option value=\"bomen\">Bomen in het bos</option>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<article", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<option value=\"bomen\" selected>Bomen in het bos</option>")]
    [InlineData("<option value=\"alle\" selected>Het verloop</option>")]
    [InlineData("Alle bomen die er staan.")]
    [InlineData("<title id=\"grafiek-0-titel\">Bomen in het bos, totaal, Heide en Ven</title>")]
    [InlineData("<th scope=\"row\" role=\"rowheader\">eind eerste kwartaal 2018</th><td role=\"cell\" class=\"getal\">1.864</td>"
        + "<td role=\"cell\" data-kop=\"Status\">indicatief</td><td role=\"cell\" data-kop=\"Bron\"><a href=\"#bron-1\">bron 1</a></td>")]
    [InlineData("<li id=\"bron-1\">Bomenblad, p. 1 (Bosdienst, mei 2019)</li>")]
    [InlineData("Andere lezing: Memo bomen (p. 2) noemt 1.860 banen")]
    [InlineData("href=\"/bot/?vraag=bomen%20Heide%20en%20Ven%20per%20kwartaal\"")]
    [InlineData("href=\"/bot/cijfers.csv?indicator=bomen&amp;uitsplitsing=&amp;regio=heide&amp;periode=alle&amp;voor=excel\"")]
    [InlineData("href=\"/bot/cijfers?indicator=planters\"")]
    public void APickShowsFigureChartTableSourceAndWaysOnward(string part) =>
        Assert.Contains(part, Page(("indicator", "bomen")), StringComparison.Ordinal);

    [Theory]
    [InlineData("De nieuwste cijfers van Heide en Ven")]
    [InlineData("<a href=\"/bot/cijfers?indicator=bomen\">Bomen in het bos</a>")]
    [InlineData(
        "<td role=\"cell\" class=\"getal\">1.864 banen</td><td role=\"cell\" data-kop=\"Periode\">eind eerste kwartaal 2018, "
            + "indicatief</td>")]
    [InlineData("1.005 meer dan eind 2017")]
    [InlineData("<li id=\"bron-1\">Bomenblad, p. 1 (Bosdienst, mei 2019)</li>")]
    public void ThePageOpensWithTheNewestFigures(string part) => Assert.Contains(part, Page(), StringComparison.Ordinal);

    [Fact]
    public void TheNewestFiguresAreLevelsThatWereHeldBefore()
    {
        var rows = FiguresOverview.Of(_small.Desk(), Some.Day).Rows;
        // Of planters and aandeel one moment is held; groei is a change, doel a target.
        Assert.Equal(["bomen"], rows.Select(row => row.Newest.Figure.Indicator.Id));
    }

    [Fact]
    public void WhatWasComputedTwiceIsNotCompared()
    {
        using var small = new SmallFigures(
            "bomen;;heide;2017-Q4;92;stand;afgeleid;blad;p. 1;2019-05;100 - 8;\nbomen;;heide;2018-Q1;292;stand;afgeleid;blad;p. "
                + "1;2019-05;400 - 108;");
        Assert.Null(Assert.Single(FiguresOverview.Of(small.Desk(), Some.Day).Rows).Change);
    }

    [Fact]
    public void TwoMeasuresStandBesideEachOtherEachWithItsOwnSources()
    {
        var html = Page(("indicator", "bomen"), ("naast", "planters"));
        Assert.Contains("<h2 id=\"antwoord2\">Personen die bomen planten</h2>", html, StringComparison.Ordinal);
        Assert.Contains("<option value=\"planters\" selected>", html, StringComparison.Ordinal);
        Assert.Contains("<li id=\"bron2-1\">Bomenblad, p. 5", html, StringComparison.Ordinal);
        var ids = html.Split(" id=\"").Skip(1).Select(part => part[..part.IndexOf('"', StringComparison.Ordinal)]).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void SideBySideEachRowSaysWhereAndOfWhat()
    {
        var html = Page(("indicator", "bomen"), ("uitsplitsing", "alle"), ("regio", "heide"), ("periode", "2018-Q1"));
        Assert.Contains(
            "<th scope=\"row\" role=\"rowheader\">eik</th><td role=\"cell\" class=\"getal\">466</td>", html, StringComparison.Ordinal);
        Assert.Contains("<text x=\"0\" y=\"13\">totaal</text>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void AWithheldNumberIsABoundInTheTableAndNotInTheChart()
    {
        using var small = new SmallFigures(
            """
            bomen;;heide;2017-Q3;12;stand;indicatief;blad;p. 1;2019-05;;
            bomen;;heide;2017-Q4;<10;stand;afgeschermd;blad;p. 1;2019-05;;
            bomen;;heide;2018-Q1;14;stand;indicatief;blad;p. 1;2019-05;;
            """);
        var desk = small.Desk();
        var sheet = desk.Sheet(new FigurePick("bomen") { Period = FigurePick.All }, Some.Day)!;
        var html = new FiguresHtml(new WebAssets(webRoot: "/bestaat-niet"), "", desk.Indicators, Some.Day)
            .Of(FiguresOverview.Of(desk, Some.Day), [sheet]);
        Assert.Contains(
            "<td role=\"cell\" class=\"getal\">minder dan 10</td><td role=\"cell\" data-kop=\"Status\">afgeschermd</td>", html,
            StringComparison.Ordinal);
        Assert.Equal(2, html.Split("class=\"staaf\"").Length - 1);
    }

    [Fact]
    public void WhatIsNotHeldIsSaidAndNoTableShown()
    {
        var html = Page(("indicator", "bomen"), ("regio", "duin"));
        Assert.Contains("Dit cijfer heb ik niet", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<table", html, StringComparison.Ordinal);
    }

    [Fact]
    public void HostileNamesAreText()
    {
        _small.Write(
            "cijfers/regios.yaml", SmallFigures.Regions.Replace("Heide en Ven", "<script>alert(1)</script>", StringComparison.Ordinal));
        _small.Write("bronnen.yaml", SmallFigures.Sources.Replace("Bomenblad", "<script>alert(2)</script>", StringComparison.Ordinal));
        var html = Page(("indicator", "bomen"));
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(2)", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("indicator")]
    [InlineData("uitsplitsing")]
    [InlineData("regio")]
    [InlineData("periode")]
    public void AHostileAddressPicksNothing(string field)
    {
        var html = Page((field, Hostile), ("indicator", "bomen"));
        Assert.DoesNotContain("alert(1)", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<article", html, StringComparison.Ordinal);
    }
}

/// <summary>The figures that ship, as the page shows them.</summary>
public sealed class RealFiguresPageTests
{
    [Fact]
    public void NoLeadIsLongerThanFortyWords()
    {
        var desk = RealFigures.Desk;
        var long_ = from indicator in desk.Indicators
                    from part in new[] { null, FigurePick.All }
                    from region in new[] { null, FigurePick.All }
                    from period in new[] { null, FigurePick.All }
                    let sheet = desk.Sheet(new FigurePick(indicator.Id) { Breakdown = part, Region = region, Period = period }, Some.Day)
                    where sheet is not null && SheetHtml.Lead(sheet).Split(' ').Length > 40
                    select $"{indicator.Id} {part} {region} {period}: {SheetHtml.Lead(sheet)}";
        Assert.Empty(long_);
    }

    [Fact]
    public void TheOverviewHoldsTheMeasuresThatAreFollowed()
    {
        var shown = FiguresOverview.Of(RealFigures.Desk, Some.Day).Rows.Select(row => row.Newest.Figure.Indicator.Id).ToList();
        Assert.All(["banen", "extra-banen", "register", "werkzame-personen"], id => Assert.Contains(id, shown));
    }
}
