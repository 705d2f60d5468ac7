using Microsoft.Rest;

namespace BanenBot.BotFramework.Connector;

/// <summary>How channels are called: one connection for all turns, and what proves who the bot is.</summary>
sealed record OutboundConnection(HttpClient Http, ServiceClientCredentials Credentials);
