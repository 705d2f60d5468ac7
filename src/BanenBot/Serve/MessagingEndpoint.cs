using System.Net;
using BanenBot.BotFramework.Activities;
using BanenBot.BotFramework.Authentication;
using BanenBot.BotFramework.Connector;
using BanenBot.BotFramework.Turns;
using BanenBot.Channels;

namespace BanenBot.Serve;

/// <summary><c>POST /api/messages</c>: where channels bring their activities.</summary>
sealed class MessagingEndpoint(
    BotAnswers bot, Invokes invokes, FeedbackDesk feedback, ChannelAuthenticator authenticator, ServiceUrlPolicy policy, TurnRunner turns,
    ServeOptions options, IHostApplicationLifetime lifetime)
{
    public async Task<IResult> PostAsync(HttpContext http)
    {
        if (http.Request.ContentLength > options.BotFramework.LargestBody)
        {
            // The body stays unread, so the connection ends with this answer; a caller who is not told would send its next request into it.
            http.Response.Headers.Connection = "close";
            return Error(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "The body is too large.");
        }

        ActivityReading reading;
        try
        {
            reading = await ActivityReader.ReadAsync(http.Request.Body, http.RequestAborted);
        }
        catch (BadHttpRequestException error)
        {
            return Error(error.StatusCode, "BadArgument", "The body could not be read.");
        }

        if (IsLocalTool(http))
            return reading.Activity is { } local ? await HandleAsync(local, policy.Local(local.ServiceUrl)) : Faulty(reading);

        // A caller without a token learns nothing, not even that its body was wrong.
        var caller = await authenticator.AuthenticateAsync(http.Request.Headers.Authorization, reading.Activity ?? new Activity { Type = "" }, http.RequestAborted);
        if (caller.Fault is { } fault) return Results.StatusCode(fault.StatusCode());
        return reading.Activity is { } activity ? await HandleAsync(activity, caller.Identity?.Replies) : Faulty(reading);
    }

    async Task<IResult> HandleAsync(Activity activity, ServiceAddress? replies)
    {
        if (activity.Type == ActivityTypes.Invoke) return await InvokeAsync(activity);
        if (activity.DeliveryMode == "expectReplies")
        {
            var (outcome, collected) = await turns.CollectAsync(activity, limit => bot.AnswerAsync(activity, limit), lifetime.ApplicationStopping);
            return outcome == TurnOutcome.Done ? Results.Json(new ExpectedReplies(collected), ActivityJson.Default.ExpectedReplies) : Ended(outcome);
        }

        if (replies is null) return Error(StatusCodes.Status400BadRequest, "BadArgument", "Replies to this serviceUrl are not allowed.");
        return Ended(await RunAsync(activity, replies));
    }

    async Task<TurnOutcome> RunAsync(Activity activity, ServiceAddress replies)
    {
        var answered = default(Answered);
        var result = await turns.RunAsync(activity, replies, AnswerAsync, lifetime.ApplicationStopping);
        if (answered.Given is { } given && result.SentIds.Count > 0)
            await feedback.SentAsync(activity, given, result.SentIds, lifetime.ApplicationStopping);
        return result.Outcome;

        async Task<IReadOnlyList<Activity>> AnswerAsync(CancellationToken limit)
        {
            answered = await bot.TurnAsync(activity, limit);
            return answered.Activities;
        }
    }

    /// <summary>In the call itself, and beside the conversation's turns: someone who types in a search box waits for nobody.</summary>
    async Task<IResult> InvokeAsync(Activity activity)
    {
        var (status, body) = await invokes.AnswerAsync(activity, lifetime.ApplicationStopping);
        return body is null ? Results.StatusCode(status)
            : Results.Text(body.ToJsonString(), "application/json; charset=utf-8", statusCode: status);
    }

    /// <summary>A tool on this machine, without a token, where the settings of Development let it in: the Agents Playground, a question set.</summary>
    bool IsLocalTool(HttpContext http) =>
        options.BotFramework.DangerouslyAllowUnauthenticatedLoopback
        && http.Request.Headers.Authorization.Count == 0
        && http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);

    static IResult Ended(TurnOutcome outcome) => outcome switch
    {
        TurnOutcome.Done or TurnOutcome.Duplicate => Results.Ok(),
        TurnOutcome.Busy => Error(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many activities of this conversation wait."),
        TurnOutcome.TooSlow => Error(StatusCodes.Status504GatewayTimeout, "Timeout", "The turn took too long."),
        TurnOutcome.Undelivered => Error(StatusCodes.Status502BadGateway, "BotError", "The channel did not take the reply."),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No such outcome."),
    };

    static IResult Faulty(ActivityReading reading) => Error(StatusCodes.Status400BadRequest, "BadArgument", reading.Fault ?? "Not an activity.");

    static IResult Error(int status, string code, string message) =>
        Results.Json(ErrorResponse.Of(code, message), ActivityJson.Default.ErrorResponse, statusCode: status);
}
