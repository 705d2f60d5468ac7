using BanenBot.Core.Dialogue;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Dialogue;

/// <summary>Figures set against each other: moments, places, targets, and what somebody heard.</summary>
public sealed class ComparedFiguresTests
{
    [Theory]
    [InlineData("658 minder", "hoeveel minder mensen stonden er eind 2017 in het register dan bij de nulmeting (gooi)")]
    [InlineData("658 minder", "met hoeveel nam het register af sinds de nulmeting tot eind 2017")]
    [InlineData("-1.090", "van hoeveel naar hoeveel daalde de wajong in 2016-2017 in gv")]
    [InlineData("27 procentpunt", "hoeveel procent vd banen zit eind 2017 via uitzend en detachering gv", "landelijk?",
        "hoeveel procentpunt schelen die twee")]
    [InlineData("6 procentpunt", "hoeveel scheelt het aandeel werkenden in gv met landelijk, eind 2017")]
    [InlineData("1.090 personen minder", "hoeveel wajongers stonden er eind 2017 in het register", "en begin 2016",
        "hoeveel zijn het er minder")]
    public async Task ADifferenceIsThatOfWhatThereWas(string difference, params string[] turns) =>
        Assert.Contains(difference, (await RealKnowledge.AskAsync(turns)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("71%", "welk percentage doelstelling 2018 was begin 2018 gehaald in gooi")]
    [InlineData("230", "hoeveel extra banen was het plan t/m 2016 in gooi")]
    [InlineData("492", "banen gooi q1 18", "en doel 2018")]
    [InlineData("143 banen te weinig", "doel extra banen gv eind 2018", "hoe ver waren ze begin 2018",
        "en wat moest er dan nog bij tot dat doel")]
    [InlineData("206", "groei die de werkkamer verwacht voor 2017 in gooi", "en werkelijk in 2017")]
    [InlineData("206 banen (2017), en het doel was 141", "groei die de werkkamer verwacht voor 2017 in gooi", "en echt gehaald in 2017",
        "dus hoeveel boven plan")]
    public async Task ATargetIsKeptApartFromWhatCameOfIt(string said, params string[] turns) =>
        Assert.Contains(said, (await RealKnowledge.AskAsync(turns)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task WhatBecameOfATargetIsTheSecondQuestion() => Assert.Contains("608", (await RealKnowledge.AskAsync(
        "wat was het doel voor eind 2020 in gooi en vechtstreek en hoeveel is het geworden?")).Alternative?.Text ?? "",
        StringComparison.Ordinal);

    [Theory]
    [InlineData("eind 2012", "hoeveel banen zijn er landelijk")]
    [InlineData("eind 2012", "hoeveel banen waren er eind 2017 in gv", "en landelijk?")]
    public async Task WhereCountingBeganIsNotHowItStands(string held, params string[] turns)
    {
        var reply = await RealKnowledge.AskAsync(turns);
        Assert.Equal(Outcome.Unanswered, reply.Outcome);
        Assert.Contains(held, reply.Text + reply.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("75.159", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("6 procentpunt", "welk percentage van de doelgroep werkte eind 2017 in gv", "en landelijk",
        "hoeveel procentpunt scheelt dat")]
    [InlineData("alleen tussen twee percentages", "hoeveel banen in gv eind 2017", "en eind 2016", "hoeveel procentpunt scheelt dat")]
    public async Task PointsAreBetweenPercentages(string said, params string[] turns) =>
        Assert.Contains(said, (await RealKnowledge.AskAsync(turns)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("900", "608", "doel en realisatie extra banen eind 2020 gooi en vechtstreek")]
    [InlineData("900", "608", "wat was het doel en de realisatie van extra banen eind 2020 gooi")]
    [InlineData("81%", "6%", "hoeveel procent vd banen zit q1 2018 bij markt en hoeveel bij overheid")]
    public async Task TwoMeasuresShareWhatStandsBehindThem(string first, string second, string question)
    {
        var reply = await RealKnowledge.AskAsync(question);
        Assert.Contains(first, reply.Text + reply.Alternative?.Text, StringComparison.Ordinal);
        Assert.Contains(second, reply.Text + reply.Alternative?.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("41%", "hoeveel procent vd banen was in q1 2018 via uitzend of detachering in gv", "en hoeveel landelijk")]
    [InlineData("41%", "welk percentage van de wajongers werkte in q3 2017 gv", "en participatiewet", "die twee samen?")]
    [InlineData("45,3%", "hoeveel pwetters uit het register werkten landelijk in 2019", "en 2020 als percentage")]
    [InlineData("45,3%", "hoeveel participatiewetters in het dgr landelijk in 2019", "hoeveel daarvan werken", "procent?", "en 2020")]
    public async Task APercentageStaysOne(string percentage, params string[] turns) =>
        Assert.Contains(percentage, (await RealKnowledge.AskAsync(turns)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("tweede kwartaal van 2017: 72", "hoeveel banen kwamen er bij in het 4e kwartaal van 2017", "was dat een record")]
    [InlineData("tweede kwartaal van 2017: 29", "in welk kwartaal van 2017 was de instroom via de praktijkroute het hoogst in onze regio")]
    [InlineData("derde kwartaal van 2017: 4", "hoeveel mensen via de praktijkroute in gv in 2017", "welk kwartaal was het laagste")]
    public async Task TheHighestAndLowestAreLookedForWhereTheyCanBe(string said, params string[] turns) =>
        Assert.Contains(said, (await RealKnowledge.AskAsync(turns)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("418", "hoe groot is het aandeel participatiewet in de doelgroep eind 2017 in gv", "landelijk",
        "en hoeveel personen is dat bij ons")]
    [InlineData("46 banen", "welk deel van de banen eind 2017 zat bij de overheid gv",
        "hoeveel banen in aantallen bij de overheid eind 2017")]
    public async Task ThePeopleAndJobsBehindAPercentageAreThoseOfThePlaceAsked(string number, params string[] turns) =>
        Assert.Contains(number, (await RealKnowledge.AskAsync(turns)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task ADifferenceAfterTwoMomentsIsTheOneBetweenThose() => Assert.Contains("206", (await RealKnowledge.AskAsync(
        "hoeveel banen waren er eind 2017 in gv", "en een jaar eerder", "dus hoeveel erbij in dat jaar")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("22", "hoeveel beoordelingen arbeidsvermogen deed uwv in 2017 voor gv", "en hoeveel leverden een wajong op")]
    [InlineData("43", "aantal aba beoordelingen 2017 in gv?", "hoeveel kregen ind banenafspraak", "en in 2016")]
    public async Task WhatCameOfAssessmentsIsAPartOfThose(string number, params string[] turns) =>
        Assert.Contains($" {number} toegekende indicaties", (await RealKnowledge.AskAsync(turns)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("Nee, 189", "banen gv q1 2018", "en eerste kwartaal 2017", "verschil", "ik had 198 gehoord klopt dat")]
    [InlineData("Bijna", "instroom praktijkroute eerste kwartaal 2018 gv", "en een jaar eerder", "dus gehalveerd ongeveer?")]
    public async Task WhatSomebodyHeardIsWeighed(string verdict, params string[] turns) =>
        Assert.StartsWith(verdict, (await RealKnowledge.AskAsync(turns)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task AReasonIsNotReckoned() => Assert.NotEqual(Outcome.Figures, (await RealKnowledge.AskAsync(
        "hoeveel wajongers in het doelgroepregister gv eind 2017", "en begin 2016", "hoe kan dat zo gedaald zijn")).Outcome);

    [Fact]
    public async Task AMomentAskedElsewhereIsKeptWhereNothingIsHeldThere() => Assert.Contains("794", (await RealKnowledge.AskAsync(
        "hoeveel banen in gooi eind 2017", "en in amersfoort", "ok bij ons een kwartaal eerder dan")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("344",
        "Ik schrijf een terugblik op 2017 voor de Werkkamer Gooi en Vechtstreek. Hoeveel extra banen hadden we eind dat jaar "
        + "sinds de nulmeting en welk deel van het doel was dat?")]
    [InlineData("859", "ik zit met de factsheet van eind 2017 voor me, hoeveel banen waren er toen in gv")]
    public async Task AMomentThatAQuestionPointsAtIsFoundInTheRestOfTheMessage(string number, string message) =>
        Assert.Contains(number, (await RealKnowledge.AskAsync(message)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("kan hij zich nu laten uitschrijven")]
    [InlineData("kan ze zich laten uitschrijven uit het register")]
    [InlineData("wat is de quotumgroep", "hoort die nu bij de banenafspraak")]
    public async Task WhetherSomethingIsSoAsksForNoFigure(params string[] turns) =>
        Assert.NotEqual(Outcome.Figures, (await RealKnowledge.AskAsync(turns)).Outcome);

    [Fact]
    public async Task WhatNobodyCountsByIsNoArticlesAnswer() => Assert.NotEqual(Outcome.Answer, (await RealKnowledge.AskAsync(
        "hoeveel wajongers boven de 50 werken er in onze regio")).Outcome);

    [Fact]
    public async Task SoManyManAreSoManyPeople() => Assert.Contains(
        "1.860", (await RealKnowledge.AskAsync("en het register eind 2016 in gv, hoeveel man")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task ASharesNameAloneIsNoMeasure() => Assert.True(
        (await RealKnowledge.AskAsync("hoeveel procent is het landelijk eind 2017?")).Confidence < 0.9);

    [Fact]
    public async Task ARemarkOnAFigureIsNoFarewell() => Assert.NotEqual(Outcome.SmallTalk, (await RealKnowledge.AskAsync(
        "hoeveel mensen verloren hun werk in q1 2018 gv", "was dat veel")).Outcome);
}
