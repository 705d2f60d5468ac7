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
        Assert.StartsWith("Het antwoord. [1] [2]", text, StringComparison.Ordinal);
        Assert.Contains("[2] Een bron, voetnoot 1 (UWV, 2020)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void TheSecondAnswerCarriesMarksOfItsOwn()
    {
        var both = Answer with { Alternative = new Alternative("Of dit.", [Some.Reference("voetnoot 1"), Some.Reference("vraag 9")]) };
        var activity = ActivityReplies.ToActivities(both, Question, "v")[0];
        Assert.StartsWith("Het antwoord. [1] [2]\n\nOf dit. [2] [3]\n\nBronnen:", activity.Text, StringComparison.Ordinal);
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
    [InlineData("Kwartaalrapportage", "april 2018", "par. 2.3", "Kwartaalrapportage, par. 2.3 (april 2018)")]
    [InlineData("Factsheet banenafspraak arbeidsmarktregio Gooi en Vechtstreek, eerste kwartaal 2018", "juli 2018", "Cijfers in het kort",
        "Factsheet banenafspraak arbeidsmarktregio Gooi…, Cijfers in het kort (juli 2018)")]
    [InlineData("Brief Dienstverlening doelgroep Banenafspraak, met bijlagen", "30 juni 2021", "alinea Realisatie Banenafspraak",
        "Brief Dienstverlening doelgroep…, alinea Realisatie Banenafspraak (30 juni 2021)")]
    public void InTeamsTheTitleOfASourceIsShortenedAtAWordAndItsDateNever(string title, string date, string place, string name)
    {
        var code = date switch { "april 2018" => "2018-04", "juli 2018" => "2018-07", _ => "2021-06-30" };
        var reply = Answer with { Sources = [new SourceReference(Some.Source(title: title, date: code), place)] };
        Assert.Equal(name, NameOf(reply, "msteams"));
        Assert.Equal($"{title}, {place} (UWV, {date})", NameOf(reply, "webchat"));
    }

    static string NameOf(Reply reply, string channel)
    {
        var activity = ActivityReplies.ToActivities(reply, Question.With(asked => asked.ChannelId = channel), "v")[0];
        return (string)Read(activity).Entities[1]["citation"]![0]!["appearance"]!["name"]!;
    }

    [Theory]
    [InlineData("msteams")]
    [InlineData("webchat")]
    public void ALargeFigureHasItsDateChangeAndStatusBeneathAndTheRestBehindAPress(string channel)
    {
        var figure = ReplyKinds.All.Single(kind => kind.Name == "cijfer").Reply;
        var activities = ActivityReplies.ToActivities(figure, Question.With(asked => asked.ChannelId = channel), "v");
        var body = ActivityJson.Write(activities[^1]);
        var folded = body.IndexOf("Action.ShowCard", StringComparison.Ordinal);
        var shown = activities[0].Text + body[..folded];
        foreach (var part in (string[])["864 banen", "5 meer dan eind 2017 (859).", "indicatief"])
            Assert.Contains(part, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(figure.Figure!.Definition, shown, StringComparison.Ordinal);
        Assert.Contains(figure.Figure.Definition, body[folded..], StringComparison.Ordinal);
    }

    [Fact]
    public void YesOrNoStandsBeforeTheFigure()
    {
        var reply = ReplyKinds.All.Single(kind => kind.Name == "nagegaan cijfer").Reply;
        var text = ActivityReplies.ToActivities(reply, Question.With(asked => asked.ChannelId = "webchat"), "v")[0].Text;
        Assert.StartsWith("Nee, 864.", text, StringComparison.Ordinal);
        Assert.Contains("\n\nJe noemde geen regio", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, "en een kwartaal eerder?", "en een jaar eerder?", "en overheid?", "sinds de nulmeting?", "en het verloop?")]
    [InlineData(2, "Hoe lang blijft iemand geregistreerd in het doelgroepregister?",
        "Kan iemand zich laten uitschrijven uit het doelgroepregister?",
        "Wanneer stopt iemands registratie in het doelgroepregister meteen?")]
    public void FollowUpsAreChipsInARowOrTwo(int count, params string[] offered)
    {
        var asked = Question.With(one => one.ChannelId = "webchat");
        var card = Read(ActivityReplies.ToActivities(Answer with { Suggestions = offered }, asked, "v")[0]).Card;
        Assert.Equal(count, card["actions"]!.AsArray().Count(action => action!["data"]?["vraag"] is not null));
    }

    [Theory]
    [InlineData("msteams", 2, "Table")]
    [InlineData("webchat", 1, "Table")]
    [InlineData("emulator", 1, "Table", "TextBlock", "TextBlock")]
    public void TextAndCardAreOneActivityUnlessTheChannelWouldDivideThem(string channel, int count, params string[] shown)
    {
        var activities = ActivityReplies.ToActivities(Answer, Question.With(asked => asked.ChannelId = channel), "v");
        Assert.Equal(count, activities.Count);
        Assert.All(activities, activity => Assert.True(count == 1 || activity.Text is null || activity.Attachments is null));
        var card = Read(activities[^1]).Card;
        Assert.Equal(shown, card["body"]!.AsArray().Select(element => (string)element!["type"]!));
        Assert.Equal("Wat nog?", (string)card["actions"]!.AsArray()[^1]!["data"]!["vraag"]!);
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
    public void AQuestionThatASuggestedActionWouldCutOffIsARowOfACard()
    {
        const string Long = "Hoeveel extra banen waren er eind 2017 in Gooi en Vechtstreek?";
        var reply = new Reply { Outcome = Outcome.SmallTalk, Confidence = 1, Text = "Hoi!", Suggestions = ["a", Long] };
        var activities = ActivityReplies.ToActivities(reply, Question, "v");
        Assert.All(activities, sent => Assert.Null(sent.SuggestedActions));
        Assert.Contains(Long, Read(activities[1]).Card.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void InAGroupTheRestWaitsBehindOneClick()
    {
        var inGroup = Question.With(
            asked => asked.Conversation = Activities.Conversation("19:a@thread.tacv2;messageid=1", "channel", isGroup: true));
        var activities = ActivityReplies.ToActivities(
            Answer with { Reading = "Gelezen als: x.", Notes = [new string('n', 200)] }, inGroup, "v");
        Assert.Equal("Het antwoord. [1] [2]", activities[0].Text);
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
            "[1]: cite:1 \"Een bron, vraag 1 (UWV, 2020)\"\n[2]: cite:2 \"De 'tweede', p. 2 (UWV, 2020)\"", activity.Text,
            StringComparison.Ordinal);
        var root = Read(activity).Entities.Single(entity => (string?)entity["type"] == "https://schema.org/Message");
        var opened = (string)root["citation"]![1]!["appearance"]!["text"]!;
        Assert.EndsWith("\n\n[Open het document](https://www.uwv.nl/x)", opened, StringComparison.Ordinal);
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
