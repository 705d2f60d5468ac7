using System.Text.Json.Nodes;
using BanenBot.Channels;
using BanenBot.Channels.Cards;
using BanenBot.Core.Dialogue;
using Microsoft.Bot.Schema;

namespace BanenBot.Desk;

/// <summary>The cards of the desk. They have fields to fill in, which no card of a reply has.</summary>
static class DeskCards
{
    /// <summary>The key in what a button sends by which the desk knows its own, with what is to be done.</summary>
    public const string VerbKey = "balie";

    public const string IdKey = "nummer", QuestionKey = "tekst", NameKey = "naam", AnswerKey = "antwoord";
    public const string Ask = "vraag", Send = "stuur", Withdraw = "intrekken", Take = "oppakken",
        Answer = "beantwoorden", Close = "sluiten";

    /// <summary>In characters.</summary>
    public const int LongestQuestion = 500, LongestAnswer = 4000, LongestName = 60;

    public static Activity Offer(string question) =>
        Message([Text(DeskTexts.Offer)], [Button(DeskTexts.Ask, Ask, (QuestionKey, question))], DeskTexts.Offer);

    public static Activity Consent(string question) => Message(
        [Text(DeskTexts.Consent), Field(QuestionKey, DeskTexts.YourQuestion, LongestQuestion, question), Name()],
        [Button(DeskTexts.Send, Send)], DeskTexts.Consent);

    public static Activity Receipt(string id) =>
        Message([Text(DeskTexts.Sent)], [Button(DeskTexts.Withdraw, Withdraw, (IdKey, id))], DeskTexts.Sent);

    /// <param name="isAgain">Whether it may stand in the channel already.</param>
    public static Activity ForColleagues(DeskQuestion question, bool isAgain = false)
    {
        List<JsonObject> body = [Text(DeskTexts.NewQuestion, isHeading: true), Text(EditorMarkdown.Escape(question.Question))];
        if (question.AskedBy is { } name) body.Add(Text(EditorMarkdown.Escape(DeskTexts.AskedBy(name))));
        if (isAgain) body.Add(Text(DeskTexts.MaybePosted));
        body.AddRange([Text(DeskTexts.HowToAnswer), Field(AnswerKey, DeskTexts.YourAnswer, LongestAnswer), Name()]);
        var id = (IdKey, question.Id);
        return Message(body,
            [Button(DeskTexts.SendAnswer, Answer, id), Button(DeskTexts.Take, Take, id), Button(DeskTexts.CloseWithout, Close, id)],
            $"{DeskTexts.NewQuestion}: {question.Question}");
    }

    public static Activity Say(string markdown) =>
        new() { Type = ActivityTypes.Message, Text = markdown, TextFormat = TextFormatTypes.Markdown, Locale = "nl-NL" };

    static Activity Message(IEnumerable<JsonObject> body, IEnumerable<JsonObject> actions, string speak)
    {
        var card = new JsonObject
        {
            ["type"] = "AdaptiveCard", ["$schema"] = "https://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = ChannelTraits.CardVersion, ["lang"] = "nl", ["speak"] = speak,
            ["body"] = new JsonArray([.. body]), ["actions"] = new JsonArray([.. actions]),
        };
        return new()
        {
            Type = ActivityTypes.Message, Locale = "nl-NL", Summary = speak,
            Attachments = [new(CardJson.ContentType, content: ActivityParts.Write(card))],
        };
    }

    static JsonObject Text(string markdown, bool isHeading = false)
    {
        var text = new JsonObject { ["type"] = "TextBlock", ["text"] = markdown, ["wrap"] = true };
        if (isHeading) (text["style"], text["weight"]) = ("heading", "Bolder");
        return text;
    }

    static JsonObject Name() => Field(NameKey, DeskTexts.YourName, LongestName, isOneLine: true);

    static JsonObject Field(string id, string label, int longest, string? value = null, bool isOneLine = false)
    {
        var field = new JsonObject
        {
            ["type"] = "Input.Text", ["id"] = id, ["label"] = label, ["maxLength"] = longest, ["isMultiline"] = !isOneLine,
        };
        if (value is not null) field["value"] = value;
        return field;
    }

    static JsonObject Button(string title, string verb, params ReadOnlySpan<(string Key, string Value)> more)
    {
        var data = new JsonObject { [VerbKey] = verb };
        foreach (var (key, value) in more) data[key] = value;
        return new() { ["type"] = "Action.Submit", ["title"] = title, ["data"] = data };
    }
}
