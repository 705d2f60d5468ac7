using System.Text.Json.Nodes;
using BanenBot.BotFramework.Activities;
using BanenBot.BotFramework.Connector;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BanenBot.BotFramework.Authentication;

/// <summary>
/// Judges the token that a channel of Azure Bot Service sends with an activity. The Emulator's tokens are not accepted: that path lets
/// foreign tenants in. Replies may go only where the identity says.
/// </summary>
public sealed partial class ChannelAuthenticator
{
    const string Scheme = "Bearer ";
    const string ServiceUrlClaim = "serviceurl";
    static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    readonly AzureBotOptions _options;
    readonly string? _appId;
    readonly AzureCloud _cloud;
    readonly SigningKeys _keys;
    readonly ServiceUrlPolicy _serviceUrls;
    readonly TimeProvider _clock;
    readonly ILogger _log;
    readonly JsonWebTokenHandler _handler = new();

    internal ChannelAuthenticator(
        AzureBotOptions options, AzureCloud cloud, SigningKeys keys, ServiceUrlPolicy serviceUrls, TimeProvider clock, ILogger log)
    {
        (_options, _cloud, _keys, _serviceUrls, _clock, _log) = (options, cloud, keys, serviceUrls, clock, log);
        _appId = options.AppId is { Length: > 0 } id ? id.ToLowerInvariant() : null;
    }

    /// <summary>
    /// Without a good token there is a reason, which stands in the log too; the caller is told <see
    /// cref="AuthenticationFaults.StatusCode"/> and nothing else.
    /// </summary>
    public async Task<AuthenticationResult> AuthenticateAsync(
        string? authorizationHeader, Activity activity, CancellationToken cancellation)
    {
        var result = await JudgeAsync(authorizationHeader, activity, cancellation);
        if (result.Fault is { } fault) LogRefused(fault);
        return result;
    }

    async Task<AuthenticationResult> JudgeAsync(string? header, Activity activity, CancellationToken cancellation)
    {
        if (_appId is null) return Refused(AuthenticationFault.NotConfigured);
        if (string.IsNullOrEmpty(header)) return Refused(AuthenticationFault.HeaderMissing);
        if (!header.StartsWith(Scheme, StringComparison.Ordinal)) return Refused(AuthenticationFault.SchemeNotBearer);
        if (Parse(header[Scheme.Length..]) is not { } token) return Refused(AuthenticationFault.TokenMalformed);
        if (token.Alg != SecurityAlgorithms.RsaSha256) return Refused(AuthenticationFault.AlgorithmNotAllowed);
        if (token.Kid is not { Length: > 0 } keyId) return Refused(AuthenticationFault.KeyNotNamed);
        if (await _keys.FindAsync(keyId, cancellation) is not { } keys) return Refused(AuthenticationFault.KeysUnavailable);
        if (!keys.Keys.TryGetValue(keyId, out var key)) return Refused(AuthenticationFault.KeyUnknown);
        var validation = await _handler.ValidateTokenAsync(token, Parameters(key.Key));
        return validation.IsValid ? JudgeActivity(token, key, activity) : Refused(Reason(validation.Exception, token));
    }

