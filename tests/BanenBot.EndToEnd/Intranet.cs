using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace BanenBot.EndToEnd;

/// <summary>
/// A web server on an origin other than ours, with the demonstration page of <c>src/WebChat/demo</c> in which our address stands.
/// </summary>
static class Intranet
{
    public static string FreeOrigin() => $"http://127.0.0.1:{Ports.Free()}";

    public static async Task<WebApplication> ServeAsync(string origin, RunningBot bot)
    {
        var html = await File.ReadAllTextAsync(Path.Combine(RunningBot.Root, "src", "WebChat", "demo", "index.html"));
        var ours = html.Replace("http://127.0.0.1:3978", bot.Http.BaseAddress!.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(origin);
        var app = builder.Build();
        app.MapGet("/", () => Results.Content(ours, "text/html"));
        await app.StartAsync();
        return app;
    }
}
