using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using BanenBot.BotFramework.Activities;
using BanenBot.BotFramework.Authentication;
using BanenBot.BotFramework.Connector;
using BanenBot.Tests.Support;
using Microsoft.Bot.Schema;

namespace BanenBot.Tests.BotFramework;

/// <summary>Where replies and the bot's token may go.</summary>
public sealed class ServiceUrlPolicyTests
{
    static readonly ServiceUrlPolicy Policy = new([.. AzureCloud.Of(BotCloud.Public).Hosts, "proxy.example.nl"], isDevelopment: false);

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net/emea/7f8f4c9e-6f5b-4c83-8f4e-0c9f3b1f2d11/")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/gcc")]
    [InlineData("https://webchat.botframework.com/")]
    [InlineData("https://WEBCHAT.BOTFRAMEWORK.COM:443/")]
    [InlineData("https://eu.proxy.example.nl/")]
    public void TheChannelsOwnHostsMayBeCalled(string url) => Assert.NotNull(Policy.Vouched(url));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/emea/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("ftp://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net:8443/emea/")]
    [InlineData("https://evil.example.nl/")]
    [InlineData("https://evilbotframework.com/")]
    [InlineData("https://botframework.com.evil.example/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://other.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("https://user:word@smba.trafficmanager.net/")]
    [InlineData(@"https://evil.example\@smba.trafficmanager.net/")]
    [InlineData("https://evil.example#.botframework.com/")]
    [InlineData("https://evil.example?.botframework.com/")]
    [InlineData("https://smba.trafficmanager.net/emea/?x=")]
    [InlineData("https://smba.trafficmanager.net/emea/#x")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://localhost/")]
    [InlineData("http://localhost:56150/_connector")]
    [InlineData("https://169.254.169.254/metadata")]
    [InlineData("https://botframework。com.evil.example/")]
    public void NothingElseMay(string? url) => Assert.Null(Policy.Vouched(url));

    [Theory]
    [InlineData("http://localhost:56150/_connector", true)]
    [InlineData("http://127.0.0.1:9000", true)]
    [InlineData("http://[::1]:9000/", true)]
    [InlineData("http://localhost.evil.example/", false)]
    [InlineData("http://user@localhost/", false)]
    [InlineData("http://0.0.0.0/", false)]
    [InlineData("http://192.168.1.1/", false)]
    [InlineData("file:///etc/passwd", false)]
    public void InDevelopmentThisMachineMayBeCalledWithoutAToken(string url, bool allowed)
    {
        Assert.Equal(allowed, new ServiceUrlPolicy([], isDevelopment: true).Local(url) is not null);
        Assert.Null(Policy.Local(url));
    }

    [Theory]
    [InlineData("52.112.0.1", true)]
    [InlineData("2603:1063::1", true)]
    [InlineData("::ffff:52.112.0.1", true)]
    [InlineData("64:ff9b::3470:1", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("127.0.0.2", false)]
    [InlineData("168.63.129.16", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.0.1", false)]
    [InlineData("198.19.0.1", false)]
    [InlineData("203.0.113.9", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::ffff:169.254.169.254", false)]
    [InlineData("::10.0.0.1", false)]
    [InlineData("64:ff9b::a9fe:a9fe", false)]
    [InlineData("64:ff9b:1::1", false)]
    [InlineData("fd00:ec2::254", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fec0::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("2001:0:5ef5:79fd::1", false)]
    [InlineData("2002:a9fe:a9fe::1", false)]
    public void OnlyThePublicInternetIsPublic(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddresses.Contains(IPAddress.Parse(address)));

    [Fact]
    public async Task ANameThatLeadsInsideIsNotConnectedTo()
    {
        await using var bench = await ConnectorBench.StartAsync();
        bench.Http = new HttpClient(new RetryHandler(GuardedHandler.Create(allowPrivateAddresses: false), bench.Clock, () => 0.5));
        bench.Client = bench.Connector(new NoCredentials());
        bench.Client.BaseUri = new Uri($"http://localhost:{bench.Server.Address.Port}/");
        var message = new Activity { Type = ActivityTypes.Message, Conversation = Activities.Conversation("c") };
        var (result, pauses) = await bench.ThroughPausesAsync(ConnectorBench.FaultAsync(bench.SendAsync(message)));
        Assert.Equal(ConnectorFault.Unreachable, result!.Fault);
        Assert.Empty(pauses);
        Assert.Empty(bench.Server.Requests);
    }

    [Theory, InlineData(".."), InlineData("."), InlineData("")]
    public async Task AnIdCannotClimbOutOfItsPlace(string id)
    {
        var body = new JsonObject
        {
            ["type"] = "message", ["from"] = new JsonObject { ["id"] = "u" }, ["conversation"] = new JsonObject { ["id"] = id },
        };
        var stream = new MemoryStream(Encoding.UTF8.GetBytes(body.ToJsonString()));
        Assert.Null((await ActivityReader.ReadAsync(stream, CancellationToken.None)).Activity);
    }
}
