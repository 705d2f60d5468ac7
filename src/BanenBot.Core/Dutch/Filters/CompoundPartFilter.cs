using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace BanenBot.Core.Dutch.Filters;

/// <summary>
/// Stacks on a compound the stems of its parts: doelgroepregister is found by register too. A word with known parts is known.
/// </summary>
sealed class CompoundPartFilter : TokenFilter
{
    /// <summary>The type of a part's token.</summary>
    public const string PartType = "PART";

    readonly Func<string, IReadOnlyList<string>> _partsOf;
    readonly ICharTermAttribute _term;
    readonly IPositionIncrementAttribute _step;
    readonly ITypeAttribute _type;
    readonly IOffsetAttribute _offset;
    readonly IWordAttribute _word;
    readonly Queue<string> _parts = [];
    (int Start, int End) _place;

    /// <param name="input">Words with what is stacked on them.</param>
    /// <param name="partsOf">The stems of the parts of a word, by its text; none where it is no compound.</param>
    public CompoundPartFilter(TokenStream input, Func<string, IReadOnlyList<string>> partsOf)
        : base(input)
    {
        _partsOf = partsOf;
        (_term, _step) = (AddAttribute<ICharTermAttribute>(), AddAttribute<IPositionIncrementAttribute>());
        (_type, _offset, _word) = (AddAttribute<ITypeAttribute>(), AddAttribute<IOffsetAttribute>(), AddAttribute<IWordAttribute>());
    }

    public override bool IncrementToken()
    {
        if (_parts.TryDequeue(out var part))
        {
            ClearAttributes();
            _term.Append(part);
            _offset.SetOffset(_place.Start, _place.End);
            (_step.PositionIncrement, _type.Type) = (0, PartType);
            return true;
        }

        if (!m_input.IncrementToken()) return false;
        if (_step.PositionIncrement == 0 || _word.Role == WordRole.Stop) return true;
        foreach (var stem in _partsOf(_word.Text)) _parts.Enqueue(stem);
        if (_parts.Count == 0) return true;
        (_word.IsKnown, _place) = (true, (_offset.StartOffset, _offset.EndOffset));
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        _parts.Clear();
    }
}
