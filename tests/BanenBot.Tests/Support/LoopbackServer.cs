using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace BanenBot.Tests.Support;

/// <summary>What a caller sent.</summary>
sealed record SeenRequest(string Method, string Target, string Authorization, string Body, string Connection, IReadOnlyDictionary<string,
    string> Headers);

/// <summary>A web server of the test's own on this machine: it keeps every request and answers as it is told.</summary>
sealed class LoopbackServer : IAsyncDisposable
{
    readonly WebApplication _app;

    LoopbackServer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single() + "/");

    public ConcurrentQueue<SeenRequest> Requests { get; } = [];

    public Func<SeenRequest, HttpContext, Task> Answer { get; set; } = (_, _) => Task.CompletedTask;

    public static async Task<LoopbackServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var server = new LoopbackServer(app);
        app.Run(server.HandleAsync);
        await app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();

        // Kestrel's raw target: the path as it was sent, with its escapes.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var seen = new SeenRequest(context.Request.Method, target, context.Request.Headers.Authorization.ToString(), body,
            context.Connection.Id,
            context.Request.Headers.ToDictionary(header => header.Key, header =>
                header.Value.ToString(), StringComparer.OrdinalIgnoreCase));
        Requests.Enqueue(seen);
        await Answer(seen, context);
    }
}
