using Microsoft.AspNetCore.Http;

namespace BanenBot.BotFramework.Limits;

/// <summary>Metadata of an endpoint of which each address has its share of calls; channels of Azure come from a few for all.</summary>
/// <param name="Refuse">Writes the body for who comes too often; the status and <c>Retry-After</c> stand already.</param>
public sealed record LimitedEndpoint(RequestDelegate Refuse);
