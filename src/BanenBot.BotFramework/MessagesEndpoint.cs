using System.Net;
using BanenBot.BotFramework.Activities;
using BanenBot.BotFramework.Authentication;
using BanenBot.BotFramework.Connector;
using BanenBot.BotFramework.Middleware;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Hosting;

namespace BanenBot.BotFramework;

/// <summary>
/// <c>POST /api/messages</c>: where channels bring their activities. Size, shape, caller, cleaning, turn, in this order; the SDK's own
/// way in would answer a caller without a token about its body, and has no place for cleaning between the caller and the turn.
/// </summary>
/// <param name="localTools">Null where tools on this machine are not served: outside Development, and where the option is off.</param>
public sealed class MessagesEndpoint(
    IChannelAdapter channels, IChannelAdapter? localTools, StrictAuthentication authentication, LocalToolAuthentication localAuthentication,
    ServiceUrlPolicy policy, ActivityCleaning cleaning, long largestBody, IHostApplicationLifetime lifetime)
{
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

        return IsLocalTool(http) ? await LocalAsync(reading, http.RequestAborted) : await ChannelAsync(reading, http);
    }

    async Task<IResult> ChannelAsync(ActivityReading reading, HttpContext http)
    {
        try
        {
            // Of a body without an activity nobody learns anything: no token can vouch for the serviceUrl that it lacks, so this refuses it.
            var caller = await authentication.AuthenticateRequestAsync(
                reading.Activity ?? new Activity(), http.Request.Headers.Authorization, http.RequestAborted);
            return await RunAsync(channels, caller, reading.Activity!);
        }
        catch (CallRefusedException refused)
        {
            return Results.StatusCode(refused.Status);
        }
    }

    async Task<IResult> LocalAsync(ActivityReading reading, CancellationToken cancellation)
    {
        if (reading.Activity is not { } activity) return Faulty(reading);
        var isAnsweredInTheCall = activity.Type == ActivityTypes.Invoke || activity.DeliveryMode == DeliveryModes.ExpectReplies;
        if (!isAnsweredInTheCall && policy.Local(activity.ServiceUrl) is null)
            return ProtocolError.Of(StatusCodes.Status400BadRequest, "BadArgument", "Replies to this serviceUrl are not allowed.");
        return await RunAsync(localTools!, await localAuthentication.AuthenticateRequestAsync(activity, null, cancellation), activity);
    }

    /// <summary>
    /// A turn that has begun runs to its end, whether or not the caller waits: it ends with its own time, or with the program.
    /// </summary>
    async Task<IResult> RunAsync(IChannelAdapter adapter, AuthenticateRequestResult caller, Activity activity)
    {
        try
        {
            return Answer(await adapter.ProcessAsync(caller, cleaning.Clean(activity), lifetime.ApplicationStopping));
        }
        catch (TurnEndedException ended)
        {
            return ended.Fault == TurnFault.Busy
                ? ProtocolError.Of(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many activities wait.")
                : ProtocolError.Of(StatusCodes.Status504GatewayTimeout, "Timeout", "The turn took too long.");
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

    /// <summary>A tool on this machine that brings no token, where the settings of Development let it in.</summary>
    bool IsLocalTool(HttpContext http) =>
        localTools is not null && http.Request.Headers.Authorization.Count == 0
        && http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);
}
