using System.Net;
using BanenBot.BotFramework.Limits;
using BanenBot.Serve;

namespace BanenBot.Tests.Serve;

public sealed class NetworkOptionsTests
{
    [Fact]
    public void WhatIsNoAddressAndNoNetworkIsAFault()
    {
        var options = new NetworkOptions { PublicAddress = "banenbot.example.nl", TrustedProxies = ["10.0.0.5", "proxy"] };
        Assert.Equal(
            [
                "Network:PublicAddress moet een webadres zijn, zoals https://bot.example.nl, en is: banenbot.example.nl.",
                "Network:TrustedProxies moet een adres of netwerk zijn, zoals 10.0.0.5 of 10.1.0.0/16, en is: proxy.",
            ],
            options.Faults());
        Assert.Empty(new NetworkOptions().Faults());
    }

    [Fact]
    public void AnIdentityHeaderWithoutATrustedProxyIsAFault() => Assert.Single(
        new ServeOptions { DirectLine = { KeyFile = "keys", IdentityHeader = "X-User" } }.Faults(isDevelopment: false),
        fault => fault.StartsWith("BanenBot:DirectLine:IdentityHeader vraagt om Network:TrustedProxies", StringComparison.Ordinal));

    [Fact]
    public void ALimitOfNothingIsAFault() => Assert.Equal(
        ["Limits:Turns moet tussen 1 en 1000000 liggen."], new LimitOptions { Turns = 0, WaitingTurns = 0 }.Faults());

    [Theory]
    [InlineData("10.0.0.5", "10.0.0.5", true)]
    [InlineData("10.0.0.5", "10.0.0.6", false)]
    [InlineData("10.1.0.0/16", "10.1.200.3", true)]
    [InlineData("fd00::/8", "fd12::1", true)]
    [InlineData("::1", "::1", true)]
    public void ANetworkIsReadAsWrittenAndAnAddressAsItselfAlone(string written, string address, bool isIn) =>
        Assert.Equal(isIn, Assert.Single(new NetworkOptions { TrustedProxies = [written] }.Proxies).Contains(IPAddress.Parse(address)));

    [Theory]
    [InlineData("198.51.100.7", "198.51.100.7")]
    [InlineData("::ffff:198.51.100.7", "198.51.100.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010db800010002")]
    public void AnIpv6CallerIsCountedByItsNetwork(string address, string key) =>
        Assert.Equal(key, CallerAddress.KeyOf(IPAddress.Parse(address)));
}
