using System.Text.Json;
using System.Text.Json.Nodes;
using BanenBot.BotFramework.Activities;
using BanenBot.Channels;
using BanenBot.Core.Dialogue;
using BanenBot.Core.Sources;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Channels;

public sealed class ActivityReplyTests
{
    static readonly Activity Question = new()
    {
        Type = "message", Id = "1", ChannelId = "msteams", From = new ChannelAccount("u"), Recipient = new ChannelAccount("bot"), Conversation = new ConversationAccount("c"),
    };

    static readonly Reply Answer = new()
    {
        Outcome = Outcome.Answer, Confidence = 0.8765, Text = "Het antwoord.", Detail = "Meer.\n\nEn meer.", Sources = [Some.Reference("vraag 13"), Some.Reference("voetnoot 1")],
        Suggestions = ["Wat nog?"], Table = new ReplyTable(["Kwartaal", "Banen"], [["Q1", "864"]]),
    };

    [Fact]
    public void TheTextStandsByItselfAndNamesItsSources()
    {
        var text = ActivityReplies.ToActivity(Answer, Question, "v").Text!;
        Assert.StartsWith("Het antwoord. [1][2]", text, StringComparison.Ordinal);
        Assert.Contains("[2] Een bron, voetnoot 1 (UWV, 2020)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void TheSecondAnswerCarriesMarksOfItsOwn()
    {
        var both = Answer with { Alternative = new Alternative("Of dit.", [Some.Reference("voetnoot 1"), Some.Reference("vraag 9")]) };
        var text = ActivityReplies.ToActivity(both, Question, "v").Text!;
        Assert.StartsWith("Het antwoord. [1][2]\n\nOf dit. [2][3]\n\nBronnen:", text, StringComparison.Ordinal);
        Assert.Equal(3, Citations.Of(both)!["citation"]!.AsArray().Count);
    }

    [Fact]
    public void EveryReplyCarriesItsOutcome()
    {
        var entity = ActivityReplies.ToActivity(Answer, Question, "abc").Entities![0];
        Assert.Equal("""{"type":"urn:banenbot:outcome","outcome":"answer","confidence":0.876,"knowledge":"abc"}""", entity.ToJsonString());
    }

    [Fact]
    public void EachMarkInTheTextHasACitationWithinTheLimitsOfTeams()
    {
        var source = Some.Source(title: new string('x', 300));
        var many = Answer with { Sources = [.. Enumerable.Range(1, 15).Select(i => new SourceReference(source, $"vraag {i} {new string('y', 100)}"))] };
        var activity = ActivityReplies.ToActivity(many, Question, "v");
        var claims = activity.Entities!.Single(entity => (string?)entity["type"] == "https://schema.org/Message")["citation"]!.AsArray();
        Assert.Equal(ReplyText.MostCitations, claims.Count);
        Assert.All(claims, (claim, i) => Assert.Equal(i + 1, (int)claim!["position"]!));
        Assert.All(claims, claim => Assert.True(((string)claim!["appearance"]!["name"]!).Length <= 80));
        Assert.All(claims, claim => Assert.InRange(((string)claim!["appearance"]!["abstract"]!).Length, 1, 160));
        Assert.Contains("[10]", activity.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("[11]", activity.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void TheCardHoldsDetailTableAndButtons()
    {
        var card = Assert.Single(ActivityReplies.ToActivity(Answer, Question, "v").Attachments!).Content!;
        Assert.Equal(["TextBlock", "TextBlock", "Table"], card["body"]!.AsArray().Select(element => (string)element!["type"]!));
        Assert.Equal("Wat nog?", (string)card["actions"]![0]!["data"]!["vraag"]!);
    }

    [Fact]
    public void AReplyThatItsTextSaysInFullHasNoCard() =>
        Assert.Null(ActivityReplies.ToActivity(new Reply { Outcome = Outcome.SmallTalk, Confidence = 1, Text = "Hoi!" }, Question, "v").Attachments);

    [Fact]
    public void APressedButtonIsItsQuestion()
    {
        var pressed = Question with { Value = JsonNode.Parse("""{"vraag":"Wat nog?"}""") };
        Assert.Equal("Wat nog?", ActivityReplies.ToUtterance(pressed, default).Text);
    }

    [Theory]
    [InlineData("""{"vraag":7}""")]
    [InlineData("""["vraag"]""")]
    [InlineData("7")]
    public void AForeignCardValueIsNoQuestion(string value) => Assert.Equal("", ActivityReplies.ToUtterance(Question with { Value = JsonNode.Parse(value) }, default).Text);

    [Fact]
    public void NothingIsWrittenAsNull() =>
        Assert.DoesNotContain("null", JsonSerializer.Serialize(ActivityReplies.ToActivity(Answer, Question, "v"), ActivityJson.Default.Activity), StringComparison.Ordinal);
}
