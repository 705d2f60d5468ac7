using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using BanenBot.Core.Dutch.Filters;
using Lucene.Net.Analysis.TokenAttributes;

namespace BanenBot.Core.Dutch;

/// <summary>
/// Cuts a text into words. What belongs together in this field stays one token: t+2, q4, 4e, g&amp;v, vso/pro, wiw/id, 't, regio's,
/// addresses, dates and numbers. Letters outside the basic plane separate words, as emoji do.
/// <para>One expression that cannot backtrack, so no text takes more than linear time and no timeout is needed; whatever looks ahead
/// without
/// taking what it sees is bounded. Lucene's own PatternTokenizer copies the whole text for each token.</para>
/// </summary>
sealed class DutchTokenizer : Lucene.Net.Analysis.Tokenizer
{
    const string Url = @"[^\s<>()\[\]{}""'|]*[^\s<>()\[\]{}""'|.,;:?!*_-]";
    const string Label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    const string Sign = @"[\p{L}\p{Nd}]";

    /// <summary>The first form that fits at a place wins.</summary>
    static readonly Regex Forms = new(string.Join('|',
        // Web and mail addresses.
        $"(?:https?://|www\\.){Url}",
        $"[a-z0-9._%+-]{{1,64}}@{Label}(?:\\.{Label}){{1,4}}",
        $"(?:{Label}\\.){{1,4}}(?:nl|com|org|eu|net)\\b(?:/{Url})?",
        // Dates, with one kind of sign.
        @"[0-9]{1,2}-[0-9]{1,2}-(?:[0-9]{4}|[0-9]{2})\b", @"[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2})\b",
        @"[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}\b",
        // Numbers. A plain space divides thousands only before 000: "230 371 492" are three numbers.
        @"[1-9][0-9]{0,2}(?:[\u00A0\u202F][0-9]{3})+\b(?:,[0-9]+\b)?", @"[1-9][0-9]{0,2}(?: [0-9]{3}){0,4} 000\b",
        // Ages: 50+, 55-plussers.
        @"[1-9][0-9]\+", @"[1-9][0-9]-?plus(?:sers?)?\b",
        @"[0-9]+(?:[.,][0-9]+)*\b",
        // t.o.v., t+2, G & V, vso/pro: up to four letters on each side of a sign make an abbreviation, longer ones (man/vrouw) two words.
        @"\p{L}(?:\.\p{L})+\b\.?",
        @"\p{L}{1,4}\+[0-9]+\b", @"\p{L} ?\+ ?[0-9]+\b",
        @"\p{L}{1,4}&\p{L}{1,4}\b", @"\p{L} ?& ?\p{L}\b",
        @"\p{L}{1,4}(?:/\p{L}{1,4}\b)+",
        // 't and '18; words; and what people ask with.
        @"'[tsnmk]\b", @"'[0-9]{2}\b",
        $@"{Sign}+(?:'\p{{L}}{Sign}*)*",
        "[%€]"),
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    static readonly SearchValues<char> ClauseEnds = SearchValues.Create(".,;:?!()");

    readonly ICharTermAttribute _term;
    readonly IOffsetAttribute _offset;
    readonly IWordAttribute _word;
    readonly char[] _buffer = new char[512];
    string _text = "";
    int _at;

    public DutchTokenizer(TextReader input)
        : base(input)
    {
        (_term, _offset, _word) = (AddAttribute<ICharTermAttribute>(), AddAttribute<IOffsetAttribute>(), AddAttribute<IWordAttribute>());
    }

    public override void Reset()
    {
        base.Reset();
        (_text, _at) = (Whole(), 0);
    }

    /// <summary>Not ReadToEnd: at its end a filter of Lucene's gives -1 where a reader of .NET gives 0.</summary>
    string Whole()
    {
        var text = new StringBuilder();
        for (int read; (read = m_input.Read(_buffer, 0, _buffer.Length)) > 0;) text.Append(_buffer, 0, read);
        return text.ToString();
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        var matches = Forms.EnumerateMatches(_text, _at);
        if (!matches.MoveNext()) return false;
        var (start, end) = (matches.Current.Index, matches.Current.Index + matches.Current.Length);
        _word.StartsClause = _text.AsSpan(_at, start - _at).ContainsAny(ClauseEnds);
        _term.Append(_text, start, end - start);
        _offset.SetOffset(CorrectOffset(start), CorrectOffset(end));
        _at = end;
        return true;
    }

    public override void End()
    {
        base.End();
        var end = CorrectOffset(_text.Length);
        _offset.SetOffset(end, end);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        // A pooled stream lives on: it need not keep the last text, which someone typed.
        if (disposing) _text = "";
    }
}
