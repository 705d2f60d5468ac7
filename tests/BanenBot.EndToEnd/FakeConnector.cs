using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BanenBot.EndToEnd;

/// <summary>A channel's Connector of our own on this machine: keeps every call, and gives each message an id (1, 2, 3 …).</summary>
sealed class FakeConnector : IAsyncDisposable
{
    readonly WebApplication _app;
    int _sent;

    FakeConnector(WebApplication app) => _app = app;

    /// <summary>A message with this text arrives, and no more is heard of it; null for none.</summary>
    public string? Swallows { get; set; }

    /// <summary>How the next messages are answered, in their order; those after them as always.</summary>
    public ConcurrentQueue<Func<HttpContext, Task>> Next { get; } = [];

    /// <summary>Each call as "POST /v3/…" with its body.</summary>
    public Channel<(string Call, JsonObject Activity)> Received { get; } = Channel.CreateUnbounded<(string, JsonObject)>();

    /// <summary>Each message is answered when this is over.</summary>
    public Task Patience { get; set; } = Task.CompletedTask;

    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<FakeConnector> StartAsync(int status = StatusCodes.Status201Created)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var connector = new FakeConnector(builder.Build());
        connector._app.Map("/{**path}", async (HttpContext context) =>
        {
            var activity = await context.Request.ReadFromJsonAsync<JsonObject>();
            context.Response.StatusCode = status;

            // A sign of typing comes where the machine is slow; no test is about it.
            if ((string?)activity!["type"] == "typing") return;
            await connector.Received.Writer.WriteAsync(($"{context.Request.Method} {context.Request.Path.Value}", activity));
            if (connector.Next.TryDequeue(out var answer))
            {
                await answer(context);
                return;
            }

            await connector.Patience;
            if (connector.Swallows is { } text && ((string?)activity["text"])?.Contains(text, StringComparison.Ordinal) == true)
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
            var id = Interlocked.Increment(ref connector._sent);
            if (status < 300) await context.Response.WriteAsJsonAsync(new JsonObject { ["id"] = $"{id}" });
        });
        await connector._app.StartAsync();
        return connector;
    }

    /// <summary>What has arrived since the last time; a turn's calls are over when its own call is answered.</summary>
    public IReadOnlyList<(string Call, JsonObject Activity)> Take()
    {
        var all = new List<(string, JsonObject)>();
        while (Received.Reader.TryRead(out var one)) all.Add(one);
        return all;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
