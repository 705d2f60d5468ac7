using BanenBot.Core.Dialogue;
using BanenBot.Desk;
using BanenBot.Tests.Support;
using Newtonsoft.Json.Linq;

namespace BanenBot.Tests.Desk;

/// <summary>A question to a colleague, from the button to the answer; turns by the real adapter, over HTTP.</summary>
public sealed class ExpertDeskTests : IAsyncLifetime
{
    const string Question = "Wie betaalt een xylofoonles?";

    DeskBench _bench = null!;

    public async Task InitializeAsync() => _bench = await DeskBench.StartAsync();

    /// <summary>Where another instance answered, the question is not known; the person can still ask.</summary>
    [Theory]
    [InlineData("Wie betaalt een xylofoonles?", "Wie betaalt een xylofoonles?")]
    [InlineData("", "")]
    [InlineData(null, null)]
    public void AfterAThumbDownAColleagueCanBeAsked(string? question, string? field)
    {
        var desk = new ExpertDesk(() => RealKnowledge.Snapshot, new DeskSignal(),
            new() { Enabled = true, Channel = DeskBench.Channel }, TimeProvider.System);
        var offer = desk.OfferAfterThumb(
            new() { ChannelId = "msteams", Conversation = Activities.Conversation("a:1", "personal") }, question);
        var card = offer is null ? null : JObject.Parse($"{offer.Attachments[0].Content}");
        Assert.Equal(field, (string?)card?["actions"]![0]!["data"]!["tekst"]);
    }

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task AnAnswerFindsItsWayBackToWhoAsked()
    {
        Assert.Contains("intrekken", await _bench.AskAsync(Question), StringComparison.Ordinal);
        await _bench.RoundAsync();
        var card = Assert.Single(_bench.Sent);
        Assert.Equal(DeskBench.Channel, card.Conversation);
        Assert.Contains(Question, card.Text, StringComparison.Ordinal);
        Assert.Equal(DeskTexts.Taken, await PressAsync("oppakken"));
        Assert.Equal(DeskTexts.Answered, await _bench.AnswerAsync("Dat doet de *muziekschool*."));
        await _bench.RoundAsync();
        await _bench.RoundAsync();
        Assert.Equal(2, _bench.Sent.Count);
        Assert.Equal("a:1", _bench.Sent[1].Conversation);
        Assert.Contains(
            "Antwoord van een collega** op je vraag “Wie betaalt een xylofoonles?”", _bench.Sent[1].Text, StringComparison.Ordinal);
        Assert.Contains("Dat doet de \\*muziekschool\\*", _bench.Sent[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NamesGoAlongOnlyWhereTheyAreGiven()
    {
        await _bench.AskAsync(Question, "Jo de Vries");
        await _bench.RoundAsync();
        Assert.Contains("Gevraagd door Jo de Vries", _bench.Sent[0].Text, StringComparison.Ordinal);
        await _bench.AnswerAsync("De muziekschool.", "Kim");
        await _bench.RoundAsync();
        Assert.Contains("Antwoord van Kim", _bench.Sent[1].Text, StringComparison.Ordinal);
        await _bench.AskAsync("Wie betaalt een drumles?", "111222333");
        Assert.Null((await _bench.KeptAsync())[1].AskedBy);
    }

    [Fact]
    public async Task WhoPressesTwiceAsksOnce()
    {
        await _bench.AskAsync(Question);
        Assert.Equal(DeskTexts.AlreadySent, await _bench.AskAsync(Question));
        await _bench.RoundAsync();
        Assert.Single(_bench.Sent);
        await _bench.AnswerAsync("De muziekschool.");
        Assert.Equal(DeskTexts.NoLongerOpen, await _bench.AnswerAsync("De gemeente."));
        Assert.Equal(DeskTexts.NoLongerOpen, await PressAsync("sluiten"));
    }

    [Fact]
    public async Task OnlyWhoAskedTakesItBackAndNothingIsLeft()
    {
        await _bench.AskAsync(Question);
        await _bench.RoundAsync();
        var id = (await _bench.KeptAsync())[0].Id;
        Assert.Equal(DeskTexts.NoLongerOpen, await _bench.PressAsync("intrekken", "a:2", "29:ander", ("nummer", id)));
        Assert.Equal(DeskTexts.Withdrawn, await _bench.PressAsync("intrekken", "a:1", "29:jo", ("nummer", id)));
        Assert.Equal(DeskTexts.NoLongerOpen, await _bench.AnswerAsync("De muziekschool."));
        await _bench.RoundAsync();
        Assert.Equal(
            [("1 in " + DeskBench.Thread, DeskTexts.TakenBack), (DeskBench.Thread, DeskTexts.TakenBack)], _bench.Sent.Skip(1));
        Assert.Empty(await _bench.KeptAsync());
    }

    [Theory]
    [InlineData("Staat Jan Jansen in het doelgroepregister?")]
    [InlineData("Mijn klant heeft bsn 111222333, wat nu?")]
    public async Task TheGuardJudgesTheQuestionAndTheAnswer(string text)
    {
        Assert.Contains("bewaar je bericht niet", await _bench.AskAsync(text), StringComparison.Ordinal);
        Assert.Empty(await _bench.KeptAsync());
        await _bench.AskAsync(Question);
        await _bench.RoundAsync();
        Assert.Equal(DeskTexts.RefusedAnswer, await _bench.AnswerAsync(text));
        Assert.Equal(DeskTexts.RefusedAnswer, await _bench.SayInThreadAsync(text));
        await _bench.RoundAsync();
        Assert.Single(_bench.Sent);
    }

    [Fact]
    public async Task WhatIsSaidToTheBotInTheThreadIsTheAnswer()
    {
        await _bench.AskAsync(Question);
        await _bench.RoundAsync();
        Assert.Equal(DeskTexts.Answered, await _bench.SayInThreadAsync("De muziekschool."));
        Assert.Equal("De muziekschool.", (await _bench.KeptAsync())[0].Answer);
        Assert.Null(await _bench.SayInThreadAsync("wat is de t+2-regel"));
    }

    [Fact]
    public async Task FromAnotherConversationNobodyAnswersForTheColleagues()
    {
        await _bench.AskAsync(Question);
        var id = (await _bench.KeptAsync())[0].Id;
        foreach (var verb in new[] { "beantwoorden", "sluiten", "oppakken", "iets" })
            Assert.Equal(DeskTexts.NoLongerOpen, await _bench.PressAsync(verb, "a:2", "29:ander", ("nummer", id), ("antwoord", "Nee.")));
        Assert.Equal(DeskState.Open, (await _bench.KeptAsync())[0].State);
    }

    [Theory]
    [InlineData("msteams", "personal", Outcome.Unanswered, true, false)]
    [InlineData("msteams", "personal", Outcome.Clarification, true, false)]
    [InlineData("msteams", "personal", Outcome.Answer, false, false)]
    [InlineData("msteams", "personal", Outcome.Refused, false, false)]
    [InlineData("msteams", "channel", Outcome.Unanswered, false, true)]
    [InlineData("webchat", null, Outcome.Unanswered, false, true)]
    [InlineData("pagina", null, Outcome.Answer, false, false)]
    public void WhoCanBeWrittenToGetsTheButtonAndOthersTheAddress(
        string channel, string? type, Outcome outcome, bool isOffered, bool hasAddress)
    {
        var desk = new ExpertDesk(() => RealKnowledge.Snapshot, new DeskSignal(),
            new() { Enabled = true, Channel = DeskBench.Channel, Address = "balie@example.nl" }, TimeProvider.System);
        var activity = DeskBench.Activity("a:1", "29:jo").With(asked =>
            (asked.ChannelId, asked.Conversation.ConversationType) = (channel, type));
        var reply = new Reply { Outcome = outcome, Confidence = 1, Text = "Dat weet ik niet.", Detail = "Zo." };
        Assert.Equal(isOffered, desk.Offer(activity, Question, reply) is not null);
        Assert.Equal(hasAddress ? "Zo.\n\nVraag het een collega: balie@example.nl" : "Zo.", desk.WithAddress(activity, reply).Detail);
        Assert.Null(desk.Offer(activity, "staat Jan Jansen in het doelgroepregister", reply));
    }

    async Task<string?> PressAsync(string verb) =>
        await _bench.PressAsync(verb, DeskBench.Thread, "29:kim", ("nummer", (await _bench.KeptAsync())[0].Id));
}
