using BanenBot.BotFramework.Connector;

namespace BanenBot.BotFramework.Authentication;

/// <summary>The channel that a validated token speaks for, and the address for replies that the token vouches for.</summary>
public sealed record ChannelIdentity(string ChannelId, ServiceAddress Replies, string? TenantId);

/// <summary>An identity, or the reason why there is none.</summary>
public readonly record struct AuthenticationResult(ChannelIdentity? Identity, AuthenticationFault? Fault);
