using BanenBot.BotFramework.Middleware;
using BanenBot.Tests.Contracts;
using BanenBot.Tests.Support;
using Microsoft.Bot.Schema;

namespace BanenBot.Tests.BotFramework;

public sealed class RecentActivitiesTests : SeenActivitiesContract
{
    readonly FakeClock _clock = new();

    protected override ISeenActivities Create() => new RecentActivities(_clock);

    [Fact]
    public async Task AfterAnHourAnActivityIsForgotten()
    {
        var seen = Create();
        await seen.TryAddAsync(new("c", "1", "1"), CancellationToken.None);
        _clock.Advance(RecentActivities.Kept - TimeSpan.FromSeconds(1));
        Assert.False(await seen.TryAddAsync(new("c", "1", "1"), CancellationToken.None));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await seen.TryAddAsync(new("c", "1", "1"), CancellationToken.None));
    }

    [Fact]
    public async Task AtTheLimitTheOldestGoes()
    {
        var seen = Create();
        for (var i = 0; i <= RecentActivities.Limit; i++) await seen.TryAddAsync(new("c", "1", $"{i}"), CancellationToken.None);
        Assert.False(await seen.TryAddAsync(new("c", "1", "1"), CancellationToken.None));
        Assert.True(await seen.TryAddAsync(new("c", "1", "0"), CancellationToken.None));
    }

    [Fact]
    public async Task WhatCameBackAfterBeingForgottenKeepsItsLaterTime()
    {
        var seen = Create();
        await seen.TryAddAsync(new("c", "1", "1"), CancellationToken.None);
        await seen.ForgetAsync(new("c", "1", "1"), CancellationToken.None);
        _clock.Advance(TimeSpan.FromMinutes(30));
        await seen.TryAddAsync(new("c", "1", "1"), CancellationToken.None);
        _clock.Advance(TimeSpan.FromMinutes(45));
        Assert.False(await seen.TryAddAsync(new("c", "1", "1"), CancellationToken.None));
    }

    [Fact]
    public void AnActivityWithoutIdHasNoKey() =>
        Assert.Null(ActivityKey.Of(new Activity { Type = ActivityTypes.Message, Conversation = Activities.Conversation("c") }));

    [Fact]
    public void AnEditIsNotTheMessageThatItIsAbout()
    {
        var time = _clock.GetUtcNow();
        var message = new Activity
        {
            Type = ActivityTypes.Message, Id = "1", ChannelId = "msteams", Conversation = Activities.Conversation("c"), Timestamp = time,
        };
        var edit = message.With(change => (change.Type, change.Timestamp) = ("messageUpdate", time.AddSeconds(2)));
        var others = new[] { edit.With(change => change.Timestamp = time.AddSeconds(3)),
            edit.With(change => change.Type = "messageDelete") };
        Assert.Equal(4, others.Append(message).Append(edit).Select(ActivityKey.Of).Distinct().Count());
        Assert.Equal(ActivityKey.Of(message), ActivityKey.Of(message.With(change => change.Timestamp = time.AddSeconds(4))));
    }
}
