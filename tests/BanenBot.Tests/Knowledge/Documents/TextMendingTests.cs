using BanenBot.Core.Knowledge.Documents.Text;

namespace BanenBot.Tests.Knowledge.Documents;

public sealed class TextMendingTests
{
    /// <summary>Text behind a heading, so that a case does not end in one.</summary>
    const string Answer = "Dat staat hier in een hele zin van genoeg woorden.";

    const string Wide = "Deze zin is zo lang als de regel van de bladzijde breed is en gaat dus door op de volgende.";

    static string Mended(string text) => BlockText.Of(TextMending.Read(text.Replace("¶", "\f", StringComparison.Ordinal), BlockText.Words));

    [Theory]
    [InlineData("De banenafspraak is een\nafspraak tussen het Rijk en\nsociale partners.",
        "De banenafspraak is een afspraak tussen het Rijk en sociale partners.")]
    [InlineData("De banenafspraak is een\n\nafspraak tussen het Rijk en\n\nsociale partners.",
        "De banenafspraak is een afspraak tussen het Rijk en sociale partners.")]
    [InlineData("Dit is de eerste alinea van de tekst.\n\nDit is de tweede.", "Dit is de eerste alinea van de tekst.\nDit is de tweede.")]
    [InlineData("De gegevens komen van\n(onder meer) het CBS.", "De gegevens komen van (onder meer) het CBS.")]
    [InlineData("Van de inwoners die hieronder vallen\n1\n, heeft 45% een baan.",
        "Van de inwoners die hieronder vallen, heeft 45% een baan.")]
    public void BrokenLinesBecomeParagraphs(string text, string expected) => Assert.Equal(expected, Mended(text));

    [Fact]
    public void AFullLineGoesOnWithACapitalOnlyWhereTheWordWouldNotHaveFitted() => Assert.Equal(
        "Het besluit is genomen op verzoek van de Staatssecretaris van Sociale Zaken en Werkgelegenheid.\nDe Werkkamer volgt.",
        Mended("Het besluit is genomen op verzoek van de Staatssecretaris van Sociale Zaken en\n\nWerkgelegenheid.\nDe Werkkamer volgt."));

    [Theory]
    [InlineData("in het doelgroep-\nregister staan", "in het doelgroepregister staan")]
    [InlineData("in het doelgroep-\n\nregister staan", "in het doelgroepregister staan")]
    [InlineData("de grondslagen Wsw-\nen Wiw/ID tellen", "de grondslagen Wsw- en Wiw/ID tellen")]
    [InlineData("naar markt-\nen overheidssector", "naar markt- en overheidssector")]
    [InlineData("profielen van UWV-\nkandidaten", "profielen van UWV-kandidaten")]
    [InlineData("de gangbare Wfsv-\nsectorindeling", "de gangbare Wfsv-sectorindeling")]
    [InlineData("naar WSW-\nWIW/ID en Wajong", "naar WSW-WIW/ID en Wajong")]
    [InlineData("een jobcoach-\ngesprek is een jobcoach-gesprek", "een jobcoach-gesprek is een jobcoach-gesprek")]
    [InlineData("zie https://www.stvda.nl/-\n/media/regio.pdf voor meer", "zie https://www.stvda.nl/-/media/regio.pdf voor meer")]
    [InlineData("het doelgroep\u00ADregister en het doelgroep\u00AD\nregister", "het doelgroepregister en het doelgroepregister")]
    [InlineData("alle beoordelingen en beoor-delingen", "alle beoordelingen en beoordelingen")]
    [InlineData("open voor op-en aanmerkingen", "open voor op-en aanmerkingen")]
    public void TheHyphenOfTheTypesetterGoesAndThatOfTheWriterStays(string text, string expected) => Assert.Equal(expected, Mended(text));

