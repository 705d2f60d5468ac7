using System.Text.Json;
using System.Text.Json.Serialization;
using BanenBot.Core.Dialogue;

namespace BanenBot.Storage;

/// <summary>Where a conversation stands, as every store writes it.</summary>
static class ConversationStates
{
    public static string Write(ConversationState state) => JsonSerializer.Serialize(state, ConversationJson.Default.ConversationState);

    /// <summary>One that can no longer be read (written by another version) counts as a new conversation.</summary>
    public static ConversationState Read(string json)
    {
        try
        {
            // A list that is absent reads as null, whatever the type says.
            var state = JsonSerializer.Deserialize(json, ConversationJson.Default.ConversationState) ?? ConversationState.Empty;
            return state.Choices is null ? state with { Choices = [] } : state;
        }
        catch (JsonException)
        {
            return ConversationState.Empty;
        }
    }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ConversationState))]
sealed partial class ConversationJson : JsonSerializerContext;
