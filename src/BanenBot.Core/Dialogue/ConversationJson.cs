using System.Text.Json.Serialization;

namespace BanenBot.Core.Dialogue;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ConversationState))]
sealed partial class ConversationJson : JsonSerializerContext;
