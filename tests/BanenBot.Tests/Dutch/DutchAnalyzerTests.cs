using BanenBot.Core.Dutch;

namespace BanenBot.Tests.Dutch;

/// <summary>Over the real language data: what these tests hold is what editors rely on.</summary>
public class DutchAnalyzerTests
{
    static readonly DutchAnalyzer Analyzer = Field.Analyzer;

    static Word One(string word) => Assert.Single(Analyzer.Analyze(word));

    const string SameWord = """
        wajong/wajonger, wajong/wajongers, wajonger/wajongers, jobcoach/jobcoaches, jobcoach/jobcoaching, regio/regio's,
        regio/regios, regio/regionaal, regionale/regio's, detachering/gedetacheerd, detachering/detacheren, telt/tellen, telt/geteld,
        meetellen/meegeteld, meetellen/meetelt, quotum/quota, verdient/verdienen, verdiend/verdienen, opgenomen/opnemen,
        opname/opgenomen, uur/uren, baan/banen, doelgroepregister/doelgroepenregister, subsidie/subsidies, ingekocht/inkopen,
        realiseren/gerealiseerd, realisatie/realiseren, publiceert/publicatie, publiceren/gepubliceerd, rapporteert/rapporteren,
        adviezen/advies, plaatsen/plaatsing, geplaatst/plaats, uitschrijven/uitgeschreven, uitschrijving/uitschrijven,
        inschrijven/ingeschreven, aanmelden/aangemeld, afmelding/afmelden, aanvraag/aangevraagd, aanvraag/aanvragen,
        afname/afgenomen, toename/toenemen, toegenomen/toeneemt, stijging/gestegen, stijgt/stijging, daling/gedaald,
        verliezen/verloren, vinden/gevonden, krijgt/krijgen, gekregen/krijgen, vergelijken/vergeleken, afspraak/afspraken,
        afgesproken/afspraak, sector/sectoren, actueel/actuele, jaarlijks/jaarlijkse, maandelijks/maandelijkse,
        gemeente/gemeentelijke, gemeente/gemeenten, werkgever/werkgevers, cliënt/clienten, categorie/categorieën,
        beoordeling/beoordeeld, instromers/instroom, uitstromers/uitstroom, participatiewet/participatiewetters,
        definitief/definitieve, officieel/officiële, beschikbaar/beschikbare, betekent/betekenis, berekend/berekening,
        verdeeld/verdeling, verschijnt/verschijnen, verschenen/verschijnt, activeren/geactiveerd, registratie/geregistreerd,
        geldt/gelden, blijft/blijven, komt/komen, voldoet/voldoen, bijgekomen/bijkomen, wijziging/gewijzigd, beëindigd/beëindigen,
        afwijken/afgeweken, sw'ers/sw'er, regeling/regelingen
        """;

    /// <summary>The stemmer alone joins most of these.</summary>
    const string OtherWord = """
        overheid/over, heffing/heffen, gemeente/gemeen, gebied/bieden, getal/tal, markt/mark, uitkering/uitkeren, begeleiding/beleid,
        gemiddeld/middel, register/regie, baan/ban, wet/weten, plaats/plat, bestand/bestaan, huizen/huis, gevolg/volgen,
        reden/gereed, waarde/waar, kans/kan, eenheid/een, bestaan/bestand, vorige/voor, orde/oor, gesprek/spreken, regel/rijk,
        wijziging/wijze, meeting/meting, gegevens/geven, geldig/geld, laren/laar
        """;

    public static TheoryData<string, string> Pairs(string text)
    {
        var pairs = new TheoryData<string, string>();
        foreach (var pair in text.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            pairs.Add(pair.Split('/')[0], pair.Split('/')[1]);
        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs), SameWord)]
    public void FormsOfAWordShareAStem(string one, string other) => Assert.Equal(One(one).Stem, One(other).Stem);

    [Theory]
    [MemberData(nameof(Pairs), OtherWord)]
    public void WordsThatDifferKeepTheirOwnStem(string one, string other) => Assert.NotEqual(One(one).Stem, One(other).Stem);

    [Theory]
    [InlineData("hoe", nameof(WordRole.Stop))]
    [InlineData("niet", nameof(WordRole.Stop))]
    [InlineData("geen", nameof(WordRole.Stop))]
    [InlineData("manager", nameof(WordRole.Framing))]
    [InlineData("notities", nameof(WordRole.Framing))]
    [InlineData("banenafspraak", nameof(WordRole.Content))]
    [InlineData("q4", nameof(WordRole.Content))]
    public void AWordHasARole(string word, string role) => Assert.Equal(role, One(word).Role.ToString());

    [Theory]
    [InlineData("verwijderen", "eruit")]
    [InlineData("hij is zijn werk nu kwijt", "werkverlies")]
    [InlineData("ze heeft geen baan meer", "werkverlies")]
    [InlineData("dgr", "dgr")]
    [InlineData("doelgroepregister", "dgr")]
    [InlineData("Gooi en Vechtstreek", "g&v")]
    [InlineData("G & V", "g&v")]
    [InlineData("G en V", "g&v")]
    [InlineData("de sociale dienst", "sociale-dienst")]
    [InlineData("t plus 2", "t+2")]
    [InlineData("derde kwartaal", "q3")]
    [InlineData("beschutte werkplekken", "beschut-werk")]
    public void AWordOrPhraseHasTheConceptsOfItsGroups(string text, string concept) =>
        Assert.Contains(Analyzer.Analyze(text), word => word.Concepts.Contains(concept));

    [Fact]
    public void EveryWordOfAPhraseHasItsConceptAndTheStopWordInBetweenHasNot()
    {
        var words = Analyzer.Analyze("geen vaste baan meer maar werk nu kwijt");
        Assert.Equal(["werk", "kwijt"], words.Where(word => word.Concepts.Contains("werkverlies")).Select(word => word.Token.Text));
    }

    [Fact]
    public void AWordInAPhraseKeepsWhatItMeansAlone() =>
        Assert.Equal(["register", "dgr", "eruit"], Analyzer.Analyze("uit het doelgroepregister")[2].Concepts);

    [Theory]
    [InlineData("doelgroepregister", "doelgroep register")]
    [InlineData("doelgroepenregister", "doelgroep register")]
    [InlineData("trendrapportages", "trend rapportage")]
    [InlineData("regiocijfers", "regio cijfers")]
    [InlineData("kwartaalcijfers", "kwartaal cijfers")]
    [InlineData("loonaangiftes", "")]
    [InlineData("overheid", "")]
    [InlineData("doelgroepxyz", "")]
    [InlineData("VSO/PRO", "vso pro")]
    public void ACompoundHasTheStemsOfItsParts(string word, string parts) =>
        Assert.Equal(Analyzer.Analyze(parts).Select(part => part.Stem), One(word).Parts);

    [Fact]
    public void NoTextMakesItThrow()
    {
        var random = new Random(3);
        string[] pieces =
            ["meld", " aan", " uit ", "doelgroep", "register", "\ud83d", "ë", "'", " te ", "werk ", "kwijt", "1.", "@a.nl", "\n", "niet "];
        for (var round = 0; round < 2_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(25)).Select(_ => pieces[random.Next(pieces.Length)]));
            Assert.Equal(Tokenizer.Tokenize(text).Count, Analyzer.Analyze(text).Count);
            Assert.Equal(Tokenizer.Tokenize(text).Count, Analyzer.AnalyzeQuestion(text).Count);
        }
    }
}
