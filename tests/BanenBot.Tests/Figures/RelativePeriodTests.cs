using BanenBot.Core.Figures;
using BanenBot.Core.Figures.Periods;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Figures;

/// <summary>Time that is named by way of the question before: first what is read, then what whole conversations come to.</summary>
public sealed class RelativePeriodTests
{
    // A quarter and a year in which each quarter has a number of its own, so that no other moment can give the same answer.
    static readonly string Rows = string.Join('\n', Enumerable.Range(2014, 7).SelectMany(year => Enumerable.Range(1, 4),
        (year, quarter) => $"bomen;;heide;{year}-Q{quarter};{year % 100}{quarter}0;stand;definitief;blad;p. 1;2021-05;;")
        .Append("planters;;heide;2017-Q4;77;stand;definitief;blad;p. 1;2021-05;;")
        .Append("planters;;heide;2018-Q1;88;stand;definitief;blad;p. 1;2021-05;;"));

    readonly PeriodGrammar _grammar = new([new ReferenceMoment("nulmeting", Period.Quarter(2012, 4), ["nulmeting"])],
        RealWords.Figures.Periods);

    [Theory]
    [InlineData("2018-Q1", "begin van dat jaar", "2018-Q1")]
    [InlineData("2017-Q4", "en begin van dat jaar", "2017-Q1")]
    [InlineData("2017-Q4", "begin vh jaar?", "2017-Q1")]
    [InlineData("2017-Q4", "begin v.h. jaar", "2017-Q1")]
    [InlineData("2017-Q4", "aan het begin van het jaar", "2017-Q1")]
    [InlineData("2018-Q1", "eind van dat jaar", "2018-Q4")]
    [InlineData("2018-Q1", "en einde van datzelfde jaar", "2018-Q4")]
    [InlineData("2018-Q1", "halverwege dat jaar", "2018-Q2")]
    [InlineData("2018-Q1", "medio dat jaar", "2018-Q2")]
    [InlineData("2018-Q1", "laatste kwartaal van dat jaar", "2018-Q4")]
    [InlineData("2018-Q4", "eerste kwartaal van dat jaar", "2018-Q1")]
    [InlineData("2018-Q1", "q4 daarvoor", "2017-Q4")]
    [InlineData("2018-Q4", "q4 daarvoor", "2017-Q4")]
    [InlineData("2018-Q3", "het eerste kwartaal ervoor", "2018-Q1")]
    [InlineData("2018-Q3", "q1 daarna", "2019-Q1")]
    [InlineData("2018-Q1", "het vierde kwartaal er na", "2018-Q4")]
    [InlineData("2017", "q4 daarvoor", "2016-Q4")]
    [InlineData("2017", "het tweede?", "2017-Q2")]
    [InlineData("2017-Q1", "en het derde?", "2017-Q3")]
    [InlineData("2017-Q2", "3e?", "2017-Q3")]
    [InlineData("2017-Q2", "en 1e", "2017-Q1")]
    [InlineData("2017-Q1", "en in het 2e dan?", "2017-Q2")]
    [InlineData("2017-Q1", "q3?", "2017-Q3")]
    [InlineData("2017-Q1", "en eind juni", "2017-Q2")]
    [InlineData("2018-Q1", "hoeveel waren er toen", "2018-Q1")]
    [InlineData("2018-Q1", "op dat moment", "2018-Q1")]
    [InlineData("2018-Q1", "in datzelfde kwartaal", "2018-Q1")]
    [InlineData("2018-Q1", "in die periode", "2018-Q1")]
    [InlineData("2018-Q1", "hetzelfde kwartaal in 2016", "2016-Q1")]
    [InlineData("2018-Q2", "dezelfde periode van 2017", "2017-Q2")]
    [InlineData("2017-Q1", "niet 2017 maar 2018", "2018-Q1")]
    [InlineData("2018-Q1", "en daarvoor?", "2017-Q4")]
    [InlineData("2018", "en daarna?", "2019")]
    [InlineData("2018-Q1", "en 17?", "2017")]
    [InlineData("2018-Q1", "en zeventien?", "2017")]
    [InlineData("2018-Q1", "zeventien", "2017")]
    [InlineData("2018-Q1", "nee, in 16", "2016")]
    [InlineData("2018-Q1", "hoeveel waren het er in 16?", "2016")]
    [InlineData("2018-Q1", "dat jaar", "2018")]
    public void WhatPointsAtTheMomentSpokenOfIsFilledInFromIt(string spoken, string text, string code)
    {
        Assert.True(Period.TryParse(spoken, out var period));
        var point = Assert.Single(_grammar.Read(text).In(period).Points);
        Assert.Equal(code, point.Kind == PointKind.Year ? point.Period.ToString() : point.Candidates(FigureKind.Level)[0].ToString());
    }

