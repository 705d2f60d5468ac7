using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace BanenBot.Core.Dutch.Filters;

/// <summary>
/// Reads shorthand as the word it stands for, and an unknown word as the known word it resembles; for what people type, never for what is
/// indexed. Offsets stay those of the word as typed.
/// </summary>
sealed class SpellingFilter : TokenFilter
{
    /// <summary>Later unknown words of a long text stay as they are: nobody's question, and each costs a search.</summary>
    const int MostTries = 20;

    readonly Func<string, bool> _isKnown;
    readonly SpellingDictionary _dictionary;
    readonly IReadOnlyDictionary<string, string> _shorthand;
    readonly ICharTermAttribute _term;
    readonly IWordAttribute _word;
    readonly Dictionary<string, string?> _tried = new(StringComparer.Ordinal);

    public SpellingFilter(
        TokenStream input, SpellingDictionary dictionary, IReadOnlyDictionary<string, string> shorthand, Func<string, bool> isKnown)
        : base(input)
    {
        (_dictionary, _shorthand, _isKnown) = (dictionary, shorthand, isKnown);
        (_term, _word) = (AddAttribute<ICharTermAttribute>(), AddAttribute<IWordAttribute>());
    }

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken()) return false;
        var typed = _word.Text;
        if (_shorthand.TryGetValue(typed, out var full)) Read(full, null);
        else if (Meant(typed) is { } meant) Read(meant, typed);
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        _tried.Clear();
    }

    void Read(string word, string? typed)
    {
        (_word.Text, _word.CorrectedFrom) = (word, typed);
        _term.SetEmpty().Append(word);
    }

    string? Meant(string typed)
    {
        if (_tried.TryGetValue(typed, out var meant) || _tried.Count == MostTries || _isKnown(typed)) return meant;
        return _tried[typed] = _dictionary.Correct(typed);
    }
}
