using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using BanenBot.Channels;
using BanenBot.Core.Dialogue;
using BanenBot.Tests.Support;
using Microsoft.Bot.Schema;

namespace BanenBot.Tests.Channels;

public sealed class MessageExtensionTests
{
    static readonly ChannelTraits Traits =
        ChannelTraits.Of(new Activity { Type = "invoke", ChannelId = "msteams", Conversation = Activities.Conversation("a", "personal") });

    readonly Finder _finder = new(() => RealKnowledge.Snapshot, new DialogueOptions());

    [Fact]
    public void TheFirstRunShowsTheNewestFigures()
    {
        var results = Results(Search("cijfers", null, initialRun: true));
        Assert.True(results.Count > 5);
        Assert.All(results, result => Assert.NotEmpty((string)result["preview"]!["content"]!["title"]!));
        Assert.Contains(results, result => ((string)result["preview"]!["content"]!["title"]!).Contains("864", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("cijfers", "banen gooi en vechtstreek q1 2018", "864")]
    [InlineData("cijfers", "werkz", "werkzame personen")]
    [InlineData("vragen", "t+2", "t+2")]
    [InlineData("vragen", "quotumh", "quotum")]
    [InlineData("cijfers", "personen", "personen in het doelgroepregister")]
    [InlineData(null, "beschut werk telt mee", "beschut")]
    public void WhatIsTypedFindsItsCards(string? command, string text, string holds)
    {
        var first = Results(Search(command, text))[0].ToJsonString(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Assert.Contains(holds, first, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void EveryResultIsAWholeCardThatNamesItsSource()
    {
        foreach (var result in Results(Search("cijfers", "banen q1 2018")).Concat(Results(Search("vragen", "wat is de t+2-regel"))))
        {
            Assert.Equal("application/vnd.microsoft.card.adaptive", (string)result["contentType"]!);
            Assert.Equal("application/vnd.microsoft.card.thumbnail", (string)result["preview"]!["contentType"]!);
            var facts = result["content"]!["body"]!.AsArray().Single(part => (string)part!["type"]! == "FactSet")!["facts"]!.AsArray();
            Assert.Contains(facts, fact => (string)fact!["title"]! == "Bron");
        }
    }

    [Fact]
    public void PagesFollowEachOtherWithoutGapOrRepetition()
    {
        var whole = Titles(Search("vragen", "banenafspraak cijfers", 0, 10));
        Assert.Equal(10, whole.Count);
        var (first, second) = (Search("vragen", "banenafspraak cijfers", 0, 4), Search("vragen", "banenafspraak cijfers", 4, 6));
        Assert.Equal(whole, [.. Titles(first), .. Titles(second)]);
    }

    [Fact]
    public void ARenewedFigureIsTheNewestOfTheSameSeries()
    {
        foreach (var figure in _finder.Figures("", Some.Day).Select(found => found.Reply.Figure!))
        {
            var renewed = RealKnowledge.Once(figure.LatestQuestion);
            Assert.True(renewed.Figure == figure, $"{figure.LatestQuestion} gives {renewed.Figure?.Identity ?? renewed.Text}");
        }
    }

    [Theory]
    [InlineData("staat 111222333 in het doelgroepregister")]
    [InlineData("staat Jan Jansen in het doelgroepregister")]
    public void WhatTheGuardRefusesGivesNoResults(string text)
    {
        foreach (var command in new[] { "cijfers", "vragen", null })
            Assert.Equal("message", (string?)Search(command, text)["composeExtension"]!["type"]);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("""{"parameters":7}""")]
    [InlineData("""{"parameters":[null,7,{"value":7}],"queryOptions":[]}""")]
    [InlineData("""{"commandId":7,"queryOptions":{"skip":-5,"count":99999999999}}""")]
    [InlineData("""{"parameters":[{"value":"banen"}],"queryOptions":{"skip":2000000000,"count":"x"}}""")]
    public void AnyValueGetsAnAnswer(string value) =>
        Assert.NotNull(new MessageExtension(_finder).Answer(JsonNode.Parse(value), Traits, Some.Day)["composeExtension"]!["type"]);

    [Fact]
    public void WhatIsUnknownSaysSo() => Assert.Equal("message", (string?)Search("vragen", "xqzwv")["composeExtension"]!["type"]);

    [Theory]
    [InlineData("cijfers")]
    [InlineData("vragen")]
    public void NoCardIsLargerThanTeamsTakes(string command)
    {
        foreach (var text in new[] { null, "banen", "register per regio", "beschut werk", "hoogste percentage werkenden", "verloop banen" })
            foreach (var result in Search(command, text)["composeExtension"]!["attachments"] as JsonArray ?? [])
                Assert.InRange(result!["content"]!.ToJsonString().Length, 1, 28 * 1024);
    }

    static List<JsonNode> Results(JsonObject answer)
    {
        Assert.Equal("result", (string?)answer["composeExtension"]!["type"]);
        return [.. answer["composeExtension"]!["attachments"]!.AsArray().Select(result => result!)];
    }

    static List<string> Titles(JsonObject answer) => Results(answer).ConvertAll(result => (string)result["preview"]!["content"]!["title"]!);

    JsonObject Search(string? command, string? text, int skip = 0, int count = 25, bool initialRun = false)
    {
        var parameter = new JsonObject { ["name"] = initialRun ? "initialRun" : "zoek", ["value"] = initialRun ? "true" : text };
        var value = new JsonObject
        {
            ["parameters"] = new JsonArray(parameter), ["queryOptions"] = new JsonObject { ["skip"] = skip, ["count"] = count },
        };
        if (command is not null) value["commandId"] = command;
        return new MessageExtension(_finder).Answer(value, Traits, Some.Day);
    }
}
