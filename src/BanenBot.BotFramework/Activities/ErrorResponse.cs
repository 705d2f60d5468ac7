namespace BanenBot.BotFramework.Activities;

/// <summary>The protocol's error body: <c>{"error":{"code","message"}}</c>. The message is ours, never an exception's.</summary>
public sealed record ErrorResponse(ErrorBody Error)
{
    public static ErrorResponse Of(string code, string message) => new(new ErrorBody(code, message));
}

public sealed record ErrorBody(string Code, string Message);
