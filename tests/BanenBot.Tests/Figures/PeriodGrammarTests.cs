using BanenBot.Core.Figures;
using BanenBot.Core.Figures.Periods;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Figures;

public sealed class PeriodGrammarTests
{
    readonly PeriodGrammar _grammar = new([new ReferenceMoment("nulmeting", Period.Quarter(2012, 4),
        ["nulmeting", "beginstand", "nul-meting"])], RealWords.Figures.Periods);

    [Theory]
    [InlineData("Q1 2018", "2018-Q1")]
    [InlineData("eind 2017", "2017")]
    [InlineData("per ultimo 2017", "2017")]
    [InlineData("op het einde van het jaar 2017", "2017")]
    [InlineData("begin 2017", "2017")]
    [InlineData("heel 2017", "2017")]
    [InlineData("in 2017", "2017")]
    [InlineData("over 2020", "2020")]
    [InlineData("medio 2018", "2018-Q2")]
    [InlineData("okt-dec 2017", "2017-Q4")]
    [InlineData("oktober tot en met december 2017", "2017-Q4")]
    [InlineData("jan t/m mrt 2018", "2018-Q1")]
    [InlineData("jan - dec 2017", "2017")]
    [InlineData("31-3-2018", "2018-Q1")]
    [InlineData("31.12.2017", "2017-Q4")]
    [InlineData("2017-12-31", "2017-Q4")]
    [InlineData("31 dec '17", "2017-Q4")]
    [InlineData("1 januari 2018", "2017-Q4")]
    [InlineData("februari 2018", "2018-Q1")]
    [InlineData("de nulmeting", "2012-Q4")]
    [InlineData("de nul-meting", "2012-Q4")]
    [InlineData("beginstand", "2012-Q4")]
    [InlineData("laatste kwartaal van 2017", "2017-Q4")]
    [InlineData("het tweede halfjaar van 2017", "2017-Q3/2017-Q4")]
    [InlineData("2e kwrtaal 2017", "2017-Q2")]
    [InlineData("eerste kwartaal: 2018", "2018-Q1")]
    [InlineData("2018: 1e kwartaal", "2018-Q1")]
    [InlineData("tot en met 2017", "2017")]
    [InlineData("de laatste stand van eind 2017", "2017")]
    [InlineData("eind van 16", "2016")]
    [InlineData("eind '17", "2017")]
    [InlineData("in 16", "2016")]
    [InlineData("in 17?", "2017")]
    [InlineData("eind zeventien", "2017")]
    [InlineData("q1 18", "2018-Q1")]
    [InlineData("tweeduizend zeventien", "2017")]
    [InlineData("tweeduizendachttien", "2018")]
    [InlineData("eind twintig achttien", "2018")]
    [InlineData("per 31 dec 2017", "2017-Q4")]
    [InlineData("op 1 jan 2018", "2017-Q4")]
    [InlineData("31-12-2017", "2017-Q4")]
    [InlineData("1-1-2018", "2017-Q4")]
    [InlineData("per 1 april 2018", "2018-Q1")]
    [InlineData("peildatum maart 2018", "2018-Q1")]
    [InlineData("maarrt 2018", "2018-Q1")]
    [InlineData("1e kwartal 2018", "2018-Q1")]
    [InlineData("3e kw 2018", "2018-Q3")]
    [InlineData("kw1 2018", "2018-Q1")]
    [InlineData("k4 2017", "2017-Q4")]
    [InlineData("Q4'17", "2017-Q4")]
    [InlineData("2017Q4", "2017-Q4")]
    [InlineData("2018 1e kwartaal", "2018-Q1")]
    [InlineData("eerste helft 2018", "2018-Q1/2018-Q2")]
    [InlineData("niet 2017 maar 2018", "2018")]
    [InlineData("nee, niet eind 2017, maar q1 2018", "2018-Q1")]
    [InlineData("niet in q1 maar in q2 2018", "2018-Q2")]
    [InlineData("in 2018, niet in 2017", "2018")]
    [InlineData("in 2017 WW", "2017")]
    public void AMomentIsRead(string text, string code)
    {
        var point = Assert.Single(_grammar.Read(text).Points);
        Assert.Equal(code, point.Period.ToString());
    }

