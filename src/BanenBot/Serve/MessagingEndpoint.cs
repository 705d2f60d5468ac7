using System.Net;
using BanenBot.BotFramework.Activities;
using BanenBot.BotFramework.Connector;
using BanenBot.Channels;
using BanenBot.Core.Dialogue;

namespace BanenBot.Serve;

/// <summary><c>POST /api/messages</c>: where channels bring their activities.</summary>
sealed partial class MessagingEndpoint(
    Responder responder, KnowledgeKeeper knowledge, ConnectorClient connector, ServeOptions options, TimeProvider clock, ILogger<MessagingEndpoint> log)
{
    /// <summary>Channels give up after some 15 seconds; a turn of ours ends before that.</summary>
    static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(14);

    /// <summary>A reply that takes longer than this is announced as being typed.</summary>
    static readonly TimeSpan SilenceBeforeTyping = TimeSpan.FromSeconds(1);

    public async Task<IResult> PostAsync(HttpContext http)
    {
        if (!IsAllowed(http)) return Refuse(http);
        if (http.Request.ContentLength > options.BotFramework.LargestBody) return Error(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "The body is too large.");
        ActivityReading reading;
        try
        {
            reading = await ActivityReader.ReadAsync(http.Request.Body, http.RequestAborted);
        }
        catch (BadHttpRequestException error)
        {
            return Error(error.StatusCode, "BadArgument", "The body could not be read.");
        }

        if (reading.Activity is not { } activity) return Error(StatusCodes.Status400BadRequest, "BadArgument", reading.Fault ?? "Not an activity.");
        using var turn = new CancellationTokenSource(LongestTurn, clock);
        try
        {
            return await HandleAsync(activity, turn.Token);
        }
        catch (OperationCanceledException) when (turn.IsCancellationRequested)
        {
            LogSlow(activity.Type);
            return Error(StatusCodes.Status504GatewayTimeout, "Timeout", "The turn took too long.");
        }
    }

    async Task<IResult> HandleAsync(Activity activity, CancellationToken cancellation)
    {
        var replies = activity.Type switch
        {
            ActivityTypes.Message => AnswerAsync(activity, cancellation),
            ActivityTypes.ConversationUpdate => Task.FromResult(Welcome(activity)),
            _ => Task.FromResult<IReadOnlyList<Activity>>([]),
        };
        if (activity.Type == ActivityTypes.Invoke) return Results.StatusCode(StatusCodes.Status501NotImplemented);
        if (activity.DeliveryMode == "expectReplies")
            return Results.Json(new ExpectedReplies(await replies), ActivityJson.Default.ExpectedReplies);

        // Without a token nothing vouches for the address that replies are to go to: only this machine itself is trusted.
        if (!ServiceUrlPolicy.IsLoopback(activity.ServiceUrl))
            return Error(StatusCodes.Status400BadRequest, "BadArgument", "Replies to this serviceUrl are not allowed.");
        if (await Task.WhenAny(replies, Task.Delay(SilenceBeforeTyping, clock, cancellation)) != replies)
            await connector.SendAsync(activity.Reply(ActivityTypes.Typing), cancellation);
        foreach (var reply in await replies)
        {
            if (await connector.SendAsync(reply, cancellation)) continue;
            LogUndelivered(activity.ChannelId, activity.Id);
            return Error(StatusCodes.Status502BadGateway, "BotError", "The channel did not take the reply.");
        }

        return Results.Ok();
    }

    async Task<IReadOnlyList<Activity>> AnswerAsync(Activity activity, CancellationToken cancellation)
    {
        var utterance = ActivityReplies.ToUtterance(activity, DateOnly.FromDateTime(clock.GetLocalNow().Date));
        var reply = await responder.RespondAsync(utterance, cancellation);
        LogTurn(activity.ChannelId, reply.Outcome, reply.Topic, Math.Round(reply.Confidence, 2));
        return [ActivityReplies.ToActivity(reply, activity, knowledge.Current.Version)];
    }

    /// <summary>A word of welcome when a person, not the bot itself, comes into the conversation.</summary>
    IReadOnlyList<Activity> Welcome(Activity activity) =>
        activity.MembersAdded?.Any(member => member.Id is not null && member.Id != activity.Recipient?.Id) == true && Responder.Welcome(knowledge.Current) is { } welcome
            ? [ActivityReplies.ToActivity(welcome, activity, knowledge.Current.Version)]
            : [];

    bool IsAllowed(HttpContext http) =>
        options.BotFramework.DangerouslyAllowUnauthenticatedLoopback && http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);

    IResult Refuse(HttpContext http)
    {
        LogRefused(http.Connection.RemoteIpAddress);
        return Error(StatusCodes.Status401Unauthorized, "Unauthorized", "This endpoint needs a token of the channel.");
    }

    static IResult Error(int status, string code, string message) =>
        Results.Json(ErrorResponse.Of(code, message), ActivityJson.Default.ErrorResponse, statusCode: status);

    [LoggerMessage(200, LogLevel.Information, "Turn on {Channel}: {Outcome}, topic {Topic}, confidence {Confidence}")]
    partial void LogTurn(string? channel, Outcome outcome, string? topic, double confidence);

    [LoggerMessage(201, LogLevel.Warning, "Reply to activity {Activity} on {Channel} could not be delivered")]
    partial void LogUndelivered(string? channel, string? activity);

    [LoggerMessage(202, LogLevel.Warning, "A turn for a {Type} activity took too long")]
    partial void LogSlow(string type);

    [LoggerMessage(203, LogLevel.Warning, "Refused a call without a token from {Address}")]
    partial void LogRefused(IPAddress? address);
}
