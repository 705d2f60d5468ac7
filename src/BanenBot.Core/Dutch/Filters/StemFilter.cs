using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace BanenBot.Core.Dutch.Filters;

/// <summary>Replaces each word by its stem, by a table for the words of the knowledge: nearly all that is read or asked.</summary>
sealed class StemFilter : TokenFilter
{
    readonly Func<string, string> _stemOf;
    readonly ICharTermAttribute _term;

    public StemFilter(TokenStream input, Func<string, string> stemOf)
        : base(input) => (_stemOf, _term) = (stemOf, AddAttribute<ICharTermAttribute>());

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken()) return false;
        var word = _term.ToString();
        var stem = _stemOf(word);
        if (!ReferenceEquals(stem, word)) _term.SetEmpty().Append(stem);
        return true;
    }
}
