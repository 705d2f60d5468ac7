using System.Text.RegularExpressions;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Rules;

/// <summary>
/// Holds the arrows of src/README.md: what a room may see. Reads the sources, so that a using nobody compiles away counts too.
/// </summary>
public sealed partial class ArrowTests
{
    /// <summary>Room -> the rooms it may see beside itself. A room that is not listed here may not exist.</summary>
    static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["BanenBot.Core.Reading"] = [],
        ["BanenBot.Core.Sources"] = ["BanenBot.Core.Reading"],
        ["BanenBot.Core.Dutch"] = ["BanenBot.Core.Reading"],
        ["BanenBot.Core.Search"] = ["BanenBot.Core.Dutch"],
        ["BanenBot.Core.Knowledge"] = ["BanenBot.Core.Reading", "BanenBot.Core.Sources", "BanenBot.Core.Dutch", "BanenBot.Core.Search"],
        ["BanenBot.Core.Figures"] = ["BanenBot.Core.Reading", "BanenBot.Core.Sources", "BanenBot.Core.Dutch", "BanenBot.Core.Search"],
        ["BanenBot.Core.Understanding"] = ["BanenBot.Core.Reading", "BanenBot.Core.Dutch", "BanenBot.Core.Search", "BanenBot.Core.Figures"],
        ["BanenBot.Core.Dialogue"] =
            ["BanenBot.Core.Understanding", "BanenBot.Core.Reading", "BanenBot.Core.Sources", "BanenBot.Core.Dutch", "BanenBot.Core.Search",
                "BanenBot.Core.Knowledge", "BanenBot.Core.Figures"],
        ["BanenBot.BotFramework"] = [],
        ["BanenBot.Storage"] = ["BanenBot.Core", "BanenBot.BotFramework"],
        ["BanenBot"] = ["BanenBot.Core", "BanenBot.BotFramework", "BanenBot.Storage"],
    };

    /// <summary>What no file under a folder may mention.</summary>
    static readonly (string Folder, string Banned)[] Bans =
    [
        ("src/BanenBot.Core/", "Microsoft.AspNetCore"), ("src/BanenBot.Core/", "Microsoft.Data.Sqlite"),
        ("src/BanenBot.Core/", "System.Net.Http"),
        ("src/BanenBot.BotFramework/", "BanenBot.Core"),
        ("src/BanenBot/Serve/", "BanenBot.Core.Search"),
        .. new[] { "Content", "Dialogue", "Figures", "Knowledge", "Reading", "Sources" }
        .Select(room => ($"src/BanenBot.Core/{room}/", "Lucene.")),
        ("src/BanenBot/", "Lucene."), ("src/BanenBot.Storage/", "Lucene."), ("src/BanenBot.BotFramework/", "Lucene."),
    ];

    [Fact]
    public void NoRoomSeesMoreThanItsArrowsAllow() => Assert.Empty(Violations(Repository.Sources("src")));

    [Fact]
    public void OnlyBotsAndChannelsSeeAnActivityAndAReplyTogether() => Assert.Empty(Repository.Sources("src")
        .Where(source => !source.Path.StartsWith("src/BanenBot/Channels/", StringComparison.Ordinal)
            && !source.Path.StartsWith("src/BanenBot/Bots/", StringComparison.Ordinal)
            && !source.Path.StartsWith("src/BanenBot/Desk/", StringComparison.Ordinal))
        .Where(source => UsesBoth(source.Text))
        .Select(source => source.Path)
        // The page writes the reply itself: its adapter hands it over.
        .Except(["src/BanenBot/Adapters/PageAdapter.cs"]));

    /// <summary>Microsoft no longer keeps the SDK: its successor can take its place where nobody else has seen it.</summary>
    static readonly string[] SeeTheSdk =
        ["src/BanenBot.BotFramework/", "src/BanenBot/Bots/", "src/BanenBot/Adapters/", "src/BanenBot/Channels/", "src/BanenBot/Desk/"];

    [Fact]
    public void NobodyElseSeesATypeOfTheSdk()
    {
        Assert.Empty(SeesTheSdk(Repository.Sources("src")));
        Assert.Single(SeesTheSdk([("src/BanenBot/Web/Planted.cs", "using Microsoft.Bot.Schema;"),
            ("src/BanenBot/Bots/Planted.cs", "using Microsoft.Bot.Schema;")]));
    }

    static IEnumerable<string> SeesTheSdk(IEnumerable<(string Path, string Text)> sources) => sources
        .Where(source => source.Text.Contains("Microsoft.Bot.", StringComparison.Ordinal)
            || source.Text.Contains("Newtonsoft.", StringComparison.Ordinal))
        .Select(source => source.Path).Where(path => !SeeTheSdk.Any(room => path.StartsWith(room, StringComparison.Ordinal)));

    [Theory]
    [InlineData("src/BanenBot.Core/Dutch/Planted.cs", "using BanenBot.Core.Search;")]
    [InlineData("src/BanenBot.Core/Knowledge/Planted.cs", "using BanenBot.Core.Figures;")]
    [InlineData("src/BanenBot.Core/Figures/Answers/Planted.cs", "var x = BanenBot.Core.Knowledge.Article.Empty;")]
    [InlineData("src/BanenBot.Core/Dialogue/Planted.cs", "using Microsoft.AspNetCore.Http;")]
    [InlineData("src/BanenBot.BotFramework/Connector/Planted.cs", "using BanenBot.Core.Dialogue;")]
    [InlineData("src/BanenBot.Core/Dialogue/Planted.cs", "using Lucene.Net.Search;")]
    [InlineData("src/BanenBot.Core/NewRoom/Planted.cs", "namespace BanenBot.Core.NewRoom;")]
    public void APlantedViolationIsFound(string path, string text) => Assert.NotEmpty(Violations([(path, text)]));

    static IEnumerable<string> Violations(IEnumerable<(string Path, string Text)> sources)
    {
        foreach (var (path, text) in sources)
        {
            foreach (var (folder, banned) in Bans)
                if (path.StartsWith(folder, StringComparison.Ordinal) && text.Contains(banned, StringComparison.Ordinal))
                    yield return $"{path} mentions {banned}";
            var room = RoomOf(path);
            if (!Arrows.TryGetValue(room, out var allowed))
            {
                yield return $"{path}: the room {room} has no arrows";
                continue;
            }

            foreach (var seen in RoomName().Matches(text).Select(match => match.Value).Distinct())
                if (!IsWithin(seen, room) && !allowed.Any(other => IsWithin(seen, other))
                    && Arrows.Keys.Any(other => IsWithin(seen, other) && other != "BanenBot"))
                    yield return $"{path} ({room}) sees {seen}";
        }
    }

    static bool UsesBoth(string text) =>
        text.Contains("using Microsoft.Bot.Schema;", StringComparison.Ordinal)
            && text.Contains("using BanenBot.Core.Dialogue;", StringComparison.Ordinal);

    static bool IsWithin(string name, string room) => name == room || name.StartsWith(room + ".", StringComparison.Ordinal);

    static string RoomOf(string path)
    {
        var parts = path.Split('/');
        return parts[1] == "BanenBot.Core" ? $"BanenBot.Core.{parts[2]}" : parts[1];
    }

    [GeneratedRegex(@"\bBanenBot\.(Core\.\w+|BotFramework|Storage)\b")]
    private static partial Regex RoomName();
}
