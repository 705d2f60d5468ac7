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
    [InlineData("47,5%", "aantal werkzame personen g&v 1e kw 2018", "op hoeveel mensen in het register", "dus welk aandeel werkt")]
    public async Task TheAnswerIsReckonedFromThose(string number, params string[] turns)
    {
        var reply = await RealKnowledge.AskAsync(turns);
        Assert.Equal(Outcome.Figures, reply.Outcome);
        Assert.Contains(number, reply.Text, StringComparison.Ordinal);
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
