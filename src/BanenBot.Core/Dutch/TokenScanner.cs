using System.Buffers;
using System.Text;

namespace BanenBot.Core.Dutch;

/// <summary>
/// One pass over a text; the longest form that fits at a place wins. Longer than most files because the forms are one grammar. Linear:
/// every look ahead is bounded, or remembers how far it looked (<see cref="_addressTriedTo"/>).
/// </summary>
sealed class TokenScanner
{
    /// <summary>
    /// Up to this many letters on each side of / or &amp; make an abbreviation (vso/pro, havo/mavo) rather than two words (man/vrouw).
    /// </summary>
    const int AbbreviationLength = 4;

    static readonly string[] TopLevelDomains = ["nl", "com", "org", "eu", "net"];
    static readonly SearchValues<char> AddressEnds = SearchValues.Create(" \t\r\n<>()[]{}\"'|\u00AD");

    readonly string _nfc;

    /// <summary>
    /// The text with every character that folds to one character folded, so that the grammar below can be written in ASCII.
    /// </summary>
    readonly char[] _shape;
    readonly bool _foldsOneToOne;
    int _at;
    int _addressTriedTo;

    public TokenScanner(string nfc)
    {
        _nfc = nfc;
        _shape = nfc.ToCharArray();
        _foldsOneToOne = true;
        for (var i = 0; i < _shape.Length; i++)
        {
            if (Folding.Of(_shape[i]) is [var single]) _shape[i] = single;
            else _foldsOneToOne = false;
            _foldsOneToOne &= _shape[i] != Folding.Invisible;
        }
    }

    public Token? Next()
    {
        while (_at < _shape.Length)
        {
            var start = _at;
            if (IsWordPart(start)) return Address(start) ?? Number(start) ?? DottedAbbreviation(start) ?? Word(start);
            if (At(start) == '\'' && Apostrophe(start) is { } token) return token;
            _at++;
            if (At(start) is '%' or '€') return Take(start, _at);
        }

        return null;
    }

    /// <summary>"'t", "'s" and a year as "'18"; any other apostrophe before a word is a quotation mark.</summary>
    Token? Apostrophe(int start)
    {
        var isWord = At(start + 1) is 't' or 's' or 'n' or 'm' or 'k' && !IsWordPart(start + 2) && At(start + 2) != '\'';
        if (isWord) return Take(start, start + 2);
        var isYear = IsDigit(start + 1) && IsDigit(start + 2) && !IsWordPart(start + 3) && At(start + 3) != '\'';
        return isYear ? Take(start, start + 3) : null;
    }

    Token? Address(int start)
    {
        if (start < _addressTriedTo) return null;
        if (StartsWith(start, "http://") || StartsWith(start, "https://") || StartsWith(start, "www.")) return WebAddress(start, start);
        var end = start;
        while (end < _shape.Length && IsMailPart(end)) end++;
        _addressTriedTo = end;
        if (At(end) == '@')
        {
            var host = end + 1;
            while (end + 1 < _shape.Length && IsHostPart(end + 1)) end++;
            var hostEnd = TrimmedEnd(host, end + 1);
            _addressTriedTo = end + 1;
            return Array.IndexOf(_shape, '.', host, Math.Max(0, hostEnd - host)) > host ? Take(start, hostEnd) : null;
        }

        return EndsInDomain(start, TrimmedEnd(start, end)) ? WebAddress(start, TrimmedEnd(start, end)) : null;
    }

    Token WebAddress(int start, int hostEnd)
    {
        var end = hostEnd;
        if (end == start || At(end) == '/')
        {
            var rest = _shape.AsSpan(end).IndexOfAny(AddressEnds);
            end = TrimmedEnd(start, rest < 0 ? _shape.Length : end + rest);
        }

        return Take(start, end);
    }

    bool EndsInDomain(int start, int end)
    {
        var host = _shape.AsSpan(start, end - start);
        var dot = host.LastIndexOf('.');
        return dot > 0 && TopLevelDomains.AsSpan().Contains(host[(dot + 1)..].ToString()) && host.IndexOfAny("_%+") < 0;
    }

    int TrimmedEnd(int start, int end)
    {
        while (end > start && _shape[end - 1] is '.' or ',' or ';' or ':' or '?' or '!' or '-' or '*' or '_') end--;
        return end;
    }

    Token? Number(int start)
    {
        var end = Digits(start);
        if (end == start) return null;
        if (Date(start, end) is { } date) return date;
        if (IsWordPart(end)) return null;
        var thousands = Thousands(start, end);
        if (thousands > end) end = thousands;
        while (At(end) is '.' or ',' && (At(end) == ',' || thousands == 0) && IsDigit(end + 1)) end = Digits(end + 1);
        return Take(start, end, withoutDots: thousands > 0);
    }

