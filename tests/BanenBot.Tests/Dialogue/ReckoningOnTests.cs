using BanenBot.Core.Dialogue;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Dialogue;

/// <summary>What people ask next about figures that were just shown.</summary>
public sealed class ReckoningOnTests
{
    [Theory]
    [InlineData("68%", "hvl extra banen gv q4 2020", "norm?", "tekort", "% gehaald")]
    [InlineData("93%", "extra banen gv eind 2017", "hoeveel procent vh doel is dat")]
    [InlineData("44", "dgr gv q1 2017", "nee niet 2017 maar 2018", "verschil?")]
    [InlineData("38", "dgr gv eind 2017", "en q1 2018", "is dat nou omhoog of omlaag gegaan")]
    [InlineData("45%", "hoeveel wajongers aan het werk eind 2017 gv", "pwet", "samen", "hoeveel procent")]
    [InlineData("39%", "hoeveel wajongers aan het werk eind 2017 gv", "pwet", "samen", "hoeveel procent", "en landelijk")]
    [InlineData("99%", "hoeveel extra banen had gv eind 2020", "wat was het doel", "hoeveel tekort dus", "en landelijk?")]
    public async Task TheAnswerIsReckonedFromThose(string number, params string[] turns)
    {
        var reply = await RealKnowledge.AskAsync(turns);
        Assert.Equal(Outcome.Figures, reply.Outcome);
        Assert.Contains(number, reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("653", "hoeveel banen gooi in 16")]
    [InlineData("van 653 (eind 2016) naar 859 (eind 2017)", "banen gv van 16 naar 17")]
    [InlineData("1.130", "wajong gooi eind 2017")]
    [InlineData("653", "hoeveel banen gv 16")]
    [InlineData("26", "aandeel werkende pwetters landelijk zestien")]
    [InlineData("109", "aba beoordelingen gv", "hoeveel procent positief", "hoeveel daarvan waren indicaties banenafspraak")]
    [InlineData("349", "hvl banen totaal gooi q1 2018", "hvl daarvan extra")]
    [InlineData("32", "aba beoordelingen gv q2 2018", "hoeveel daarvan werd banenafspraak")]
    [InlineData("96", "dgr gv q1 2018", "hoeveel wsw zijn dat")]
    [InlineData("125.000", "en hoeveel banen moeten er landelijk komen in totaal")]
    [InlineData("39.100", "werkende pwetters landelijk 2018", "een jaar erop")]
    [InlineData("45 meer", "pwet in dgr gv eind q1 2018", "hoeveel kwamen er dat kwartaal bij")]
    [InlineData("1.462", "hoeveel banen in gv t/m 2025")]
    [InlineData("1.462", "extra banen gv eind 2017", "en tot en met eind 2025")]
    [InlineData("859", "extra banen gv eind 2017", "en hoeveel banen t/m eind 2017")]
    [InlineData("608", "hoeveel extra banen volgens de banenafspraak gv")]
    [InlineData("van 160 (eind eerste kwartaal 2017) naar 349", "extra banen laatste 4 kwartalen tot q1 2018 gooi")]
    [InlineData("492", "hvl extra banen tov nulmeting q1 2018 gooi", "en doel")]
    [InlineData("34%", "hoeveel procent werkt na een jaar nog", "in dezelfde baan")]
    public async Task WhatIsLeftUnsaidOrWrittenShortIsReadAsItIsMeant(string number, params string[] turns) =>
        Assert.Contains(number, (await RealKnowledge.AskAsync(turns)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("in 2025", "praktijkroute hoeveel vorig jaar")]
    [InlineData("in 2025", "extra banen vorig jaar")]
    public async Task LastYearAfterNothingIsThatOfTheCalendarAndNotHeld(string year, string question)
    {
        var reply = await RealKnowledge.AskAsync(question);
        Assert.Equal(Outcome.Unanswered, reply.Outcome);
        Assert.Contains(year, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BeforeItsDayATargetIsNotYetMissed() => Assert.StartsWith(
        "Nog niet:", (await RealKnowledge.AskAsync("beschut werk hoeveel moeten we", "en gehaald?")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task WhereNoSentenceOfALongMessageAnswersByItselfTheSentenceBeforeIsTakenAlong()
    {
        var reply = await RealKnowledge.AskAsync("Beste collega, vanmiddag belde een werkgever uit Bussum mij op. Hij heeft een jongen in "
            + "dienst via het praktijkonderwijs en hij wil graag weten of die jongen meetelt voor de banenafspraak. Hij zegt dat hij de "
            + "jongen zelf al heeft gevraagd maar die weet het ook niet. De accountant verwees hem weer naar ons. Ik heb gezegd dat ik hem "
            + "morgen terugbel. Waar kan de werkgever dat zelf nakijken en wat heeft hij daarvoor nodig? Groet, Anja");
        Assert.Contains("werkgeversportaal", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheOneMomentThatALongMessageNamesIsThatOfTheFigureItAsks()
    {
        var reply = await RealKnowledge.AskAsync(
            "Hoi, ik zit straks bij de wethouder en moet kort iets zeggen over onze regio. Ik hoorde van een collega dat we eind 2017 "
            + "bijna op het doel zaten, maar ik weet de getallen niet meer. Kun je me geven hoeveel extra banen er waren? Alvast bedankt.");
        Assert.Contains("344", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("70 personen", "instroom praktijkroute 2017 gv per kwartaal", "samen?")]
    [InlineData("254 banen", "met hoeveel banen moest gv groeien in 2018 volgens de werkkamer", "2019?", "samen")]
    public async Task WhatCameOverTimeAddsUp(string sum, params string[] turns) =>
        Assert.StartsWith($"Samen {sum}", (await RealKnowledge.AskAsync(turns)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task WhatThereIsAtTwoMomentsDoesNotAddUp() => Assert.DoesNotContain(
        "Samen", (await RealKnowledge.AskAsync("banen gv eind 2016", "en eind 2017", "samen?")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("15%", "hoeveel procent van de banen zit bij de overheid, q4 2017 gv", "markt", "en de rest? wat is dat")]
    [InlineData("Samen 95%: aandeel in het", "hoeveel procent van de banen zit bij de overheid, q4 2017 gv", "en de rest?")]
    [InlineData("80% (markt) en 15%", "hoeveel procent van de banen zit bij de overheid, q4 2017 gv", "en de rest?")]
    [InlineData("75%", "welk deel van de gemeentelijke doelgroep had eind 2020 een klantprofiel in gv", "en dus niet?")]
    [InlineData("75%", "aandeel met een klantprofiel gemeenten eind 2020 gv", "en hoeveel procent niet")]
    public async Task TheRestOfAShareIsWhatIsLeftOfTheWhole(string rest, params string[] turns) =>
        Assert.Contains(rest, (await RealKnowledge.AskAsync(turns)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("0,7%", "hvl banen waren er bij nulmeting in gv", "en in heel nl", "welk aandeel is gv daarvan")]
    [InlineData("20%", "hoeveel banen moet de markt maken in totaal", "en de overheid", "welk deel van het totaal is dat")]
    public async Task AShareIsOfTheCountryOrTheWholeTarget(string share, params string[] turns) =>
        Assert.Contains(share, (await RealKnowledge.AskAsync(turns)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task AfterTheLargestReasonItsNumberIsMeant() => Assert.Contains("91", (await RealKnowledge.AskAsync(
        "hvl mensen uitgestroomd uit dgr gv in q4 2017", "grootste reden", "hvl mensen zijn dat dan")).Text, StringComparison.Ordinal);

    // A reason is looked for with the measure and its moment: "zo weinig" says nothing by itself.
    [Theory]
    [InlineData("lage-banengroei-eerste-kwartaal-2018", "banengroei gv q4 2017", "en q1 2018", "waarom zo weinig")]
    [InlineData("wajong-daling-herbeoordeling", "hoeveel wajongers in dgr gv eind 2016", "eind 2017", "hoe komt die daling")]
    public async Task AReasonAskedAfterAFigureIsThatOfTheFigure(string article, params string[] turns) =>
        Assert.Equal(article, (await RealKnowledge.AskAsync(turns)).Topic);

    [Fact]
    public async Task AWordForTheCountryIsNoBreakdownThatIsNotKept() => Assert.Contains(
        "39%", (await RealKnowledge.AskAsync("% werkend wajong+pwet gv q4 2017", "nationaal?")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("130", "hoeveel nieuwe mensen in het register gv q4 2017", "en eruit")]
    [InlineData("50 personen", "hoeveel nieuwe mensen in het register gv q4 2017", "en eruit", "dus netto")]
    public async Task AMeasureNamedByOneSmallWordTakesThePlaceOfTheOther(string number, params string[] turns) =>
        Assert.Contains(number, (await RealKnowledge.AskAsync(turns)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("75.159", "hoeveel extra banen was het doel voor heel nederland in 2022", "en de nulmeting")]
    [InlineData("515", "hoeveel banen kwamen erbij in q1 2018 gv", "en bij de nulmeting")]
    [InlineData("167.659", "hoeveel extra banen was het doel voor heel nederland in 2022", "en in totaal, met nulmeting")]
    public async Task TheBaselineAskedAfterATargetIsWhatThereWasThen(string number, params string[] turns) =>
        Assert.Contains(number, (await RealKnowledge.AskAsync(turns)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("1.679", "cijfers q1 2018 gooi", "alleen het doelgroepregister")]
    public async Task AMeasureNamedAfterHowThingsStoodIsThatOfTheSameMoment(string number, params string[] turns) =>
        Assert.Contains(number, (await RealKnowledge.AskAsync(turns)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task NumbersAskedInsteadOfPercentagesAreNoRest() => Assert.DoesNotContain("zonder werk", (await RealKnowledge.AskAsync(
        "aandeel werkenden pwet gv 2018 q1", "en de wajong", "niet de procenten, de aantallen")).Text, StringComparison.Ordinal);

    // The share that is published leaves a group out; the one of the two numbers shown does not.
    [Fact]
    public async Task WhereAPublishedShareAndAReckonedOneAreAsLikelyBothAreSaid()
    {
        var reply = await RealKnowledge.AskAsync(
            "aantal werkzame personen g&v 1e kw 2018", "op hoeveel mensen in het register", "dus welk aandeel werkt");
        Assert.Contains("47,5%", $"{reply.Text} {reply.Alternative?.Text}", StringComparison.Ordinal);
    }

    // What an article told, as the question asked it, is reckoned on from.
    [Fact]
    public async Task ANumberThatAnArticleToldCountsAsShown()
    {
        var reply = await RealKnowledge.AskAsync("hoeveel mensen vonden werk in q1 2018 gv", "en verloren", "saldo");
        Assert.StartsWith("Het verschil is 7 personen", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatThereWasInOneYearIsNotWeighedAgainstATargetForAnother()
    {
        var reply = await RealKnowledge.AskAsync("doel totaal aantal banen landelijk 2022", "en de nulmeting", "is het gehaald");
        Assert.DoesNotContain("75.159", $"{reply.Text}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("349", "doel 2018 gv", "hoeveel hadden we eind q1")]
    public async Task AfterATargetWhatThereWasCanBeAsked(string number, params string[] turns) =>
        Assert.Contains(number, (await RealKnowledge.AskAsync(turns)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task WhatIsNotHeldOfAnotherPlaceIsComparedWithNothingElse() => Assert.DoesNotContain(
        "1.679", (await RealKnowledge.AskAsync("register gv q1 2018", "hoeveel daarvan werken", "is dat meer dan landelijk")).Text,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("189 banen meer", "banen gv q1 2018", "en een jaar eerder", "dus groei van")]
    [InlineData("189 banen meer", "banen gv q1 2017", "en een jaar later", "verschil")]
    public async Task ACourseIsToldForwardsWhicheverWasShownFirst(string change, params string[] turns) =>
        Assert.Contains(change, (await RealKnowledge.AskAsync(turns)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("2.299", "wat was de nulmeting voor gooi en vechtstreek", "hoeveel stonden er toen in het register")]
    public async Task ThenIsTheMomentOfTheArticleBefore(string number, params string[] turns) =>
        Assert.Contains(number, (await RealKnowledge.AskAsync(turns)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task HowManyFewerWantsNoYes() => Assert.DoesNotContain(
        "Ja.", (await RealKnowledge.AskAsync("register gv eind 2016", "eind 2017", "hoeveel minder")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("31 december 2012", "wat was de nulmeting van het aantal banen bij gv", "uit welk jaar komt die")]
    [InlineData("31 maart 2018", "register gv q1 2018", "van wanneer is dat")]
    [InlineData("vierde kwartaal 2017", "hoeveel nieuwe mensen in het register gv q4 2017", "over welke periode gaat dat")]
    public async Task TheMomentOfAFigureIsTold(string moment, params string[] turns) =>
        Assert.Contains(moment, (await RealKnowledge.AskAsync(turns)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task OneGoesBackToWhatCountsPeopleByThatWordAlone() => Assert.Contains(
        "739", (await RealKnowledge.AskAsync("werkzame personen gv q4 17", "hoeveel banen waren dat", "terug naar de personen, q3")).Text,
        StringComparison.Ordinal);

    [Fact]
    public async Task WhereAFigureStandsIsSaidByTheNameOfTheDocument() => Assert.Contains(
        "Factsheet", (await RealKnowledge.AskAsync("hoeveel banen gv eind 2017", "waar staat dat")).Text, StringComparison.Ordinal);
}
