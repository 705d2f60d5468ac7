using BanenBot.Core.Dialogue;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Dialogue;

/// <summary>What a typed reply to a list of choices picks.</summary>
public sealed class PickTests
{
    static readonly string[] Choices =
    [
        "Hoe hoog is de heffing als een overheidswerkgever het quotum niet haalt?",
        "Wat houdt de t+2-regel in en geldt die nog?",
        "Hoe vaak verschijnt de regionale trendrapportage?",
    ];

    [Theory]
    [InlineData("1", 0)]
    [InlineData("de eerste", 0)]
    [InlineData("eertse", 0)]
    [InlineData("de bovenste graag", 0)]
    [InlineData("optie a", 0)]
    [InlineData("2", 1)]
    [InlineData("nr 2", 1)]
    [InlineData("nummer twee", 1)]
    [InlineData("de tweede", 1)]
    [InlineData("de twede", 1)]
    [InlineData("ik bedoel de tweedde", 1)]
    [InlineData("doe maar de middelste", 1)]
    [InlineData("2e", 1)]
    [InlineData("ja de 2e graag", 1)]
    [InlineData("de derde", 2)]
    [InlineData("derd", 2)]
    [InlineData("de laatste", 2)]
    [InlineData("laatse", 2)]
    [InlineData("de onderste", 2)]
    [InlineData("vraag 3", 2)]
    [InlineData("die over de heffing", 0)]
    [InlineData("de quotum", 0)]
    [InlineData("overheidswerkgever", 0)]
    [InlineData("die over t+2", 1)]
    [InlineData("ik bedoel de t+2-regel", 1)]
    [InlineData("trendrapportage", 2)]
    [InlineData("die van de regionale trendraportage", 2)]
    [InlineData("de trendrapprtage", 2)]
    public void AChoiceIsPickedByItsPlaceOrItsWords(string text, int choice) => Assert.Equal(new Pick(PickKind.Chosen, Choices[choice]), Read(text));

    [Theory]
    [InlineData("geen van deze")]
    [InlineData("geen van die drie")]
    [InlineData("nee geen van allen")]
    [InlineData("niks daarvan")]
    [InlineData("nee")]
    [InlineData("geen")]
    [InlineData("iets anders")]
    [InlineData("ik bedoel een andere vraag")]
    [InlineData("geen van beide")]
    public void NoneOfThemIsAnAnswerToo(string text) => Assert.Equal(PickKind.NoneOfThem, Read(text).Kind);

    [Theory]
    [InlineData("de vijfde")]
    [InlineData("nr 8")]
    [InlineData("4")]
    public void ANumberThatIsNotThereIsSaid(string text) => Assert.Equal(PickKind.NoSuchNumber, Read(text).Kind);

    [Theory]
    [InlineData("wat is beschut werk")]
    [InlineData("hoeveel banen in gv q1 2018")]
    [InlineData("hoe vaak verschijnt de factsheet")]
    [InlineData("wat is de quotumheffing")]
    [InlineData("heeft ajax gewonnen")]
    [InlineData("beschut werk")]
    [InlineData("bonus beschut werk aanvragen")]
    [InlineData("loonkostensubsidie")]
    [InlineData("dank je")]
    [InlineData("2018")]
    [InlineData("niet de tweede tabel")]
    [InlineData("mag een gemeente het register raadplegen en hoe vaak kan dat dan eigenlijk")]
    public void ANewQuestionIsNotSwallowed(string text) => Assert.Equal(PickKind.Nothing, Read(text).Kind);

    [Fact]
    public void WordsThatTwoChoicesHoldPickNeither() => Assert.Equal(PickKind.Nothing, Read("de regel", "Geldt de t+2-regel nog?", "Wat is de regel?").Kind);

    [Fact]
    public void WithoutChoicesNothingIsPicked() => Assert.Equal(PickKind.Nothing, Read("de tweede", []).Kind);

    static Pick Read(string text) => Read(text, Choices);

    static Pick Read(string text, params string[] choices) => RealKnowledge.Snapshot.Picks.Read(RealKnowledge.Snapshot.Analyzer.AnalyzeQuestion(text), choices);
}
