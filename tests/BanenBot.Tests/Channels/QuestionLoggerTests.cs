using BanenBot.Channels;
using BanenBot.Cli;
using BanenBot.Core.Dialogue;
using BanenBot.Serve;
using BanenBot.Storage.Sqlite;
using BanenBot.Tests.Support;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using TemporaryFolder = BanenBot.Tests.Support.TemporaryFolder;

namespace BanenBot.Tests.Channels;

/// <summary>What of a question comes into the log, and what never does.</summary>
public sealed class QuestionLoggerTests : IDisposable
{
    readonly TemporaryFolder _knowledge = Some.KnowledgeFolder(), _data = new();
    readonly KnowledgeAtHand _hand;
    readonly SqliteQuestionLog _log;
    readonly RecentQuestions _recent;
    readonly QuestionLogger _questions;

    public QuestionLoggerTests()
    {
        _hand = new KnowledgeAtHand(new() { Knowledge = { Path = _knowledge.Path } }, TextWriter.Null);
        _log = new(_data.File("questions.db"), new SteppedClock(), keepDays: 30);
        _recent = new(() => _hand.Snapshot);
        _questions = Desk(_log);
    }

    [Theory]
    [InlineData(Outcome.Unanswered, 0.9, Shortfall.Unanswered)]
    [InlineData(Outcome.Clarification, 0.9, Shortfall.Choice)]
    [InlineData(Outcome.Answer, 0.5, Shortfall.Unsure)]
    [InlineData(Outcome.Figures, 0.5, Shortfall.Unsure)]
    [InlineData(Outcome.Answer, 0.6, null)]
    [InlineData(Outcome.SmallTalk, 0.3, null)]
    [InlineData(Outcome.Refused, 1, null)]
    public async Task OnlyWhatWasNotWellAnsweredIsLogged(Outcome outcome, double confidence, Shortfall? why)
    {
        await _questions.AnsweredAsync(" Wie betaalt een rijles? ", Reply(outcome, confidence), CancellationToken.None);
        LoggedCount[] logged = why is { } one ? [new(new(new(2026, 11, 21), "Wie betaalt een rijles?", one), 1)] : [];
        Assert.Equal(logged, await _log.ReadAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData("mijn bsn is 111222333, wat nu", null)]
    [InlineData("staat Jan Jansen in het doelgroepregister", null)]
    [InlineData("2", null)]
    [InlineData("wie mailt piet.jansen@example.nl terug", "wie mailt (e-mailadres weggelaten) terug")]
    public async Task WhatTheGuardDoesNotLetBeKeptStaysOut(string question, string? kept)
    {
        await _questions.AnsweredAsync(question, Reply(Outcome.Unanswered, 0.9), CancellationToken.None);
        _recent.Hold("1", question);
        await _questions.DislikedAsync("1", CancellationToken.None);
        Assert.Equal(kept is null ? [] : [kept, kept],
            (await _log.ReadAsync(CancellationToken.None)).Select(one => one.Question.Question));
    }

    [Fact]
    public async Task ALongQuestionIsCut()
    {
        await _questions.AnsweredAsync(
            string.Concat(Enumerable.Repeat("rijles ", 200)), Reply(Outcome.Unanswered, 0.9), CancellationToken.None);
        Assert.Equal(500, Assert.Single(await _log.ReadAsync(CancellationToken.None)).Question.Question.Length);
    }

    [Theory]
    [InlineData("dislike", 1)]
    [InlineData("like", 0)]
    public async Task AThumbDownBringsItsQuestionAndAThumbUpDoesNot(string reaction, int logged)
    {
        var feedback = new FeedbackReceiver(
            new MemoryFeedbackStore(), () => _hand.Snapshot, new ListLog<FeedbackReceiver>(), _questions, _recent);
        var question = Activity(ActivityTypes.Message).With(asked => asked.Text = "wat is de t+2-regel");
        await feedback.SentAsync(question, new(Outcome.Answer, "t-plus-2-regel", "v"), ["7"], CancellationToken.None);
        var thumb = Activity(ActivityTypes.Invoke).With(given =>
        {
            (given.Name, given.ReplyToId) = ("message/submitAction", "7");
            given.Value = JObject.FromObject(new { actionName = "feedback", actionValue = new { reaction, feedback = "" } });
        });
        for (var times = 0; times < 2; times++) Assert.True(await feedback.TakeAsync(thumb, CancellationToken.None));
        Assert.Equal(logged, (await _log.ReadAsync(CancellationToken.None)).Sum(one => one.Times));
    }

    [Fact]
    public async Task OnlyTheNewestAnswersAreHeld()
    {
        for (var i = 0; i <= 2000; i++) _recent.Hold($"{i}", "wie betaalt een rijles");
        await _questions.DislikedAsync("0", CancellationToken.None);
        Assert.Empty(await _log.ReadAsync(CancellationToken.None));
        await _questions.DislikedAsync("1", CancellationToken.None);
        Assert.Single(await _log.ReadAsync(CancellationToken.None));
    }

    [Fact]
    public Task ALogThatFailsKeepsNobodyFromAnAnswer() => Desk(new BrokenLog()).AnsweredAsync(
        "wie betaalt een rijles", Reply(Outcome.Unanswered, 0.9), CancellationToken.None);

    public void Dispose()
    {
        _hand.Dispose();
        _log.Dispose();
        _knowledge.Dispose();
        _data.Dispose();
    }

    QuestionLogger Desk(IQuestionLog log) =>
        new(log, _recent, new QuestionLogOptions { Enabled = true }, new SteppedClock(), new ListLog<QuestionLogger>());

    static Reply Reply(Outcome outcome, double confidence) => new() { Outcome = outcome, Confidence = confidence, Text = "Zo zit het." };

    static Activity Activity(string type) => new()
    {
        Type = type, ChannelId = "msteams", Id = "1", From = new("u"), Conversation = Activities.Conversation("c"),
    };

    sealed class BrokenLog : IQuestionLog
    {
        public Task AddAsync(LoggedQuestion question, CancellationToken cancellation) => throw new IOException("Full.");

        public Task<IReadOnlyList<LoggedCount>> ReadAsync(CancellationToken cancellation) => throw new IOException("Full.");

        public Task CountAsync(
            DateOnly day, Outcome outcome, double confidence, IReadOnlyList<string> sources, CancellationToken cancellation) =>
            throw new IOException("Full.");

        public Task<IReadOnlyList<TurnCount>> TurnsAsync(CancellationToken cancellation) => throw new IOException("Full.");

        public Task<IReadOnlyList<SourceCount>> SourcesAsync(CancellationToken cancellation) => throw new IOException("Full.");
    }
}
