namespace BanenBot.BotFramework.Authentication;

/// <summary>Why a call to the messaging endpoint is refused. For the log only: a caller is told no more than the status.</summary>
public enum AuthenticationFault
{
    NotConfigured,
    HeaderMissing,
    SchemeNotBearer,
    TokenMalformed,
    AlgorithmNotAllowed,
    KeyNotNamed,
    KeyUnknown,
    KeysUnavailable,
    SignatureWrong,
    IssuerWrong,
    AudienceWrong,
    ExpiryMissing,
    Expired,
    NotYetValid,
    ServiceUrlClaimMissing,
    ServiceUrlMissing,
    ServiceUrlDiffers,
    ServiceUrlNotAllowed,
    ChannelMissing,
    ChannelNotEndorsed,
    TenantNotAllowed,
}

public static class AuthenticationFaults
{
    /// <summary>
    /// 401 where no good token came, 403 where a good token does not reach this far, 503 where it could not be judged because Microsoft's
    /// keys have not been had yet: that is no verdict on the caller.
    /// </summary>
    public static int StatusCode(this AuthenticationFault fault) => fault switch
    {
        AuthenticationFault.KeysUnavailable => 503,
        >= AuthenticationFault.ServiceUrlClaimMissing => 403,
        _ => 401,
    };
}