    [Theory]
    [InlineData("De gegevens komen uit de\nPagina 3 van 12\nverschillende bronnen.", "De gegevens komen uit de verschillende bronnen.")]
    [InlineData("De gegevens komen uit de\n\n3\n\n¶verschillende bronnen.", "De gegevens komen uit de verschillende bronnen.")]
    [InlineData("De lijst met alle bronnen:\nUWV - Meest gestelde vragen\nBanenafspraak\n¶- de eerste bron;",
        "De lijst met alle bronnen:\n- de eerste bron;")]
    [InlineData("Regiorapport 2018\nEerste zin.\n¶Regiorapport 2018\nTweede zin.\n¶Regiorapport 2018\nDerde zin.",
        "Eerste zin.\nTweede zin.\nDerde zin.")]
    [InlineData("Gedeeld door\n\n110,92.", "Gedeeld door 110,92.")]
    [InlineData("Een zin met een grafiek erbij.\n\n702\n45%\n846\n55%\n\nNog een zin.", "Een zin met een grafiek erbij.\nNog een zin.")]
    [InlineData("Zie https://uwv.nl/a voor meer.\n\nhttps://uwv.nl/a\nNog een zin.", "Zie https://uwv.nl/a voor meer.\nNog een zin.")]
    public void WhatThePagePrintsAroundTheTextGoes(string text, string expected) => Assert.Equal(expected, Mended(text));

    [Fact]
    public void AHeadingThatEachChapterHasIsNoPageHead()
    {
        var text = string.Join("\n\n", Enumerable.Range(1, 3).Select(n => $"Toelichting\n\nHoofdstuk {n}: {Answer}"));

        Assert.Equal(4, Mended(text).Split("# Toelichting").Length);
    }

    [Theory]
    [InlineData("\uF0A7 Bij overlijden.", "- Bij overlijden.")]
    [InlineData("• Bij overlijden.", "- Bij overlijden.")]
    [InlineData("o Bij overlijden.", "- Bij overlijden.")]
    [InlineData("- Bij overlijden.", "- Bij overlijden.")]
    [InlineData("- o Bij overlijden.", "- Bij overlijden.")]
    [InlineData("Twee gevallen:\n\uF0A7 Bij overlijden of bij\n\nverhuizing.\n\uF0A7 Bij AOW.",
        "Twee gevallen:\n- Bij overlijden of bij verhuizing.\n- Bij AOW.")]
    [InlineData("1. De realisatie\n2. Het aantal\n3. De resultaten", "1. De realisatie\n2. Het aantal\n3. De resultaten")]
    public void BulletsBecomeListItems(string text, string expected) => Assert.Equal(expected, Mended(text));

    [Theory]
    [InlineData("13. Wat is er gebeurd met de t+2-regel?\n\n", "###### 13. Wat is er gebeurd met de t+2-regel?")]
    [InlineData("9. Kan ik zien bij welke werkgevers mensen aan het werk\n\nzijn?\n",
        "###### 9. Kan ik zien bij welke werkgevers mensen aan het werk zijn?")]
    [InlineData("14. Wat is de quotumgroep? ", "###### 14. Wat is de quotumgroep?")]
    [InlineData("2.3. 45% van de doelgroep werkt\n\n", "## 2.3. 45% van de doelgroep werkt")]
    [InlineData("2. Dashboard banenafspraak\n\n", "# 2. Dashboard banenafspraak")]
    [InlineData("a. Weekoverzicht\n\n", "#### a. Weekoverzicht")]
    [InlineData("## Stand van zaken\n", "## Stand van zaken")]
    [InlineData("Advies beschut werk\n\n", "# Advies beschut werk")]
    [InlineData("Advies beschut werk\n", "# Advies beschut werk")]
    [InlineData("Toelichting\n\nBeknopte toelichting\n\n", "# Toelichting – Beknopte toelichting")]
    [InlineData("Waar worden de banen gerealiseerd?\n\n", "# Waar worden de banen gerealiseerd?")]
    [InlineData("Toelichting klantprofiel:\n\n", "## Toelichting klantprofiel")]
    public void AHeadingIsRecognised(string heading, string expected) =>
        Assert.Equal($"{Wide}\n{expected}\n{Answer}", Mended($"{Wide}\n\n{heading}{Answer}"));

    [Theory]
    [InlineData("8. Mag dat? Nee, dat mag niet. 9. Kan ik zien wie dat zijn? Ja, dat kan.")]
    [InlineData("8. Mag dat?\nNee, dat mag niet.\n 9. Kan ik zien\nwie dat zijn?\nJa, dat kan.")]
    public void AGluedQuestionComesLoose(string text) =>
        Assert.Equal("###### 8. Mag dat?\nNee, dat mag niet.\n###### 9. Kan ik zien wie dat zijn?\nJa, dat kan.", Mended(text));

