using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BanenBot.BotFramework.Teams;

/// <summary>
/// Checks what Microsoft's schema lets pass and Teams does not: versions, domains with a scheme or a wildcard, addresses without https,
/// files that are missing, lie elsewhere or have another size. The schema itself is held against the template by an end-to-end test.
/// </summary>
sealed class ManifestCheck(string folder)
{
    const int ColorSize = 192, OutlineSize = 32;
    static readonly byte[] PngStart = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    readonly List<string> _faults = [];
    readonly List<string> _files = [];

    public IReadOnlyList<string> Faults => _faults;

    /// <summary>The files beside the manifest that it names, in the order in which it does.</summary>
    public IReadOnlyList<string> Files => _files;

    public void Read(string manifest)
    {
        if (manifest.Contains("{{", StringComparison.Ordinal)) _faults.Add("The manifest has a place that nothing fills in: {{ is left.");
        if (Parse(manifest, "manifest.json") is not { } root) return;
        if (!ManifestValues.IsVersion(Text(root["version"]))) _faults.Add("version must be of the form 1.2.3.");
        foreach (var domain in Items(root["validDomains"]).Select(Text))
            if (!HostNames.IsBare(domain)) _faults.Add($"validDomains: '{domain}' is not a bare host name.");
        foreach (var key in new[] { "websiteUrl", "privacyUrl", "termsOfUseUrl" })
            if (!IsHttps(Text(Get(root["developer"], key)))) _faults.Add($"developer.{key} must be an address with https.");
        ReadIcon(Text(Get(root["icons"], "color")), "icons.color", ColorSize);
        ReadIcon(Text(Get(root["icons"], "outline")), "icons.outline", OutlineSize);
        foreach (var language in Items(Get(root["localizationInfo"], "additionalLanguages")))
            if (ReadFile(Text(Get(language, "file")), "localizationInfo") is { } file)
                Parse(File.ReadAllText(file), Path.GetFileName(file));
    }

    void ReadIcon(string? name, string key, int size)
    {
        if (ReadFile(name, key) is not { } path) return;
        Span<byte> head = stackalloc byte[24];
        using var stream = File.OpenRead(path);
        var isPng = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.StartsWith(PngStart);
        if (!isPng) _faults.Add($"{key}: {name} is not a PNG.");
        else if (BinaryPrimitives.ReadInt32BigEndian(head[16..]) != size || BinaryPrimitives.ReadInt32BigEndian(head[20..]) != size)
            _faults.Add($"{key}: {name} must be {size} by {size} pixels.");
    }

    /// <summary>
    /// Teams wants every file in the root of the package; so a name with a folder in it, or one that climbs out, is a fault.
    /// </summary>
    string? ReadFile(string? name, string key)
    {
        if (name is null or "" or "." or ".." || name.AsSpan().ContainsAny('/', '\\'))
        {
            _faults.Add($"{key}: '{name}' must be the name of a file beside the manifest.");
            return null;
        }

        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            _faults.Add($"{key}: {name} is missing.");
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
            _faults.Add($"{name} is not a JSON object.");
        }
        catch (JsonException error)
        {
            // A name that stands twice comes without a line.
            _faults.Add(error.LineNumber is { } line ? $"{name} is not JSON: line {line + 1}." : $"{name} has a name twice.");
        }

        return null;
    }

    static bool IsHttps(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;

    static JsonNode? Get(JsonNode? node, string key) => (node as JsonObject)?[key];

    static IEnumerable<JsonNode?> Items(JsonNode? node) => node as JsonArray ?? [];

    static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
