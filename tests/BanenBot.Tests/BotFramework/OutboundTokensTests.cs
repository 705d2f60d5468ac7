using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Web;
using BanenBot.BotFramework.Authentication;
using BanenBot.BotFramework.Connector;
using BanenBot.Tests.Support;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BanenBot.Tests.BotFramework;

/// <summary>How the bot gets its own token, and how long it keeps it.</summary>
public sealed class OutboundTokensTests
{
    const string Resource = "https%3A%2F%2Fapi.botframework.com";

    [Theory]
    [InlineData(BotAppType.SingleTenant, "/" + FakeChannel.Tenant + "/oauth2/v2.0/token")]
    [InlineData(BotAppType.MultiTenant, "/botframework.com/oauth2/v2.0/token")]
    public async Task ASecretIsPostedAsAForm(BotAppType type, string path)
    {
        await using var entra = await FakeEntra.StartAsync();
        var options = FakeEntra.WithSecret;
        options.AppType = type;
        Assert.Equal("token-1", await entra.Tokens(options).GetAsync(CancellationToken.None));
        var request = Assert.Single(entra.Requests);
        Assert.Equal(("POST", path), (request.Method, request.Target));
        Assert.Equal(
            $"grant_type=client_credentials&client_id={FakeChannel.AppId}&scope={Resource}%2F.default&client_secret=s%26cr%3Dt+%2B%C3%AB",
            request.Body);
    }

