using BanenBot.BotFramework.DirectLine;

namespace BanenBot.Tests.DirectLine;

public sealed class DirectLineOptionsTest
{
    [Fact]
    public void TheDefaultsNeedOnlyAPlaceForTheKeys()
    {
        Assert.Equal(["DirectLine:KeyFile is needed where no SigningKeys are given."], new DirectLineOptions().Faults());
        Assert.Empty(new DirectLineOptions { KeyFile = "keys" }.Faults());
        Assert.Empty(new DirectLineOptions { SigningKeys = [Convert.ToBase64String(new byte[32])] }.Faults());
    }

    [Fact]
    public void EveryFaultIsReportedAtOnceWithItsKey()
    {
        var options = new DirectLineOptions
        {
            Secrets = ["short"], SigningKeys = ["c2hvcnQ="], PublicAddress = "banenbot.example.nl",
            AllowedOrigins = ["https://a.example/", "*"], TrustedProxies = ["proxy"], BotId = "", KeepDays = 0, TokensPerMinute = 0,
            ActivitiesPerMinute = 0, WaitingActivities = 0,
            LargestActivity = 1, SocketsPerConversation = 0, SocketsPerAddress = 0, Sockets = 0, SlowReaderSeconds = 0, TurnSeconds = 0,
        };
        Assert.Equal(
            [
                "DirectLine:Secrets must hold at least 32 characters each.",
                "DirectLine:SigningKeys must be base64 of at least 32 bytes each.",
                "DirectLine:AllowedOrigins holds no origin (scheme, host and port alone): https://a.example/.",
                "DirectLine:AllowedOrigins holds no origin (scheme, host and port alone): *.",
                "DirectLine:TrustedProxies holds no network: proxy.",
                "DirectLine:PublicAddress is no http(s) address: banenbot.example.nl.",
                "DirectLine:BotId must not be empty.",
                "DirectLine:KeepDays must lie between 1 and 3650.",
                "DirectLine:TokensPerMinute must lie between 1 and 1000000.",
                "DirectLine:ActivitiesPerMinute must lie between 1 and 1000000.",
                "DirectLine:WaitingActivities must lie between 1 and 10000.",
                "DirectLine:LargestActivity must lie between 1024 and 10000000.",
                "DirectLine:SocketsPerConversation must lie between 1 and 1000000.",
                "DirectLine:SocketsPerAddress must lie between 1 and 1000000.",
                "DirectLine:Sockets must lie between 1 and 1000000.",
                "DirectLine:SlowReaderSeconds must lie between 1 and 600.",
                "DirectLine:TurnSeconds must lie between 1 and 600.",
            ],
            options.Faults());
    }

    [Fact]
    public void AnIdentityHeaderWithoutATrustedProxyIsAFault() => Assert.Equal(
        ["DirectLine:IdentityHeader needs TrustedProxies: anyone else could forge the header."],
        new DirectLineOptions { KeyFile = "keys", IdentityHeader = "X-User" }.Faults());

    [Theory]
    [InlineData("10.0.0.5", "10.0.0.5", true)]
    [InlineData("10.0.0.5", "10.0.0.6", false)]
    [InlineData("10.1.0.0/16", "10.1.200.3", true)]
    [InlineData("fd00::/8", "fd12::1", true)]
    [InlineData("::1", "::1", true)]
    public void ANetworkIsReadAsWrittenAndAnAddressAsItselfAlone(string written, string address, bool isIn)
    {
        Assert.True(Networks.TryParse(written, out var network));
        Assert.Equal(isIn, network.Contains(System.Net.IPAddress.Parse(address)));
    }

    [Theory]
    [InlineData("198.51.100.7", "198.51.100.7")]
    [InlineData("::ffff:198.51.100.7", "198.51.100.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010db800010002")]
    public void AnIpv6CallerIsCountedByItsNetwork(string address, string key) =>
        Assert.Equal(key, Networks.KeyOf(System.Net.IPAddress.Parse(address)));
}
