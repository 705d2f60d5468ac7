using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace BanenBot.BotFramework.Connector;

/// <summary>
/// Sends by the turn's <see cref="IConnectorClient"/>. What the channel does not take is an <see cref="UndeliveredException"/> and stands
/// in the log, without ids and without the text of the message: the SDK's own logging has ids in it.
/// </summary>
public sealed partial class ChannelDelivery(ILogger<ChannelDelivery> log)
{
    /// <summary>
    /// Sends a message or a reply; which of the two says <c>replyToId</c> in the body. The path of its own that replies have in this SDK,
    /// Microsoft's newer ones have left.
    /// </summary>
    public Task<ResourceResponse> SendAsync(ITurnContext turn, Activity activity, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(activity);
        activity.Id = null;

        // What comes too late has no use: a sign of life that is refused is no news.
        var call = activity.Type == ActivityTypes.Typing ? null : "send";
        return ReportedAsync(call, () => Conversations(turn).SendToConversationAsync(activity, cancellation));
    }

    /// <summary>Puts the activity in the place of the message with its id.</summary>
    public Task<ResourceResponse> UpdateAsync(ITurnContext turn, Activity activity, CancellationToken cancellation) =>
        ReportedAsync("update", () => Conversations(turn).UpdateActivityAsync(activity, cancellation));

    public Task DeleteAsync(ITurnContext turn, ConversationReference message, CancellationToken cancellation) =>
        ReportedAsync("delete", async () =>
        {
            await Conversations(turn).DeleteActivityAsync(message.Conversation.Id, message.ActivityId, cancellation);
            return new ResourceResponse();
        });

    static IConversations Conversations(ITurnContext turn) => turn.TurnState.Get<IConnectorClient>().Conversations;

    async Task<ResourceResponse> ReportedAsync(string? call, Func<Task<ResourceResponse>> send)
    {
        try
        {
            return await send() ?? new ResourceResponse();
        }
        catch (SerializationException)
        {
            // The channel said yes in words that could not be read: a message has arrived all the same.
            return new ResourceResponse();
        }
        catch (Exception error) when (Undelivered(error) is { } undelivered)
        {
            if (call is not null) LogUndelivered(call, undelivered.Fault, undelivered.Status, undelivered.Code);
            throw undelivered;
        }
    }

    static UndeliveredException? Undelivered(Exception error) => error switch
    {
        UndeliveredException known => known,
        ErrorResponseException refused => new(ConnectorFault.Refused, (int)refused.Response.StatusCode, Code(refused.Body), refused),
        OperationCanceledException late => new(ConnectorFault.Unanswered, cause: late),
        HttpRequestException broken => new(ConnectorFault.Unanswered, cause: broken),
        _ => null,
    };

    /// <summary>The channel's code goes to the log: only what looks like one.</summary>
    static string? Code(ErrorResponse? body) =>
        body?.Error?.Code is { Length: > 0 and <= 64 } code && char.IsAsciiLetter(code[0]) && code.All(char.IsAsciiLetterOrDigit)
            ? code : null;

    [LoggerMessage(430, LogLevel.Warning, "Not delivered: {Call} gave {Fault}, status {Status}, code {Code}")]
    partial void LogUndelivered(string call, ConnectorFault fault, int status, string? code);
}
