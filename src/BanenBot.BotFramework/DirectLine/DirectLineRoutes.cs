using BanenBot.BotFramework.Limits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BanenBot.BotFramework.DirectLine;

/// <summary>Puts Direct Line among the application's routes.</summary>
static class DirectLineRoutes
{
    /// <summary>Where Direct Line lives; a Web Chat of ours takes it as its <c>domain</c>.</summary>
    public const string Prefix = "/v3/directline";

    /// <summary>Where our own page gets its token: <c>POST</c>, no body; answers <c>{conversationId, token, expires_in}</c>.</summary>
    public const string PageToken = "/webchat/token";

    /// <summary>
    /// Maps all calls, the socket and the page's token. The pipeline needs CORS and the rate limiter. When the application stops, the
    /// server stops.
    /// </summary>
    public static IEndpointRouteBuilder MapDirectLine(this IEndpointRouteBuilder routes, DirectLineAdapter adapter)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        var server = adapter.Server;
        var (calls, tokens, stream) = (new ConversationCalls(server, adapter), new TokenCalls(server), new StreamCall(server));
        var tokenLimit = tokens.Limit;
        Map("POST", PageToken, tokens.ForPageAsync).RequireRateLimiting(tokenLimit);
        Map("POST", Prefix + "/tokens/generate", tokens.GenerateAsync).RequireRateLimiting(tokenLimit);
        Map("POST", Prefix + "/tokens/refresh", tokens.RefreshAsync);
        Map("POST", Prefix + "/conversations", calls.StartAsync);
        Map("GET", Prefix + "/conversations/{conversation}", calls.ResumeAsync);
        Map("GET", Prefix + "/conversations/{conversation}/activities", calls.PollAsync);
        Map("POST", Prefix + "/conversations/{conversation}/activities", calls.PostAsync).RequireRateLimiting(calls.PostLimit);
        Map("POST", Prefix + "/conversations/{conversation}/upload", calls.UploadAsync);
        Open(routes.Map(Prefix + "/{**rest}", Answer(_ => Task.FromResult<IResult>(Refusal.UnknownCall))));

        // A ping that stays unanswered shows a connection that is gone without a word (a laptop that went to sleep), so that its place
        // comes free.
        var sockets = new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(30), KeepAliveTimeout = TimeSpan.FromSeconds(30) };
        var pipeline = routes.CreateApplicationBuilder().UseWebSockets(sockets);
        pipeline.Run(Answer(stream.OpenAsync));
        Open(routes.Map(Prefix + "/conversations/{conversation}/stream", pipeline.Build()));

        routes.ServiceProvider.GetService<IHostApplicationLifetime>()?.ApplicationStopping.Register(server.Stop);
        return routes;

        IEndpointConventionBuilder Map(string method, string pattern, Func<HttpContext, Task<IResult>> call) =>
            Open(routes.MapMethods(pattern, [method], Answer(call)));

        IEndpointConventionBuilder Open(IEndpointConventionBuilder endpoint) =>
            endpoint.RequireCors(Cors).WithMetadata(new LimitedEndpoint(Refusal.TooManyCalls.ExecuteAsync));

        void Cors(CorsPolicyBuilder cors) => cors.WithOrigins([.. server.Options.AllowedOrigins]).WithMethods("GET", "POST")
            .WithHeaders("authorization", "content-type", "x-ms-bot-agent", "x-requested-with").WithExposedHeaders("Retry-After")
            .SetPreflightMaxAge(TimeSpan.FromMinutes(10));

        RequestDelegate Answer(Func<HttpContext, Task<IResult>> call) => http => AnswerAsync(server, call, http);
    }

    static async Task AnswerAsync(DirectLineServer server, Func<HttpContext, Task<IResult>> call, HttpContext http)
    {
        var path = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";
        http.Response.Headers.CacheControl = "no-store";

        // The bounds on bodies are ours. Past its own the web server would cut the connection, and a client that is still sending would not
        // get the answer; without it, the rest of a refused body is passed over for some seconds.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } bound) bound.MaxRequestBodySize = null;
        IResult result;
        try
        {
            result = await call(http);
        }
        catch (BadHttpRequestException error)
        {
            result = error.StatusCode == StatusCodes.Status413PayloadTooLarge ? Refusal.BodyTooLarge : Refusal.BrokenBody;
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            return;
        }
#pragma warning disable CA1031 // The edge of a call: the protocol's error body is owed, and nothing of the exception goes out.
        catch (Exception error)
#pragma warning restore CA1031
        {
            DirectLineLog.Failed(server.Log, path, error);
            result = Refusal.Failed;
        }

        if (http.Response.HasStarted) return;
        if (result is Refusal refusal) DirectLineLog.Refused(server.Log, path, refusal.Status, refusal.Code);
        await result.ExecuteAsync(http);
    }
}