    [Theory]
    [InlineData("eind 2017", FigureKind.Level, "2017-Q4 2017")]
    [InlineData("in 2017", FigureKind.Level, "2017-Q4 2017")]
    [InlineData("in 2017", FigureKind.Change, "2017")]
    [InlineData("voor 2020", FigureKind.Target, "2020 2020-Q4")]
    [InlineData("begin 2017", FigureKind.Level, "2017-Q1 2016-Q4")]
    [InlineData("eind q1 2018", FigureKind.Level, "2018-Q1")]
    public void AYearIsItsEndForALevelAndItselfForAChange(string text, FigureKind kind, string candidates)
    {
        var point = Assert.Single(_grammar.Read(text).Points);
        Assert.Equal(candidates, string.Join(' ', point.Candidates(kind)));
    }

    [Theory]
    [InlineData("tussen eind 2016 en eind 2017", "2016", "2017")]
    [InlineData("tussen het eerste kwartaal van 2017 en het eerste kwartaal van 2018", "2017-Q1", "2018-Q1")]
    [InlineData("van begin 2017 tot q1 2018", "2017", "2018-Q1")]
    [InlineData("q1 t/m q3 2017", "2017-Q1", "2017-Q3")]
    [InlineData("van 2015 tot en met 2020", "2015", "2020")]
    [InlineData("2015-2020", "2015", "2020")]
    [InlineData("2016-2017", "2016", "2017")]
    [InlineData("2016/2017", "2016", "2017")]
    [InlineData("van 2015 t/m 2018", "2015", "2018")]
    [InlineData("tussen q4 2016 en q4 2017", "2016-Q4", "2017-Q4")]
    [InlineData("van q4 2017 naar q1 2018", "2017-Q4", "2018-Q1")]
    [InlineData("sinds de nulmeting", "2012-Q4", null)]
    [InlineData("sinds 2012", "2012", null)]
    [InlineData("vanaf q1 2017", "2017-Q1", null)]
    [InlineData("ten opzichte van eind 2016", "2016", null)]
    [InlineData("t.o.v. 2016", "2016", null)]
    [InlineData("hoeveel meer dan eind 2016", "2016", null)]
    [InlineData("verschil met q1 2017", "2017-Q1", null)]
    public void AStretchHasAStartAndMaybeAnEnd(string text, string from, string? to)
    {
        var reading = _grammar.Read(text);
        Assert.Equal((from, to), (reading.From?.Period.ToString(), reading.To?.Period.ToString()));
        Assert.Empty(reading.Points);
    }

    [Theory]
    [InlineData("vorig kwartaal", -1)]
    [InlineData("een jaar eerder", -4)]
    [InlineData("het jaar daarvoor", -4)]
    [InlineData("het jaar ervoor", -4)]
    [InlineData("vorig jaar", -4)]
    [InlineData("een kwartaal later", 1)]
    [InlineData("het kwartaal daarna", 1)]
    [InlineData("twee kwartalen eerder", -2)]
    [InlineData("3 jaar later", 12)]
    public void AShiftIsCountedInQuarters(string text, int quarters) => Assert.Equal(quarters, _grammar.Read(text).Shift);

    [Theory]
    [InlineData("laatste vier kwartalen", 4)]
    [InlineData("de afgelopen twee jaar", 8)]
    [InlineData("laatste 6 kwartalen", 6)]
    [InlineData("afgelopen jaar", 4)]
    [InlineData("laatste 12 maanden", 4)]
    [InlineData("afgelopen 2 jaar", 8)]
    [InlineData("laatste 4 kwartalen", 4)]
    [InlineData("de laatste vier kwartalen", 4)]
    [InlineData("laatste jaar", 4)]
    [InlineData("afgelopen half jaar", 2)]
    [InlineData("laatste twaalf maanden", 4)]
    public void TheLastQuartersAreCounted(string text, int quarters) => Assert.Equal(quarters, _grammar.Read(text).LastQuarters);

