using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace BanenBot.Core.Dutch.Filters;

/// <summary>
/// Says what each stemmed word does in a question (carry the topic, dress the question up, hold the sentence together) and whether it is
/// known.
/// </summary>
sealed class WordClassFilter : TokenFilter
{
    readonly IReadOnlySet<string> _stopWords;
    readonly IReadOnlySet<string> _framingStems;
    readonly Func<string, string, bool> _isKnown;
    readonly ICharTermAttribute _term;
    readonly IWordAttribute _word;

    /// <param name="input">Stemmed words.</param>
    /// <param name="stopWords">By their text.</param>
    /// <param name="framingStems">Framing words, by their stem.</param>
    /// <param name="isKnown">Whether the language data or the knowledge hold a word, given its text and its stem.</param>
    public WordClassFilter(
        TokenStream input, IReadOnlySet<string> stopWords, IReadOnlySet<string> framingStems, Func<string, string, bool> isKnown)
        : base(input)
    {
        (_stopWords, _framingStems, _isKnown) = (stopWords, framingStems, isKnown);
        (_term, _word) = (AddAttribute<ICharTermAttribute>(), AddAttribute<IWordAttribute>());
    }

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken()) return false;
        var stem = _term.ToString();
        _word.Role = _stopWords.Contains(_word.Text) ? WordRole.Stop : _framingStems.Contains(stem) ? WordRole.Framing : WordRole.Content;
        _word.IsKnown = _isKnown(_word.Text, stem);
        return true;
    }
}
