using System.Collections.Frozen;
using BanenBot.Core.Dutch;

namespace BanenBot.Core.Figures.Questions;

/// <summary>What a word asks for, apart from its subject.</summary>
[Flags]
enum Cue
{
    None = 0,
    Quantity = 1 << 0,
    Share = 1 << 1,
    Growth = 1 << 2,
    Decline = 1 << 3,
    Difference = 1 << 4,
    Series = 1 << 5,
    Compare = 1 << 6,
    Split = 1 << 7,
    Highest = 1 << 8,
    Lowest = 1 << 9,
    Target = 1 << 10,
    Realised = 1 << 11,
    Persons = 1 << 12,
    Must = 1 << 13,
    Have = 1 << 14,
    Total = 1 << 15,
    Apart = 1 << 16,

    /// <summary>Asks why, who or what something is: a question for an article.</summary>
    Explain = 1 << 17,

    /// <summary>Points back at what was said: daarvan, dat, die.</summary>
    Back = 1 << 18,
    Regions = 1 << 19,
    Time = 1 << 20,

    /// <summary>Hints at a number without asking for one: cijfers, stand.</summary>
    Number = 1 << 21,
}

/// <summary>The Dutch words behind the cues.</summary>
sealed class Cues(WordLists lists)
{
    static readonly Dictionary<string, Cue> Names = new(StringComparer.Ordinal)
    {
        ["hoeveel"] = Cue.Quantity, ["getal"] = Cue.Number, ["totaal"] = Cue.Total, ["aandeel"] = Cue.Share, ["groei"] = Cue.Growth,
        ["daling"] = Cue.Decline, ["verschil"] = Cue.Difference, ["reeks"] = Cue.Series, ["vergelijking"] = Cue.Compare,
        ["uitsplitsing"] = Cue.Split, ["hoogste"] = Cue.Highest, ["laagste"] = Cue.Lowest, ["doel"] = Cue.Target,
        ["gehaald"] = Cue.Realised, ["personen"] = Cue.Persons, ["moeten"] = Cue.Must, ["hebben"] = Cue.Have, ["apart"] = Cue.Apart,
        ["uitleg"] = Cue.Explain, ["terug"] = Cue.Back, ["regios"] = Cue.Regions, ["tijd"] = Cue.Time,
    };

    readonly FrozenDictionary<string, Cue> _words = Table(lists.Named("signalen", Names.Keys));

    // Words that no term needs to be met by: articles, pronouns, forms of "zijn", and "hoeveel", which every question may leave out.
    readonly FrozenSet<string> _fillers = lists.Set("vulwoorden-bij-cijfers");

    // Words that cannot be left out of a term, however little they say by themselves: "werken niet" is not "werken".
    readonly FrozenSet<string> _explainers = lists.Set("altijd-uitleg");
    readonly FrozenSet<string> _prepositions = lists.Set("voorzetsels");

    // Cues that make two words mean the same in a term: "percentage werkenden" is also met by "procent werkenden".
    const int ShortestEnding = 4;
    const Cue Interchangeable = Cue.Share | Cue.Growth | Cue.Decline | Cue.Target | Cue.Realised | Cue.Persons | Cue.Must | Cue.Have;

    /// <summary>For the vocabulary: a slip in one of these is corrected too.</summary>
    public IEnumerable<string> All => _words.Keys;

    public Cue Of(string word) => _words.GetValueOrDefault(word);

    /// <summary>What the last part of a compound asks for: "banengroei" asks for growth.</summary>
    public Cue OfEnding(string word)
    {
        for (var start = 1; start <= word.Length - ShortestEnding; start++)
            if (_words.TryGetValue(word[start..], out var cue)) return cue;
        return Cue.None;
    }

    public Cue MeaningOf(string word) => Of(word) & Interchangeable;

    /// <summary>"wat telt als baan", "hoe telt een baan mee": what something is, not how many there are.</summary>
    public static bool AsksWhatCounts(string word, string next) => word is "telt" or "tellen" && next is "als" or "mee";

    public bool IsPreposition(string word) => _prepositions.Contains(word);

    public bool IsFiller(string word) => _fillers.Contains(word);

    /// <summary>Whether the word makes it a question for an article whatever else is asked.</summary>
    public bool IsExplainer(string word) => _explainers.Contains(word);

    static FrozenDictionary<string, Cue> Table(IReadOnlyList<(string Id, IReadOnlyList<string> Words)> rows)
    {
        var table = new Dictionary<string, Cue>(StringComparer.Ordinal);
        foreach (var (id, words) in rows)
            foreach (var word in words)
                table[word] = table.GetValueOrDefault(word) | Names.GetValueOrDefault(id);
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
