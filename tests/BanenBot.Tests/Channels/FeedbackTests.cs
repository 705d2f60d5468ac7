using System.Text.Json.Nodes;
using BanenBot.Channels;
using BanenBot.Cli;
using BanenBot.Core.Dialogue;
using BanenBot.Tests.Support;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using TemporaryFolder = BanenBot.Tests.Support.TemporaryFolder;

namespace BanenBot.Tests.Channels;

/// <summary>A judgement from each channel to the store.</summary>
public sealed class FeedbackTests : IDisposable
{
    static readonly GivenAnswer Given = new(Outcome.Answer, "t-plus-2-regel", "v");

    readonly TemporaryFolder _folder = Some.KnowledgeFolder();
    readonly KnowledgeAtHand _hand;
    readonly MemoryFeedbackStore _store = new();
    readonly FeedbackReceiver _desk;

    public FeedbackTests()
    {
        _hand = new KnowledgeAtHand(new() { Knowledge = { Path = _folder.Path } }, TextWriter.Null);
        _desk = new FeedbackReceiver(_store, () => _hand.Snapshot, new ListLog<FeedbackReceiver>());
    }

    [Theory]
    [InlineData("like", "{\"feedbackText\":\"Handig.\"}", 1, 0, "Handig.")]
    [InlineData("dislike", "Klopt niet.", 0, 1, "Klopt niet.")]
    [InlineData("dislike", "{geen json", 0, 1, "{geen json")]
    [InlineData("like", "", 1, 0, null)]
    [InlineData("like", "{\"feedbackText\":\"\"}", 1, 0, null)]
    public async Task AThumbOfTeamsCountsForItsMessage(string reaction, string feedback, int likes, int dislikes, string? comment)
    {
        await _desk.SentAsync(Activity("message"), Given, ["7", "8"], CancellationToken.None);
        Assert.True(await _desk.TakeAsync(Thumb(reaction, feedback).With(thumb => thumb.ReplyToId = "7"), CancellationToken.None));
        var count = Assert.Single(await _store.CountAsync(CancellationToken.None));
        Assert.Equal((Given, likes, dislikes), (count.Answer, count.Likes, count.Dislikes));
        Assert.Equal(comment, count.Comments.SingleOrDefault());
    }

    [Fact]
    public async Task AThumbWithoutAMessageCountsForTheNewestAnswer()
    {
        await _desk.SentAsync(Activity("message"), Given with { Topic = "ouder" }, ["6"], CancellationToken.None);
        await _desk.SentAsync(Activity("message"), Given, ["7"], CancellationToken.None);
        await _desk.TakeAsync(Thumb("like", ""), CancellationToken.None);
        Assert.Equal("t-plus-2-regel", Assert.Single(await _store.CountAsync(CancellationToken.None)).Answer.Topic);
    }

    [Theory]
    [InlineData("mijn bsn is 111222333")]
    [InlineData("staat Jan Jansen in het doelgroepregister")]
    public async Task ACommentAboutAPersonIsNotKept(string comment)
    {
        await _desk.SentAsync(Activity("message"), Given, ["7"], CancellationToken.None);
        await _desk.TakeAsync(Thumb("dislike", comment).With(thumb => thumb.ReplyToId = "7"), CancellationToken.None);
        var count = Assert.Single(await _store.CountAsync(CancellationToken.None));
        Assert.Equal(1, count.Dislikes);
        Assert.Empty(count.Comments);
    }

    [Fact]
    public async Task ACommentIsKeptWithoutThePrivateAddressesInIt()
    {
        await _desk.SentAsync(Activity("message"), Given, ["7"], CancellationToken.None);
        await _desk.TakeAsync(Thumb("dislike", "bel me op 06-12345678").With(thumb => thumb.ReplyToId = "7"), CancellationToken.None);
        Assert.Equal("bel me op (telefoonnummer weggelaten)",
            Assert.Single(Assert.Single(await _store.CountAsync(CancellationToken.None)).Comments));
    }

