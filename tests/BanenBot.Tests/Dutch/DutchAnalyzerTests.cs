using BanenBot.Core.Dutch;

namespace BanenBot.Tests.Dutch;

/// <summary>Over the real language data: what these tests hold is what editors rely on.</summary>
public class DutchAnalyzerTests
{
    static readonly DutchAnalyzer Analyzer = Field.Analyzer;

    static Word One(string word) => Assert.Single(Analyzer.Analyze(word));

    [Theory]
    [InlineData("Wajong", "Wajongers")]
    [InlineData("jobcoach", "jobcoaches")]
    [InlineData("regio", "regio's")]
    [InlineData("regio", "regionale")]
    [InlineData("detachering", "gedetacheerd")]
    [InlineData("telt", "tellen")]
    [InlineData("geteld", "tellen")]
    [InlineData("meegeteld", "meetellen")]
    [InlineData("quotum", "quota")]
    [InlineData("verdient", "verdienen")]
    [InlineData("opgenomen", "opnemen")]
    [InlineData("opgenomen", "opname")]
    [InlineData("uren", "uur")]
    [InlineData("banen", "baan")]
    [InlineData("doelgroepenregister", "doelgroepregister")]
    [InlineData("realiseren", "gerealiseerd")]
    [InlineData("realisatie", "realiseren")]
    [InlineData("sectoren", "sector")]
    [InlineData("actuele", "actueel")]
    [InlineData("ingekocht", "inkopen")]
    [InlineData("gemeentelijke", "gemeenten")]
    [InlineData("cliënten", "client")]
    [InlineData("uitgeschreven", "uitschrijving")]
    [InlineData("SW'ers", "sw'er")]
    public void FormsOfAWordShareAStem(string one, string other) => Assert.Equal(One(one).Stem, One(other).Stem);

    [Theory]
    [InlineData("overheid", "over")]
    [InlineData("heffing", "heffen")]
    [InlineData("gemeente", "gemeen")]
    [InlineData("gebied", "bieden")]
    [InlineData("getal", "tal")]
    [InlineData("markt", "mark")]
    [InlineData("uitkering", "uitkeren")]
    [InlineData("begeleid", "beleid")]
    [InlineData("gemiddeld", "middel")]
    [InlineData("register", "regie")]
    [InlineData("baan", "ban")]
    [InlineData("wet", "weten")]
    [InlineData("plaats", "plat")]
    [InlineData("bestand", "bestaan")]
    [InlineData("Huizen", "huis")]
    public void WordsThatDifferKeepTheirOwnStem(string one, string other) => Assert.NotEqual(One(one).Stem, One(other).Stem);

    [Theory]
    [InlineData("hoe", WordRole.Stop)]
    [InlineData("niet", WordRole.Stop)]
    [InlineData("geen", WordRole.Stop)]
    [InlineData("manager", WordRole.Framing)]
    [InlineData("notities", WordRole.Framing)]
    [InlineData("banenafspraak", WordRole.Content)]
    [InlineData("q4", WordRole.Content)]
    public void AWordHasARole(string word, WordRole role) => Assert.Equal(role, One(word).Role);

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
        Assert.Equal(["eruit", "register", "dgr"], Analyzer.Analyze("uit het doelgroepregister")[2].Concepts);

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
        string[] pieces = ["meld", " aan", " uit ", "doelgroep", "register", "\ud83d", "ë", "'", " te ", "werk ", "kwijt", "1.", "@uwv.nl", "\n", "niet "];
        for (var round = 0; round < 2_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(25)).Select(_ => pieces[random.Next(pieces.Length)]));
            Assert.Equal(Tokenizer.Tokenize(text).Count, Analyzer.Analyze(text).Count);
            Assert.Equal(Tokenizer.Tokenize(text).Count, Analyzer.AnalyzeQuestion(text).Count);
        }
    }
}
