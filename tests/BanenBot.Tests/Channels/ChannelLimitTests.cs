using System.Text.Json.Nodes;
using BanenBot.BotFramework.Activities;
using BanenBot.Channels;
using BanenBot.Core.Dialogue;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Channels;

/// <summary>No reply breaks a channel's limits: every kind, and the longest that the knowledge that ships can give.</summary>
public sealed class ChannelLimitTests
{
    /// <summary>Teams' bound is some 100 KB, counted in UTF-16; Microsoft advises to stay under 80.</summary>
    const int MostBytes = 80 * 1024;

    static readonly string[] Many = [.. Enumerable.Range(1, 20).Select(i => $"Vraag {i} die te lang is voor een knop?")];

    public static TheoryData<string> Channels => ReplyKinds.Channels;

    [Theory]
    [MemberData(nameof(Channels))]
    public void EveryKindOfReplyStaysWithinTheLimits(string channel)
    {
        foreach (var (_, reply) in ReplyKinds.All) Check(reply, channel);
        foreach (var (_, reply) in ReplyKinds.All)
            Check(reply with { Suggestions = Many }, channel);
    }

    [Theory]
    [MemberData(nameof(Channels))]
    public void EveryArticleStaysWithinTheLimits(string channel)
    {
        Assert.True(RealKnowledge.Replies.Count > 200);
        foreach (var reply in RealKnowledge.Replies) Check(reply, channel);
    }

    [Theory]
    [MemberData(nameof(Channels))]
    public void TheLongestTablesStayWithinTheLimits(string channel)
    {
        var terms = RealFigures.Figures.Catalog.Indicators.Select(indicator => indicator.Terms[0]);
        var questions = terms.SelectMany(term => (string[])[$"verloop {term}", $"welke regio heeft de hoogste {term}"]);
        var replies = questions.Select(question => RealKnowledge.Once(question)).ToList();
        var longest = replies.MaxBy(reply => reply.Table?.Rows.Count ?? 0)!;
        Assert.True(longest.Table?.Rows.Count >= 5 && longest.Chart is not null);
        foreach (var reply in replies) Check(reply, channel);

        Check(longest with { Table = new ReplyTable(longest.Table.Columns, [.. Enumerable.Repeat(longest.Table.Rows[0], 500)]) }, channel);
    }

    static void Check(Reply reply, string channel)
    {
        var activities = ActivityReplies.ToActivities(reply, ReplyKinds.Question(channel), "versie", new string('a', 32));
        Assert.NotEmpty(activities[0].Text!);
        foreach (var activity in activities)
        {
            var json = JsonNode.Parse(ActivityJson.Write(activity))!;
            Assert.InRange(json.ToJsonString().Length * 2, 1, MostBytes);
            Assert.True(activity.SuggestedActions is null || activity.Attachments is null && activity.SuggestedActions.Actions.Count <= 3);
            // The limit on a name is Teams'; Web Chat shows it whole.
            foreach (var (name, longest) in new[] { ("name", channel == "webchat" ? int.MaxValue : 80), ("abstract", 160) })
                Assert.All(Named(json["entities"], name), text => Assert.InRange(text.Length, 1, longest));
            Assert.All(Nodes(json, "actions").OfType<JsonArray>(), actions => Assert.InRange(actions.Count, 1, 6));
            Assert.All(Nodes(json, "type"), type => Assert.NotEqual("Carousel", (string?)type));
            if (channel == "webchat") Assert.DoesNotContain("Action.Execute", json.ToJsonString(), StringComparison.Ordinal);
            if (channel == "webchat") Assert.DoesNotContain("Chart.", json.ToJsonString(), StringComparison.Ordinal);
        }
    }

    /// <summary>The texts under this name in the citations.</summary>
    static IEnumerable<string> Named(JsonNode? node, string name) =>
        Nodes(node, "appearance").Select(appearance => (string)appearance[name]!);

    static IEnumerable<JsonNode> Nodes(JsonNode? node, string name) => node switch
    {
        JsonObject properties => properties.SelectMany(property =>
            property.Key == name && property.Value is { } value ? [value, .. Nodes(value, name)] : Nodes(property.Value, name)),
        JsonArray items => items.SelectMany(item => Nodes(item, name)),
        _ => [],
    };
}
