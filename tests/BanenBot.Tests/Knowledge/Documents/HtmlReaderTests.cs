using BanenBot.Core.Knowledge.Documents;
using BanenBot.Core.Knowledge.Documents.Html;

namespace BanenBot.Tests.Knowledge.Documents;

public sealed class HtmlReaderTests
{
    static string Read(string body) =>
        BlockText.Of(HtmlReader.Read($"<html><head><title>Titel</title></head><body>{body}</body></html>", BlockText.Words).Document!);

    [Fact]
    public void TheTitleComesFromTheHead() => Assert.Equal("Titel", HtmlReader.Read("<title> Titel </title><p>x", BlockText.Words)
        .Document!.Title);

    [Theory]
    [InlineData("<h2>Kop</h2><p>Een <b>vette</b>\n  zin.</p>", "## Kop\nEen vette zin.")]
    [InlineData("los<p>alinea<br>met regel</p>los", "los\nalinea met regel\nlos")]
    [InlineData("<ul><li>een<li>twee<ul><li>diep</ul></ul>", "- een\n- twee\n  - diep")]
    [InlineData("<ol start=3><li>drie</li><li><p>vier</p><p>meer</p></li></ol>", "3. drie\n4. vier\nmeer")]
    [InlineData("<nav>menu</nav><header>kop</header><p>tekst</p><script>x()</script><style>p{}</style><footer>voet</footer><p hidden>weg",
        "tekst")]
    [InlineData("<p>caf&eacute; e&#x301;&#0;</p>", "café é\uFFFD")]
    public void ThePageBecomesBlocks(string body, string expected) => Assert.Equal(expected, Read(body));

    [Theory]
    [InlineData("<table><tr><th>Regio<th>Banen<tr><td>Gooi<td>864</table>", "| Regio: Gooi; Banen: 864")]
    [InlineData("<table><tr><th><th colspan=2>2018</tr><tr><th><th>Aantal<th>%</tr><tr><td>Wajong<td>492<td>44%</table>",
        "| Wajong; 2018 Aantal: 492; 2018 %: 44%")]
    [InlineData("<table><tr><th>Regio<th>Jaar<th>Banen<tr><td rowspan=2>Gooi<td>2017<td>859<tr><td>2018<td>864</table>",
        "| Regio: Gooi; Jaar: 2017; Banen: 859\n| Regio: Gooi; Jaar: 2018; Banen: 864")]
    [InlineData(
        "<table><tr><th>Soort<th>Bedrag<tr><th colspan=2>Eenmalig<tr><td>Stoel<td>300<tr><th "
            + "colspan=2>Doorlopend<tr><td>Tolk<td>60</table>",
        "| Eenmalig – Soort: Stoel; Bedrag: 300\n| Doorlopend – Soort: Tolk; Bedrag: 60")]
    [InlineData("<table><tr><th>Team<th>E-mail<tr><td>Zorg<td><p><a href=mailto:zorg@voorbeeld.nl>zorg@voorbeeld.nl</a></table>",
        "| Team: Zorg; E-mail: zorg@voorbeeld.nl")]
    [InlineData("<table><tr><td>Premie<td>€ 750 per plaatsing<tr><td>Leenfiets<td>5 maanden gratis</table>",
        "| Premie: € 750 per plaatsing\n| Leenfiets: 5 maanden gratis")]
    [InlineData("<table><tr><td>Opmaak<table><tr><td>Binnen</table></table>", "Opmaak\nBinnen")]
    public void ARowOfATableNamesItsHeads(string table, string expected) => Assert.Equal(expected, Read(table));

    [Theory]
    [InlineData(
        "<div><span>1.</span><div>Geen steun bij:</div><ul><li><i>a.</i> huur;</li></ul></div><div><i>2.</i><p>Een bedrag.</div>",
        "1. Geen steun bij:\n  a. huur;\n2. Een bedrag.")]
    [InlineData(
        "<div>1</div><div><p>Wij bellen u binnen een week.<ol><li>Snel.</ol></div><div>2</div><p>U tekent daarna een contract.",
        "1. Wij bellen u binnen een week.\n  1. Snel.\n2. U tekent daarna een contract.")]
    [InlineData("<div>187</div><div>mensen aan het werk</div>", "187\nmensen aan het werk")]
    public void ANumberInAnElementOfItsOwnCountsTheTextBehindIt(string body, string expected) => Assert.Equal(expected, Read(body));

    [Theory]
    [InlineData("<div class='kop kop-niveau-2'><span>Vergoedingen</span></div><p>Tekst.", "## Vergoedingen\nTekst.")]
    [InlineData("<div role=heading aria-level=3>Bezwaar</div><p>Tekst.", "### Bezwaar\nTekst.")]
    [InlineData("<div class=page-title>Een zin.</div><p>Tekst van meer dan een paar woorden.",
        "Een zin.\nTekst van meer dan een paar woorden.")]
    public void AHeadingIsKnownByItsRoleOrTheNameOfItsClass(string body, string expected) => Assert.Equal(expected, Read(body));

    [Fact]
    public void AHeadingThatOpensABoxEndsWithIt()
    {
        var document = HtmlReader.Read(
            "<h2>Premies</h2><div class=kader><div class=kader-kop>Let op</div><p>Niet bij uitzendwerk.</p></div><p>Anders wel.",
            BlockText.Words).Document!;
        Assert.Equal(["Let op", ""],
            PassageSplitter.Split("a.html", document).Select(passage => string.Join(" > ", passage.Headings)));
    }

    [Theory]
    [InlineData("<p>Een bedrag.<sup><a href=\"#n1\">1</a></sup></p><p>Verder.</p><div><p id=n1><sup>1</sup> Zonder btw.</p></div>",
        "Een bedrag.\nNoot: Zonder btw.\nVerder.")]
    [InlineData("<p>Een bedrag<a href=#n>[1]</a>.</p><ol><li id=n>Zonder btw. <a href=#t>↩</a></ol>", "Een bedrag.\nNoot: Zonder btw.")]
    [InlineData("<p>Stap <a href=#k>1</a>.</p><h2 id=k>1 Aanvragen</h2><p>Zo.</p>", "Stap 1.\n## 1 Aanvragen\nZo.")]
    [InlineData("<table><tr><th>Soort<th>Bedrag<tr><td>Stoel<a href=#n>*</a><td>300</table><p id=n>* Per stuk.",
        "| Soort: Stoel; Bedrag: 300\nNoot: Per stuk.")]
    public void ANoteIsSaidBelowTheBlockOfItsMark(string body, string expected) => Assert.Equal(expected, Read(body));

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<table><tr><td>")]
    public void APageThatIsNestedWithoutEndIsAFault(string tag)
    {
        var (document, fault) = HtmlReader.Read(string.Concat(Enumerable.Repeat(tag, 100_000)), BlockText.Words);

        Assert.Null(document);
        Assert.Equal(DocumentFaults.TooDeep, fault);
    }
}
