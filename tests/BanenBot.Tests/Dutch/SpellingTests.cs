using BanenBot.Core.Dutch;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Dutch;

public class SpellingTests
{
    [Theory]
    [InlineData("doelgroepregsiter", "doelgroepregister")]
    [InlineData("doelgroepregister", null)]
    [InlineData("banenafspaak", "banenafspraak")]
    [InlineData("banenafsprak", null)] // the same stem already
    [InlineData("regoi", "regio")]
    [InlineData("regiocijfrs", "regiocijfers")]
    [InlineData("kandidatenverkener", "kandidatenverkenner")]
    [InlineData("klantprofeil", "klantprofiel")]
    [InlineData("wajogn", "wajong")]
    [InlineData("wekgever", "werkgever")]
    [InlineData("werkgver", "werkgever")]
    [InlineData("gemmeente", "gemeente")]
    [InlineData("kwotumregeling", "quotumregeling")]
    [InlineData("indikatie", "indicatie")]
    [InlineData("waneer", "wanneer")]
    [InlineData("trendraportage", "trendrapportage")]
    [InlineData("uitschreiven", "uitschrijven")]
    [InlineData("loonaangivte", "loonaangifte")]
    [InlineData("Bannenafspraak", "banenafspraak")]
    public void AMisspeltWordIsReadAsTheWordMeant(string typed, string? meant)
    {
        var word = Assert.Single(Field.Analyzer.AnalyzeQuestion(typed));
        Assert.Equal(meant is null ? null : Folding.Fold(typed), word.CorrectedFrom);
        if (meant is not null) Assert.Equal(meant, word.Token.Text);
        Assert.True(word.IsKnown);
        Assert.Equal((0, typed.Length), (word.Token.Start, word.Token.Length));
    }

    [Theory]
    [InlineData("hvl", "hoeveel")]
    [InlineData("wnr", "wanneer")]
    [InlineData("wrm", "waarom")]
    public void ShorthandIsReadAsTheWholeWordAndIsNoMistake(string typed, string meant)
    {
        var word = Assert.Single(RealKnowledge.Snapshot.Analyzer.AnalyzeQuestion(typed));
        Assert.Equal((meant, null), (word.Token.Text, word.CorrectedFrom));
    }

    /// <summary>What people also ask about, and what merely looks like the field's words.</summary>
    [Theory]
    [InlineData("huurtoeslag vacature proefplaatsing wachtwoord sollicitatie salaris vakantiegeld belasting")]
    [InlineData("paspoort rijbewijs parkeervergunning kinderbijslag zorgverzekering hypotheek schulden voedselbank taalcursus inburgering")]
    [InlineData("verkeer verkoop verwarming verlichting vergunning bestelling vervuiling verkiezen verlenging verhuizen")]
    [InlineData("moeilijkheden overhead consument controller internet strand brood schoen boter fiets")]
    [InlineData("ontslagvergoeding pensioenfonds")]
    [InlineData("onbereikbaar onwaarschijnlijk onveranderde")] // the opposite of a word it knows
    [InlineData("gegeten bezweken vlagen gelder verstoft")] // a letter that neither fingers nor ears mistake
    [InlineData("opleidingsbudget vrijwilliger mantelzorg thuiswerken reiskosten laptop printer inloggen agenda kantine")]
    [InlineData("gezondheid huisarts ziekenhuis medicijnen rolstoel hond tuin muziek voetbal weerbericht")]
    public void AnOrdinaryWordIsLeftAlone(string words)
    {
        var analyzer = Field.WithAllKnowledge;
        Assert.All(analyzer.AnalyzeQuestion(words), word => Assert.Null(word.CorrectedFrom));
    }

    [Fact]
    public void WhatIsIndexedIsTakenAsWritten()
    {
        var word = Assert.Single(Field.Analyzer.Analyze("doelgroepregsiter"));
        Assert.Equal(("doelgroepregsiter", false, null), (word.Token.Text, word.IsKnown, word.CorrectedFrom));
    }

    [Fact]
    public void ANumberIsNeverStrange() =>
        Assert.All(Field.Analyzer.AnalyzeQuestion("2031 17,5 31-3-2018"), word => Assert.True(word.IsKnown && word.CorrectedFrom is null));

    [Fact]
    public void OfAVeryLongTextOnlyTheFirstUnknownWordsAreCorrected()
    {
        var unknown = string.Join(' ', Enumerable.Range(0, 20).Select(i => "qwxz" + new string((char)('a' + i), 4)));
        var words = Field.Analyzer.AnalyzeQuestion($"doelgroepregsiter {unknown} wajogn doelgroepregsiter");
        Assert.Equal(["doelgroepregsiter", "doelgroepregsiter"], words.Select(word => word.CorrectedFrom).OfType<string>());
    }

    [Fact]
    public void OfWordsThatAreAsNearTheMoreFrequentIsMeant()
    {
        var vocabulary = Vocabulary.Build(["plantenbak plattenbak plattenbak"], LanguageData.Empty);
        var word = Assert.Single(new DutchAnalyzer(LanguageData.Empty, vocabulary).AnalyzeQuestion("platenbak"));
        Assert.Equal("plattenbak", word.Token.Text);
    }

    [FactWithShared("reference", "snowball", "dutch", "voc.txt"), Trait("Speed", "slow")]
    public void OfOrdinaryDutchAtMostTwoInAHundredUnknownWordsAreBent()
    {
        var words = File.ReadLines(Repository.Shared("reference", "snowball", "dutch", "voc.txt")).Where((_, line) => line % 12 == 0);
        var analyzer = Field.WithAllKnowledge;
        var unknown = words.SelectMany(analyzer.AnalyzeQuestion).Where(word => !word.IsKnown || word.CorrectedFrom is not null).ToList();
        Assert.True(unknown.Count > 2_000);
        Assert.InRange(unknown.Count(word => word.CorrectedFrom is not null), 0, unknown.Count / 50);
    }
}
