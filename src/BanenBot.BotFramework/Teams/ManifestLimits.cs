using System.Text.Json.Nodes;

namespace BanenBot.BotFramework.Teams;

/// <summary>
/// The limits of schema 1.30 on what an organisation may reword, so that a text too long is told here and not by Teams, one at a time.
/// <c>[]</c> in a key stands for each item of a list.
/// </summary>
static class ManifestLimits
{
    static readonly (string Key, int Longest)[] Texts =
    [
        ("developer.name", 32), ("name.short", 30), ("name.full", 100), ("description.short", 80), ("description.full", 4000),
        ("bots[].commandLists[].commands[].title", 128), ("bots[].commandLists[].commands[].description", 4000),
        ("staticTabs[].entityId", 64), ("staticTabs[].name", 128), ("composeExtensions[].commands[].id", 64),
        ("composeExtensions[].commands[].title", 32),
        ("composeExtensions[].commands[].description", 128),
        ("composeExtensions[].commands[].parameters[].name", 64), ("composeExtensions[].commands[].parameters[].title", 32),
        ("composeExtensions[].commands[].parameters[].description", 128),
    ];

    static readonly (string Key, int Most)[] Lists =
    [
        ("validDomains", 100), ("bots", 1), ("bots[].commandLists", 3), ("bots[].commandLists[].commands", 12), ("staticTabs", 16),
        ("composeExtensions", 1),
        ("composeExtensions[].commands", 10), ("composeExtensions[].commands[].parameters", 5),
    ];

    public static IEnumerable<string> Faults(JsonObject manifest)
    {
        foreach (var (key, longest) in Texts)
        {
            foreach (var (place, node) in ManifestPath.Find(manifest, key))
            {
                if (ManifestPath.Text(node) is not { Length: > 0 } text) yield return ManifestTexts.Empty(place);
                else if (text.Length > longest) yield return ManifestTexts.TooLong(place, longest);
            }
        }

        foreach (var (key, most) in Lists)
            foreach (var (place, node) in ManifestPath.Find(manifest, key))
                if (node is JsonArray list && list.Count > most) yield return ManifestTexts.TooMany(place, most);

        // Two commands of one name are told apart by nobody: the schema does not look, the client sends the name alone.
        var ids = ManifestPath.Find(manifest, "composeExtensions[].commands[].id")
            .Select(found => ManifestPath.Text(found.Node)).OfType<string>();
        foreach (var (id, count) in ids.CountBy(id => id))
            if (count > 1) yield return ManifestTexts.Double("composeExtensions[0].commands", id);
    }
}
