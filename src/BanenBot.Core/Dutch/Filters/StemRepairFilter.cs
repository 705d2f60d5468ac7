using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace BanenBot.Core.Dutch.Filters;

/// <summary>
/// Repairs two things that a stemmer leaves. The ending of "telt" and "verdiend" goes where the knowledge holds the infinitive (anywhere
/// else
/// it would ruin recht and maand). And the last vowel of a longer stem is written single: a stemmer cannot know that "realiseren" has a
/// long
/// e and "verwijderen" a mute one, and so keeps realiseren and gerealiseerd, sector and sectoren, actueel and actuele apart.
/// </summary>
sealed class StemRepairFilter : TokenFilter
{
    /// <summary>Shorter stems are kept apart by their vowel: maan and man, baan and ban.</summary>
    const int LongStem = 6;

    readonly ICharTermAttribute _term;
    readonly IKeywordAttribute _keyword;
    readonly IWordAttribute _word;
    readonly IReadOnlySet<string> _infinitives;

    /// <param name="input">Stemmed words.</param>
    /// <param name="infinitives">The stems of the infinitives that the knowledge holds.</param>
    public StemRepairFilter(TokenStream input, IReadOnlySet<string> infinitives)
        : base(input)
    {
        (_term, _keyword, _word) = (AddAttribute<ICharTermAttribute>(), AddAttribute<IKeywordAttribute>(), AddAttribute<IWordAttribute>());
        _infinitives = infinitives;
    }

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken()) return false;
        if (_keyword.IsKeyword) return true;
        var stem = _term.ToString();
        var repaired = stem.Length == 0 ? _word.Text : Repaired(stem);
        if (!ReferenceEquals(stem, repaired)) _term.SetEmpty().Append(repaired);
        return true;
    }

    string Repaired(string stem) =>
        stem is [_, _, _, .., 't' or 'd'] && WithSingleVowel(stem[..^1]) is var verb && _infinitives.Contains(verb)
            ? verb : WithSingleVowel(stem);

    public static string WithSingleVowel(string stem) =>
        stem.Length >= LongStem && stem[^2] == stem[^3] && stem[^2] is 'a' or 'e' or 'o' or 'u' ? stem.Remove(stem.Length - 2, 1) : stem;
}
