namespace BanenBot.Tests.Dutch;

public class SeparableVerbsTests
{
    [Theory]
    [InlineData("Hoe schrijf ik iemand uit?", "uitschrijven")]
    [InlineData("kan hij vragen om zich uit te schrijven", "uitschrijven")]
    [InlineData("is ze uit geschreven", "uitschrijven")]
    [InlineData("Telt een WSW'er mee voor de banenafspraak?", "meetellen")]
    [InlineData("is beschut werk mee geteld", "meetellen")]
    [InlineData("meegeteld", "meetellen")]
    [InlineData("Meld ik mijn klant aan bij UWV", "aanmelden")]
    [InlineData("meld me af!", "afmelden")]
    [InlineData("hoe vaak komt die uit", "uitkomen")]
    [InlineData("waarom neemt de Wajong af", "afnemen")]
    [InlineData("vraagt de gemeente een indicatie aan of de burger", "aanvragen")]
    [InlineData("Komt beschut werk terug in het overzicht?", "terugkomen")]
    [InlineData("wijken de cijfers af van de monitor", "afwijken")]
    public void TheHalvesOfAVerbMeetTheWholeVerb(string question, string verb)
    {
        var stem = Assert.Single(Field.Analyzer.Analyze(verb)).Stem;
        Assert.Single(Field.Analyzer.AnalyzeQuestion(question), word => word.Stem == stem);
        Assert.Single(Field.Analyzer.Analyze(question), word => word.Stem == stem);
    }

    [Theory]
    [InlineData("schrijf iets over mensen uit de regio", "schrijf")] // a determiner or a noun follows: a preposition
    [InlineData("schrijf iets. De stroom gaat uit", "schrijf")] // another clause
    [InlineData("welke mensen komen uit welke gemeente in de regio uit het noorden van het land", "kom")]
    [InlineData("telt dit: mee", "tel")]
    public void APrepositionIsNotHalfAVerb(string question, string stem) =>
        Assert.Contains(Field.Analyzer.AnalyzeQuestion(question), word => word.Stem == stem);

    [Fact]
    public void ThePartsOfASentenceKeepTheirPlaces()
    {
        var words = Field.Analyzer.AnalyzeQuestion("Schrijf hem uit");
        Assert.Equal([("schrijf", 0), ("hem", 8), ("uit", 12)], words.Select(word => (word.Token.Text, word.Token.Start)));
    }
}