    [Theory]
    [InlineData("Trede 1: Geen aanbod\n\nTrede 2: Aanbod op termijn")]
    [InlineData("Kenmerk 17.8425598")]
    [InlineData("Geachte leden van de Werkkamer,")]
    [InlineData("Vragen? Mail naar info@uwv.nl")]
    public void AShortLineThatIsNoHeadingStaysText(string line) => Assert.DoesNotContain('#', Mended($"{Wide}\n\n{line}\n\n{Answer}"));

    [Fact]
    public void ChaptersStandBelowTheTitleOfTheirPage() => Assert.Equal(
        $"{Wide}\n# Kwartaalrapportage april\n{Answer}\n### 1.1. Doelstelling\n{Wide}\n## 2. Doelgroep\n{Answer}",
        Mended($"{Wide}\n¶Kwartaalrapportage april\n\n{Answer}\n\n1.1. Doelstelling\n\n{Wide}\n\n2. Doelgroep\n\n{Answer}"));

    [Fact]
    public void NumbersCorrectTheLevelsOfMarkedHeadings() => Assert.Equal(
        "## Rapport\n#### 1.1. Doel\nTekst.\n#### 1.2. Groei\nTekst.\n### 2. Werk\nTekst.",
        Mended("## Rapport\n### 1.1. Doel\nTekst.\n## 1.2. **Groei**\nTekst.\n#### 2. Werk\nTekst."));

    [Theory]
    [InlineData("Onderwerp\tWaarde\nBanen\t864", "| Onderwerp: Banen; Waarde: 864")]
    [InlineData("Algemeen\t\nDatum\t30 augustus\nKenmerk\t18", "| Algemeen\n| Datum: 30 augustus\n| Kenmerk: 18")]
    [InlineData("Regio\t2017 Q1\t\t2018 Q1\t\nGroep:\tAantal\t%\tAantal\t%\n. Wajong\t458\t34%\t492\t44%",
        "| Regio Groep: Wajong; 2017 Q1 Aantal: 458; 2017 Q1 %: 34%; 2018 Q1 Aantal: 492; 2018 Q1 %: 44%")]
    [InlineData("\t2015\t2016\nAantal\t4.500\t9.200", "| Aantal; 2015: 4.500; 2016: 9.200")]
    public void TabsMakeATableOfWhichEachRowNamesItsHeads(string text, string expected) => Assert.Equal(expected, Mended(text));

    [Theory]
    [InlineData("Een baan<sup>1</sup> telt mee in het 1<sup>e</sup> kwartaal.\n\n<sup>1</sup> Van 110,92 uur.",
        "Een baan telt mee in het 1e kwartaal.\nNoot: Van 110,92 uur.")]
    [InlineData("Een baan¹ van 9 m² telt mee.\n\n¹ Van 110,92 uur.", "Een baan van 9 m² telt mee.\nNoot: Van 110,92 uur.")]
    [InlineData("Een baan1 telt mee in Q4.\n                         \n1 Van 110,92 uur.",
        "Een baan telt mee in Q4.\nNoot: Van 110,92 uur.")]
    [InlineData("Een baan1 telt mee.\n\n\n\n1\nVan 110,92 uur.", "Een baan telt mee.\nNoot: Van 110,92 uur.")]
    [InlineData("Dit gaat over Wajong,\n\n<sup>1</sup> Een noot.\n\nParticipatiewet en de WSW.",
        "Dit gaat over Wajong, Participatiewet en de WSW.\nNoot: Een noot.")]
    public void AFootnoteComesBehindTheTextItsMarkStoodIn(string text, string expected) => Assert.Equal(expected, Mended(text));

    [Fact]
    public void TheFirstLineWithSpaceBelowIsTheTitle()
    {
        var document = TextMending.Read($"Beschikbare cijfers\n\n\n\nInleiding:\n\n{Answer}", BlockText.Words);

        Assert.Equal("Beschikbare cijfers", document.Title);
        Assert.Equal($"## Inleiding\n{Answer}", BlockText.Of(document));
    }

    [Fact]
    public void TheTextIsNfcWithoutLigaturesAndInvisibleSigns() =>
        Assert.Equal("financiële eﬀecten".Replace("ﬀ", "ff", StringComparison.Ordinal), Mended("\uFEFFﬁnancie\u0308le\u00A0eﬀec\u200Bten"));
}
