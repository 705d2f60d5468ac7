using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace BanenBot.Core.Dutch.Filters;

/// <summary>
/// Brings the halves of a separable verb together: in "schrijf ik iemand uit", "uit te schrijven" and "uit schrijven" the verb gets the
/// term
/// of uitschrijven, to be stemmed after this, where the knowledge holds that verb. Reads a clause ahead; the particle keeps its own place.
/// </summary>
sealed class SeparableVerbFilter : TokenFilter
{
    /// <summary>Dutch puts much between the halves, but rarely more than this.</summary>
    const int LargestDistance = 9;

    readonly LanguageData _data;
    readonly StemTable _stems;
    readonly ICharTermAttribute _term;
    readonly IOffsetAttribute _offset;
    readonly IWordAttribute _word;
    readonly List<Held> _clause = [];
    Held? _next;
    int _at;

    public SeparableVerbFilter(TokenStream input, LanguageData data, StemTable stems)
        : base(input)
    {
        (_data, _stems) = (data, stems);
        (_term, _offset, _word) = (AddAttribute<ICharTermAttribute>(), AddAttribute<IOffsetAttribute>(), AddAttribute<IWordAttribute>());
    }

    public override bool IncrementToken()
    {
        if (_at == _clause.Count && !ReadClause()) return false;
        var held = _clause[_at++];
        ClearAttributes();
        _term.Append(held.Verb ?? held.Text);
        _offset.SetOffset(held.Start, held.End);
        (_word.Text, _word.CorrectedFrom, _word.StartsClause) = (held.Text, held.CorrectedFrom, held.StartsClause);
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        _clause.Clear();
        (_at, _next) = (0, null);
    }

    bool ReadClause()
    {
        _clause.Clear();
        _at = 0;
        while ((_next ?? Read()) is { } held)
        {
            _next = null;
            if (held.StartsClause && _clause.Count > 0)
            {
                _next = held;
                break;
            }

            _clause.Add(held);
        }

        Join();
        return _clause.Count > 0;
    }

    Held? Read() => m_input.IncrementToken()
        ? new Held(_word.Text, _word.CorrectedFrom, _word.StartsClause, _offset.StartOffset, _offset.EndOffset)
        : null;

    void Join()
    {
        for (var at = 0; at < _clause.Count; at++)
        {
            var particle = _clause[at].Text;
            if (!_data.Particles.Contains(particle)) continue;
            if (VerbAfter(at) is { } after && IsVerb(particle, after)) _clause[after].Verb = particle + _clause[after].Text;
            else if (StandsAlone(at)) JoinBefore(at);
        }
    }

    /// <summary>"uit te schrijven", or "mee tellen" and "mee geteld" written apart by mistake.</summary>
    int? VerbAfter(int at)
    {
        if (at + 1 == _clause.Count) return null;
        var next = _clause[at + 1].Text;
        if (next == "te") return at + 2 < _clause.Count ? at + 2 : null;
        if (next.Length < 5) return null;
        return next.EndsWith("en", StringComparison.Ordinal) || next.StartsWith("ge", StringComparison.Ordinal) ? at + 1 : null;
    }

    /// <summary>Half a verb, not a preposition: nothing follows that it could belong to.</summary>
    bool StandsAlone(int at) =>
        at + 1 == _clause.Count || (_data.StopWords.Contains(_clause[at + 1].Text) && !_data.Determiners.Contains(_clause[at + 1].Text));

    /// <summary>
    /// The verb stands early in its clause, so the first word that fits is it: in "stroomt werk uit", not werk but stroomt.
    /// </summary>
    void JoinBefore(int at)
    {
        for (var verb = Math.Max(0, at - LargestDistance); verb < at; verb++)
        {
            if (!IsVerb(_clause[at].Text, verb)) continue;
            _clause[verb].Verb = _clause[at].Text + _clause[verb].Text;
            return;
        }
    }

    bool IsVerb(string particle, int verb) =>
        !_data.Determiners.Contains(_clause[verb].Text) && _stems.IsVerb(_stems.StemOf(particle + _clause[verb].Text));

    sealed record Held(string Text, string? CorrectedFrom, bool StartsClause, int Start, int End)
    {
        /// <summary>The whole verb, of which this word is a half.</summary>
        public string? Verb { get; set; }
    }
}
