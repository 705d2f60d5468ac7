using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace BanenBot.Core.Reading;

/// <summary>A mapping in a YAML file that knows its file and lines, so that each fault can be pointed at.</summary>
sealed class YamlMap
{
    /// <summary>Far beyond what anyone writes: brackets within brackets, and signs before the first letter of a line.</summary>
    const int MostOpen = 50, MostIndent = 300;

    readonly YamlMappingNode _node;
    readonly FaultList _faults;
    readonly int _lineOffset;
    readonly HashSet<string> _read = [];

    internal YamlMap(string file, YamlMappingNode node, FaultList faults, int lineOffset)
    {
        File = file;
        _node = node;
        _faults = faults;
        _lineOffset = lineOffset;
    }

    public string File { get; }

    public int Line => LineOf(_node);

    /// <summary>Reads a YAML text whose top level is a mapping; null with a fault where it is something else.</summary>
    /// <param name="lineOffset">Lines of the file that stand before the text (front matter starts on line 2).</param>
    public static YamlMap? Parse(string file, string text, FaultList faults, int lineOffset = 0)
    {
        if (IsTooDeep(text))
        {
            faults.Add(file, 1 + lineOffset, "Dit bestand is te diep genest. Kijk naar haken en streepjes die nergens sluiten.");
            return null;
        }

        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }]) return new YamlMap(file, root, faults, lineOffset);
            faults.Add(file, 1 + lineOffset, "Hier worden sleutels met een waarde verwacht, zoals `vraag: …`.");
        }
        catch (YamlException error)
        {
            faults.Add(file, (int)error.Start.Line + lineOffset,
                "Dit is geen geldige YAML. Kijk naar inspringing, dubbele punten, dubbele sleutels en aanhalingstekens.");
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            // The library meets some broken texts (an unclosed quote in a list) with these instead of its own exception, without a line.
            faults.Add(file, 1 + lineOffset, "Dit is geen geldige YAML. Kijk naar aanhalingstekens, haken en dubbele sleutels.");
        }

        return null;
    }

    /// <summary>Looked at before reading: the library takes the square of the depth, and a frame of the stack a level.</summary>
    static bool IsTooDeep(string text)
    {
        var (open, level, atStart) = (0, 0, true);
        foreach (var character in text)
        {
            if (character is '[' or '{') open++;
            else if (character is ']' or '}') open = Math.Max(0, open - 1);
            if (character == '\n') (level, atStart) = (0, true);
            else if (atStart && character is ' ' or '-' or '?') level++;
            else atStart = false;
            if (open > MostOpen || level > MostIndent) return true;
        }

        return false;
    }

    public string? Text(string key) => Node(key) switch
    {
        null => null,
        YamlScalarNode { Value: { } value } scalar => string.IsNullOrWhiteSpace(value) && scalar.Style == ScalarStyle.Plain ? null
            : value.Trim(),
        var other => Wrong<string>(other, $"`{key}` moet één waarde zijn."),
    };

    public string? RequiredText(string key)
    {
        var text = Text(key);
        if (string.IsNullOrWhiteSpace(text)) _faults.Add(File, LineOf(key), $"`{key}` ontbreekt of is leeg.");
        return text;
    }

    /// <summary>A list of texts; a single value counts as a list of one.</summary>
    public IReadOnlyList<string> Texts(string key) => Node(key) switch
    {
        null => [],
        YamlScalarNode { Value: { } value } => string.IsNullOrWhiteSpace(value) ? [] : [value.Trim()],
        YamlSequenceNode list => [.. list.Children.Select(item => TextOf(item, key)).OfType<string>()],
        var other => Wrong<IReadOnlyList<string>>(other, $"`{key}` moet een lijst zijn.") ?? [],
    };

    public IReadOnlyList<YamlMap> Maps(string key)
    {
        switch (Node(key))
        {
            case null: return [];
            case YamlSequenceNode list:
                var maps = new List<YamlMap>(list.Children.Count);
                foreach (var item in list.Children)
                {
                    if (item is YamlMappingNode map) maps.Add(new YamlMap(File, map, _faults, _lineOffset));
                    else _faults.Add(File, LineOf(item), $"Elk onderdeel van `{key}` moet sleutels hebben.");
                }

                return maps;
            case var other: return Wrong<IReadOnlyList<YamlMap>>(other, $"`{key}` moet een lijst zijn.") ?? [];
        }
    }

    /// <summary>Key and text of every entry, for mappings whose keys are data.</summary>
    public IEnumerable<(string Key, IReadOnlyList<string> Values)> Entries()
    {
        foreach (var key in _node.Children.Keys.OfType<YamlScalarNode>().Select(node => node.Value).OfType<string>())
            yield return (key, Texts(key));
    }

    /// <summary>A fault at this mapping, or at one of its keys.</summary>
    public void Fault(string reason, string? key = null) => _faults.Add(File, key is null ? Line : LineOf(key), reason);

    /// <summary>Reports keys that nobody asked for: a typing error in a key would otherwise lose what it holds.</summary>
    public void ReportUnknownKeys()
    {
        foreach (var node in _node.Children.Keys.OfType<YamlScalarNode>())
            if (node.Value is { } key && !_read.Contains(key))
                _faults.Add(File, LineOf(node), $"De sleutel `{key}` is onbekend.");
    }

    YamlNode? Node(string key)
    {
        _read.Add(key);
        return _node.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;
    }

    string? TextOf(YamlNode node, string key) => node is YamlScalarNode { Value: { } value }
        ? value.Trim()
        : Wrong<string>(node,
            $"Elk onderdeel van `{key}` moet één tekst zijn; zet een tekst met een dubbele punt tussen aanhalingstekens.");

    T? Wrong<T>(YamlNode node, string reason) where T : class
    {
        _faults.Add(File, LineOf(node), reason);
        return null;
    }

    int LineOf(string key) => _node.Children.Keys.OfType<YamlScalarNode>().FirstOrDefault(node => node.Value == key) is { } node
        ? LineOf(node) : Line;

    int LineOf(YamlNode node) => (int)node.Start.Line + _lineOffset;
}
