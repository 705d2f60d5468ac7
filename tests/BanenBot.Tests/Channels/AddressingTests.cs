using System.Text.Json.Nodes;
using BanenBot.BotFramework.Activities;
using BanenBot.Channels;

namespace BanenBot.Tests.Channels;

public sealed class AddressingTests
{
    static readonly Activity InGroup = new()
    {
        Type = "message", ChannelId = "msteams", Text = "hallo", From = new("29:jan"), Recipient = new("28:bot"),
        Conversation = new("19:a", "channel", IsGroup: true),
    };

    static readonly JsonObject Mention = new()
    {
        ["type"] = "mention", ["text"] = "<at>BanenBot</at>", ["mentioned"] = new JsonObject { ["id"] = "28:bot" },
    };

    [Fact]
    public void InAGroupTheBotAnswersOnlyWhoMentionsItOrPressesItsButton()
    {
        Assert.False(Addressing.IsForBot(InGroup));
        Assert.True(Addressing.IsForBot(InGroup with { Entities = [Mention] }));
        Assert.True(Addressing.IsForBot(InGroup with { Text = null, Value = JsonNode.Parse("""{"vraag":"x"}""") }));
        Assert.True(Addressing.IsForBot(InGroup with { Conversation = new("a:1", "personal") }));
    }

    [Fact]
    public void TheMentionOfAnotherIsNoMentionOfTheBot()
    {
        var other = (JsonObject)Mention.DeepClone();
        other["mentioned"]!["id"] = "29:piet";
        Assert.False(Addressing.IsForBot(InGroup with { Entities = [other] }));
    }

    [Fact]
    public void ACardThatAUserPutInTheChatIsNoQuestion() => Assert.False(Addressing.IsForBot(InGroup with
    {
        Conversation = new("a:1", "personal"), Text = "<span class=\"inline-compose-card\"></span>",
        Attachments = [new Attachment("application/vnd.microsoft.card.adaptive", new JsonObject())],
    }));

    [Theory]
    [InlineData("editMessage", true)]
    [InlineData("undeleteMessage", false)]
    public void OnlyAChangedTextAsksAnew(string eventType, bool asks) => Assert.Equal(asks, Addressing.IsForBot(InGroup with
    {
        Type = "messageUpdate", Conversation = new("a:1", "personal"), ChannelData = new JsonObject { ["eventType"] = eventType },
    }));

    [Theory]
    [InlineData("personal", "29:jan", true)]
    [InlineData("personal", "28:bot", false)]
    [InlineData("channel", "28:bot", true)]
    [InlineData("channel", "29:piet", false)]
    public void APersonArrivesInAPersonalChatAndTheBotInAGroup(string kind, string added, bool arrives)
    {
        var update = InGroup with { Type = "conversationUpdate", Conversation = new("c", kind), MembersAdded = [new(added)] };
        Assert.Equal(arrives, Addressing.IsArrival(update));
    }

    [Theory]
    [InlineData("add", true)]
    [InlineData("remove", false)]
    [InlineData(null, false)]
    public void AnInstallationIsAnArrival(string? action, bool arrives) =>
        Assert.Equal(arrives, Addressing.IsArrival(InGroup with { Type = "installationUpdate", Action = action }));
}
