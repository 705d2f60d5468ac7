using System.Text.Json.Nodes;
using BanenBot.BotFramework.Activities;
using BanenBot.Core.Dialogue;

namespace BanenBot.Channels;

/// <summary>Builds the card beside a reply's text: detail, table, and buttons for what to ask next. Version 1.5, which Teams and Web Chat both draw.</summary>
static class AdaptiveCards
{
    const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>A card that long is more than a chat can show; Teams takes six buttons in a row.</summary>
    const int MostButtons = 6;

    /// <summary>The card, or null where the text says all.</summary>
    public static Attachment? Of(Reply reply)
    {
        var body = new JsonArray();
        foreach (var paragraph in reply.Detail.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)) body.Add(TextBlock(paragraph));
        if (reply.Table is { } table) body.Add(Table(table));
        var actions = new JsonArray([.. reply.Suggestions.Take(MostButtons).Select(Button)]);
        if (body.Count == 0 && actions.Count == 0) return null;
        var card = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "https://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["speak"] = Plain(reply.Text),
            ["body"] = body,
            ["msteams"] = new JsonObject { ["width"] = "Full" },
        };
        if (actions.Count > 0) card["actions"] = actions;
        return new Attachment(ContentType, card);
    }

    static JsonObject TextBlock(string text) => new() { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true };

    static JsonObject Table(ReplyTable table)
    {
        var rows = new JsonArray { Row(table.Columns) };
        foreach (var row in table.Rows) rows.Add(Row(row));
        return new JsonObject
        {
            ["type"] = "Table",
            ["firstRowAsHeaders"] = true,
            ["columns"] = new JsonArray([.. table.Columns.Select(_ => new JsonObject { ["width"] = 1 })]),
            ["rows"] = rows,
        };
    }

    static JsonObject Row(IReadOnlyList<string> cells) => new JsonObject
    {
        ["type"] = "TableRow",
        ["cells"] = new JsonArray([.. cells.Select(cell => new JsonObject { ["type"] = "TableCell", ["items"] = new JsonArray(TextBlock(cell)) })]),
    };

    /// <summary>A button that says the question for the user, in every channel: imBack shows it in Teams, the text in data is read elsewhere.</summary>
    static JsonObject Button(string question) => new()
    {
        ["type"] = "Action.Submit",
        ["title"] = question,
        ["data"] = new JsonObject
        {
            [CardSubmit.QuestionKey] = question,
            ["msteams"] = new JsonObject { ["type"] = "imBack", ["value"] = question },
        },
    };

    static string Plain(string markdown) => markdown.Replace("**", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
}
