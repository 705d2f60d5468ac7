using System.Collections.Frozen;

namespace BanenBot.Core.Dutch;

/// <summary>
/// The stem of a word in this field: what the editors fixed, then what they protected, then the stemmer, with two repairs of what it
/// leaves. The ending of "telt" and "verdiend" goes where the knowledge holds the infinitive (anywhere else it would ruin recht and
/// maand). And the last vowel of a longer stem is written single: a stemmer cannot know that "realiseren" has a long e and
/// "verwijderen" a mute one, and so keeps realiseren and gerealiseerd, sector and sectoren, actueel and actuele apart.
/// </summary>
sealed class StemTable
{
    /// <summary>Shorter stems are kept apart by their vowel: maan and man, baan and ban.</summary>
    const int LongStem = 6;

    readonly LanguageData _data;
    readonly FrozenSet<string> _infinitives;

    public StemTable(LanguageData data, IEnumerable<string> words)
    {
        _data = data;
        _infinitives = words
            .Where(word => word.EndsWith("en", StringComparison.Ordinal) && !data.ProtectedWords.Contains(word))
            .Select(word => WithSingleVowel(data.FixedStems.TryGetValue(word, out var stem) ? stem : DutchStemmer.Stem(word)))
            .ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Whether the knowledge holds an infinitive with this stem (or a plural in -en, which looks the same).</summary>
    public bool IsVerb(string stem) => _infinitives.Contains(stem);

    /// <summary>A stop word is its own stem: "wanneer" stays the question word that a ranking looks for.</summary>
    public string StemOf(string word)
    {
        if (_data.FixedStems.TryGetValue(word, out var stem)) return WithSingleVowel(stem);
        if (_data.ProtectedWords.Contains(word) || _data.StopWords.Contains(word) || !IsPlain(word)) return word;
        stem = DutchStemmer.Stem(word);
        if (stem.Length == 0) return word;
        if (stem is [_, _, _, .., 't' or 'd'] && WithSingleVowel(stem[..^1]) is var verb && _infinitives.Contains(verb)) return verb;
        return WithSingleVowel(stem);
    }

    static string WithSingleVowel(string stem) =>
        stem.Length >= LongStem && stem[^2] == stem[^3] && stem[^2] is 'a' or 'e' or 'o' or 'u' ? stem.Remove(stem.Length - 2, 1) : stem;

    /// <summary>t+2, q4, vso/pro and addresses are no words to inflect.</summary>
    static bool IsPlain(string word) => word.All(letter => char.IsLetter(letter) || letter == '\'');
}
