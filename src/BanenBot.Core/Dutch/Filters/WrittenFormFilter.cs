using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace BanenBot.Core.Dutch.Filters;

/// <summary>
/// One way to write a number, a date and an abbreviation: thousands lose their sign (1.641 and 1 641 are 1641, 125k is
/// 125000), a decimal comma stays, dates are divided by hyphens, t.o.v. is tov and "t + 2" is t+2.
/// </summary>
sealed class WrittenFormFilter : TokenFilter
{
    readonly ICharTermAttribute _term;
    readonly IWordAttribute _word;

    public WrittenFormFilter(TokenStream input)
        : base(input)
    {
        (_term, _word) = (AddAttribute<ICharTermAttribute>(), AddAttribute<IWordAttribute>());
    }

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken()) return false;
        var text = _term.ToString();
        _word.Text = Written(text);
        if (!ReferenceEquals(_word.Text, text)) _term.SetEmpty().Append(_word.Text);
        return true;
    }

    static string Written(string text)
    {
        if (IsInK(text)) return string.Concat(text.AsSpan(0, text.Length - 1), "000");
        if (text.AsSpan().IndexOfAny(" \u00A0\u202F./") < 0) return text;
        if (text.AsSpan().IndexOfAny(" \u00A0\u202F") >= 0) return text.Replace(" ", "").Replace("\u00A0", "").Replace("\u202F", "");
        if (char.IsAsciiDigit(text[0])) return IsDate(text) ? text.Replace('/', '-') : IsInThousands(text) ? text.Replace(".", "") : text;
        return IsDotted(text) ? text.Replace(".", "") : text;
    }

    static bool IsDate(string text) => text.Count(sign => sign == '/') == 2 && text.All(sign => sign == '/' || char.IsAsciiDigit(sign));

    /// <summary>1.641 and 1.234.567,5; not 2.3 or 1.1.2.</summary>
    static bool IsInThousands(string text)
    {
        var whole = text.Split(',')[0].Split('.');
        return whole.Length > 1 && whole[0] is [not '0', ..] and { Length: <= 3 } && whole.Skip(1).All(group => group.Length == 3)
            && text.All(sign => sign is '.' or ',' || char.IsAsciiDigit(sign));
    }

    /// <summary>125k.</summary>
    static bool IsInK(string text) =>
        text.Length > 1 && text[^1] == 'k' && text.AsSpan(0, text.Length - 1).IndexOfAnyExceptInRange('0', '9') < 0;

    static bool IsDotted(string text)
    {
        for (var at = 0; at < text.Length; at++)
            if (char.IsLetter(text[at]) == (at % 2 == 1) || (at % 2 == 1 && text[at] != '.')) return false;
        return true;
    }
}