    /// <summary>What the signed token says against what the body says: the body itself is not signed.</summary>
    AuthenticationResult JudgeActivity(JsonWebToken token, SigningKey key, Activity activity)
    {
        if (!token.TryGetPayloadValue<string>(ServiceUrlClaim, out var vouched) || string.IsNullOrEmpty(vouched))
            return Refused(AuthenticationFault.ServiceUrlClaimMissing);
        if (string.IsNullOrEmpty(activity.ServiceUrl)) return Refused(AuthenticationFault.ServiceUrlMissing);

        // Sign for sign: the channel writes both, Microsoft's JavaScript SDK has compared them so for years, and no second spelling has to
        // be thought through.
        if (!string.Equals(vouched, activity.ServiceUrl, StringComparison.Ordinal)) return Refused(AuthenticationFault.ServiceUrlDiffers);
        if (activity.ChannelId is not { Length: > 0 } channel) return Refused(AuthenticationFault.ChannelMissing);
        if (!key.Endorsements.Contains(channel) && !_options.ChannelsWithoutEndorsement.Contains(channel))
            return Refused(AuthenticationFault.ChannelNotEndorsed);
        if (!IsAllowed(Tenants(activity), out var tenant)) return Refused(AuthenticationFault.TenantNotAllowed);
        return _serviceUrls.Vouched(vouched) is { } address
            ? new(new ChannelIdentity(channel, address, tenant), null)
            : Refused(AuthenticationFault.ServiceUrlNotAllowed);
    }

    TokenValidationParameters Parameters(JsonWebKey key) => new()
    {
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        IssuerSigningKey = key,
        TryAllIssuerSigningKeys = false,
        ValidIssuer = _cloud.Issuer,
        ValidAudience = _appId,
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        LifetimeValidator = (_, _, token, _) => LifetimeFault((JsonWebToken)token) is null,
    };

    /// <summary>
    /// The library's own check reads the machine's clock; this one reads ours. <see cref="DateTime.MinValue"/> stands for a claim that is
    /// not there.
    /// </summary>
    AuthenticationFault? LifetimeFault(JsonWebToken token)
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        if (token.ValidTo == DateTime.MinValue) return AuthenticationFault.ExpiryMissing;
        if (token.ValidTo <= now - Skew) return AuthenticationFault.Expired;
        return token.ValidFrom > now + Skew ? AuthenticationFault.NotYetValid : null;
    }

    AuthenticationFault Reason(Exception? error, JsonWebToken token) => error switch
    {
        SecurityTokenInvalidIssuerException => AuthenticationFault.IssuerWrong,
        SecurityTokenInvalidAudienceException => AuthenticationFault.AudienceWrong,
        SecurityTokenInvalidLifetimeException => LifetimeFault(token) ?? AuthenticationFault.Expired,
        SecurityTokenInvalidAlgorithmException => AuthenticationFault.AlgorithmNotAllowed,
        SecurityTokenInvalidSignatureException or SecurityTokenSignatureKeyNotFoundException => AuthenticationFault.SignatureWrong,
        _ => AuthenticationFault.TokenMalformed,
    };

    JsonWebToken? Parse(string encoded)
    {
        if (encoded.Length > _handler.MaximumTokenSizeInBytes) return null;
        try
        {
            var token = new JsonWebToken(encoded);

            // Reading them here brings a claim that is no date to light while it is still bad input.
            _ = (token.ValidFrom, token.ValidTo);
            return token.IsEncrypted ? null : token;
        }
        catch (Exception error) when (error is ArgumentException or SecurityTokenException or FormatException or OverflowException)
        {
            return null;
        }
    }

    bool IsAllowed(List<string> tenants, out string? tenant)
    {
        tenant = tenants.Count > 0 ? tenants[0] : null;
        if (_options.AllowedTenants.Count == 0) return true;
        return tenants.Count > 0 && tenants.All(named => _options.AllowedTenants.Contains(named, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Teams names the tenant in two places; every one that is there counts.</summary>
    static List<string> Tenants(Activity activity)
    {
        var tenants = new List<string>();
        if (activity.ChannelData is JsonObject data && data["tenant"] is JsonObject tenant && tenant["id"] is JsonValue value
            && value.TryGetValue<string>(out var id)) tenants.Add(id);
        if (activity.Conversation?.TenantId is { Length: > 0 } other) tenants.Add(other);
        return tenants;
    }

    static AuthenticationResult Refused(AuthenticationFault fault) => new(null, fault);

    [LoggerMessage(400, LogLevel.Warning, "Refused an activity: {Fault}")]
    partial void LogRefused(AuthenticationFault fault);
}
