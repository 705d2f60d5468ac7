using BanenBot.BotFramework;
using BanenBot.BotFramework.Authentication;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.BotFramework;

/// <summary>Wrong settings are told all at once, each with its key.</summary>
public sealed class AzureBotOptionsTests
{
    [Fact]
    public void NothingFilledInIsWellSet() => Assert.Empty(new AzureBotOptions().Faults("Bot"));

    [Fact]
    public void ASecretIsEnoughForOneTenant() => Assert.Empty(FakeEntra.WithSecret.Faults("Bot"));

    [Fact]
    public void AManagedIdentityNeedsNoMoreThanItsId() =>
        Assert.Empty(new AzureBotOptions { AppId = FakeChannel.AppId, AppType = BotAppType.UserAssignedMSI }.Faults("Bot"));

    [Fact]
    public void EveryFaultIsToldWithItsKey()
    {
        var options = new AzureBotOptions
        {
            AppId = "my bot", ClientSecret = "s", CertificatePath = "/not/there.pfx", AllowedTenants = [FakeChannel.Tenant, "contoso"],
            ChannelsWithoutEndorsement = [" "],
            AllowedHosts = ["https://smba.example.nl/"],
        };
        Assert.Equal(
        [
            "BotFramework:Azure:AppId must be a GUID.",
            "BotFramework:Azure:TenantId must be a GUID for a SingleTenant bot.",
            "BotFramework:Azure:ClientSecret must be left out where CertificatePath is given.",
            "BotFramework:Azure:CertificatePath names a file that is not there.",
            "BotFramework:Azure:AllowedTenants:1 must be a GUID.",
            "BotFramework:Azure:ChannelsWithoutEndorsement:0 must name a channel, such as webchat.",
            "BotFramework:Azure:AllowedHosts:0 must be a bare host name such as smba.example.com.",
        ], options.Faults("BotFramework:Azure"));
    }

    [Fact]
    public void TheEndOfASecretThatIsNotThereIsAFault() =>
        Assert.Equal(["Bot:ClientSecretEnds must be left out where ClientSecret is not given."],
            new AzureBotOptions
            {
                AppId = FakeChannel.AppId, AppType = BotAppType.UserAssignedMSI, ClientSecretEnds = new(2027, 5, 31),
            }.Faults("Bot"));

    [Fact]
    public void ASecretWithoutAnAppIdIsAFault() =>
        Assert.Equal(["Bot:AppId is missing, although other settings of the registration are there."],
            new AzureBotOptions { ClientSecret = "s" }.Faults("Bot"));

    [Fact]
    public void WithoutSecretAndCertificateThereIsNoToken() =>
        Assert.Equal(["Bot:ClientSecret or CertificatePath must be given."],
            new AzureBotOptions { AppId = FakeChannel.AppId, TenantId = FakeChannel.Tenant }.Faults("Bot"));

    [Fact]
    public void AFileThatIsNoCertificateIsAFault()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "bot.pfx");
        File.WriteAllText(path, "not a certificate");
        var options = new AzureBotOptions { AppId = FakeChannel.AppId, TenantId = FakeChannel.Tenant, CertificatePath = path };
        Assert.Equal(["Bot:CertificatePath names a file that cannot be read as a certificate with this CertificatePassword."],
            options.Faults("Bot"));
    }

    [Theory]
    [InlineData("bot.example.nl", true)]
    [InlineData("a-b.example.nl", true)]
    [InlineData("localhost", false)]
    [InlineData("*.example.nl", false)]
    [InlineData("bot.example.nl:443", false)]
    [InlineData("bot.example.nl/", false)]
    [InlineData("bot..example.nl", false)]
    [InlineData("-bot.example.nl", false)]
    [InlineData("10.0.0.1", false)]
    [InlineData("bot_1.example.nl", false)]
    [InlineData("één.example.nl", false)]
    [InlineData("", false)]
    public void ABareHostNameIsOne(string text, bool isOne) => Assert.Equal(isOne, HostNames.IsBare(text));
}
