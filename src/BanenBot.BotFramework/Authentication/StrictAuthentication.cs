using System.Security.Claims;
using BanenBot.BotFramework.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace BanenBot.BotFramework.Authentication;

/// <summary>
/// Judges the token that a channel of Azure Bot Service sends with an activity, in the place of the SDK's own, which takes other
/// algorithms, unknown keys, the Emulator's and skills' tokens, and answers 500 to many a bad one. Throws <see
/// cref="CallRefusedException"/>, and nothing else, where the call is refused; the reason stands in the log, never a part of the token.
/// </summary>
sealed partial class StrictAuthentication : BotFrameworkAuthentication
{
    const string Scheme = "Bearer ";
    const string ServiceUrlClaim = "serviceurl";
    static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    readonly AzureBotOptions _options;
    readonly string? _appId;
    readonly AzureCloud _cloud;
    readonly SigningKeys _keys;
    readonly ServiceUrlPolicy _serviceUrls;
    readonly OutboundConnection _outbound;
    readonly TimeProvider _clock;
    readonly ILogger _log;
    readonly JsonWebTokenHandler _handler = new();

    internal StrictAuthentication(
        AzureBotOptions options, AzureCloud cloud, SigningKeys keys, ServiceUrlPolicy serviceUrls, OutboundConnection outbound,
        TimeProvider clock, ILogger log)
    {
        (_options, _cloud, _keys, _serviceUrls, _outbound, _clock, _log) = (options, cloud, keys, serviceUrls, outbound, clock, log);
        _appId = options.AppId is { Length: > 0 } id ? id.ToLowerInvariant() : null;
    }

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        try
        {
            var (token, key) = await ValidateAsync(authHeader, cancellationToken);
            var replies = Judge(token, key, activity);
            return new()
            {
                ClaimsIdentity = new ClaimsIdentity(token.Claims, "Bearer"), Audience = _cloud.Resource,
                ConnectorFactory = new GuardedConnectorFactory(replies, _outbound.Credentials, _outbound.Http),
            };
        }
        catch (CallRefusedException refused)
        {
            LogRefused(refused.Fault);
            throw;
        }
    }

    /// <summary>The bot has no streaming connections.</summary>
    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new CallRefusedException(AuthenticationFault.NotConfigured);

    /// <summary>The bot is no parent of skills.</summary>
    public override Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken) =>
        throw new CallRefusedException(AuthenticationFault.NotConfigured);

    /// <summary>For what is sent of the bot's own accord: no token vouches for an address, so the list of hosts alone decides.</summary>
    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) =>
        new ProactiveConnectorFactory(_serviceUrls.Vouched, _outbound.Credentials, _outbound.Http);

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        Task.FromResult<UserTokenClient>(new NoUserTokens());

    async Task<(JsonWebToken Token, SigningKey Key)> ValidateAsync(string? header, CancellationToken cancellation)
    {
        if (_appId is null) throw Refused(AuthenticationFault.NotConfigured);
        if (string.IsNullOrEmpty(header)) throw Refused(AuthenticationFault.HeaderMissing);
        if (!header.StartsWith(Scheme, StringComparison.Ordinal)) throw Refused(AuthenticationFault.SchemeNotBearer);
        if (Parse(header[Scheme.Length..]) is not { } token) throw Refused(AuthenticationFault.TokenMalformed);
        if (token.Alg != SecurityAlgorithms.RsaSha256) throw Refused(AuthenticationFault.AlgorithmNotAllowed);

        // RFC 7515: who does not understand what stands there must refuse, and nothing is understood here.
        if (token.TryGetHeaderValue<object>("crit", out _)) throw Refused(AuthenticationFault.CriticalHeader);
        if (token.Kid is not { Length: > 0 } keyId) throw Refused(AuthenticationFault.KeyNotNamed);
        if (await _keys.FindAsync(keyId, cancellation) is not { } keys) throw Refused(AuthenticationFault.KeysUnavailable);
        if (!keys.Keys.TryGetValue(keyId, out var key)) throw Refused(AuthenticationFault.KeyUnknown);
        var validation = await _handler.ValidateTokenAsync(token, Parameters(key.Key));
        return validation.IsValid ? (token, key) : throw Refused(Reason(validation.Exception, token));
    }

    /// <summary>
    /// What the signed token says against what the body says: the body itself is not signed. Gives the address that replies may go to.
    /// </summary>
    Uri Judge(JsonWebToken token, SigningKey key, Activity activity)
    {
        if (!token.TryGetPayloadValue<string>(ServiceUrlClaim, out var vouched) || string.IsNullOrEmpty(vouched))
            throw Refused(AuthenticationFault.ServiceUrlClaimMissing);
        if (string.IsNullOrEmpty(activity.ServiceUrl)) throw Refused(AuthenticationFault.ServiceUrlMissing);

        // Sign for sign: the channel writes both, Microsoft's JavaScript SDK has compared them so for years, and no second spelling has to
        // be thought through.
        if (!string.Equals(vouched, activity.ServiceUrl, StringComparison.Ordinal)) throw Refused(AuthenticationFault.ServiceUrlDiffers);
        if (activity.ChannelId is not { Length: > 0 } channel) throw Refused(AuthenticationFault.ChannelMissing);
        if (!key.Endorsements.Contains(channel) && !_options.ChannelsWithoutEndorsement.Contains(channel))
            throw Refused(AuthenticationFault.ChannelNotEndorsed);
        if (!IsAllowed(Tenants(activity))) throw Refused(AuthenticationFault.TenantNotAllowed);
        return _serviceUrls.Vouched(vouched) ?? throw Refused(AuthenticationFault.ServiceUrlNotAllowed);
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

            // Reading them here brings a claim that is no date, or of a kind that no claim has, to light while it is still bad input.
            _ = (token.ValidFrom, token.ValidTo, token.Claims.Count());
            return token.IsEncrypted ? null : token;
        }
        catch (Exception error) when (error is ArgumentException or SecurityTokenException or FormatException or OverflowException)
        {
            return null;
        }
    }

    bool IsAllowed(List<string> tenants) =>
        _options.AllowedTenants.Count == 0
        || (tenants.Count > 0 && tenants.All(named => _options.AllowedTenants.Contains(named, StringComparer.OrdinalIgnoreCase)));

    /// <summary>Teams names the tenant in two places; every one that is there counts.</summary>
    static List<string> Tenants(Activity activity)
    {
        var tenants = new List<string>();
        if (((activity.ChannelData as JObject)?["tenant"] as JObject)?["id"] is JValue { Value: string id }) tenants.Add(id);
        if (activity.Conversation?.TenantId is { Length: > 0 } other) tenants.Add(other);
        return tenants;
    }

    static CallRefusedException Refused(AuthenticationFault fault) => new(fault);

    [LoggerMessage(400, LogLevel.Warning, "Refused an activity: {Fault}")]
    partial void LogRefused(AuthenticationFault fault);
}
