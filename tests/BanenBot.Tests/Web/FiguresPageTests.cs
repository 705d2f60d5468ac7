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
        var pick = FiguresRequest.Pick(name => fields.Where(field => field.Name == name).Select(field => field.Value).FirstOrDefault());
        return new FiguresHtml(new WebAssets(webRoot: "/bestaat-niet"), "/bot", desk.Indicators).Of(pick is null ? null : desk.Sheet(pick, Some.Day));
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
    [InlineData("<th scope=\"row\">eind eerste kwartaal 2018</th><td class=\"getal\">1.864</td><td>indicatief</td><td><a href=\"#bron-1\">bron 1</a></td>")]
    [InlineData("<li id=\"bron-1\">Bomenblad, p. 1 (Bosdienst, mei 2019)</li>")]
    [InlineData("Andere lezing: Memo bomen (p. 2) noemt 1.860 banen")]
    [InlineData("href=\"/bot/?vraag=bomen%20Heide%20en%20Ven%20per%20kwartaal\"")]
    [InlineData("href=\"/bot/cijfers.csv?indicator=bomen&amp;uitsplitsing=&amp;regio=heide&amp;periode=alle&amp;voor=excel\"")]
    [InlineData("href=\"/bot/cijfers?indicator=planters\"")]
    public void APickShowsFigureChartTableSourceAndWaysOnward(string part) => Assert.Contains(part, Page(("indicator", "bomen")), StringComparison.Ordinal);

    [Fact]
    public void SideBySideEachRowSaysWhereAndOfWhat()
    {
        var html = Page(("indicator", "bomen"), ("uitsplitsing", "alle"), ("regio", "heide"), ("periode", "2018-Q1"));
        Assert.Contains("<th scope=\"row\">eik</th><td class=\"getal\">466</td>", html, StringComparison.Ordinal);
        Assert.Contains("<text x=\"0\" y=\"13\">totaal</text>", html, StringComparison.Ordinal);
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
        _small.Write("cijfers/regios.yaml", SmallFigures.Regions.Replace("Heide en Ven", "<script>alert(1)</script>", StringComparison.Ordinal));
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
