using BanenBot.Core.Dutch;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace BanenBot.Core.Search;

/// <summary>
/// Analysed words as the token stream that Lucene indexes: no stop words; on each word's place its stem, its groups and its parts. The
/// ranking needs the words themselves, and nothing is analysed twice.
/// </summary>
sealed class WordStream : TokenStream
{
    readonly ICharTermAttribute _term;
    readonly IPositionIncrementAttribute _step;
    IEnumerator<(string Term, int Step)> _terms = Enumerable.Empty<(string, int)>().GetEnumerator();

    public WordStream() => (_term, _step) = (AddAttribute<ICharTermAttribute>(), AddAttribute<IPositionIncrementAttribute>());

    /// <summary>The same stream over other words.</summary>
    public WordStream Over(IEnumerable<Word> words)
    {
        _terms = words.Where(word => word.Role != WordRole.Stop)
            .SelectMany(word => WeightedTerms.Of(word).Select((term, i) => (term.Term, Step: i == 0 ? 1 : 0))).GetEnumerator();
        return this;
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        if (!_terms.MoveNext()) return false;
        _term.Append(_terms.Current.Term);
        _step.PositionIncrement = _terms.Current.Step;
        return true;
    }
}
