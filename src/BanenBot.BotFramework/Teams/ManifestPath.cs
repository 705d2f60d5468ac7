using System.Globalization;
using System.Text.Json.Nodes;

namespace BanenBot.BotFramework.Teams;

/// <summary>Places in a manifest, written as its translations do: <c>bots[0].commandLists[1].commands[0].title</c>.</summary>
static class ManifestPath
{
    /// <summary>
    /// What stands at a key, each with its place. <c>[]</c> goes over a whole list; an item that lacks the last name is there with null, a
    /// list that is not there gives nothing.
    /// </summary>
    public static IEnumerable<(string Place, JsonNode? Node)> Find(JsonObject manifest, string key)
    {
        var found = new List<(string Place, JsonNode? Node)> { ("", manifest) };
        foreach (var step in key.Split('.'))
        {
            var bracket = step.IndexOf('[', StringComparison.Ordinal);
            var name = bracket < 0 ? step : step[..bracket];
            found = [.. found.Select(parent => (Join(parent.Place, name), Get(parent.Node, name)))];
            if (bracket >= 0) found = [.. found.SelectMany(list => Items(list.Place, list.Node, step[(bracket + 1)..^1]))];
        }

        return found;
    }

    public static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public static JsonNode? Get(JsonNode? node, string key) => (node as JsonObject)?[key];

    static string Join(string place, string name) => place.Length == 0 ? name : $"{place}.{name}";

    static IEnumerable<(string Place, JsonNode? Node)> Items(string place, JsonNode? node, string number) =>
        (node as JsonArray ?? []).Select((item, index) => (string.Create(CultureInfo.InvariantCulture, $"{place}[{index}]"), item))
        .Where((_, index) => number.Length == 0 || number == index.ToString(CultureInfo.InvariantCulture));
}
