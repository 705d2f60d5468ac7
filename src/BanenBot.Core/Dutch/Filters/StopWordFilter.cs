using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace BanenBot.Core.Dutch.Filters;

/// <summary>
/// Leaves stop words out of an index, with what is stacked on them. Last in the chain: phrases and verbs are read with them.
/// </summary>
sealed class StopWordFilter : FilteringTokenFilter
{
    readonly IPositionIncrementAttribute _step;
    readonly IWordAttribute _word;
    bool _keeps;

    public StopWordFilter(TokenStream input)
        : base(LuceneVersion.LUCENE_48, input)
    {
        (_step, _word) = (AddAttribute<IPositionIncrementAttribute>(), AddAttribute<IWordAttribute>());
    }

    protected override bool Accept()
    {
        if (_step.PositionIncrement > 0) _keeps = _word.Role != WordRole.Stop;
        return _keeps;
    }
}
