using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;

namespace BanenBot.Tests.DirectLine;

public sealed class TurnTest
{
    [Fact]
    public async Task AConversationsActivitiesAreHandledOneByOneInOrderOfArrival()
    {
        var bot = new HeldBot();
        await using var host = await DirectLineHost.StartAsync(host => host.Bot = bot.AnswerAsync);
        var client = await DirectLineClient.BegunAsync(host);
        var first = client.SayAsync("een");
        await bot.Heard("een");
        var second = client.SayAsync("twee");
        bot.Release("een");
        await bot.Heard("twee");
        bot.Release("twee");
        await Task.WhenAll(first, second);
        await client.PollAsync();
        Assert.Equal(["een", "Echo: een", "twee", "Echo: twee"], client.Texts);
    }

    [Fact]
    public async Task AConversationDoesNotWaitForAnother()
    {
        var bot = new HeldBot();
        await using var host = await DirectLineHost.StartAsync(host => host.Bot = bot.AnswerAsync);
        var (slow, quick) = (await DirectLineClient.BegunAsync(host), await DirectLineClient.BegunAsync(host));
        var held = slow.SayAsync("een");
        await bot.Heard("een");
        bot.Release("twee");
        await quick.SayAsync("twee");
        Assert.False(held.IsCompleted);
        bot.Release("een");
        await held;
    }

