using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace BanenBot.EndToEnd;

/// <summary>Takes OTLP over HTTP as a collector does. Texts stand in its protobuf as they are, so that they can be looked for.</summary>
sealed class CollectorStub : IAsyncDisposable
{
    readonly WebApplication _application;
    readonly List<(string Signal, string Text)> _taken = [];

    CollectorStub(WebApplication application) => _application = application;

    public string Address => _application.Urls.First();

    public static async Task<CollectorStub> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{Ports.Free()}");
        var stub = new CollectorStub(builder.Build());
        stub._application.MapPost("/v1/{signal}", (Delegate)stub.TakeAsync);
        await stub._application.StartAsync();
        return stub;
    }

    /// <summary>All that came in of a signal: <c>traces</c>, <c>metrics</c> or <c>logs</c>.</summary>
    public string Of(string signal)
    {
        lock (_taken) return string.Concat(_taken.Where(one => one.Signal == signal).Select(one => one.Text));
    }

    public async Task UntilAsync(string signal, params string[] texts)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!texts.All(text => Of(signal).Contains(text, StringComparison.Ordinal))) await Task.Delay(50, limit.Token);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    async Task<IResult> TakeAsync(string signal, HttpRequest request)
    {
        Assert.Equal("application/x-protobuf", request.ContentType);
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        lock (_taken) _taken.Add((signal, Encoding.UTF8.GetString(body.ToArray())));
        return Results.Bytes([], "application/x-protobuf");
    }
}
