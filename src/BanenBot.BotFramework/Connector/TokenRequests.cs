using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BanenBot.BotFramework.Authentication;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BanenBot.BotFramework.Connector;

/// <summary>Makes the request that fetches the bot's token; one for each way in which a bot can be registered.</summary>
delegate HttpRequestMessage TokenRequest(DateTimeOffset now);

/// <summary>
/// The three requests. Written out rather than taken from Microsoft's library: a form with four fields does not outweigh two large
/// packages.
/// </summary>
static class TokenRequests
{
    const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    static readonly TimeSpan AssertionLifetime = TimeSpan.FromMinutes(10);

    /// <summary>For virtual machines and what runs on them; App Service and Container Apps name an address of their own.</summary>
    static readonly Uri InstanceMetadata = new("http://169.254.169.254/metadata/identity/oauth2/token");

    /// <param name="environment">The variables of the process; a managed identity is found through them.</param>
    public static TokenRequest Of(AzureBotOptions options, AzureCloud cloud, Func<string, string?> environment)
    {
        var appId = options.AppId ?? throw new ArgumentException("Without an app id there is no token.", nameof(options));
        if (options.AppType == BotAppType.UserAssignedMSI) return _ => ByManagedIdentity(appId, cloud.Resource, environment);
        var tenant = options.AppType == BotAppType.MultiTenant ? cloud.MultiTenant : options.TenantId;
        var address = new Uri(cloud.Login, $"{tenant}/oauth2/v2.0/token");
        return options.CertificatePath is { Length: > 0 } path
            ? now => Form(address, appId, cloud.Resource, ("client_assertion_type", AssertionType),
                ("client_assertion", Assertion(path, options.CertificatePassword, appId, address, now)))
            : _ => Form(address, appId, cloud.Resource, ("client_secret", options.ClientSecret ?? ""));
    }

    static HttpRequestMessage Form(Uri address, string appId, string resource, params (string Key, string Value)[] proof)
    {
        (string Key, string Value)[] fields =
            [("grant_type", "client_credentials"), ("client_id", appId), ("scope", resource + "/.default"), .. proof];
        var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Key, field.Value)));
        return new HttpRequestMessage(HttpMethod.Post, address) { Content = form };
    }

    static HttpRequestMessage ByManagedIdentity(string appId, string resource, Func<string, string?> environment)
    {
        var query = $"&resource={Uri.EscapeDataString(resource)}&client_id={Uri.EscapeDataString(appId)}";
        var (address, header, proof) =
            environment("IDENTITY_ENDPOINT") is { Length: > 0 } endpoint && environment("IDENTITY_HEADER") is { Length: > 0 } secret
                ? ($"{endpoint}?api-version=2019-08-01{query}", "X-IDENTITY-HEADER", secret)
                : ($"{InstanceMetadata}?api-version=2018-02-01{query}", "Metadata", "true");
        return new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { header, proof } } };
    }

    /// <summary>
    /// The bot's signature in place of a secret, as Entra asks: PS256, with the SHA-256 of the certificate in the header.
    /// </summary>
    static string Assertion(string path, string? password, string appId, Uri audience, DateTimeOffset now)
    {
        using var certificate = CertificateFile.Load(path, password);
        using var key = certificate.GetRSAPrivateKey() ?? throw new CryptographicException("The certificate has no RSA private key.");
        var credentials = new SigningCredentials(new RsaSecurityKey(key), SecurityAlgorithms.RsaSsaPssSha256)
        {
            // The key is gone after this; a signer kept by the library would outlive it.
            CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false },
        };
        var thumbprint = Base64UrlEncoder.Encode(SHA256.HashData(certificate.RawData));
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Audience = audience.ToString(),
            Issuer = appId,
            NotBefore = now.UtcDateTime,
            Expires = (now + AssertionLifetime).UtcDateTime,
            Claims = new Dictionary<string, object> { ["sub"] = appId, ["jti"] = Guid.NewGuid().ToString() },
            AdditionalHeaderClaims = new Dictionary<string, object> { ["x5t#S256"] = thumbprint },
            SigningCredentials = credentials,
        });
    }
}
