using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace BanenBot.EndToEnd;

/// <summary>Replies through a Connector: a small one of our own, on this machine, over real HTTP.</summary>
public sealed class ConnectorTests
{
    [Fact]
    public async Task AReplyGoesToTheConnectorOfTheConversation()
    {
        await using var connector = await Connector.StartAsync(StatusCodes.Status201Created);
        await using var bot = await RunningBot.StartAsync();
        var message = RunningBot.Message("wat is de t+2-regel", "19:a;messageid=1");
        message.Remove("deliveryMode");
        (message["serviceUrl"], message["id"]) = (connector.Address, "vraag-1");
        using var response = await bot.Http.PostAsJsonAsync("/api/messages", message);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var (path, reply) = await connector.Received.Reader.ReadAsync();
        Assert.Equal("/v3/conversations/19:a;messageid=1/activities", path);
        Assert.Equal(("message", "vraag-1", "answer"), ((string?)reply["type"], (string?)reply["replyToId"], RunningBot.Outcome(reply)));
    }

    [Fact]
    public async Task AReplyTheChannelDoesNotTakeIsReportedBack()
    {
        await using var connector = await Connector.StartAsync(StatusCodes.Status403Forbidden);
        await using var bot = await RunningBot.StartAsync();
        var message = RunningBot.Message("hoi");
        message.Remove("deliveryMode");
        message["serviceUrl"] = connector.Address;
        using var response = await bot.Http.PostAsJsonAsync("/api/messages", message);
        Assert.Equal(HttpStatusCode.BadGateway, response.StatusCode);
    }

    sealed class Connector : IAsyncDisposable
    {
        readonly WebApplication _app;

        Connector(WebApplication app) => _app = app;

        public Channel<(string Path, JsonObject Activity)> Received { get; } = Channel.CreateUnbounded<(string, JsonObject)>();

        public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

        public static async Task<Connector> StartAsync(int status)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var connector = new Connector(builder.Build());
            connector._app.MapPost("/{**path}", async (HttpContext context) =>
            {
                var activity = await context.Request.ReadFromJsonAsync<JsonObject>();
                await connector.Received.Writer.WriteAsync((context.Request.Path.Value!, activity!));
                context.Response.StatusCode = status;
            });
            await connector._app.StartAsync();
            return connector;
        }

        public async ValueTask DisposeAsync() => await _app.DisposeAsync();
    }
}