    [Fact]
    public void TheGovernmentCloudHasItsOwnHostTenantAndScope()
    {
        var options = FakeEntra.WithSecret;
        options.AppType = BotAppType.MultiTenant;
        using var request = TokenRequests.Of(options, AzureCloud.Of(BotCloud.UsGovernment), _ => null)(DateTimeOffset.UnixEpoch);
        Assert.Equal("https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us/oauth2/v2.0/token", request.RequestUri!.ToString());
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.us%2F.default", new StreamReader(request.Content!.ReadAsStream())
            .ReadToEnd(), StringComparison.Ordinal);
    }

    [Theory, InlineData("bot.pfx"), InlineData("bot.pem")]
    public async Task ACertificateSignsInPlaceOfASecret(string name)
    {
        await using var entra = await FakeEntra.StartAsync();
        using var folder = new TemporaryFolder();
        using var certificate = Certificate();
        var path = Write(certificate, Path.Combine(folder.Path, name));
        var options = new AzureBotOptions
        {
            AppId = FakeChannel.AppId, TenantId = FakeChannel.Tenant, CertificatePath = path,
            CertificatePassword = "word",
        };
        Assert.Empty(options.Faults("Bot"));
        Assert.Equal("token-1", await entra.Tokens(options).GetAsync(CancellationToken.None));
        var form = HttpUtility.ParseQueryString(Assert.Single(entra.Requests).Body);
        Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", form["client_assertion_type"]);
        Assert.Null(form["client_secret"]);
        var now = entra.Clock.GetUtcNow().UtcDateTime;
        using var key = certificate.GetRSAPublicKey()!;
        var validation = await new JsonWebTokenHandler().ValidateTokenAsync(form["client_assertion"], new TokenValidationParameters
        {
            ValidIssuer = FakeChannel.AppId, ValidAudience = new Uri(entra.Address, $"{FakeChannel.Tenant}/oauth2/v2.0/token").ToString(),
            ValidAlgorithms = [SecurityAlgorithms.RsaSsaPssSha256], IssuerSigningKey = new RsaSecurityKey(key),
            CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false },
            LifetimeValidator = (from, until, _, _) => from == now && until == now.AddMinutes(10),
        });
        Assert.True(validation.IsValid, validation.Exception?.Message);
        var assertion = (JsonWebToken)validation.SecurityToken;
        Assert.Equal(Base64UrlEncoder.Encode(SHA256.HashData(certificate.RawData)), assertion.GetHeaderValue<string>("x5t#S256"));
        Assert.Equal(FakeChannel.AppId, assertion.Subject);
        Assert.NotEmpty(assertion.Id);
    }

    [Fact]
    public async Task AManagedIdentityOfAppServiceIsAskedAtItsOwnAddress()
    {
        await using var entra = await FakeEntra.StartAsync();
        entra.Body = $$"""{"access_token":"mi","expires_on":"{{entra.Clock.GetUtcNow().AddHours(1).ToUnixTimeSeconds()}}"}""";
        var variables = new Dictionary<string, string>
        {
            ["IDENTITY_ENDPOINT"] = new Uri(entra.Address, "msi/token").ToString(), ["IDENTITY_HEADER"] = "proof",
        };
        var tokens = entra.Tokens(new AzureBotOptions { AppId = FakeChannel.AppId, AppType = BotAppType.UserAssignedMSI },
            variables.GetValueOrDefault);
        Assert.Equal("mi", await tokens.GetAsync(CancellationToken.None));
        Assert.Equal("mi", await tokens.GetAsync(CancellationToken.None));
        var request = Assert.Single(entra.Requests);
        Assert.Equal($"/msi/token?api-version=2019-08-01&resource={Resource}&client_id={FakeChannel.AppId}",
            request.Target);
        Assert.Equal("proof", request.Headers["X-IDENTITY-HEADER"]);
    }

    [Fact]
    public void AManagedIdentityOfAVirtualMachineIsAskedAtTheMetadataAddress()
    {
        using var request = TokenRequests.Of(
            new AzureBotOptions { AppId = FakeChannel.AppId, AppType = BotAppType.UserAssignedMSI }, AzureCloud.Of(BotCloud.Public), _ =>
                null)(DateTimeOffset.UnixEpoch);
        Assert.Equal(
            "http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01"
                + $"&resource={Resource}&client_id={FakeChannel.AppId}",
            request.RequestUri!.AbsoluteUri);
        Assert.Equal("true", Assert.Single(request.Headers.GetValues("Metadata")));
    }

    [Fact]
    public async Task ATokenIsKeptUntilFiveMinutesBeforeItsEnd()
    {
        await using var entra = await FakeEntra.StartAsync();
        var tokens = entra.Tokens();
        Assert.Equal("token-1", await tokens.GetAsync(CancellationToken.None));
        entra.Clock.Advance(TimeSpan.FromMinutes(54.9));
        Assert.Equal("token-1", await tokens.GetAsync(CancellationToken.None));
        entra.Clock.Advance(TimeSpan.FromMinutes(0.2));
        Assert.Equal("token-2", await tokens.GetAsync(CancellationToken.None));
    }

    [Fact]
    public async Task ManyCallersAtOnceFetchOneToken()
    {
        await using var entra = await FakeEntra.StartAsync();
        var tokens = entra.Tokens();
        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => tokens.GetAsync(CancellationToken.None)));
        Assert.All(all, token => Assert.Equal("token-1", token));
        Assert.Single(entra.Requests);
    }

    [Fact]
    public async Task WhereTheRenewalFailsTheTokenServesToItsEnd()
    {
        await using var entra = await FakeEntra.StartAsync();
        var tokens = entra.Tokens();
        await tokens.GetAsync(CancellationToken.None);
        entra.Status = 503;
        entra.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal("token-1", await tokens.GetAsync(CancellationToken.None));
        entra.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await tokens.GetAsync(CancellationToken.None));
    }

    [Fact]
    public async Task AWrongSecretIsReportedAndNotTriedForTenSeconds()
    {
        await using var entra = await FakeEntra.StartAsync();
        var tokens = entra.Tokens();
        (entra.Status, entra.Body) = (401, """{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret"}""");
        Assert.Null(await tokens.GetAsync(CancellationToken.None));
        Assert.Null(await tokens.GetAsync(CancellationToken.None));
        Assert.Equal("420 The bot got no token for itself: TokenRefusedException, code invalid_client", Assert.Single(entra.Log.Lines));
        (entra.Status, entra.Body) = (200, null);
        entra.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("token-2", await tokens.GetAsync(CancellationToken.None));
        Assert.Equal(["token failed", "token fetched"], entra.Fetched.Told);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"access_token":"x","expires_in":1e300}""")]
    [InlineData("""{"access_token":"x","expires_in":9223372036854775807}""")]
    [InlineData("""{"access_token":"x"}""")]
    public async Task AnAnswerThatIsNoTokenIsNone(string body)
    {
        await using var entra = await FakeEntra.StartAsync();
        entra.Body = body;
        Assert.Null(await entra.Tokens().GetAsync(CancellationToken.None));
    }

    [Fact]
    public async Task ABotThatIsNotRegisteredHasNoToken() =>
        Assert.Null(await new OutboundTokens(new HttpClient(), null, new FakeClock(), new ListLog<OutboundTokens>(), new FetchCount().Meter)
            .GetAsync(CancellationToken.None));

    static X509Certificate2 Certificate() =>
        new CertificateRequest("CN=bot", FakeChannel.Key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(99));

    static string Write(X509Certificate2 certificate, string path)
    {
        if (path.EndsWith(".pfx", StringComparison.Ordinal)) File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, "word"));
        else File.WriteAllText(path, certificate.ExportCertificatePem() + "\n"
            + FakeChannel.Key.ExportEncryptedPkcs8PrivateKeyPem("word",
                new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)));
        return path;
    }
}
