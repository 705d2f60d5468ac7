using System.Text.Json.Nodes;

namespace BanenBot.Channels;

/// <summary>What comes back when a button of one of our cards is pressed: a message without text, or an invoke, with this value.</summary>
static class CardSubmit
{
    public const string QuestionKey = "vraag";

    /// <summary>What the page's own script puts on the clipboard; it is never sent.</summary>
    public const string CopyKey = "kopieer";

    /// <summary>The verb of the button that renews a card.</summary>
    public const string RenewVerb = "ververs";

    public static string? Question(JsonNode? value) =>
        value is JsonObject submitted && submitted[QuestionKey] is JsonValue question && question.TryGetValue<string>(out var text)
            ? text : null;
}
