using System.Text.Json.Nodes;

namespace BanenBot.Channels;

/// <summary>What comes back when a button of one of our cards is pressed: a message without text, with this value.</summary>
static class CardSubmit
{
    public const string QuestionKey = "vraag";

    public static string? Question(JsonNode? value) =>
        value is JsonObject submitted && submitted[QuestionKey] is JsonValue question && question.TryGetValue<string>(out var text) ? text : null;
}
