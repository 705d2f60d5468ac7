using BanenBot.Channels;
using BanenBot.Tests.Support;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BanenBot.Tests.Channels;

public sealed class AddressingTests
{
    static readonly Activity InGroup = new()
    {
        Type = "message", ChannelId = "msteams", Text = "hallo", From = new("29:jan"), Recipient = new("28:bot"),
        Conversation = Activities.Conversation("19:a", "channel", isGroup: true),
    };

    static Entity Mention(string id) => new("mention")
    {
        Properties = new JObject { ["text"] = "<at>BanenBot</at>", ["mentioned"] = new JObject { ["id"] = id } },
    };

    [Fact]
    public void InAGroupTheBotAnswersOnlyWhoMentionsItOrPressesItsButton()
    {
        Assert.False(Addressing.IsForBot(InGroup));
        Assert.True(Addressing.IsForBot(InGroup.With(said => said.Entities = [Mention("28:bot")])));
        Assert.True(Addressing.IsForBot(InGroup.With(said => (said.Text, said.Value) = (null, JToken.Parse("""{"vraag":"x"}""")))));
        Assert.True(Addressing.IsForBot(InGroup.With(said => said.Conversation = Activities.Conversation("a:1", "personal"))));
    }

    [Fact]
    public void TheMentionOfAnotherIsNoMentionOfTheBot() =>
        Assert.False(Addressing.IsForBot(InGroup.With(said => said.Entities = [Mention("29:piet")])));

    [Fact]
    public void ACardThatAUserPutInTheChatIsNoQuestion() => Assert.False(Addressing.IsForBot(InGroup.With(said =>
    {
        (said.Conversation, said.Text) = (Activities.Conversation("a:1", "personal"), "<span class=\"inline-compose-card\"></span>");
        said.Attachments = [new Attachment("application/vnd.microsoft.card.adaptive", content: new JObject())];
    })));

    [Theory]
    [InlineData("editMessage", true)]
    [InlineData("undeleteMessage", false)]
    public void OnlyAChangedTextAsksAnew(string eventType, bool asks) => Assert.Equal(asks, Addressing.IsForBot(InGroup.With(said =>
        (said.Type, said.Conversation, said.ChannelData) =
            ("messageUpdate", Activities.Conversation("a:1", "personal"), new JObject { ["eventType"] = eventType }))));

    [Theory]
    [InlineData("personal", "29:jan", true)]
    [InlineData("personal", "28:bot", false)]
    [InlineData("channel", "28:bot", true)]
    [InlineData("channel", "29:piet", false)]
    public void APersonArrivesInAPersonalChatAndTheBotInAGroup(string kind, string added, bool arrives)
    {
        var update = InGroup.With(said =>
            (said.Type, said.Conversation, said.MembersAdded) = ("conversationUpdate", Activities.Conversation("c", kind), [new(added)]));
        Assert.Equal(arrives, Addressing.IsArrival(update));
    }

    [Theory]
    [InlineData("add", true)]
    [InlineData("remove", false)]
    [InlineData(null, false)]
    public void AnInstallationIsAnArrival(string? action, bool arrives) =>
        Assert.Equal(arrives, Addressing.IsArrival(InGroup.With(said => (said.Type, said.Action) = ("installationUpdate", action))));
}
