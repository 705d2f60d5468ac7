using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using BanenBot.BotFramework.Activities;
using BanenBot.BotFramework.Authentication;
using BanenBot.BotFramework.Connector;
using BanenBot.BotFramework.Limits;
using BanenBot.BotFramework.Middleware;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace BanenBot.BotFramework;

/// <summary>
/// <c>POST /api/messages</c>: where channels bring their activities. Size, shape, caller, cleaning, turn, in this order; the SDK's own
/// way in would answer a caller without a token about its body, and has no place for cleaning between the caller and the turn.
/// </summary>
/// <param name="localTools">Null where tools on this machine are not served: outside Development, and where the option is off.</param>
sealed class MessagesEndpoint(
    IChannelAdapter channels, IChannelAdapter? localTools, StrictAuthentication authentication, LocalToolAuthentication localAuthentication,
    ServiceUrlPolicy policy, ActivityCleaning cleaning, LimitOptions limits, long largestBody) : IDisposable
{
    readonly PartitionedRateLimiter<Activity> _users = PartitionedRateLimiter.Create<Activity, string>(activity =>
        MinuteLimit.Of("user", limits.ActivitiesPerMinute, $"{activity.ChannelId} {activity.From?.Id}"));

    const int SecondsInAMinute = 60;

    public void Dispose() => _users.Dispose();

    public async Task<IResult> PostAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (http.Request.ContentLength > largestBody)
        {
            // The body stays unread, so the connection ends with this answer; a caller who is not told would send its next request into it.
            http.Response.Headers.Connection = "close";
            return ProtocolError.Of(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "The body is too large.");
        }

        ActivityReading reading;
        try
        {
            reading = await ActivityReader.ReadAsync(http.Request.Body, http.RequestAborted);
        }
        catch (BadHttpRequestException error)
        {
            return ProtocolError.Of(error.StatusCode, "BadArgument", "The body could not be read.");
        }

        return IsLocalTool(http) ? await LocalAsync(reading, http) : await ChannelAsync(reading, http);
    }

    async Task<IResult> ChannelAsync(ActivityReading reading, HttpContext http)
    {
        try
        {
            // Of a body without an activity nobody learns anything: no token vouches for the serviceUrl that it lacks, so it is refused.
            var caller = await authentication.AuthenticateRequestAsync(
                reading.Activity ?? new Activity(), http.Request.Headers.Authorization, http.RequestAborted);
            using var call = _users.AttemptAcquire(reading.Activity!);
            return call.IsAcquired
                ? await RunAsync(channels, caller, reading.Activity!, http)
                : TooMany(http, StatusCodes.Status429TooManyRequests, "Too many activities of this user.", SecondsInAMinute);
        }
        catch (CallRefusedException refused)
        {
            return Results.StatusCode(refused.Status);
        }
    }

    async Task<IResult> LocalAsync(ActivityReading reading, HttpContext http)
    {
        if (reading.Activity is not { } activity) return Faulty(reading);
        if (!activity.IsAnsweredInTheCall() && policy.Local(activity.ServiceUrl) is null)
            return ProtocolError.Of(StatusCodes.Status400BadRequest, "BadArgument", "Replies to this serviceUrl are not allowed.");
        var caller = await localAuthentication.AuthenticateRequestAsync(activity, null, http.RequestAborted);
        return await RunAsync(localTools!, caller, activity, http);
    }

    /// <summary>
    /// A turn that has begun runs to its end, whether or not the caller waits, and where the program is asked to stop too: it ends with its
    /// own time, which is less than the host waits for.
    /// </summary>
    async Task<IResult> RunAsync(IChannelAdapter adapter, AuthenticateRequestResult caller, Activity activity, HttpContext http)
    {
        try
        {
            return Answer(await adapter.ProcessAsync(caller, cleaning.Clean(activity), CancellationToken.None));
        }
        catch (TurnEndedException ended)
        {
            return ended.Fault switch
            {
                TurnFault.Busy => TooMany(
                    http, StatusCodes.Status429TooManyRequests, "Too many activities wait.", TurnEndedException.ComeBackAfter),
                TurnFault.Overloaded => TooMany(
                    http, StatusCodes.Status503ServiceUnavailable, "Too many turns at once.", TurnEndedException.ComeBackAfter),
                _ => ProtocolError.Of(StatusCodes.Status504GatewayTimeout, "Timeout", "The turn took too long."),
            };
        }
        catch (UndeliveredException)
        {
            return ProtocolError.Of(StatusCodes.Status502BadGateway, "BotError", "The channel did not take the reply.");
        }
    }

    static IResult Answer(InvokeResponse? answer) => answer switch
    {
        null => Results.Ok(),
        { Body: null } => Results.StatusCode(answer.Status),
        _ => Results.Text(ActivityJson.Write(answer.Body), "application/json; charset=utf-8", statusCode: answer.Status),
    };

    static IResult Faulty(ActivityReading reading) =>
        ProtocolError.Of(StatusCodes.Status400BadRequest, "BadArgument", reading.Fault ?? "Not an activity.");

    static IResult TooMany(HttpContext http, int status, string message, int retryAfter)
    {
        http.Response.Headers.RetryAfter = retryAfter.ToString(CultureInfo.InvariantCulture);
        return ProtocolError.Of(status, "TooManyRequests", message);
    }

    /// <summary>
    /// A tool on this machine that brings no token, where the settings of Development let it in. What names an origin is a page in a
    /// browser on this machine, and anybody's.
    /// </summary>
    bool IsLocalTool(HttpContext http) =>
        localTools is not null && http.Request.Headers.Authorization.Count == 0 && http.Request.Headers.Origin.Count == 0
        && http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);
}
