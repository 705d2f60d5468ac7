using System.Collections.Frozen;
using System.Text.RegularExpressions;
using BanenBot.Core.Dutch.Filters;
using BanenBot.Core.Reading;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Tartarus.Snowball.Ext;
using Lucene.Net.Util;

namespace BanenBot.Core.Dutch;

/// <summary>
/// The stem of a word in this field, as one chain of Lucene's filters: what the editors fixed, then what they protected and what is no
/// word to
/// inflect, then the stemmer of Kraaij and Pohlmann, then two repairs of what that leaves. Chosen over Porter's because it joins more
/// words of
/// one family (baan and banen, uur and uren, the ge- of participles).
/// </summary>
sealed class StemTable
{
    /// <summary>t+2, q4, vso/pro and addresses.</summary>
    static readonly Regex NoWord = new(@".*[^\p{L}'].*", RegexOptions.NonBacktracking | RegexOptions.Singleline);

    readonly StemmerOverrideFilter.StemmerOverrideMap? _fixed;
    readonly CharArraySet _kept;
    readonly FrozenSet<string> _infinitives;
    readonly FrozenDictionary<string, string> _stems;
    readonly Analyzer _words;

    /// <param name="data">What editors tell about stems.</param>
    /// <param name="words">All words of the knowledge, folded.</param>
    public StemTable(LanguageData data, IReadOnlyList<string> words)
        : this(data, data.ProtectedWords.Concat(data.StopWords), InfinitivesOf(data, words))
    {
        _stems = words.Zip(SideBySide.Select(words, Stem))
            .ToFrozenDictionary(read => read.First, read => read.Second, StringComparer.Ordinal);
    }

    StemTable(LanguageData data, IEnumerable<string> kept, FrozenSet<string> infinitives)
    {
        (_fixed, _infinitives, _stems) = (FixedStems(data), infinitives, FrozenDictionary<string, string>.Empty);
        _kept = new CharArraySet(LuceneVersion.LUCENE_48, kept, ignoreCase: false);
        _words = Analyzer.NewAnonymous((_, reader) =>
        {
            var word = new KeywordTokenizer(reader);
            return new TokenStreamComponents(word, Compose(new WrittenFormFilter(word)));
        });
    }

    /// <summary>Every stem of the knowledge.</summary>
    public IEnumerable<string> Stems => _stems.Values;

    /// <summary>Whether the knowledge holds an infinitive with this stem (or a plural in -en, which looks the same).</summary>
    public bool IsVerb(string stem) => _infinitives.Contains(stem);

    /// <summary>A stop word is its own stem: "wanneer" stays the question word that a ranking looks for.</summary>
    public string StemOf(string word) => _stems.TryGetValue(word, out var stem) ? stem : Stem(word);

    /// <summary>Replaces each word by its stem.</summary>
    public TokenStream Stemmed(TokenStream words) => new StemFilter(words, StemOf);

    StemRepairFilter Compose(TokenStream words)
    {
        if (_fixed is not null) words = new StemmerOverrideFilter(words, _fixed);
        words = new SetKeywordMarkerFilter(words, _kept);
        words = new PatternKeywordMarkerFilter(words, NoWord);
        words = new SnowballFilter(words, new KpStemmer());
        return new StemRepairFilter(words, _infinitives);
    }

    string Stem(string word)
    {
        if (word.Length == 0) return word;
        using var stream = _words.GetTokenStream("", word);
        var stem = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        stream.IncrementToken();
        var text = stem.ToString();
        stream.End();
        return text;
    }

    /// <summary>Stop words such as "worden" are verbs here: "wordt" is one of their forms.</summary>
    static FrozenSet<string> InfinitivesOf(LanguageData data, IEnumerable<string> words)
    {
        var stems = new StemTable(data, [], FrozenSet<string>.Empty);
        var infinitives = words
            .Where(word => word.EndsWith("en", StringComparison.Ordinal) && !data.ProtectedWords.Contains(word)).ToList();
        return SideBySide.Select(infinitives, stems.StemOf).ToFrozenSet(StringComparer.Ordinal);
    }

    static StemmerOverrideFilter.StemmerOverrideMap? FixedStems(LanguageData data)
    {
        if (data.FixedStems.Count == 0) return null;
        var builder = new StemmerOverrideFilter.Builder(ignoreCase: false);
        foreach (var (word, stem) in data.FixedStems) builder.Add(word, StemRepairFilter.WithSingleVowel(stem));
        return builder.Build();
    }
}
