using BanenBot.BotFramework.Limits;
using Microsoft.AspNetCore.Http;

namespace BanenBot.BotFramework.DirectLine;

/// <summary>
/// The opening of a socket. Browsers send no Authorization header with it: the credential is the single-use token in the address.
/// </summary>
sealed class StreamCall(DirectLineServer server)
{
    public async Task<IResult> OpenAsync(HttpContext http)
    {
        if (!http.WebSockets.IsWebSocketRequest) return Refusal.NoSocket;
        if (!Watermark.TryParse(http.Request.Query["watermark"], out var watermark)) return Refusal.BadWatermark;
        var reading = server.Tokens.Read(http.Request.Query["t"], TokenAudiences.Stream);
        if (reading.Claims is not { } claims) return reading.Refusal!;
        if (claims.Conversation != (string?)http.Request.RouteValues["conversation"]) return Refusal.OtherConversation;
        if (!server.Origins.Allows(http, claims)) return Refusal.WrongOrigin;
        if (await server.Store.FindAsync(claims.Conversation, http.RequestAborted) is not { } conversation)
            return Refusal.UnknownConversation;
        using var stream = new ActivityStream(server, conversation.Id, CallerAddress.Of(http), watermark.NotPast(conversation.Last));
        if (server.Streams.TryAdd(stream) is { } full) return full;
        try
        {
            var expires = DateTimeOffset.FromUnixTimeSeconds(claims.Expires);
            if (!await server.Store.SpendAsync(claims.Id ?? "", expires, http.RequestAborted)) return Refusal.SpentToken;
            using var socket = await http.WebSockets.AcceptWebSocketAsync();
            await stream.RunAsync(socket);
            if (stream.WasTooSlow) DirectLineLog.TooSlow(server.Log);
        }
        finally
        {
            server.Streams.Remove(stream);
        }

        return Results.Empty;
    }
}
