using System.Globalization;
using BanenBot.BotFramework.Middleware;
using Microsoft.AspNetCore.Http;

namespace BanenBot.BotFramework.DirectLine;

/// <summary>
/// A call that is not granted, as the protocol says it: status and error body. The texts are for developers. The client takes 403 for the
/// end of its conversation and 404 for the end of the conversation itself, so both are used for nothing less.
/// </summary>
sealed record Refusal(int Status, string Code, string Message, int? RetryAfterSeconds = null) : IResult
{
    public static readonly Refusal NoToken = new(401, "Unauthorized", "The call needs an Authorization header with a bearer token.");
    public static readonly Refusal MalformedToken = new(401, "Unauthorized", "The token is malformed.");
    public static readonly Refusal NoIdentity = new(401, "Unauthorized", "The reverse proxy has not signed this user in.");
    public static readonly Refusal ForeignToken = new(403, "NotAllowed", "The token was not issued here.");
    public static readonly Refusal OtherPurpose = new(403, "NotAllowed", "The token does not serve for this call.");
    public static readonly Refusal OtherConversation = new(403, "NotAllowed", "The token is of another conversation.");
    public static readonly Refusal OtherUser = new(403, "NotAllowed", "The token is of another user.");
    public static readonly Refusal WrongSecret = new(403, "NotAllowed", "The secret is not known here.");
    public static readonly Refusal WrongOrigin = new(403, "NotAllowed", "Pages of this origin may not call this service.");
    public static readonly Refusal SpentToken = new(403, "NotAllowed", "The stream address was used before; fetch a new one.");
    public static readonly Refusal ExpiredToken = new(403, "TokenExpired", "The token has expired.");
    public static readonly Refusal UnknownConversation = new(404, "ConversationNotFound", "There is no such conversation, or no longer.");
    public static readonly Refusal UnknownCall = new(404, "NotFound", "Direct Line has no such call here.");
    public static readonly Refusal BodyTooLarge = new(413, "MessageSizeTooBig", "The body is too large.");
    public static readonly Refusal BrokenBody = new(400, "BadArgument", "The body could not be read.");
    public static readonly Refusal NoFiles = new(400, "BotRejectedActivity", "This bot takes no files.");
    public static readonly Refusal NoSocket = new(400, "BadArgument", "The stream is a WebSocket.");
    public static readonly Refusal BadWatermark = new(400, "BadArgument", "The watermark is not one that was issued here.");
    public static readonly Refusal TooManyCalls = new(429, "TooManyRequests", "Too many calls; try again later.");
    public static readonly Refusal TooManyWaiting =
        new(429, "TooManyRequests", "Too many activities are waiting.", TurnEndedException.ComeBackAfter);
    public static readonly Refusal Overloaded =
        new(503, "ServiceUnavailable", "Too many turns at once.", TurnEndedException.ComeBackAfter);
    public static readonly Refusal TooManySockets = new(429, "TooManyRequests", "Too many open sockets.", RetryAfterSeconds: 10);
    public static readonly Refusal BotFailed = new(502, "BotError", "The bot could not handle the activity.");
    public static readonly Refusal Failed = new(500, "ServiceError", "Something went wrong here.");
    public static readonly Refusal Stopping = new(503, "ServiceUnavailable", "The service is stopping.", RetryAfterSeconds: 5);

    public static Refusal BadArgument(string message) => new(400, "BadArgument", message);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (RetryAfterSeconds is { } seconds) httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return ProtocolError.Of(Status, Code, Message).ExecuteAsync(httpContext);
    }
}
