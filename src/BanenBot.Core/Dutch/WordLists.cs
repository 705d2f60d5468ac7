using System.Collections.Frozen;
using System.Globalization;
using BanenBot.Core.Reading;

namespace BanenBot.Core.Dutch;

/// <summary>
/// The named lists of words in one file of <c>taal</c>: each must be there, hold something and hold nothing twice. Asked for by name once,
/// while the knowledge is read, by a class with a property for each.
/// </summary>
sealed class WordLists
{
    readonly YamlMap? _map;

    WordLists(YamlMap? map) => _map = map;

    /// <summary>Of no file: every list is empty.</summary>
    public static WordLists None { get; } = new(null);

    /// <param name="make">Asks for every list that there is: any other name in the file is a fault.</param>
    public static T Read<T>(KnowledgeFolder folder, string file, FaultList faults, Func<WordLists, T> make)
    {
        var map = folder.ReadText(file, faults) is { } text ? YamlMap.Parse(file, text, faults) : null;
        var made = make(new WordLists(map));
        map?.ReportUnknownKeys();
        return made;
    }

    /// <summary>Folded; a sign stays as it is.</summary>
    public FrozenSet<string> Set(string name) => Words(name).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Folded, in the order of the file.</summary>
    public IReadOnlyList<string> Words(string name) => [.. Written(name).Select(Folded)];

    /// <summary>As an editor wrote them, in the order of the file.</summary>
    public IReadOnlyList<string> Written(string name)
    {
        if (_map is not { } map) return [];
        var words = map.Texts(name);
        if (words.Count == 0) map.Fault($"De lijst `{name}` ontbreekt of is leeg.", name);
        ReportDoubles(map, name, words);
        return words;
    }

    /// <summary>A list whose words are divided over ids, in the order of the file; one word may stand under more than one.</summary>
    public IReadOnlyList<(string Id, IReadOnlyList<string> Words)> Named(string name)
    {
        if (_map is not { } map) return [];
        var named = new List<(string, IReadOnlyList<string>)>();
        foreach (var entry in map.Maps(name))
            foreach (var (id, words) in entry.Entries())
            {
                if (words.Count == 0) entry.Fault($"Zet achter `{id}` van `{name}` minstens één woord.");
                ReportDoubles(entry, id, words);
                named.Add((id, [.. words.Select(Folded)]));
            }

        if (named.Count == 0) map.Fault($"De lijst `{name}` ontbreekt of is leeg.", name);
        return named;
    }

    /// <summary>The same, under ids that code knows: each must be there, and no other.</summary>
    public IReadOnlyList<(string Id, IReadOnlyList<string> Words)> Named(string name, IReadOnlyCollection<string> ids)
    {
        var named = Named(name);
        if (named.Count == 0) return named;
        foreach (var id in ids.Except(named.Select(entry => entry.Id))) _map?.Fault($"`{id}` ontbreekt in `{name}`.", name);
        foreach (var id in named.Select(entry => entry.Id).Except(ids)) _map?.Fault($"`{id}` van `{name}` is onbekend.", name);
        return named;
    }

    /// <summary>What each word counts for: "- 1: [een, eerste]".</summary>
    /// <param name="others">Ids that are no number, with what they count for in code.</param>
    public FrozenDictionary<string, int> Numbers(string name, params (string Id, int Value)[] others)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (id, words) in Named(name))
        {
            var other = Array.FindIndex(others, known => known.Id == id);
            var value = other >= 0 ? others[other].Value : 0;
            if (other < 0 && !int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out value))
                _map?.Fault($"`{id}` van `{name}` is geen getal.", name);
            else
                foreach (var word in words.Where(word => !numbers.TryAdd(word, value) && numbers[word] != value))
                    _map?.Fault($"`{word}` van `{name}` staat bij twee getallen.", name);
        }

        return numbers.ToFrozenDictionary(StringComparer.Ordinal);
    }

    static string Folded(string word) => word.Any(char.IsLetterOrDigit) ? Folding.Fold(word) : word;

    static void ReportDoubles(YamlMap map, string name, IReadOnlyList<string> words)
    {
        foreach (var word in words.CountBy(word => word, StringComparer.Ordinal).Where(word => word.Value > 1))
            map.Fault($"`{word.Key}` staat twee keer bij `{name}`.", name);
    }
}