    [Theory]
    [InlineData("de laatste stand")]
    [InlineData("nieuwste cijfer")]
    [InlineData("hoeveel nu")]
    [InlineData("huidige stand")]
    [InlineData("het laatste kwartaal")]
    [InlineData("op dit moment")]
    public void TheNewestIsAskedFor(string text)
    {
        var reading = _grammar.Read(text);
        Assert.True(reading.Latest);
        Assert.False(reading.IsExplicit);
    }

    [Fact]
    public void WhatIsNegatedWithoutAnotherInItsPlaceStays() =>
        Assert.Equal(2, _grammar.Read("hoeveel mensen werkten niet in 2017 en 2018").Points.Count);

    [Fact]
    public void AQuarterWithoutAYearStaysOpen() => Assert.Equal(2, _grammar.Read("en in het tweede kwartaal?").OpenQuarter);

    [Fact]
    public void TheLoopOfAYearIsItsCourse() => Assert.True(_grammar.Read("in de loop van 2017") is { Course: true, Points.Count: 1 });

    [Fact]
    public void WhatIsMaskedIsNoPeriod()
    {
        var reading = _grammar.Read("wajong 2015 in 2017", [new TextSpan(0, 11)]);
        Assert.Equal("2017", Assert.Single(reading.Points).Period.ToString());
    }

    [Theory]
    [InlineData("25 werknemers")]
    [InlineData("één baan is 110,92 uur")]
    [InlineData("trede 5 van de ladder")]
    [InlineData("12 tot 20 uur per week")]
    [InlineData("de t+2-regel")]
    [InlineData("een heffing van € 2000")]
    [InlineData("2020 euro")]
    [InlineData("bel 0612345678")]
    [InlineData("1.679 personen")]
    [InlineData("vraag 4 en 18")]
    [InlineData("de 4e keer")]
    [InlineData("wat is een kwartaal")]
    [InlineData("jan en mei werken hier")]
    [InlineData("31-2-2018")]
    [InlineData("123456789L01")]
    [InlineData("24/7 bereikbaar")]
    [InlineData("25-50 jarigen")]
    [InlineData("wie is de eerste")]
    [InlineData("stap 1 van 4")]
    [InlineData("postcode 2018 ab")]
    [InlineData("wonen op 2011 AB Haarlem")]
    [InlineData("2011AB")]
    [InlineData("1679 mensen")]
    [InlineData("125.000 banen")]
    [InlineData("grafiek 4")]
    [InlineData("27 jaar")]
    [InlineData("50+")]
    [InlineData("2018 uur")]
    [InlineData("twintig uur")]
    [InlineData("tweeduizend euro")]
    [InlineData("eind 25 uur")]
    [InlineData("in 18 winkels")]
    [InlineData("van 12 tot 20 uur")]
    [InlineData("tussen 18 en 27 jaar")]
    [InlineData("zijn het er 16 of 61")]
    public void NoMomentIsReadWhereNoneIsNamed(string text) => Assert.False(_grammar.Read(text).IsExplicit);

    [Fact]
    public void NoMixOfWordsAndAmountsThatNamesNoPeriodIsReadAsOne()
    {
        var random = new Random(110);
        var words =
            ("hoeveel banen gooi wajong werknemers uur per baan 110,92 1.679 personen 5 % 25 € 500 t+2 aandeel markt overheid de "
            + "met 67 procent voor 864 doel werk trede 5 vraag").Split(' ');
        for (var round = 0; round < 2000; round++)
        {
            var text = string.Join(' ', Enumerable.Range(0, random.Next(2, 9)).Select(_ => words[random.Next(words.Length)]));
            Assert.False(_grammar.Read(text).IsExplicit, text);
        }
    }
}
