using BanenBot.BotFramework.Activities;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;

namespace BanenBot.BotFramework;

/// <summary>The protocol's error body: <c>{"error":{"code","message"}}</c>. The message is ours, never an exception's.</summary>
static class ProtocolError
{
    public static IResult Of(int status, string code, string message) =>
        Results.Text(ActivityJson.Write(new ErrorResponse(new Error(code, message))), "application/json; charset=utf-8",
            statusCode: status);
}
