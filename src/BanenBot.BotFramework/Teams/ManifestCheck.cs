using System.Text.Json;
using System.Text.Json.Nodes;

namespace BanenBot.BotFramework.Teams;

/// <summary>
/// Checks what an organisation may change in the template, and what Microsoft's schema lets pass and Teams does not: versions, domains with
/// a scheme or a wildcard, addresses without https, files that are missing, lie elsewhere, have another size or other colours, translations
/// of nothing. The schema itself is held against the template by an end-to-end test.
/// </summary>
sealed class ManifestCheck(string folder)
{
    const int ColorSize = 192, OutlineSize = 32;
    const string SchemaKey = "$schema";

    readonly List<string> _faults = [];
    readonly List<string> _files = [];

    public IReadOnlyList<string> Faults => _faults;

    /// <summary>The files beside the manifest that it names, in the order in which it does.</summary>
    public IReadOnlyList<string> Files => _files;

    public void Read(string manifest)
    {
        if (manifest.Contains("{{", StringComparison.Ordinal)) _faults.Add(ManifestTexts.PlaceLeft);
        if (Parse(manifest, ManifestPackage.TemplateName) is not { } root) return;
        if (!ManifestValues.IsVersion(Text(root["version"]))) _faults.Add(ManifestTexts.Version);
        if (Text(root[SchemaKey])?.Contains($"/v{Text(root["manifestVersion"])}/", StringComparison.Ordinal) != true)
            _faults.Add(ManifestTexts.SchemaVersion);
        foreach (var domain in Items(root["validDomains"]).Select(Text))
            if (!HostNames.IsBare(domain)) _faults.Add(ManifestTexts.ValidDomain(domain));
        foreach (var key in new[] { "websiteUrl", "privacyUrl", "termsOfUseUrl" })
            if (!IsHttps(Text(Get(root["developer"], key)))) _faults.Add(ManifestTexts.Https($"developer.{key}"));
        foreach (var key in new[] { "staticTabs[].contentUrl", "staticTabs[].websiteUrl" })
            foreach (var (place, address) in ManifestPath.Find(root, key))
                if (!IsHttps(Text(address))) _faults.Add(ManifestTexts.Https(place));
        ReadIcon(Text(Get(root["icons"], "color")), "icons.color", ColorSize, isOutline: false);
        ReadIcon(Text(Get(root["icons"], "outline")), "icons.outline", OutlineSize, isOutline: true);
        _faults.AddRange(ManifestLimits.Faults(root));
        foreach (var language in Items(Get(root["localizationInfo"], "additionalLanguages")))
            if (ReadFile(Text(Get(language, "file")), "localizationInfo") is { } file) ReadTranslation(root, file);
    }

    /// <summary>A translation whose key points nowhere is passed over in silence by Teams: the Dutch text stays.</summary>
    void ReadTranslation(JsonObject manifest, string file)
    {
        var name = Path.GetFileName(file);
        if (Parse(File.ReadAllText(file), name) is not { } translation) return;
        foreach (var key in translation.Select(entry => entry.Key).Where(key => key != SchemaKey))
            if (ManifestPath.Find(manifest, key).All(found => found.Node is null)) _faults.Add(ManifestTexts.TranslatesNothing(name, key));
    }

    void ReadIcon(string? name, string key, int size, bool isOutline)
    {
        if (ReadFile(name, key) is { } path && ManifestIcon.Fault(path, key, size, isOutline) is { } fault) _faults.Add(fault);
    }

    /// <summary>
    /// Teams wants every file in the root of the package; so a name with a folder in it, or one that climbs out, is a fault.
    /// </summary>
    string? ReadFile(string? name, string key)
    {
        if (name is null or "" or "." or ".." || name.AsSpan().ContainsAny('/', '\\'))
        {
            _faults.Add(ManifestTexts.NotBeside(key, name));
            return null;
        }

        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            _faults.Add(ManifestTexts.Missing(key, name));
            return null;
        }

        if (!_files.Contains(name)) _files.Add(name);
        return path;
    }

    JsonObject? Parse(string text, string name)
    {
        try
        {
            if (JsonNode.Parse(text, documentOptions: new() { AllowDuplicateProperties = false }) is JsonObject root) return root;
            _faults.Add(ManifestTexts.NotObject(name));
        }
        catch (JsonException error)
        {
            // A name that stands twice comes without a line.
            _faults.Add(error.LineNumber is { } line ? ManifestTexts.NotJson(name, line + 1) : ManifestTexts.Twice(name));
        }

        return null;
    }

    static bool IsHttps(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;

    static JsonNode? Get(JsonNode? node, string key) => ManifestPath.Get(node, key);

    static IEnumerable<JsonNode?> Items(JsonNode? node) => node as JsonArray ?? [];

    static string? Text(JsonNode? node) => ManifestPath.Text(node);
}