    [Theory]
    [InlineData("drie maanden later", 1)]
    [InlineData("drie maanden eerder", -1)]
    [InlineData("6 maanden terug", -2)]
    [InlineData("een half jaar eerder", -2)]
    [InlineData("half jaar later", 2)]
    [InlineData("anderhalf jaar eerder", -6)]
    [InlineData("een jaar terug", -4)]
    [InlineData("twaalf maanden eerder", -4)]
    [InlineData("hetzelfde kwartaal een jaar eerder", -4)]
    [InlineData("dezelfde periode vorig jaar", -4)]
    [InlineData("het kwartaal daarvoor", -1)]
    [InlineData("het kwartaal ervoor", -1)]
    [InlineData("het kwartaal er voor", -1)]
    [InlineData("het kwartaal erna", 1)]
    [InlineData("kwartal daarvoor", -1)]
    [InlineData("een jaar eerder dan begin 2017", -4)]
    [InlineData("q1 2018 en een jaar eerder", -4)]
    [InlineData("hoeveel meer dan het jaar ervoor in q1 2018", -4)]
    public void AStepIsCountedFromTheMomentNamedOrSpokenOf(string text, int quarters) => Assert.Equal(quarters, _grammar.Read(text).Shift);

    [Theory]
    [InlineData("t jaar daarvoor dan, begin 2017", "2017")]
    [InlineData("vorig jaar, dus eind 2017", "2017")]
    [InlineData("het kwartaal ervoor (q4 2017)", "2017-Q4")]
    [InlineData("vorig jaar in 2017", "2017")]
    [InlineData("begin van dat jaar, q1 2016", "2016-Q1")]
    [InlineData("toen, in 2016", "2016")]
    public void WhatIsNamedOutrightWinsOverWhatPointsAtIt(string text, string code)
    {
        var reading = _grammar.Read(text).In(Period.Quarter(2019, 3));
        Assert.Null(reading.Shift);
        Assert.Equal(code, Assert.Single(reading.Points).Period.ToString());
    }

    [Fact]
    public void AQuarterBeforeOneThatIsNamedLiesBeforeThatOne() =>
        Assert.Equal(["2018-Q1", "2017-Q4"], _grammar.Read("q1 2018 en q4 daarvoor").Points.Select(point => point.Period.ToString()));

    [Fact]
    public void AStretchMayStartAtAPartOfTheYearSpokenOf()
    {
        var reading = _grammar.Read("sinds begin van dat jaar").In(Period.Quarter(2017, 4));
        Assert.Equal(("2017", PointKind.YearStart), (reading.From?.Period.ToString(), reading.From?.Kind));
    }

    // Outside a conversation none of these is a time, so none of them makes a question one for a figure.
    [Theory]
    [InlineData("en 17?")]
    [InlineData("zeventien")]
    [InlineData("en het tweede?")]
    [InlineData("en daarvoor?")]
    [InlineData("hoeveel waren er toen")]
    [InlineData("wat gebeurt er aan het begin van het jaar")]
    [InlineData("telt hij op dat moment mee")]
    public void WhatOnlyAConversationMakesATimeSaysNothingByItself(string text) => Assert.True(_grammar.Read(text).IsEmpty);

    [Theory]
    [InlineData("en 50+?")]
    [InlineData("en 27 jaar?")]
    [InlineData("vraag 12")]
    [InlineData("en vraag 12?")]
    [InlineData("trede 4")]
    [InlineData("grafiek 4")]
    [InlineData("en grafiek 14?")]
    [InlineData("t+2")]
    [InlineData("en 25%?")]
    [InlineData("1679 mensen")]
    [InlineData("125.000 banen")]
    [InlineData("en 110,92?")]
    [InlineData("en de tweede?")]
    [InlineData("en 40?")]
    [InlineData("werknemers van 27 jaar terug naar werk")]
    [InlineData("toen de wet inging")]
    [InlineData("wie is de derde")]
    [InlineData("en derden?")]
    [InlineData("twintig uur per week")]
    [InlineData("begin 27 jaar")]
    [InlineData("eind 25 uur")]
    public void WhatIsNoTimeDoesNotBecomeOneInAConversation(string text)
    {
        var reading = _grammar.Read(text).In(Period.Quarter(2018, 1));
        Assert.False(reading.IsExplicit);
        Assert.Null(reading.Shift);
    }

