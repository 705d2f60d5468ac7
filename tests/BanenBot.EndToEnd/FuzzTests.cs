using System.Net;
using System.Text;
using BanenBot.Benchmarks.Fuzz;

namespace BanenBot.EndToEnd;

/// <summary>
/// Bodies that no channel sends, over HTTP to the real program. The long run is <c>fuzz endpoint 1000000</c> of the benchmarks.
/// </summary>
public sealed class FuzzTests
{
    /// <summary>501 is what the protocol asks for an invoke that nobody knows; 429 where a conversation has too much waiting.</summary>
    static readonly HttpStatusCode[] Allowed =
        [HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.TooManyRequests,
            HttpStatusCode.NotImplemented];

    [Fact]
    public async Task NoMutatedBodyBreaksTheEndpoint()
    {
        await using var bot = await RunningBot.StartAsync();
        var (mutator, statuses) = (new BodyMutator(seed: 2), new HashSet<HttpStatusCode>());
        for (var i = 0; i < 3_000; i++)
        {
            var body = mutator.Next();
            using var content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
            using var response = await bot.Http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
            Assert.True(Allowed.Contains(response.StatusCode), $"{response.StatusCode}: {Encoding.UTF8.GetString(body)}");
            statuses.Add(response.StatusCode);
        }

        Assert.Contains(HttpStatusCode.OK, statuses);
        Assert.Contains(HttpStatusCode.BadRequest, statuses);
        Assert.DoesNotContain("Unhandled exception", bot.Log, StringComparison.OrdinalIgnoreCase);
    }
}
