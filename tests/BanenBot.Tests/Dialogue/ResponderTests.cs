using BanenBot.Core.Dialogue;
using BanenBot.Core.Reading;
using BanenBot.Storage.Sqlite;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Dialogue;

/// <summary>The way of a question, over a small knowledge folder with the real language data.</summary>
public sealed class ResponderTests : IDisposable
{
    readonly TemporaryFolder _folder = Some.KnowledgeFolder();
    readonly MemoryConversationStore _store = new();
    readonly SqliteFigureStore _figures;
    readonly Snapshot _snapshot;
    readonly Responder _responder;

    public ResponderTests()
    {
        _figures = SqliteFigureStore.Open(_folder.File("figures.db"), fault => throw fault);
        _snapshot = new Snapshot(KnowledgeReading.Of(new KnowledgeFolder(_folder.Path)), _figures);
        _responder = new Responder(() => _snapshot, _store, new DialogueOptions());
    }

    [Theory]
    [InlineData("wat is de t+2-regel")]
    [InlineData("t+2")]
    [InlineData("hoi, wat is de t+2 regel?")]
    [InlineData("WAT IS DE T+2-REGEL???")]
    public async Task AQuestionGetsItsArticleWithTheSource(string question)
    {
        var reply = await AskAsync(question);
        Assert.Equal((Outcome.Answer, "t-plus-2-regel"), (reply.Outcome, reply.Topic));
        Assert.Equal("vraag 13", Assert.Single(reply.Sources).Place);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!")]
    [InlineData("😀😀")]
    [InlineData("\u0000\u0001\u0007")]
    public async Task WithoutAnyWordTheBotAsksForAQuestion(string text)
    {
        var reply = await AskAsync(text);
        Assert.Equal(Outcome.Unanswered, reply.Outcome);
        Assert.NotEmpty(reply.Text);
    }

    [Fact]
    public async Task AMuchTooLongTextIsNotRead()
    {
        var reply = await AskAsync(new string('a', 100_000));
        Assert.Equal(Outcome.Unanswered, reply.Outcome);
        Assert.Contains("2.000", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("heeft ajax gisteren gewonnen")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("asdfgh jklqw zxcv")]
    public async Task WhatTheKnowledgeDoesNotHoldIsNotAnsweredAndNotEchoed(string question)
    {
        var reply = await AskAsync(question);
        Assert.Equal(Outcome.Unanswered, reply.Outcome);
        Assert.DoesNotContain(question, reply.Text + reply.Detail + reply.Reading, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("staat 111222333 in het doelgroepregister")]
    [InlineData("bsn 111.222.333 wajong?")]
    [InlineData("staat mevrouw Bakkersma in het doelgroepregister")]
    [InlineData("zit jan jansen in het dgr")]
    [InlineData("heeft kees bakker een wajong")]
    [InlineData("staat meneer de groot in het register")]
    [InlineData("is Fatima el Idrissi al uitgeschreven uit het register")]
    public async Task AQuestionAboutOnePersonIsRefusedAndLeavesNoTrace(string question)
    {
        var reply = await AskAsync(question);
        Assert.Equal(Outcome.Refused, reply.Outcome);
        Assert.Contains("Suwinet", reply.Detail, StringComparison.Ordinal);
        Assert.Empty(_store.States);
        Assert.DoesNotContain("111", reply.Text + reply.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hoi")]
    [InlineData("dank je wel")]
    [InlineData("doei")]
    public async Task SmallTalkIsAnsweredInKind(string text) => Assert.Equal(Outcome.SmallTalk, (await AskAsync(text)).Outcome);

    [Fact]
    public async Task AFollowUpInheritsTheTopicAndSaysSo()
    {
        await AskAsync("wat is de peildatum van een rapportage");
        await AskAsync("hoe vaak komen de regionale rapportages uit");
        var reply = await AskAsync("en wanneer komt die uit");
        Assert.Equal("hoe-vaak-regiorapporten", reply.Topic);
    }

    [Fact]
    public async Task OneOfTheOfferedQuestionsIsPickedByItsNumber()
    {
        _store.States["c"] = new ConversationState { Choices = ["Wat is de peildatum van een rapportage?", "Wat is de t+2-regel?"] };
        Assert.Equal("t-plus-2-regel", (await AskAsync("de tweede")).Topic);
    }

    [Fact]
    public async Task OfTwoAnswersThatAreAboutAsLikelyTheSecondIsNamedBesideTheFirst()
    {
        _folder.With("vragen/overleg-noord.md", Some.ArticleText("Wie zit het overleg in Noord voor?", "De wethouder van Noord."));
        _folder.With("vragen/overleg-zuid.md", Some.ArticleText("Wie zit het overleg in Zuid voor?", "De wethouder van Zuid."));
        using var snapshot = new Snapshot(KnowledgeReading.Of(new KnowledgeFolder(_folder.Path)), _figures);
        var responder = new Responder(() => snapshot, _store, new DialogueOptions());
        var between = await responder.RespondAsync(
            new Utterance { Text = "wie zit het overleg voor", Conversation = "a", Day = Some.Day }, CancellationToken.None);
        var plain = await responder.RespondAsync(
            new Utterance { Text = "wie zit het overleg in zuid voor", Conversation = "b", Day = Some.Day }, CancellationToken.None);
        Assert.Equal(("De wethouder van Zuid.", "Of bedoel je: **Wie zit het overleg in Noord voor?** De wethouder van Noord."),
            (between.Text, between.Alternative?.Text));
        Assert.Equal("Wie zit het overleg in Noord voor?", between.Suggestions[0]);
        var second = await responder.RespondAsync(
            new Utterance { Text = "de tweede", Conversation = "a", Day = Some.Day }, CancellationToken.None);
        Assert.Equal("overleg-noord", second.Topic);
        Assert.Equal(("De wethouder van Zuid.", null), (plain.Text, plain.Alternative));
    }

    [Fact]
    public async Task NothingThatTheUserWroteIsKept()
    {
        await AskAsync("wat is de t+2 regel zegt gerrit kuifjeswater");
        Assert.DoesNotContain(_store.States.Values, state => state.ToString().Contains("kuifjeswater", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task TheSameQuestionGetsTheSameReply()
    {
        var (first, second) = (await AskAsync("hoe zit het met t+2", "een"), await AskAsync("hoe zit het met t+2", "twee"));
        Assert.Equal(
            (first.Text, first.Detail, first.Confidence, first.Topic), (second.Text, second.Detail, second.Confidence, second.Topic));
    }

    [Fact]
    public async Task AnOldSourceIsNamedWithItsDate() =>
        Assert.Contains((await AskAsync("wat is de t+2-regel")).Notes, note => note.Contains("2020", StringComparison.Ordinal));

    [Fact]
    public async Task AnyUtteranceGetsAReplyOfWords()
    {
        string[] seeds = ["wat is de t+2-regel", "hoeveel banen in gv q1 2018", "hoe vaak komen de regionale rapportages uit",
            "en een jaar eerder?", "€ 1.641,5 / 2018-Q1"];
        var random = new Random(20261122);
        for (var i = 0; i < 400; i++)
        {
            var letters = seeds[random.Next(seeds.Length)].ToCharArray();
            for (var change = random.Next(6); change > 0; change--) letters[random.Next(letters.Length)] = (char)random.Next(1, 0xD7FF);
            if (i % 5 == 0) random.Shuffle(letters);
            Assert.NotEmpty((await AskAsync(new string(letters), $"c{i % 7}")).Text);
        }
    }

    public void Dispose()
    {
        _snapshot.Dispose();
        _figures.Dispose();
        _folder.Dispose();
    }

    Task<Reply> AskAsync(string text, string conversation = "c") =>
        _responder.RespondAsync(
            new Utterance { Text = text, Conversation = conversation, Day = new DateOnly(2026, 1, 1) }, CancellationToken.None);
}
