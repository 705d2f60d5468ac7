using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using BanenBot.BotFramework.Activities;

namespace BanenBot.BotFramework.Connector;

/// <summary>The id that the channel gave; Teams gives none where it split text and card in two messages.</summary>
public sealed record ResourceResponse(string? Id);

/// <summary>
/// A new conversation. Teams takes two forms: one member with <see cref="IsGroup"/> false and a tenant; or a channel in
/// <see cref="ChannelData"/> with <see cref="IsGroup"/> true and an activity. New group chats it always refuses.
/// </summary>
public sealed record ConversationParameters(
    bool IsGroup, IReadOnlyList<ChannelAccount>? Members = null, Activity? Activity = null,
    JsonNode? ChannelData = null, string? TenantId = null);

public sealed record ConversationResource(string? Id, string? ActivityId = null, string? ServiceUrl = null);

/// <summary>A page of members; without <see cref="ContinuationToken"/> it is the last.</summary>
public sealed record MembersPage(IReadOnlyList<ChannelAccount>? Members, string? ContinuationToken);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(ConversationResource))]
[JsonSerializable(typeof(MembersPage))]
sealed partial class ConnectorJson : JsonSerializerContext;
