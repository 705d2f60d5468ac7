using System.Text.Json.Nodes;
using BanenBot.Channels.Cards;
using BanenBot.Core.Dialogue;

namespace BanenBot.Channels;

/// <summary>Answers a pressed button of a card (<c>adaptiveCard/action</c>).</summary>
sealed class CardActions(Responder responder)
{
    const string ErrorType = "application/vnd.microsoft.error";
    const string MessageType = "application/vnd.microsoft.activity.message";

    /// <summary>The HTTP status is 200 whatever the outcome: how it went stands in the body.</summary>
    public JsonObject Press(JsonNode? pressed, ChannelTraits traits, DateOnly day)
    {
        if (pressed is not JsonObject value || value["action"] is not JsonObject action) return Error("The value holds no action.");
        if (action["verb"] is not JsonValue verb || !verb.TryGetValue<string>(out var name) || name != CardSubmit.RenewVerb)
            return Error("No such verb.");
        if (CardSubmit.Question(action["data"]) is not { } question) return Error("The action holds no question.");
        var reply = responder.FigureOnce(question, day) ?? responder.Once(question, day);
        if (reply.Outcome != Outcome.Figures) return Answer(MessageType, EditorMarkdown.Plain(reply.Text));
        var card = new ReplyCards(traits).Whole(reply, heading: null);
        return Answer(CardJson.ContentType, new CardJson(traits).Write(card));
    }

    static JsonObject Answer(string type, JsonNode value) =>
        new() { ["statusCode"] = StatusCodes.Status200OK, ["type"] = type, ["value"] = value };

    static JsonObject Error(string message) => new()
    {
        ["statusCode"] = StatusCodes.Status400BadRequest, ["type"] = ErrorType,
        ["value"] = new JsonObject { ["code"] = "BadRequest", ["message"] = message },
    };
}