    [Fact]
    public async Task TooManyWaitingActivitiesAreRefused()
    {
        var bot = new HeldBot();
        await using var host = await DirectLineHost.StartAsync(host => (host.Bot, host.Options.WaitingActivities) = (bot.AnswerAsync, 2));
        var client = await DirectLineClient.BegunAsync(host);
        var turn = client.PostAsync(DirectLineClient.Message("een"));
        await bot.Heard("een");
        var others = Enumerable.Range(0, 3).Select(_ => client.PostAsync(DirectLineClient.Message("meer"))).ToList();
        using var refused = await await Task.WhenAny(others).WaitAsync(DirectLineHost.Patience);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        bot.Release("een");
        bot.Release("meer");
        var statuses = (await Task.WhenAll([turn, .. others])).Select(response => response.StatusCode).Order();
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], statuses);
    }

    [Fact]
    public async Task TheEchoIsOnTheStreamBeforeTheBotHasAnswered()
    {
        var bot = new HeldBot();
        await using var host = await DirectLineHost.StartAsync(host => host.Bot = bot.AnswerAsync);
        var client = await DirectLineClient.BegunAsync(host);
        using var socket = await client.OpenAsync();
        var post = client.SayAsync("een");
        await client.ReadUntilAsync(socket, 1);
        Assert.False(post.IsCompleted);
        Assert.Equal(["een"], client.Texts);
        bot.Release("een");
        Assert.Equal(client.Ids.Single(), await post);
    }

    [Fact]
    public async Task ABotThatFailsIsABotErrorAndLosesNothing()
    {
        await using var host = await DirectLineHost.StartAsync(host => host.Bot = (activity, cancellation) =>
            activity.Text == "stuk" ? throw new InvalidOperationException("secret detail") : Bots.Echo(activity, cancellation));
        var client = await DirectLineClient.BegunAsync(host);
        using var socket = await client.OpenAsync();
        await client.SayAsync("een");
        using var failed = await client.PostAsync(DirectLineClient.Message("stuk"));
        Assert.Equal(HttpStatusCode.BadGateway, failed.StatusCode);
        var body = await failed.Content.ReadAsStringAsync();
        Assert.Equal("""{"error":{"code":"BotError","message":"The bot could not handle the activity."}}""", body);
        await client.SayAsync("twee");
        await client.ReadUntilAsync(socket, 6);
        Assert.Equal(["Welkom", "een", "Echo: een", "stuk", "twee", "Echo: twee"], client.Texts);
    }

    [Fact]
    public async Task ABotThatTakesTooLongIsABotErrorAndTheNextTurnComes()
    {
        var bot = new HeldBot();
        await using var host = await DirectLineHost.StartAsync(host => host.Bot = bot.AnswerAsync);
        var client = await DirectLineClient.BegunAsync(host);
        var slow = client.PostAsync(DirectLineClient.Message("een"));
        await bot.Heard("een");
        host.Clock.Advance(TimeSpan.FromSeconds(14));
        using var failed = await slow;
        Assert.Equal(HttpStatusCode.BadGateway, failed.StatusCode);
        bot.Release("twee");
        await client.SayAsync("twee");
        await client.PollAsync();
        Assert.Equal(["een", "twee", "Echo: twee"], client.Texts);
    }

    [Fact]
    public async Task ABotThatCannotWelcomeDoesNotKeepAConversationFromBeginning()
    {
        await using var host = await DirectLineHost.StartAsync(host => host.Bot = (activity, cancellation) =>
            activity.Type == ActivityTypes.ConversationUpdate ? throw new InvalidOperationException() : Bots.Echo(activity, cancellation));
        var client = await DirectLineClient.BegunAsync(host);
        await client.SayAsync("hallo");
        await client.PollAsync();
        Assert.Equal(["hallo", "Echo: hallo"], client.Texts);
    }

    [Fact]
    public async Task AWelcomeIsNotOvertakenByAQuickFirstMessage()
    {
        var (arrived, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var host = await DirectLineHost.StartAsync(host => host.Bot = async (activity, cancellation) =>
        {
            arrived.TrySetResult();
            if (activity.Type == ActivityTypes.ConversationUpdate) await release.Task;
            return await Bots.Echo(activity, cancellation);
        });
        var client = new DirectLineClient(host);
        await client.GetTokenAsync();
        var start = client.StartAsync();
        await arrived.Task.WaitAsync(DirectLineHost.Patience);
        var post = client.SayAsync("hallo");

        // Calls enough for the message to have overtaken the welcome, if it could.
        for (var call = 0; call < 20; call++) Assert.False(await client.PollAsync());
        release.SetResult();
        await Task.WhenAll(start, post);
        while (client.Received.Count < 3) await client.PollAsync();
        Assert.Equal(["Welkom", "hallo", "Echo: hallo"], client.Texts);
    }

    [Fact]
    public async Task ATurnRunsToItsEndWhenTheCallerHangsUp()
    {
        var bot = new HeldBot();
        await using var host = await DirectLineHost.StartAsync(host => host.Bot = bot.AnswerAsync);
        var client = await DirectLineClient.BegunAsync(host);
        using var socket = await client.OpenAsync();
        var post = client.SayAsync("een");
        await bot.Heard("een");
        host.Http.CancelPendingRequests();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => post);
        bot.Release("een");
        await client.ReadUntilAsync(socket, 2);
        Assert.Equal(["een", "Echo: een"], client.Texts);
    }

    [Fact]
    public async Task WhatMayNotBeKeptIsNeitherStoredNorShownButTheBotHearsIt()
    {
        var heard = new ConcurrentQueue<string?>();
        await using var host = await DirectLineHost.StartAsync(host =>
        {
            host.Kept = text => text == "123456782" ? "(niet bewaard)" : text;
            host.Bot = (activity, _) =>
            {
                heard.Enqueue(activity.Text);
                return Task.FromResult<IReadOnlyList<Activity>>([]);
            };
        });
        var client = await DirectLineClient.BegunAsync(host);
        await client.SayAsync("123456782");
        await client.PollAsync();
        Assert.Equal([null, "123456782"], heard);
        Assert.Equal(["(niet bewaard)"], client.Texts);
    }

    [Fact]
    public async Task ABotThatIsSilentForASecondIsShownTypingOnTheSocketButNotInTheHistory()
    {
        var bot = new HeldBot();
        await using var host = await DirectLineHost.StartAsync(host => host.Bot = bot.AnswerAsync);
        var client = await DirectLineClient.BegunAsync(host);
        using var socket = await client.OpenAsync();
        var post = client.SayAsync("een");
        await client.ReadUntilAsync(socket, 1);
        await bot.Heard("een");
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await client.ReadUntilAsync(socket, 2);
        var sign = client.Received[1];
        Assert.Equal(("typing", "bot", "1"), ((string)sign["type"]!, (string)sign["from"]!["role"]!, client.Watermark));
        bot.Release("een");
        await post;
        await client.ReadUntilAsync(socket, 3);
        var poller = client.Tab();
        await poller.PollAsync();
        Assert.Equal(["een", "Echo: een"], poller.Texts);
    }

    [Fact]
    public async Task WhatIsPostedTwiceIsStoredAndAnsweredOnce()
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.BegunAsync(host);
        var ids = new List<string>();
        foreach (var own in new[] { "a", "a", "b" }) ids.Add(await PostedAsync(client, own));
        await client.PollAsync();
        Assert.Equal(["Welkom", "een", "Echo: een", "een", "Echo: een"], client.Texts);
        Assert.Equal((ids[0], client.Ids.ElementAt(3)), (ids[1], ids[2]));
    }

    [Fact]
    public async Task WhatTheBotFailedAtIsAnsweredInItsPlaceWhenItIsPostedAgain()
    {
        var failures = 1;
        await using var host = await DirectLineHost.StartAsync(host => host.Bot = (activity, cancellation) =>
            activity.Text is not null && failures-- > 0
                ? throw new InvalidOperationException("broken") : Bots.Echo(activity, cancellation));
        var client = await DirectLineClient.BegunAsync(host);
        Assert.Equal("", await PostedAsync(client, "a"));
        Assert.Equal($"{client.Conversation}|0000002", await PostedAsync(client, "a"));
        await client.PollAsync();
        Assert.Equal(["Welkom", "een", "Echo: een"], client.Texts);
    }

    /// <summary>The id that the message got; empty where it got none.</summary>
    static async Task<string> PostedAsync(DirectLineClient client, string clientActivityId)
    {
        var message = DirectLineClient.Message("een");
        message["channelData"] = new JsonObject { ["clientActivityID"] = clientActivityId };
        using var response = await client.PostAsync(message);
        return (string?)(await response.Content.ReadFromJsonAsync<JsonObject>())!["id"] ?? "";
    }

    [Fact]
    public async Task ThatAUserTypesIsAnsweredAndForgotten()
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.BegunAsync(host);
        using var answer = await client.PostAsync(new() { ["type"] = "typing" });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await client.PollAsync();
        Assert.Equal(["Welkom"], client.Texts);
    }
}
