using BanenBot.Core.Reading;

namespace BanenBot.Core.Dutch;

/// <summary>Reads <c>knowledge/taal</c>; the form of each file is described in <c>knowledge/README.md</c>.</summary>
sealed class LanguageReader(KnowledgeFolder folder, FaultList faults)
{
    const string StopWordsFile = "taal/stopwoorden.yaml";
    const string FramingFile = "taal/omlijsting.yaml";
    const string StemsFile = "taal/stammen.yaml";
    const string OrdinaryFile = "taal/gewone-woorden.yaml";
    const string SynonymsFile = "taal/synoniemen.yaml";
    const string AbbreviationsFile = "taal/afkortingen.yaml";
    const string CompoundsFile = "taal/samenstellingen.yaml";

    public LanguageData Read()
    {
        var data = LanguageData.Empty;
        foreach (var (file, read) in Readers())
        {
            if (folder.ReadText(file, faults) is not { } text || YamlMap.Parse(file, text, faults) is not { } map) continue;
            data = read(map, data);
            map.ReportUnknownKeys();
        }

        return data;
    }

    static IEnumerable<(string File, Func<YamlMap, LanguageData, LanguageData> Read)> Readers() =>
    [
        (StopWordsFile, ReadStopWords),
        (FramingFile, (map, data) => data with { FramingWords = Set(map, "woorden") }),
        (StemsFile, ReadStems),
        (OrdinaryFile, (map, data) => data with { OrdinaryWords = Set(map, "woorden") }),
        (SynonymsFile, (map, data) => data with { Groups = ReadGroups(map, "groepen", withId: false, []) }),
        (AbbreviationsFile, (map, data) => data with { Groups = ReadGroups(map, "afkortingen", withId: true, data.Groups) }),
        (CompoundsFile, (map, data) => data with
        {
            CompoundParts = Words(map, "delen"),
            LinkingLetters = Words(map, "tussenletters"),
            Particles = Set(map, "deeltjes"),
        }),
        (WordClasses.File, (map, data) => data with { Classes = WordClasses.Read(map) }),
    ];

    static LanguageData ReadStopWords(YamlMap map, LanguageData data)
    {
        var determiners = Set(map, "lidwoorden");
        IEnumerable<string> all = [.. determiners, .. Set(map, "vraagwoorden"), .. Set(map, "woorden")];
        return data with { Determiners = determiners, StopWords = all.ToHashSet(StringComparer.Ordinal), Shorthand = ReadShorthand(map) };
    }

    static Dictionary<string, string> ReadShorthand(YamlMap map)
    {
        var shorthand = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in map.Maps("kortschrift"))
            foreach (var (full, forms) in entry.Entries())
                foreach (var form in forms.Select(Folding.Fold))
                    if (!shorthand.TryAdd(form, Folding.Fold(full))) entry.Fault($"`{form}` staat ook al bij `{shorthand[form]}`.");
        return shorthand;
    }

    static LanguageData ReadStems(YamlMap map, LanguageData data)
    {
        var kept = Set(map, "beschermd");
        var stems = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in map.Maps("vast"))
            foreach (var (stem, words) in entry.Entries())
            {
                if (words.Count == 0) entry.Fault($"Zet achter `{stem}` de woorden die deze stam krijgen.");
                foreach (var word in words.Select(Folding.Fold))
                    if (kept.Contains(word)) entry.Fault($"`{word}` staat ook bij `beschermd`.");
                    else if (!stems.TryAdd(word, Folding.Fold(stem))) entry.Fault($"`{word}` heeft al een vaste stam.");
            }

        return data with { ProtectedWords = kept, FixedStems = stems };
    }

    /// <param name="withId">Whether the id is itself one of the words (an abbreviation) or only the name of the group.</param>
    /// <param name="before">Groups read before: ids stay unique.</param>
    static List<SynonymGroup> ReadGroups(YamlMap map, string key, bool withId, IReadOnlyList<SynonymGroup> before)
    {
        var groups = before.ToList();
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in map.Maps(key))
            foreach (var (id, words) in entry.Entries())
            {
                IReadOnlyList<string> phrases = withId ? [id, .. words] : words;
                if (phrases.Count < 2) entry.Fault($"Bij `{id}` horen minstens twee woorden die hetzelfde betekenen.");
                else if (groups.Exists(group => group.Id == id)) entry.Fault($"De naam `{id}` is al in gebruik.");
                else groups.Add(new SynonymGroup(id, phrases));
                foreach (var phrase in phrases.Select(Folding.Fold))
                    if (!seen.TryAdd(phrase, id)) entry.Fault($"`{phrase}` staat ook al bij `{seen[phrase]}`.");
            }

        return groups;
    }

    static HashSet<string> Set(YamlMap map, string key)
    {
        var set = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in Words(map, key))
            if (!set.Add(word)) map.Fault($"`{word}` staat twee keer bij `{key}`.", key);
        return set;
    }

    static List<string> Words(YamlMap map, string key) => [.. map.Texts(key).Select(Folding.Fold)];
}