    [Fact]
    public async Task AReactionCountsAndCanBeTakenBack()
    {
        await _desk.SentAsync(Activity("message"), Given, ["7"], CancellationToken.None);
        var reaction = Activity("messageReaction").With(given => given.ReplyToId = "7");
        await _desk.TakeAsync(reaction.With(given => given.ReactionsAdded = [new("surprised"), new("heart")]), CancellationToken.None);
        Assert.Equal(1, Assert.Single(await _store.CountAsync(CancellationToken.None)).Likes);
        await _desk.TakeAsync(reaction.With(given => given.ReactionsRemoved = [new("heart")]), CancellationToken.None);
        Assert.Empty(await _store.CountAsync(CancellationToken.None));
    }

    [Fact]
    public async Task AThumbOfWebChatBringsBackTheIdThatItWasGiven()
    {
        var id = await _desk.AnnounceAsync(Activity("message", "webchat"), Given, CancellationToken.None);
        var thumb = (JsonObject)FeedbackReading.Actions(id!)[1]!.DeepClone();
        var thumbed = Activity("event", "webchat")
            .With(click => (click.Name, click.Entities) = ("webchat:activity-status/feedback", [Of(thumb)]));
        await _desk.TakeAsync(thumbed, CancellationToken.None);
        Assert.Equal(1, Assert.Single(await _store.CountAsync(CancellationToken.None)).Dislikes);
    }

    [Theory]
    [InlineData("event", "webchat:activity-status/feedback", """{"target":7}""")]
    [InlineData("event", "webchat:activity-status/feedback", """{"@type":"LikeAction","target":{"urlTemplate":"https://elders"}}""")]
    [InlineData("event", "iets anders", "{}")]
    [InlineData("invoke", "message/submitAction", """{"actionName":"feedback","actionValue":{"reaction":"misschien"}}""")]
    [InlineData("invoke", "message/submitAction", """{"actionName":"feedback","actionValue":7}""")]
    [InlineData("invoke", "message/submitAction", """{"actionName":"anders","actionValue":{"reaction":"like"}}""")]
    [InlineData("messageReaction", null, "{}")]
    public async Task WhatIsNoJudgementIsNone(string type, string? name, string value)
    {
        var node = JsonNode.Parse(value)!.AsObject();
        var activity = Activity(type).With(given => (given.Name, given.Value, given.Entities) = (name, JToken.Parse(value), [Of(node)]));
        Assert.False(await _desk.TakeAsync(activity, CancellationToken.None));
    }

    /// <summary>What was asked is known where it was answered alone; that a thumb goes down is known everywhere.</summary>
    [Theory]
    [InlineData("dislike", "")]
    [InlineData("like", null)]
    public void OfAnAnswerFromElsewhereAThumbDownHasAnEmptyQuestion(string reaction, string? question) =>
        Assert.Equal(question, _desk.DislikedQuestion(Thumb(reaction, "")));

    [Fact]
    public async Task NoIdOfAPersonOrConversationIsStored()
    {
        await _desk.SentAsync(Activity("message"), Given, ["7"], CancellationToken.None);
        Assert.All(_store.Answers, id => Assert.Matches("^[0-9a-f]{32}$", id));
        Assert.NotEqual(AnswerIds.OfVoter(Activity("x"), "a"), AnswerIds.OfVoter(Activity("x"), "b"));
    }

    public void Dispose()
    {
        _hand.Dispose();
        _folder.Dispose();
    }

    static Activity Thumb(string reaction, string feedback) => Activity("invoke").With(thumb =>
    {
        thumb.Name = "message/submitAction";
        thumb.Value = new JObject
        {
            ["actionName"] = "feedback", ["actionValue"] = new JObject { ["reaction"] = reaction, ["feedback"] = feedback },
        };
    });

    /// <summary>An entity as a client sends it, without a type.</summary>
    static Entity Of(JsonObject properties) => new() { Properties = JObject.Parse(properties.ToJsonString()) };

    static Activity Activity(string type, string channel = "msteams") => new()
    {
        Type = type, Id = "vraag", ChannelId = channel, From = new("29:jan"), Recipient = new("28:bot"),
        Conversation = Activities.Conversation("a:1", "personal"),
    };
}
