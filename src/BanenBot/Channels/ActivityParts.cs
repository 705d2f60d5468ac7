using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BanenBot.Channels;

/// <summary>
/// Between the SDK's JSON and ours. What this room writes goes out to the byte as it was written (<see cref="JRaw"/>); what comes in free
/// parts is read as <see cref="JsonNode"/>.
/// </summary>
static class ActivityParts
{
    public static JsonNode? Value(Activity activity) => Read(activity.Value);

    /// <summary>An object of an entity, its type left out; empty where it has nothing else.</summary>
    public static JsonObject Properties(Entity entity) => Read(entity.Properties) as JsonObject ?? [];

    public static JRaw Write(JsonNode node) => new(node.ToJsonString());

    public static Entity Entity(JsonObject node) => new((string?)node["type"])
    {
        Properties = new JObject(node.Where(property => property.Key != "type" && property.Value is not null)
            .Select(property => new JProperty(property.Key, Write(property.Value!)))),
    };

    static JsonNode? Read(object? free) => free is JToken token ? JsonNode.Parse(token.ToString(Formatting.None)) : null;
}
