using System.Net;
using BanenBot.Benchmarks;

namespace BanenBot.EndToEnd;

/// <summary>The short form of <c>-- saturate</c> in the benchmarks: more people than places, for some seconds.</summary>
public sealed class SaturationTests
{
    const int People = 40;

    /// <summary>A queue without a bound, or what is kept of each refusal, would pass it.</summary>
    const long MostBytes = 200 << 20;

    static readonly TimeSpan Round = TimeSpan.FromSeconds(3);

    static readonly (string Key, string Value)[] Few = [("BanenBot__Limits__Turns", "2"), ("BanenBot__Limits__WaitingTurns", "4")];

    [Fact]
    public async Task BeyondItsPlacesEverybodyIsAnsweredOrToldWhenToComeBack()
    {
        await using var bot = await RunningBot.StartAsync("Production", null, Few);
        using var load = await SaturationLoad.ComeAsync(bot.Http.BaseAddress!, ["wat is de t+2-regel", "hoeveel banen eind 2017"], People);
        var first = await load.AskAsync(Round);
        var before = bot.Memory;
        var second = await load.AskAsync(Round);
        foreach (var outcome in new[] { first, second })
        {
            Assert.Empty(outcome.Failed);
            Assert.NotEmpty(outcome.Answered);
            Assert.NotEmpty(outcome.Refused);
        }

        Assert.True(bot.Memory - before < MostBytes, $"{before >> 20} -> {bot.Memory >> 20} MB");
        var person = await ChatPerson.ComeAsync(bot);
        var (_, id) = await person.SayAsync("wat is de t+2-regel");
        Assert.Contains(await person.AllAsync(), reply => (string?)reply["replyToId"] == id);
    }

    /// <summary>On the page people read it in Dutch.</summary>
    [Fact]
    public async Task WhoIsRefusedOnThePageReadsWhatToDo()
    {
        await using var bot = await RunningBot.StartAsync(
            "Production", null, ("BanenBot__Limits__Turns", "1"), ("BanenBot__Limits__WaitingTurns", "0"));
        var pages = await Task.WhenAll(Enumerable.Range(0, People).Select(async _ =>
        {
            using var form = new FormUrlEncodedContent([new("vraag", "wat is de t+2-regel")]);
            using var page = await bot.Http.PostAsync(new Uri("/", UriKind.Relative), form);
            return (page.StatusCode, page.Headers.RetryAfter?.Delta, Text: await page.Content.ReadAsStringAsync());
        }));
        Assert.Contains(pages, page => page.StatusCode == HttpStatusCode.OK);
        var refused = pages.Where(page => page.StatusCode != HttpStatusCode.OK).ToList();
        Assert.NotEmpty(refused);
        Assert.All(refused, page =>
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
            Assert.True(page.Delta > TimeSpan.Zero);
            Assert.Contains("Er komen nu te veel vragen binnen.", page.Text, StringComparison.Ordinal);
        });
    }
}
