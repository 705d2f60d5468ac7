using BanenBot.Core.Dialogue;
using BanenBot.Core.Dutch;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Dialogue;

/// <summary>"mijn regio is ...": kept as an id, said back, used, forgotten.</summary>
public sealed class HomeRegionDialogueTests
{
    readonly MemoryConversationStore _store = new();

    [Theory]
    [InlineData("mijn regio is gooi en vechtstreek")]
    [InlineData("mijn regio is het Gooi")]
    [InlineData("onze regio is g&v")]
    [InlineData("ok, mijn regio is Hilversum")]
    [InlineData("ik werk in hilversum")]
    [InlineData("zet mijn regio op gooi en vechtstreek")]
    public async Task TheRegionIsKeptAndSaidBack(string text)
    {
        var reply = await AskAsync(text);
        Assert.Contains("Gooi en Vechtstreek", reply.Text, StringComparison.Ordinal);
        Assert.Equal(RealKnowledge.Snapshot.Figures.RegionNamed("gooi en vechtstreek").Region!.Id, _store.States["c"].HomeRegion);
    }

    [Fact]
    public async Task ItCountsWhereAQuestionNamesNoRegionAndIsSaid()
    {
        await AskAsync("mijn regio is drechtsteden");
        var reply = await AskAsync("hoeveel banen q1 2018");
        Assert.Contains("Drechtsteden", reply.Reading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARegionInTheQuestionGoesFirst()
    {
        await AskAsync("mijn regio is drechtsteden");
        Assert.Contains("864", (await AskAsync("hoeveel banen in gv q1 2018")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ItStaysOverOtherTurns()
    {
        await AskAsync("mijn regio is drechtsteden");
        foreach (var text in new[] { "wat is de t+2-regel", "hoeveel banen in gv q1 2018", "heeft ajax gewonnen",
            "hoe hoog is een wajong-uitkering", "dank je" }) await AskAsync(text);
        Assert.Contains("Drechtsteden", (await AskAsync("wat is mijn regio")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vergeet mijn regio")]
    [InlineData("wis mijn regio")]
    public async Task ItIsForgottenOnRequest(string text)
    {
        await AskAsync("mijn regio is gooi");
        Assert.Contains("Gooi", (await AskAsync(text)).Text, StringComparison.Ordinal);
        Assert.Null(_store.States["c"].HomeRegion);
    }

    [Fact]
    public async Task ANameOfSeveralRegionsIsAskedBackAndPicked()
    {
        var reply = await AskAsync("mijn regio is utrecht");
        Assert.Equal(Outcome.Clarification, reply.Outcome);
        Assert.True(reply.Suggestions.Count >= 2);
        Assert.Null(_store.States.GetValueOrDefault("c")?.HomeRegion);
        await AskAsync("de eerste");
        Assert.NotNull(_store.States["c"].HomeRegion);
    }

    [Theory]
    [InlineData("mijn regio is narnia")]
    [InlineData("mijn regio is nederland")]
    public async Task WhatIsNoRegionIsNotKept(string text)
    {
        Assert.Equal(Outcome.SmallTalk, (await AskAsync(text)).Outcome);
        Assert.Null(_store.States.GetValueOrDefault("c")?.HomeRegion);
    }

    [Theory]
    [InlineData("hoeveel banen zijn er in mijn regio")]
    [InlineData("ik zit in overleg norm 2020 gv en gehaald?")]
    [InlineData("ik zit in overleg met de werkkamer van gv")]
    [InlineData("ik werk bij een school, tellen wij mee als overheid")]
    [InlineData("wat is de norm voor de regio")]
    [InlineData("hoe doet onze regio het")]
    public void AQuestionAboutTheRegionSetsNothing(string text) =>
        Assert.Null(HomeRegions.Answer(HomeRegions.Read(Tokenizer.Tokenize(text), RealKnowledge.Snapshot.Talk.Home), text, null,
            RealKnowledge.Snapshot.Figures, RealKnowledge.Snapshot.Talk.Home));

    Task<Reply> AskAsync(string text) => new Responder(() => RealKnowledge.Snapshot, _store, new DialogueOptions())
        .RespondAsync(new Utterance { Text = text, Conversation = "c", Day = Some.Day }, CancellationToken.None);
}