    // Values: two digits of the year, the quarter, a nought.
    [Theory]
    [InlineData("1.740", "bomen heide eind 2017", "1.710", "en begin van dat jaar")]
    [InlineData("1.740", "bomen heide eind 2017", "1.720", "halverwege dat jaar?")]
    [InlineData("1.810", "bomen heide q1 2018", "1.840", "eind van dat jaar")]
    [InlineData("1.810", "bomen heide q1 2018", "1.740", "q4 daarvoor")]
    [InlineData("1.810", "bomen heide q1 2018", "1.740", "het kwartaal daarvoor")]
    [InlineData("1.810", "bomen heide q1 2018", "1.740", "en het kwartaal ervoor?")]
    [InlineData("1.810", "bomen heide q1 2018", "1.820", "en het kwartaal erna")]
    [InlineData("1.810", "bomen heide q1 2018", "1.820", "drie maanden later")]
    [InlineData("1.810", "bomen heide q1 2018", "1.730", "half jaar eerder")]
    [InlineData("1.810", "bomen heide q1 2018", "1.710", "een jaar terug")]
    [InlineData("1.810", "bomen heide q1 2018", "1.710", "hetzelfde kwartaal een jaar eerder")]
    [InlineData("1.810", "bomen heide q1 2018", "1.710", "dezelfde periode vorig jaar")]
    [InlineData("1.810", "bomen heide q1 2018", "1.740", "eind vorig jaar")]
    [InlineData("1.810", "bomen heide q1 2018", "1.710", "t jaar daarvoor dan, begin 2017")]
    [InlineData("1.810", "bomen heide q1 2018", "1.610", "hetzelfde kwartaal in 2016")]
    [InlineData("1.710", "bomen heide q1 2017", "1.810", "niet 2017 maar 2018")]
    [InlineData("1.710", "bomen heide q1 2017", "1.720", "en het tweede?")]
    [InlineData("1.710", "bomen heide q1 2017", "1.730", "het derde dan")]
    [InlineData("1.810", "bomen heide q1 2018", "1.640", "eind van 16")]
    [InlineData("1.810", "bomen heide q1 2018", "1.740", "en 17?")]
    [InlineData("1.810", "bomen heide q1 2018", "1.640", "en zestien?")]
    [InlineData("1.810", "bomen heide q1 2018", "1.740", "tweeduizend zeventien")]
    [InlineData("1.810", "bomen heide q1 2018", "88", "hoeveel planters toen")]
    [InlineData("1.740", "bomen heide eind 2017", "77", "en planters op dat moment?")]
    [InlineData("1.740", "bomen heide eind 2017", "77", "hoeveel planters in datzelfde kwartaal")]
    [InlineData("1.740", "bomen heide eind 2017", "1.730", "en daarvoor?")]
    [InlineData("2.040", "bomen heide", "2.010", "begin van dat jaar")]
    [InlineData("1.820", "bomen heide q2 2018", "80 meer dan eind 2017", "hoeveel meer dan q4 daarvoor")]
    [InlineData("1.820", "bomen heide q2 2018", "80 meer dan eind 2017", "hoeveel meer dan eind vorig jaar")]
    [InlineData("1.830", "bomen heide q3 2018", "20 meer dan eind eerste kwartaal 2018", "hoeveel meer dan q1 daarvoor")]
    [InlineData("1.840", "bomen heide q4 2018", "30 meer dan eind eerste kwartaal 2018", "wat is het verschil met begin van dat jaar")]
    public void AConversationMovesThroughTime(string firstValue, string first, string secondValue, string second)
    {
        using var small = new SmallFigures(Rows);
        var desk = small.Desk();
        var before = desk.Answer(first, null, Some.Day)!;
        Assert.Contains(firstValue, before.Headline, StringComparison.Ordinal);
        var after = desk.Answer(second, before.Question, Some.Day);
        Assert.True(after is { Outcome: FigureOutcome.Held }, after?.Headline);
        Assert.Contains(secondValue, after!.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void ALongConversationKeepsItsPlaceInTime()
    {
        using var small = new SmallFigures(Rows);
        var desk = small.Desk();
        FigureQuestion? question = null;
        (string, string)[] turns =
        [
            ("bomen heide q3 2018", "1.830"), ("een kwartaal eerder", "1.820"), ("begin van dat jaar", "1.810"), ("q4 daarvoor", "1.740"),
            ("en 16?", "1.640"), ("en het tweede?", "1.620"), ("een half jaar later", "1.640"), ("op 1 jan 2018", "1.740"),
            ("het kwartaal erna", "1.810"), ("vorig jaar", "1.710"),
        ];
        foreach (var (text, value) in turns)
        {
            var answer = desk.Answer(text, question, Some.Day)!;
            Assert.True(answer.Headline.Contains(value, StringComparison.Ordinal), $"{text} -> {answer.Headline}");
            question = answer.Question;
        }
    }

    // The moment pointed at is refused where nothing is held for it; another one is never given in its stead.
    [Theory]
    [InlineData("planters heide eind 2017", "begin van dat jaar")]
    [InlineData("bomen heide q1 2016", "hoeveel planters toen")]
    [InlineData("planters heide q1 2018", "en 16?")]
    [InlineData("planters heide q1 2018", "en het derde?")]
    public void AMomentThatIsNotHeldIsRefused(string first, string second)
    {
        using var small = new SmallFigures(Rows);
        var desk = small.Desk();
        var before = desk.Answer(first, null, Some.Day)!;
        Assert.Equal(FigureOutcome.NotHeld, desk.Answer(second, before.Question, Some.Day)?.Outcome);
    }
}
