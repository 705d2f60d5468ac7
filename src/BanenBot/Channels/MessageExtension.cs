using System.Globalization;
using System.Text.Json.Nodes;
using BanenBot.Channels.Cards;
using BanenBot.Core.Dialogue;

namespace BanenBot.Channels;

/// <summary>
/// The search box of Teams, under the message or in a meeting (<c>composeExtension/query</c>): asked at each pause in typing, answered with
/// a list of cards. The commands' ids stand in the manifest; a client that leaves the command out gets figures and answers.
/// </summary>
sealed class MessageExtension(Finder finder)
{
    const string FigureCommand = "cijfers";
    const string QuestionCommand = "vragen";

    /// <summary>What Teams asks at a time; more it does not take.</summary>
    const int LargestPage = 25;

    /// <summary>The width of the list lets no more be read.</summary>
    const int LongestPreview = 200;

    public JsonObject Answer(JsonNode? value, ChannelTraits traits, DateOnly day)
    {
        var query = value as JsonObject;
        var text = SearchText(query);
        if (finder.Refusal(text) is { } refusal) return Message(EditorMarkdown.Plain(refusal.Text));
        var (skip, count) = Page(query?["queryOptions"] as JsonObject);
        var found = Find(Text(query?["commandId"]), text, day).Skip(skip).Take(count).ToList();
        return found.Count == 0 && skip == 0 ? Message(ChannelTexts.NothingFound) : Results(found, traits);
    }

    IEnumerable<Found> Find(string? command, string text, DateOnly day) => command switch
    {
        FigureCommand => finder.Figures(text, day),
        QuestionCommand => finder.Articles(text, day),
        _ => finder.Figures(text, day).Concat(finder.Articles(text, day)),
    };

    static JsonObject Results(IEnumerable<Found> found, ChannelTraits traits) => Extension(new JsonObject
    {
        ["type"] = "result", ["attachmentLayout"] = "list",
        ["attachments"] = new JsonArray([.. found.Select(one => Result(one, traits))]),
    });

    /// <summary>The card itself asks nothing: a suggestion in it would be answered in a chat that the bot is perhaps not in.</summary>
    static JsonObject Result(Found found, ChannelTraits traits)
    {
        var heading = found.Reply.Figure is null ? found.Question : null;
        var card = new ReplyCards(traits).Whole(found.Reply with { Suggestions = [] }, heading);
        return new JsonObject
        {
            ["contentType"] = CardJson.ContentType, ["content"] = new CardJson(traits).Write(card),
            ["preview"] = new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.card.thumbnail",
                ["content"] = new JsonObject
                {
                    ["title"] = found.Reply.Figure?.Value ?? found.Question,
                    ["text"] = Cut(found.Reply.Figure?.Identity ?? EditorMarkdown.Plain(found.Reply.Text)),
                },
            },
        };
    }

    /// <summary>The first parameter with a text: the Playground leaves its name out. Before anything is typed there is none.</summary>
    static string SearchText(JsonObject? query)
    {
        foreach (var parameter in (query?["parameters"] as JsonArray ?? []).OfType<JsonObject>())
            if (Text(parameter["name"]) != "initialRun" && Text(parameter["value"]) is { } text) return text.Trim();
        return "";
    }

    static (int Skip, int Count) Page(JsonObject? options)
    {
        var (skip, count) = (Number(options?["skip"]) ?? 0, Number(options?["count"]) ?? LargestPage);
        return (Math.Max(skip, 0), Math.Clamp(count, 1, LargestPage));
    }

    static JsonObject Message(string text) => Extension(new JsonObject { ["type"] = "message", ["text"] = text });

    static JsonObject Extension(JsonObject content) => new() { ["composeExtension"] = content };

    static string Cut(string text) => text.Length <= LongestPreview ? text : text[..(LongestPreview - 1)].TrimEnd() + "…";

    static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    static int? Number(JsonNode? node) => node is JsonValue value && value.TryGetValue<int>(out var number) ? number
        : int.TryParse(Text(node), NumberStyles.None, CultureInfo.InvariantCulture, out var written) ? written : null;
}
