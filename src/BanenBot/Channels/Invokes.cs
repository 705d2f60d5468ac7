using System.Text.Json.Nodes;
using BanenBot.BotFramework.Activities;
using BanenBot.Channels.Cards;
using BanenBot.Core.Dialogue;

namespace BanenBot.Channels;

/// <summary>The answer to an invoke: it goes back in the HTTP call itself.</summary>
readonly record struct InvokeAnswer(int Status, JsonNode? Body)
{
    public static readonly InvokeAnswer NotImplemented = new(StatusCodes.Status501NotImplemented, null);
}

/// <summary>Answers the invokes of Teams: a search, a pressed button of a card, a judgement. Others are not implemented.</summary>
sealed class Invokes(Responder responder, MessageExtension extension, FeedbackDesk feedback, TimeProvider clock)
{
    const string Query = "composeExtension/query";
    const string CardAction = "adaptiveCard/action";
    const string CardErrorType = "application/vnd.microsoft.error";
    const string MessageType = "application/vnd.microsoft.activity.message";

    DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().Date);

    public async Task<InvokeAnswer> AnswerAsync(Activity activity, CancellationToken cancellation) => activity.Name switch
    {
        Query => Ok(extension.Answer(activity.Value, ChannelTraits.Of(activity), Today)),
        CardAction => Ok(Pressed(activity)),
        FeedbackReading.SubmitAction when await feedback.TakeAsync(activity, cancellation) => Ok([]),
        _ => InvokeAnswer.NotImplemented,
    };

    /// <summary>The HTTP status is 200 whatever the outcome: how it went stands in the body.</summary>
    JsonObject Pressed(Activity activity)
    {
        if (activity.Value is not JsonObject value || value["action"] is not JsonObject action) return Error("The value holds no action.");
        if (action["verb"] is not JsonValue verb || !verb.TryGetValue<string>(out var name) || name != CardSubmit.RenewVerb)
            return Error("No such verb.");
        if (CardSubmit.Question(action["data"]) is not { } question) return Error("The action holds no question.");
        var reply = responder.Once(question, Today);
        if (reply.Outcome != Outcome.Figures) return Answer(MessageType, EditorMarkdown.Plain(reply.Text));
        var traits = ChannelTraits.Of(activity);
        var card = new ReplyCards(traits).Whole(reply, heading: null, isFolded: traits.IsGroup);
        return Answer(CardJson.ContentType, new CardJson(traits).Write(card));
    }

    static InvokeAnswer Ok(JsonObject body) => new(StatusCodes.Status200OK, body);

    static JsonObject Answer(string type, JsonNode value) =>
        new() { ["statusCode"] = StatusCodes.Status200OK, ["type"] = type, ["value"] = value };

    static JsonObject Error(string message) => new()
    {
        ["statusCode"] = StatusCodes.Status400BadRequest, ["type"] = CardErrorType,
        ["value"] = new JsonObject { ["code"] = "BadRequest", ["message"] = message },
    };
}
