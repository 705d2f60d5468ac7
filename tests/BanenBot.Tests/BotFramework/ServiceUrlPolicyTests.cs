using BanenBot.BotFramework.Activities;
using BanenBot.BotFramework.Connector;

namespace BanenBot.Tests.BotFramework;

public sealed class ServiceUrlPolicyTests
{
    [Theory]
    [InlineData("http://127.0.0.1:56150/_connector", true)]
    [InlineData("http://localhost:56150/", true)]
    [InlineData("http://[::1]:9/", true)]
    [InlineData("https://127.8.8.8/", true)]
    [InlineData("http://localhost.example.org/", false)]
    [InlineData("http://127.0.0.1@example.org/", false)]
    [InlineData("http://user@127.0.0.1/", false)]
    [InlineData("http://169.254.169.254/", false)]
    [InlineData("http://10.0.0.1/", false)]
    [InlineData("https://smba.trafficmanager.net/emea/", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("/relative", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void OnlyThisMachineItselfIsTrustedWithoutAToken(string? address, bool trusted) => Assert.Equal(trusted, ServiceUrlPolicy.IsLoopback(address));

    [Fact]
    public void IdsAreEscapedInTheAddress()
    {
        var activity = new Activity { Type = "message", ServiceUrl = "http://localhost/x/", Conversation = new ConversationAccount("19:a;messageid=1"), ReplyToId = "7/8" };
        Assert.Equal("http://localhost/x/v3/conversations/19%3Aa%3Bmessageid%3D1/activities/7%2F8", ConnectorClient.ActivitiesOf(activity).AbsoluteUri);
    }
}
