using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Synonym;
using Lucene.Net.Analysis.TokenAttributes;

namespace BanenBot.Core.Dutch.Filters;

/// <summary>
/// Stacks on each word of a phrase ("werk kwijt") the groups that the phrase belongs to. Of phrases the longest wins, and its words take
/// part
/// in no other. Lucene's own SynonymFilter reads single words after this; it cannot read these, since stop words may stand between the
/// words
/// of a phrase ("mijn werk is helemaal kwijt"): that is what knowledge/README.md promises to editors.
/// </summary>
sealed class PhraseFilter : TokenFilter
{
    /// <summary>So many stop words may stand between two words of a phrase.</summary>
    const int LargestGap = 3;

    readonly PhraseTree _phrases;
    readonly ICharTermAttribute _term;
    readonly IOffsetAttribute _offset;
    readonly IPositionIncrementAttribute _step;
    readonly ITypeAttribute _type;
    readonly IWordAttribute _word;
    readonly List<Held> _ahead = [];
    readonly Queue<string> _stacked = [];

    public PhraseFilter(TokenStream input, PhraseTree phrases)
        : base(input)
    {
        _phrases = phrases;
        (_term, _step) = (AddAttribute<ICharTermAttribute>(), AddAttribute<IPositionIncrementAttribute>());
        (_type, _offset, _word) = (AddAttribute<ITypeAttribute>(), AddAttribute<IOffsetAttribute>(), AddAttribute<IWordAttribute>());
    }

    public override bool IncrementToken()
    {
        if (_stacked.TryDequeue(out var concept))
        {
            _term.SetEmpty().Append(concept);
            (_step.PositionIncrement, _type.Type) = (0, SynonymFilter.TYPE_SYNONYM);
            return true;
        }

        if (_ahead.Count == 0)
        {
            if (!m_input.IncrementToken()) return false;
            if (!_phrases.StartsWith(_term.ToString())) return true;
            _ahead.Add(Hold());
        }

        if (!_ahead[0].IsTaken && _phrases.StartsWith(_ahead[0].Stem)) MatchFirst();
        var held = _ahead[0];
        _ahead.RemoveAt(0);
        Restore(held);
        foreach (var group in held.Concepts) _stacked.Enqueue(group);
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        _ahead.Clear();
        _stacked.Clear();
    }

    void MatchFirst()
    {
        var (node, gap, path, matched, groups) = (_phrases.Root, 0, new List<int>(), 0, default(IReadOnlyList<string>));
        for (var at = 0; at < _ahead.Count || ReadAhead(); at++)
        {
            if (_ahead[at].IsTaken) break;
            if (node.Next(_ahead[at].Stem) is { } next)
            {
                (node, gap) = (next, 0);
                path.Add(at);
                if (node.Groups.Count > 0) (groups, matched) = (node.Groups, path.Count);
            }
            else if (at == 0 || !_ahead[at].IsStop || ++gap > LargestGap)
            {
                break;
            }

            if (node.IsLeaf) break;
        }

        if (groups is null) return;
        foreach (var at in path.Take(matched)) _ahead[at].Concepts = groups;
        // The words in a gap stand outside the phrase, but no other phrase starts there.
        for (var at = 0; at <= path[matched - 1]; at++) _ahead[at].IsTaken = true;
    }

    bool ReadAhead()
    {
        if (!m_input.IncrementToken()) return false;
        _ahead.Add(Hold());
        return true;
    }

    /// <summary>
    /// What the filters before this one set, and nothing else: Lucene's own state is a copy of every attribute, at many times the cost.
    /// </summary>
    Held Hold() => new(
        _term.ToString(), _word.Text, _word.CorrectedFrom, _word.StartsClause, _word.Role, _word.IsKnown,
        _offset.StartOffset, _offset.EndOffset);

    void Restore(Held held)
    {
        ClearAttributes();
        _term.Append(held.Stem);
        _offset.SetOffset(held.Start, held.End);
        (_word.Text, _word.CorrectedFrom, _word.StartsClause) = (held.Text, held.CorrectedFrom, held.StartsClause);
        (_word.Role, _word.IsKnown) = (held.Role, held.IsKnown);
    }

    sealed record Held(
        string Stem, string Text, string? CorrectedFrom, bool StartsClause, WordRole Role, bool IsKnown, int Start, int End)
    {
        public bool IsStop => Role == WordRole.Stop;
        public bool IsTaken { get; set; }
        public IReadOnlyList<string> Concepts { get; set; } = [];
    }
}
