using System.Text;
using System.Text.Json.Nodes;
using BanenBot.Core.Dialogue;
using Microsoft.Bot.Schema;

namespace BanenBot.Channels.Cards;

/// <summary>
/// Writes a card as an Adaptive Card for one channel. Longer than most: a line or two for each part that a card can have.
/// </summary>
sealed class CardJson(ChannelTraits traits)
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>A table with more rows is cut, and says so: the size of a message is bounded.</summary>
    public const int MostRows = 40;

    /// <summary>Words under a bar get in each other's way from here on; bars on their side have room.</summary>
    const int MostUprightBars = 8;
    const int LongestUprightLabel = 14;

    public static Attachment Attachment(Card card, ChannelTraits traits) =>
        new(ContentType, content: ActivityParts.Write(new CardJson(traits).Write(card)));

    public JsonObject Write(Card card)
    {
        var json = Body(card);
        json["$schema"] = "https://adaptivecards.io/schemas/adaptive-card.json";
        json["version"] = ChannelTraits.CardVersion;
        json["lang"] = "nl";
        json["speak"] = card.Speak;
        if (traits.HasTeamsBlock) json["msteams"] = new JsonObject { ["width"] = "Full" };
        return json;
    }

    JsonObject Body(Card card)
    {
        var json = new JsonObject { ["type"] = "AdaptiveCard", ["body"] = All(card.Parts.SelectMany(Parts)) };
        if (card.Buttons.Count > 0) json["actions"] = All(card.Buttons.Take(ChannelTraits.MostButtons).Select(Button));
        return json;
    }

    IEnumerable<JsonObject> Parts(CardPart part) => part switch
    {
        TextPart text => [Text(text.Markdown, text.Style)],
        FactsPart facts => [Facts(facts)],
        TablePart table => Table(table.Table),
        ChartPart chart => Chart(chart),
        ChoicePart choice => [Choice(choice)],
        FoldedPart folded => Folded(folded),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No such part of a card."),
    };

    JsonObject Button(CardButton button) => button switch
    {
        AskButton ask => Ask(ask.Question, ask.Title),
        RenewButton renew => new()
        {
            ["type"] = "Action.Execute", ["title"] = renew.Title, ["verb"] = CardSubmit.RenewVerb,
            ["data"] = new JsonObject { [CardSubmit.QuestionKey] = renew.Question }, ["fallback"] = Ask(renew.Question, renew.Title),
        },
        CopyButton copy => new()
        {
            ["type"] = "Action.Submit", ["title"] = copy.Title, ["data"] = new JsonObject { [CardSubmit.CopyKey] = copy.Sentence },
        },
        OpenButton open => new() { ["type"] = "Action.ShowCard", ["title"] = open.Title, ["card"] = Body(open.Card) },
        _ => throw new ArgumentOutOfRangeException(nameof(button), button, "No such button."),
    };

    /// <summary>
    /// The question comes back in the data. In a personal chat of Teams it is said aloud as well (imBack), so that it stands above its
    /// answer; in a group that would be a message that does not mention the bot.
    /// </summary>
    JsonObject Ask(string question, string title)
    {
        var data = new JsonObject { [CardSubmit.QuestionKey] = question };
        if (traits is { HasTeamsBlock: true, IsGroup: false })
            data["msteams"] = new JsonObject { ["type"] = "imBack", ["value"] = question };
        return new() { ["type"] = "Action.Submit", ["title"] = title, ["data"] = data };
    }

    JsonObject Choice(ChoicePart choice) => new()
    {
        ["type"] = "Container", ["style"] = "emphasis", ["spacing"] = "Small", ["selectAction"] = Ask(choice.Question, choice.Question),
        ["items"] = new JsonArray(Text(choice.Shown, TextStyle.Body)),
    };

    static JsonObject Text(string markdown, TextStyle style)
    {
        var json = new JsonObject { ["type"] = "TextBlock", ["text"] = markdown, ["wrap"] = true };
        switch (style)
        {
            case TextStyle.Heading: (json["style"], json["weight"]) = ("heading", "Bolder"); break;
            case TextStyle.Value: (json["style"], json["weight"], json["size"]) = ("heading", "Bolder", "ExtraLarge"); break;
            case TextStyle.Note: (json["isSubtle"], json["spacing"]) = (true, "Small"); break;
        }

        return json;
    }

    static JsonObject Facts(FactsPart part) => new()
    {
        ["type"] = "FactSet",
        ["facts"] = All(part.Facts.Select(fact => new JsonObject { ["title"] = fact.Title, ["value"] = fact.Value })),
    };

    static IEnumerable<JsonObject> Table(ReplyTable table)
    {
        yield return new()
        {
            ["type"] = "Table", ["firstRowAsHeaders"] = true,
            ["columns"] = All(table.Columns.Select((_, i) => new JsonObject { ["width"] = i == 0 ? 2 : 1 })),
            ["rows"] = All(table.Rows.Take(MostRows).Prepend(table.Columns).Select(Row)),
        };
        if (table.Rows.Count > MostRows) yield return Text(ChannelTexts.MoreRows(table.Rows.Count - MostRows), TextStyle.Note);
    }

    static JsonObject Row(IReadOnlyList<string> cells) => new()
    {
        ["type"] = "TableRow",
        ["cells"] = All(cells.Select(cell => new JsonObject
        {
            ["type"] = "TableCell",
            ["items"] = new JsonArray(new JsonObject { ["type"] = "TextBlock", ["text"] = EditorMarkdown.Escape(cell), ["wrap"] = true }),
        })),
    };

    IEnumerable<JsonObject> Chart(ChartPart part) => traits.Charts switch
    {
        ChartForm.Native => Native(part),
        ChartForm.Image => [Picture(part.Chart), .. part.Table is { } table ? Table(table) : []],
        _ => part.Table is { } table ? Table(table) : [],
    };

    static JsonObject Picture(ReplyChart chart) => new()
    {
        ["type"] = "Image", ["altText"] = $"{chart.Title}. {ChartSvg.Alternative(chart)}",
        ["url"] = "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(ChartSvg.Image(chart))),
    };

    /// <summary>Drawn by the host, with the table behind a press; one that cannot draw shows the table at once (fallback).</summary>
    IEnumerable<JsonObject> Native(ChartPart part)
    {
        var chart = Drawn(part.Chart);
        if (part.Table is not { } table)
        {
            chart["fallback"] = "drop";
            return [chart];
        }

        chart["fallback"] = Table(table).First();
        return [chart, .. Folded(new FoldedPart("tabel", ChannelTexts.AsTable, [new TablePart(table)]))];
    }

    /// <summary>Bars, never a line: the moments that are held do not lie evenly apart.</summary>
    static JsonObject Drawn(ReplyChart chart)
    {
        var isUpright = chart.Values.Count <= MostUprightBars && chart.Labels.All(label => label.Length <= LongestUprightLabel);
        var json = new JsonObject
        {
            ["type"] = isUpright ? "Chart.VerticalBar" : "Chart.HorizontalBar", ["title"] = chart.Title, ["yAxisTitle"] = chart.Unit.Name,
            // All bars count the same: a host gives each a colour of its own otherwise, as if that said something.
            ["color"] = "categoricalBlue",
            ["data"] = All(
                chart.Labels.Zip(chart.Values, (label, value) => new JsonObject { ["x"] = label, ["y"] = value }).Take(MostRows)),
        };
        if (isUpright) json["showBarValues"] = true;
        return json;
    }

    IEnumerable<JsonObject> Folded(FoldedPart part) =>
    [
        new()
        {
            ["type"] = "ActionSet",
            ["actions"] = new JsonArray(new JsonObject
            {
                ["type"] = "Action.ToggleVisibility", ["title"] = part.Title, ["targetElements"] = new JsonArray(part.Id),
            }),
        },
        new() { ["type"] = "Container", ["id"] = part.Id, ["isVisible"] = false, ["items"] = All(part.Parts.SelectMany(Parts)) },
    ];

    static JsonArray All(IEnumerable<JsonObject> nodes) => [.. nodes];
}
