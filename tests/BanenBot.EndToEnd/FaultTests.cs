using System.Collections.Concurrent;
using System.Net;

namespace BanenBot.EndToEnd;

/// <summary>
/// What goes wrong under a running service: answering goes on, nothing acknowledged is lost or doubled, and it recovers by itself.
/// </summary>
public sealed class FaultTests
{
    [Fact]
    public async Task OnAFullDiskPeopleAreAnsweredAndFollowUpsLeanOnTheNewest()
    {
        await using var bot = await RunningBot.StartAsync();
        await bot.SayAsync("hoeveel banen in gooi en vechtstreek q1 2018");
        await bot.FillDiskAsync();
        await HoldsAsync(bot, "hoeveel banen in gooi en vechtstreek eind 2017", "859");
        await HoldsAsync(bot, "en een jaar eerder?", "653");
        using var form = new FormUrlEncodedContent([new("vraag", "wat is de t+2-regel")]);
        using var page = await bot.Http.PostAsync(new Uri("/", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        await bot.FreeDiskAsync();
        await HoldsAsync(bot, "en een kwartaal later?", "");
    }

    [Fact]
    public async Task WhatAFullDiskCannotKeepIsRefusedAndTakenLater()
    {
        await using var bot = await RunningBot.StartAsync("Production");
        var (person, stranger) = (await ChatPerson.ComeAsync(bot), await ChatPerson.WithTokenAsync(bot));
        await bot.FillDiskAsync();
        Assert.Equal(HttpStatusCode.BadGateway, (await person.SayAsync("vol")).Status);
        Assert.Equal(HttpStatusCode.BadGateway, await stranger.BeginAsync());
        await bot.FreeDiskAsync();
        Assert.Equal(HttpStatusCode.OK, (await person.SayAsync("weer leeg")).Status);
        Assert.Equal(["weer leeg"], (await person.HeardAsync()).Select(said => said.Text));
        Assert.Equal(HttpStatusCode.Created, await stranger.BeginAsync());
    }

    [Fact]
    public async Task WithoutItsDataFolderItAnswers()
    {
        await using var bot = await RunningBot.StartAsync();
        Directory.Delete(bot.Storage, recursive: true);
        await HoldsAsync(bot, "hoeveel banen in gooi en vechtstreek eind 2017", "859");
        await HoldsAsync(bot, "en een jaar eerder?", "653");
        Directory.CreateDirectory(bot.Storage);
    }

    [Fact]
    public async Task KilledUnderLoadItLosesAndDoublesNothingThatItAcknowledged()
    {
        await using var bot = await RunningBot.StartAsync("Production");
        var person = await ChatPerson.ComeAsync(bot);
        var (acknowledged, posted) = (new ConcurrentBag<string>(), new SemaphoreSlim(0));
        var posts = Enumerable.Range(0, 40).Select(async number =>
        {
            try
            {
                if ((await person.SayAsync($"bericht {number}")).Id is { } id) acknowledged.Add(id);
                posted.Release();
            }
            catch (HttpRequestException)
            {
                // Cut off in the middle: it was not acknowledged.
            }
        }).ToList();
        for (var number = 0; number < 10; number++) await posted.WaitAsync();
        await bot.RestartAsync();
        await Task.WhenAll(posts);
        var heard = (await person.HeardAsync()).Select(said => said.Id).ToList();
        Assert.True(acknowledged.Count >= 10);
        Assert.Empty(acknowledged.Except(heard));
        Assert.Equal(heard.Count, heard.Distinct().Count());
        posted.Dispose();
    }

    static async Task HoldsAsync(RunningBot bot, string question, string answer)
    {
        var reply = Assert.Single(await bot.SayAsync(question));
        Assert.Equal("figures", RunningBot.Outcome(reply));
        Assert.Contains(answer, (string?)reply["text"], StringComparison.Ordinal);
    }
}
