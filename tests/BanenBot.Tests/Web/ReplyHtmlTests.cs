using BanenBot.Core.Dialogue;
using BanenBot.Core.Figures;
using BanenBot.Core.Sources;
using BanenBot.Tests.Support;
using BanenBot.Web;

namespace BanenBot.Tests.Web;

public sealed class ReplyHtmlTests
{
    const string Hostile = "<script>alert(1)</script>\"'&";

    static readonly DateOnly Today = new(2026, 11, 30);

    static readonly Reply Answer = new()
    {
        Outcome = Outcome.Answer, Confidence = 0.9, Text = "Het **antwoord**.", Detail = "# Meer\n\nEn meer.", Notes = ["Oud."],
        Sources = [Some.Reference("vraag 13")],
        Table = new ReplyTable(["Kwartaal", "Banen"], [["Q1", "864"]]), Reading = "Gelezen als: x.",
        Chart = new ReplyChart("Banen in de regio", ["Q1", "Q2"], [864, 870], Unit.Jobs),
    };

    [Fact]
    public void EveryPartOfAReplyIsShown()
    {
        var html = ReplyHtml.Of(Answer, Today);
        foreach (var part in new[]
        {
            "<strong>antwoord</strong>", "<h3>Meer</h3>", "<th scope=\"col\">Banen</th>", "<td>864</td>", "<p>Oud.</p>",
            "<li id=\"bron-1\"><details><summary>Een bron, vraag 13 (UWV, 2020)</summary>\n<p>Dit stuk is ongeveer 6 jaar oud.</p>",
            "<a class=\"merk\" href=\"#bron-1\"",
            "Gelezen als: x.", "<title id=\"grafiek-titel\">Banen in de regio</title>",
        })
            Assert.Contains(part, html, StringComparison.Ordinal);
    }

    [Fact]
    public void HostileTextIsTextInEveryPart()
    {
        var html = ReplyHtml.Of(Answer with
        {
            Text = Hostile,
            Detail = Hostile,
            Notes = [Hostile],
            Reading = Hostile,
            Table = new ReplyTable([Hostile], [[Hostile, Hostile]]),
            Chart = new ReplyChart(Hostile, [Hostile], [1], Unit.Jobs),
            Sources = [new SourceReference(Some.Source(title: Hostile), Hostile)],
        }, Today);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("alert(1)</script>", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[klik](javascript:alert(1))", "<p>klik</p>")]
    [InlineData("[klik](data:text/html,x)", "<p>klik</p>")]
    [InlineData("[klik](/v3/directline)", "<p>klik</p>")]
    [InlineData("![beeld](https://example.nl/spion.png)", "<p>beeld</p>")]
    [InlineData("<javascript:alert(1)>", "<p>javascript:alert(1)</p>")]
    [InlineData("<img src=x onerror=alert(1)>", "<p>&lt;img src=x onerror=alert(1)&gt;</p>")]
    [InlineData("[klik](https://example.nl/)", "<p><a href=\"https://example.nl/\">klik</a></p>")]
    public void OnlyLinksToTheWebAreLinks(string markdown, string html) => Assert.Equal(html, MarkdownHtml.Of(markdown).Trim());

    [Fact]
    public void TextNestedTooDeepIsShownAsItIs() =>
        Assert.StartsWith("<p>&gt;&gt;", MarkdownHtml.Of(new string('>', 5000) + "x"), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://www.uwv.nl/x?a=1&b=\"2", "<a href=\"https://www.uwv.nl/x?a=1&amp;b=%222\">")]
    [InlineData("javascript:alert(1)", "</p>\n</details></li>")]
    public void ASourceWithAWebAddressIsALink(string address, string html) => Assert.Contains(
        html,
        ReplyHtml.Of(Answer with { Sources = [new SourceReference(Some.Source() with { Address = new Uri(address) }, "p. 1")] }, Today),
        StringComparison.Ordinal);
}
