using System.Text.Json.Nodes;
using BanenBot.BotFramework.Activities;
using BanenBot.Channels;
using BanenBot.Core.Dialogue;
using BanenBot.Core.Sources;
using BanenBot.Tests.Support;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BanenBot.Tests.Channels;

public sealed class ActivityReplyTests
{
    static readonly Activity Question = new()
    {
        Type = "message", Id = "1", ChannelId = "msteams", From = new ChannelAccount("u"), Recipient = new ChannelAccount("bot"),
        Conversation = Activities.Conversation("c", "personal"),
    };

    static readonly Reply Answer = new()
    {
        Outcome = Outcome.Answer, Confidence = 0.8765, Text = "Het antwoord.", Detail = "Meer.\n\nEn meer.",
        Sources = [Some.Reference("vraag 13"), Some.Reference("voetnoot 1")],
        Suggestions = ["Wat nog?"], Table = new ReplyTable(["Kwartaal", "Banen"], [["Q1", "864"]]),
    };

    [Fact]
    public void TheTextStandsByItselfAndNamesItsSources()
    {
        var text = ActivityReplies.ToActivities(Answer, Question, "v")[0].Text!;
        Assert.StartsWith("Het antwoord. [1][2]", text, StringComparison.Ordinal);
        Assert.Contains("[2] Een bron, voetnoot 1 (UWV, 2020)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void TheSecondAnswerCarriesMarksOfItsOwn()
    {
        var both = Answer with { Alternative = new Alternative("Of dit.", [Some.Reference("voetnoot 1"), Some.Reference("vraag 9")]) };
        var activity = ActivityReplies.ToActivities(both, Question, "v")[0];
        Assert.StartsWith("Het antwoord. [1][2]\n\nOf dit. [2][3]\n\nBronnen:", activity.Text, StringComparison.Ordinal);
        Assert.Equal(3, Read(activity).Entities[1]["citation"]!.AsArray().Count);
    }

    [Fact]
    public void TheFirstActivityCarriesTheOutcome()
    {
        var entity = Read(ActivityReplies.ToActivities(Answer, Question, "abc")[0]).Entities[0];
        Assert.Equal("""{"type":"urn:banenbot:outcome","outcome":"answer","confidence":0.876,"knowledge":"abc"}""", entity.ToJsonString());
    }

    [Fact]
    public void EachMarkInTheTextHasACitationWithinTheLimitsOfTeams()
    {
        var source = Some.Source(title: new string('x', 300));
        var many = Answer with
        {
            Sources = [.. Enumerable.Range(1, 15).Select(i => new SourceReference(source, $"vraag {i} {new string('y', 100)}"))],
        };
        var activity = ActivityReplies.ToActivities(many, Question, "v")[0];
        var claims = Read(activity).Entities.Single(
            entity => (string?)entity["type"] == "https://schema.org/Message")["citation"]!.AsArray();
        Assert.Equal(ReplyText.MostCitations, claims.Count);
        Assert.All(claims, (claim, i) => Assert.Equal(i + 1, (int)claim!["position"]!));
        Assert.All(claims, claim => Assert.True(((string)claim!["appearance"]!["name"]!).Length <= 80));
        Assert.All(claims, claim => Assert.InRange(((string)claim!["appearance"]!["abstract"]!).Length, 1, 160));
        Assert.Contains("[10]", activity.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("[11]", activity.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("msteams", 2)]
    [InlineData("webchat", 1)]
    [InlineData("emulator", 1)]
    public void TextAndCardAreOneActivityUnlessTheChannelWouldDivideThem(string channel, int count)
    {
        var activities = ActivityReplies.ToActivities(Answer, Question.With(asked => asked.ChannelId = channel), "v");
        Assert.Equal(count, activities.Count);
        Assert.All(activities, activity => Assert.True(count == 1 || activity.Text is null || activity.Attachments is null));
        var card = Read(activities[^1]).Card;
        Assert.Equal(["TextBlock", "TextBlock", "Table"], card["body"]!.AsArray().Select(element => (string)element!["type"]!));
        Assert.Equal("Wat nog?", (string)card["actions"]![0]!["data"]!["vraag"]!);
    }

    [Fact]
    public void AReplyThatItsTextSaysInFullHasNoCard() => Assert.Null(
        Assert.Single(ActivityReplies.ToActivities(
            new Reply { Outcome = Outcome.SmallTalk, Confidence = 1, Text = "Hoi!" }, Question, "v")).Attachments);

    [Fact]
    public void TeamsShowsThreeSuggestionsUnderATextAloneInAPersonalChat()
    {
        var reply = new Reply { Outcome = Outcome.SmallTalk, Confidence = 1, Text = "Hoi!", Suggestions = ["a", "b", "c", "d"] };
        var activity = Assert.Single(ActivityReplies.ToActivities(reply, Question, "v"));
        Assert.Equal(["a", "b", "c"], activity.SuggestedActions!.Actions.Select(action => (string)action.Value));
        var inGroup = Question.With(asked => asked.Conversation = Activities.Conversation("c", "groupChat", isGroup: true));
        Assert.All(ActivityReplies.ToActivities(reply, inGroup, "v"), sent => Assert.Null(sent.SuggestedActions));
    }

    [Fact]
    public void InAGroupTheRestWaitsBehindOneClick()
    {
        var inGroup = Question.With(
            asked => asked.Conversation = Activities.Conversation("19:a@thread.tacv2;messageid=1", "channel", isGroup: true));
        var activities = ActivityReplies.ToActivities(
            Answer with { Reading = "Gelezen als: x.", Notes = [new string('n', 200)] }, inGroup, "v");
        Assert.Equal("Het antwoord. [1][2]", activities[0].Text);
        var card = Read(activities[1]).Card;
        Assert.Empty(card["body"]!.AsArray());
        Assert.Equal("Action.ShowCard", (string)Assert.Single(card["actions"]!.AsArray())!["type"]!);
    }

    [Fact]
    public void WebChatGetsALinkForEachMarkAndThumbsThatNameTheAnswer()
    {
        var quoted = new SourceReference(Some.Source(title: "De \"tweede\"") with { Address = new Uri("https://www.uwv.nl/x") }, "p. 2");
        var activity = ActivityReplies.ToActivities(
            Answer with { Sources = [Some.Reference(), quoted] }, Question.With(asked => asked.ChannelId = "webchat"), "v", "abc")[0];
        Assert.EndsWith(
            "[1]: cite:1 \"Een bron, vraag 1\"\n[2]: https://www.uwv.nl/x \"De 'tweede', p. 2\"", activity.Text, StringComparison.Ordinal);
        var root = Read(activity).Entities.Single(entity => (string?)entity["type"] == "https://schema.org/Message");
        Assert.Equal(["LikeAction", "DislikeAction"], root["potentialAction"]!.AsArray().Select(action => (string)action!["@type"]!));
        Assert.All(root["potentialAction"]!.AsArray(),
            action => Assert.Equal("urn:banenbot:answer:abc", (string)action!["target"]!["urlTemplate"]!));
    }

    [Theory]
    [InlineData(Outcome.Answer, true)]
    [InlineData(Outcome.Unanswered, true)]
    [InlineData(Outcome.SmallTalk, false)]
    [InlineData(Outcome.Refused, false)]
    public void TeamsAsksForAJudgementWhereThereIsSomethingToJudge(Outcome outcome, bool asks) => Assert.Equal(
        asks, ActivityReplies.ToActivities(Answer with { Outcome = outcome }, Question, "v")[0].ChannelData is not null);

    [Fact]
    public void APressedButtonIsItsQuestion()
    {
        var pressed = Question.With(asked => asked.Value = JToken.Parse("""{"vraag":"Wat nog?"}"""));
        Assert.Equal("Wat nog?", ActivityReplies.ToUtterance(pressed, default).Text);
    }

    [Theory]
    [InlineData("""{"vraag":7}""")]
    [InlineData("""["vraag"]""")]
    [InlineData("7")]
    public void AForeignCardValueIsNoQuestion(string value) =>
        Assert.Equal("", ActivityReplies.ToUtterance(Question.With(asked => asked.Value = JToken.Parse(value)), default).Text);

    [Fact]
    public void NothingIsWrittenAsNull() =>
        Assert.All(ActivityReplies.ToActivities(Answer, Question, "v"), activity =>
            Assert.DoesNotContain("null", ActivityJson.Write(activity), StringComparison.Ordinal));

    /// <summary>An activity as it goes out.</summary>
    static (IReadOnlyList<JsonNode> Entities, JsonNode Card) Read(Activity activity)
    {
        var json = JsonNode.Parse(ActivityJson.Write(activity))!;
        return ([.. (json["entities"] as JsonArray ?? []).Select(entity => entity!)], json["attachments"]?[0]?["content"]!);
    }
}
