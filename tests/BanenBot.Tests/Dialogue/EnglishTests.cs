using BanenBot.Core.Dialogue;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Dialogue;

/// <summary>English questions, and Dutch ones that only look like it.</summary>
public sealed class EnglishTests
{
    [Theory]
    [InlineData("what is the t+2 rule", "t-plus-2-regel")]
    [InlineData("does sheltered work count", "beschut-werk-telt-niet-mee")]
    [InlineData("how often is the dashboard updated", "dashboard-banenafspraak-hoe-vaak")]
    [InlineData("how many jobs in gooi en vechtstreek in q1 2018", "banen")]
    public async Task AnEnglishQuestionGetsItsAnswerWithALineInEnglish(string question, string topic)
    {
        var reply = await RealKnowledge.AskAsync(question);
        Assert.Equal(topic, reply.Topic);
        Assert.StartsWith("I only speak Dutch", reply.Reading, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wat is loonwaarde", "do")]
    [InlineData("hoeveel banen in gooi", "do")]
    [InlineData("hoeveel banen in gooi", "do does")]
    public async Task EnglishWordsThatMeanNothingInDutchDoNotGoOnAboutWhatWasSpokenOf(string before, string words)
    {
        var reply = await RealKnowledge.AskAsync(before, words);
        Assert.Equal(Outcome.Unanswered, reply.Outcome);
        Assert.StartsWith("I only speak Dutch", reply.Reading, StringComparison.Ordinal);
        Assert.NotEqual(Outcome.Unanswered, (await RealKnowledge.AskAsync(before, words, "en eind 2016")).Outcome);
    }

    [Theory]
    [InlineData("what's the weather tomorrow")]
    [InlineData("who won the champions league")]
    public async Task WhatIsNotFoundIsSaidInEnglishToo(string question)
    {
        var reply = await RealKnowledge.AskAsync(question);
        Assert.Equal(Outcome.Unanswered, reply.Outcome);
        Assert.StartsWith("I only speak Dutch", reply.Reading, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wat is de target voor 2018")]
    [InlineData("how to voor kvb?")]
    [InlineData("kun je een update geven van het dashboard")]
    [InlineData("is er een jobcoach training on the job")]
    [InlineData("wat is de deadline van het job event")]
    [InlineData("hoe werkt matching in sonar")]
    [InlineData("wie is de manager")]
    [InlineData("meet and greet werkgevers")]
    [InlineData("was harrie helpt gratis")]
    [InlineData("was de quotumregeling in 2018 al in werking")]
    [InlineData("t+2")]
    [InlineData("dashboard")]
    [InlineData("wanneer is de return on investment van een jobcoach bekend")]
    [InlineData("telt een learning on the job traject mee voor de banenafspraak")]
    public void ADutchQuestionWithEnglishWordsStaysDutch(string question) =>
        Assert.Null(RealKnowledge.Snapshot.English.ToDutch(new TypedText(question, RealKnowledge.Snapshot.Analyzer)));

    [Theory]
    [InlineData("thanks")]
    [InlineData("hello")]
    public async Task SmallTalkInEnglishIsSmallTalk(string text) => Assert.Equal(Outcome.SmallTalk, (await RealKnowledge.AskAsync(text))
        .Outcome);
}