    /// <summary>31-3-2018, 31/3/2018 or 2018-03-31, with hyphens in the token.</summary>
    Token? Date(int start, int end)
    {
        var separator = At(end);
        if (separator is not ('-' or '/')) return null;
        var second = Digits(end + 1);
        if (second == end + 1 || second > end + 3 || At(second) != separator) return null;
        var third = Digits(second + 1);
        var (first, last) = (end - start, third - second - 1);
        var isDate = (first <= 2 && last is 2 or 4) || (first == 4 && last is 1 or 2);
        if (!isDate || IsWordPart(third)) return null;
        var token = Take(start, third);
        return token with { Text = token.Text.Replace('/', '-') };
    }

    /// <summary>The end of a number written in groups of three (1.641); 0 where it is not.</summary>
    int Thousands(int start, int end)
    {
        if (end - start > 3 || _shape[start] == '0') return 0;
        var groupsEnd = end;
        while (At(groupsEnd) == '.' && Digits(groupsEnd + 1) == groupsEnd + 4) groupsEnd += 4;
        return groupsEnd == end || (At(groupsEnd) == '.' && IsDigit(groupsEnd + 1)) ? 0 : groupsEnd;
    }

    /// <summary>t.o.v. and m.b.t: single letters with points between them.</summary>
    Token? DottedAbbreviation(int start)
    {
        var end = start;
        while (IsLetter(end) && At(end + 1) == '.' && !IsWordPart(end - 1)) end += 2;
        if (end < start + 2) return null;
        if (IsLetter(end) && !IsWordPart(end + 1)) end++;
        return end >= start + 3 ? Take(start, end, withoutDots: true) : null;
    }

    Token Word(int start)
    {
        var end = WordEnd(start);
        var (length, onlyLetters) = (end - start, OnlyLetters(start, end));
        if (!onlyLetters || length > AbbreviationLength) return Take(start, end);

        var loose = length == 1 ? 1 : 0;
        if (Joined('+', end, loose) is { } number && IsDigit(number) && Digits(number) == WordEnd(number))
            return Take(start, Digits(number), spaced: true);
        if (Joined('&', end, loose) is { } other && AbbreviationEnd(other) is { } otherEnd && (At(end) == '&' || otherEnd == other + 1))
            return Take(start, otherEnd, spaced: true);

        while (At(end) == '/' && AbbreviationEnd(end + 1) is { } next) end = next;
        return Take(start, end);
    }

    int? AbbreviationEnd(int start)
    {
        if (!IsLetter(start)) return null;
        var end = WordEnd(start);
        return end - start <= AbbreviationLength && OnlyLetters(start, end) ? end : null;
    }

    /// <summary>
    /// Where the word after a joining sign starts, with up to <paramref name="loose"/> spaces on both sides of the sign.
    /// </summary>
    int? Joined(char sign, int end, int loose)
    {
        if (loose > 0 && At(end) == ' ') end++;
        if (At(end) != sign) return null;
        end++;
        if (loose > 0 && At(end) == ' ') end++;
        return IsWordPart(end) ? end : null;
    }

    int WordEnd(int at)
    {
        while (IsWordPart(at) || At(at) == Folding.Invisible || (At(at) == '\'' && IsWordPart(at - 1) && IsLetter(at + 1))) at++;
        while (At(at - 1) == Folding.Invisible) at--;
        return at;
    }

    int Digits(int at)
    {
        while (IsDigit(at)) at++;
        return at;
    }

    Token Take(int start, int end, bool withoutDots = false, bool spaced = false)
    {
        _at = end;
        if (_foldsOneToOne && !withoutDots && !spaced) return new Token(new string(_shape, start, end - start), start, end - start);
        var text = new StringBuilder(end - start);
        for (var i = start; i < end; i++)
        {
            if ((withoutDots && _shape[i] == '.') || (spaced && _shape[i] == ' ')) continue;
            Folding.Append(text, _nfc[i]);
        }

        return new Token(text.ToString(), start, end - start);
    }

    char At(int at) => at >= 0 && at < _shape.Length ? _shape[at] : '\0';

    bool IsDigit(int at) => char.IsAsciiDigit(At(at));

    bool IsLetter(int at) => char.IsLetter(At(at));

    bool IsWordPart(int at) => char.IsLetterOrDigit(At(at));

    bool IsHostPart(int at) => char.IsAsciiLetterOrDigit(At(at)) || At(at) is '.' or '-';

    bool IsMailPart(int at) => IsHostPart(at) || At(at) is '_' or '%' or '+';

    bool StartsWith(int at, string text) => _shape.AsSpan(at).StartsWith(text);

    bool OnlyLetters(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (!IsLetter(i)) return false;
        return end > start;
    }
}
