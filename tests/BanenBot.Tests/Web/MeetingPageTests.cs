using BanenBot.Core.Dialogue;
using BanenBot.Tests.Support;
using BanenBot.Web;

namespace BanenBot.Tests.Web;

/// <summary>The page beside a meeting.</summary>
public sealed class MeetingPageTests : IDisposable
{
    const string Hostile = "\"><script>alert(1)</script>";

    readonly SmallFigures _small = new();

    public void Dispose() => _small.Dispose();

    [Theory]
    [InlineData("<p class=\"groot\">864 banen</p>")]
    [InlineData("<p class=\"kern\">banen in Heide en Ven, eind 2017 <a")]
    [InlineData("Er waren 864 banen. Bron: ")]
    [InlineData("value=\"en een jaar eerder?\"")]
    public void AFigureStandsLargeWithALineForTheMinutes(string part) => Assert.Contains(part, Page([], Figure), StringComparison.Ordinal);

    [Theory]
    [InlineData("De nieuwste cijfers van Heide en Ven")]
    [InlineData("<span>Bomen in het bos</span> <strong>1.864</strong> <small>eind eerste kwartaal 2018</small>")]
    public void ItBeginsWithTheNewestFigures(string part) => Assert.Contains(part, Page([]), StringComparison.Ordinal);

    [Theory]
    [InlineData("default", "light")]
    [InlineData("dark", "dark")]
    [InlineData("contrast", "contrast")]
    public void TheThemeOfTeamsHolds(string theme, string held)
    {
        var html = Page([("thema", theme)]);
        Assert.Contains($"<html lang=\"nl\" data-thema=\"{held}\">", html, StringComparison.Ordinal);
        Assert.Contains($"name=\"thema\" value=\"{held}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void WhateverItIsAskedWithIsText()
    {
        var html = Page([("vraag", Hostile), ("thema", Hostile), ("gesprek", Hostile)],
            new Exchange(Hostile, Figure.Reply with { Suggestions = [Hostile] }));
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(true, "https://*.cloud.microsoft")]
    [InlineData(false, null)]
    public void TeamsMayShowItWhereTheOptionSaysSo(bool inTeams, string? last) =>
        Assert.Equal(last, new WebOptions { InTeams = inTeams }.MeetingAncestors is [.., var origin] ? origin : null);

    static Exchange Figure => new("hoeveel banen", new Reply
    {
        Outcome = Outcome.Figures, Confidence = 1, Text = "Er waren 864 banen.", Sources = [Some.Reference()],
        Suggestions = ["en een jaar eerder?"],
        Figure = new("864 banen", "banen in Heide en Ven, eind 2017", "indicatief", "Alle banen.", "banen Heide en Ven")
        {
            Sentence = "Er waren 864 banen.",
        },
    });

    string Page((string Name, string Value)[] fields, Exchange? exchange = null)
    {
        var request = PageRequest.Of(name => fields.Where(field => field.Name == name).Select(field => field.Value).FirstOrDefault());
        // What the page reads of the knowledge is its figures, which come beside it.
        var state = new PageState("/bot", "eenmalig", Some.Day, request, Knowledge: null!, exchange, Fault: null);
        return new MeetingHtml(new WebAssets(webRoot: "/bestaat-niet"), state).Of(FiguresOverview.Of(_small.Desk(), Some.Day), 100);
    }
}
