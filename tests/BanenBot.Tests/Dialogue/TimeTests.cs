using BanenBot.Tests.Support;

namespace BanenBot.Tests.Dialogue;

/// <summary>What held when: the article of the time that is asked about.</summary>
public sealed class TimeTests
{
    [Theory]
    [InlineData("wat is de t+2-regel", "t-plus-2-regel")]
    [InlineData("hoe werkt t+2", "t-plus-2-regel")]
    [InlineData("geldt de t+2-regel nu nog", "t-plus-2-regel")]
    [InlineData("hoe zat het met t+2 in 2018", "t-plus-2-regel-tot-2020")]
    [InlineData("wat gold er in 2019 voor de t+2-regel", "t-plus-2-regel-tot-2020")]
    [InlineData("hoe zat het in 2021 met de t+2-regel", "t-plus-2-regel")]
    [InlineData("kan iemand zich laten uitschrijven uit het register", "uitschrijven-uit-doelgroepregister")]
    [InlineData("wat geldt nu voor uitschrijven uit het register", "uitschrijven-uit-doelgroepregister")]
    [InlineData("wat gold er in 2019 voor uitschrijven uit het register", "uitschrijven-tot-2020")]
    [InlineData("kon ik me in 2018 laten uitschrijven uit het doelgroepregister", "uitschrijven-tot-2020")]
    [InlineData("wat gold er voor 2020 bij uitschrijven uit het register", "uitschrijven-tot-2020")]
    public async Task TheAnswerIsThatOfTheTimeAskedAbout(string question, string topic) => Assert.Equal(topic, (await RealKnowledge.AskAsync(question)).Topic);

    [Theory]
    [InlineData("wat is de t+2-regel", "en wat gold er in 2019", "t-plus-2-regel-tot-2020")]
    [InlineData("wat is de t+2-regel", "wat gold ervoor", "t-plus-2-regel-tot-2020")]
    [InlineData("wat gold er in 2019 voor de t+2-regel", "en wat geldt nu", "t-plus-2-regel")]
    [InlineData("wat gold er in 2019 voor de t+2-regel", "en tegenwoordig?", "t-plus-2-regel")]
    [InlineData("kan iemand zich laten uitschrijven uit het register", "en in 2018?", "uitschrijven-tot-2020")]
    public async Task AFollowUpAsksForAnotherTime(string first, string second, string topic) => Assert.Equal(topic, (await RealKnowledge.AskAsync(first, second)).Topic);

    [Fact]
    public async Task WhatNoLongerHoldsNamesWhatCameAfterIt()
    {
        var reply = await RealKnowledge.AskAsync("wat gold er in 2019 voor de t+2-regel");
        Assert.Contains(reply.Notes, note => note.Contains("31 december 2019", StringComparison.Ordinal)
            && note.Contains("Wat houdt de t+2-regel in en geldt die nog?", StringComparison.Ordinal));
        Assert.Equal("Wat houdt de t+2-regel in en geldt die nog?", reply.Suggestions[0]);
    }

    [Fact]
    public async Task WhereNothingIsKnownOfThatTimeTheBotSaysSinceWhenItHolds()
    {
        var reply = await RealKnowledge.AskAsync("wat gold er in 2016 voor de quotumregeling van overheidswerkgevers");
        Assert.Contains(reply.Notes, note => note.Contains("sinds 1 januari 2018", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnOldSourceIsNamedWithItsDateAndThatThingsMayHaveChanged() => Assert.Contains(
        (await RealKnowledge.AskAsync("wat is de t+2-regel")).Notes, note => note.Contains("2020", StringComparison.Ordinal) && note.Contains("veranderd", StringComparison.Ordinal));
}
