namespace BanenBot.BotFramework.Authentication;

/// <summary>Why a call to the messaging endpoint is refused. For the log only: a caller is told no more than the status.</summary>
enum AuthenticationFault
{
    NotConfigured,
    HeaderMissing,
    SchemeNotBearer,
    TokenMalformed,
    AlgorithmNotAllowed,
    CriticalHeader,
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

/// <summary>
/// A call that is refused. The SDK's own exception for it, which its adapter answers with 401; <see cref="Status"/> tells the one case
/// apart that is no verdict on the caller: 503 where Microsoft's keys have not been had yet.
/// </summary>
sealed class CallRefusedException(AuthenticationFault fault) : UnauthorizedAccessException($"The call is refused: {fault}.")
{
    public AuthenticationFault Fault { get; } = fault;

    public int Status => Fault == AuthenticationFault.KeysUnavailable ? 503 : 401;
}
