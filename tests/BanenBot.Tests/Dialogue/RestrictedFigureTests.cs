using BanenBot.Core.Dialogue;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Dialogue;

/// <summary>A figure is given only for what it counts: what a question narrows it by, and nobody counts by, is said.</summary>
public sealed class RestrictedFigureTests
{
    [Theory]
    [InlineData("1.679", "dgr laren hoeveel")]
    [InlineData("859", "banen banenafspraak gemeente hilversum q4 2017 graag")]
    [InlineData("1.679", "hoeveel 50plussers zitten er in het doelgroepregister in gv q1 2018")]
    [InlineData("1.679", "hoeveel wia'ers staan er geregistreerd in gv")]
    [InlineData("1.679", "hoeveel 50+ in register gooi")]
    [InlineData("1.679", "hoeveel mensen boven de 50 in het register gv")]
    [InlineData("62", "hoeveel 55plussers verloren werk q1 2018")]
    [InlineData("1.679", "hvl mensen in vast contract in gooi uit de doelgroep")]
    public async Task TheFigureForEverybodyIsNotGivenForAPart(string number, string question)
    {
        var reply = await RealKnowledge.AskAsync(question);
        Assert.Equal(Outcome.Unanswered, reply.Outcome);
        Assert.DoesNotContain(number, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADistributionOverWhatNobodyKeepsIsAnHonestNo() => Assert.Contains("mannen en vrouwen",
        (await RealKnowledge.AskAsync("verdeling mannen vrouwen in ons register eind 2017?")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("telefoon?")]
    [InlineData("en het bezoekadres")]
    public async Task AnAnswerThatHoldsNoTelephoneNumberIsNoneToWhoAsksForOne(string next) => Assert.Equal(Outcome.Unanswered,
        (await RealKnowledge.AskAsync("welk mailadres voor het weekoverzicht", next)).Outcome);

    [Fact]
    public async Task WhereSomebodyWorksIsNoPlaceThatTheAnswerMustName() => Assert.Contains("125.000",
        (await RealKnowledge.AskAsync("Hoi, ik ben begonnen bij de gemeente Huizen. Kun je vertellen wat de banenafspraak inhoudt?"))
        .Text, StringComparison.Ordinal);

    [Fact]
    public async Task WhatNamesTheSubjectAsksForNoNumberOfJobs() => Assert.Equal(Outcome.Answer,
        (await RealKnowledge.AskAsync("wat had hilversum in 2021 nodig voor de banenafspraak")).Outcome);

    [Theory]
    [InlineData("859", "hoeveel banen eind 2017 in de regio van hilversum")]
    [InlineData("1.679", "hilversum e.o. hoeveel mensen in dgr?")]
    [InlineData("27", "hoeveel banen te weinig had gv eind 2017 om aan de 371 te komen")]
    [InlineData("9", "beschut werk eind 2017: hoeveel plekken kwam gv tekort")]
    public async Task WhatOnlyPointsAtItNarrowsNothing(string number, string question)
    {
        var reply = await RealKnowledge.AskAsync(question);
        Assert.Equal(Outcome.Figures, reply.Outcome);
        Assert.Contains(number, reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("344", "extra banen gv 31 dec 2017 tov nulmeting")]
    [InlineData("344", "hoeveel extra banen had gv eind 2017 tov de nulmeting")]
    [InlineData("349", "hvl extra banen tov nulmeting q1 2018 gooi")]
    [InlineData("344", "extra banen tov de nulmeting eind 2017 in gv")]
    public async Task AMeasureCountedSinceTheNulmetingIsOfTheMomentThatIsNamed(string number, string question) =>
        Assert.Contains(number, (await RealKnowledge.AskAsync(question)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("Wat zijn de laatste regionale cijfers?")]
    [InlineData("laatste regionale kwartaalcijfers")]
    public async Task TheLatestRegionalFiguresAreTheOverview(string question) =>
        Assert.Contains("nieuwste cijfers", (await RealKnowledge.AskAsync(question)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("werkten er in gv q1 2018 meer wajongers dan pwetters", "492", "225")]
    [InlineData("wajong en pwet werkend q4 17 gv aantal", "495", "207")]
    public async Task WhatIsNamedTogetherIsShownApartToo(string question, string one, string other)
    {
        var reply = await RealKnowledge.AskAsync(question);
        var all = $"{reply.Text} {reply.Detail}";
        Assert.Contains(one, all, StringComparison.Ordinal);
        Assert.Contains(other, all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoAsksWhatToDoGetsNoFigure() =>
        Assert.NotEqual(Outcome.Figures, (await RealKnowledge.AskAsync("mijn klant wil eruit wat nu")).Outcome);

    [Theory]
    [InlineData("%")]
    [InlineData("do|")]
    [InlineData("naar drie hele maanden of naar \u00e9\u00e9n bepaald\u0130 moment")]
    public async Task WhatHardlyAsksAnythingIsAnsweredAllTheSame(string text) =>
        Assert.NotEmpty((await RealKnowledge.AskAsync(text)).Text);

    [Fact]
    public async Task AReasonIsNoFigure() => Assert.NotEqual(
        Outcome.Figures, (await RealKnowledge.AskAsync("register gv eind 2016", "eind 2017", "hoe komt dat")).Outcome);

    [Fact]
    public async Task APercentSignAloneAsksSomething() => Assert.Contains(
        "49,1%", (await RealKnowledge.AskAsync("wajong in dgr gv begin 2016", "en eind 2017", "%")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("859", "hoeveel banen in gooi en vechtstreek eind 2017")]
    [InlineData("702", "hoeveel wajongers en pwetters werken er in gooi en vechtstreek eind 2017")]
    [InlineData("13%", "aandeel uitzendwerk en detachering gooi en vechtstreek q1 2018")]
    public async Task ANameWithAndInItIsOneThing(string number, string question)
    {
        var reply = await RealKnowledge.AskAsync(question);
        Assert.Contains(number, reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("vechtstreek eind 2017**", reply.Alternative?.Text ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoThingsAreAnsweredThoughOnlyTheFirstIsAQuestion()
    {
        var reply = await RealKnowledge.AskAsync("quotumpercentage overheid 2018 en hoogte van de heffing");
        Assert.Contains("1,93", reply.Text + reply.Alternative?.Text, StringComparison.Ordinal);
        Assert.Contains("5.000", reply.Text + reply.Alternative?.Text, StringComparison.Ordinal);
    }
}
