namespace BanenBot.Core.Dialogue.Guard;

/// <summary>
/// Finds a burgerservicenummer in a text: nine digits that pass the 11-test, eight with the leading zero left out, ten with one too many;
/// in one piece or in groups, glued to letters or not. Where a word says that a BSN follows, digits need no proof. Linear: from each group
/// of digits a handful are tried. What looks like one but is not (telephone, loonheffingennummer, IBAN, amount, date, years) is let
/// through.
/// </summary>
/// <param name="text">Folded, with the telephone and account numbers in it made unreadable.</param>
sealed class CitizenNumbers(string text, NumberWords words)
{
    /// <summary>"bsn van de jongen die ik sprak is ...": further away the number is another's. In words and numbers.</summary>
    const int FurthestLabel = 7;

    /// <summary>"bsn nummer is": nothing else comes between, so that any grouping is meant. In words.</summary>
    const int NearestLabel = 2;

    /// <summary>"123456789 is zijn bsn": in words.</summary>
    const int FurthestBehind = 3;

    const int Never = -1000;

    int _tokens;
    int _label = Never;
    int _chamber = Never;
    int _unproven = Never;
    string _last = "", _beforeLast = "";

    public static bool IsIn(string text, NumberWords words) => new CitizenNumbers(text, words).Find();

    bool Find()
    {
        for (var at = 0; at < text.Length;)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                var run = DigitRun.Read(text, at).ToArray();
                if (IsCitizenNumber(run)) return true;
                at = run[^1].End;
            }
            else if (char.IsLetter(text[at]))
            {
                var end = at;
                while (end < text.Length && char.IsLetter(text[end])) end++;
                if (IsLabelBehind(at, end)) return true;
                at = end;
            }
            else Pass(at++);
        }

        return false;
    }

    /// <summary>
    /// A sign: the end of a sentence ends what its words say of a number, and the end of a clause what is said behind one.
    /// </summary>
    void Pass(int at)
    {
        if (text[at] is '.' or ',' or ';' or ':' or '?' or '!') _unproven = Never;
        var endsSentence = text[at] is '.' or '?' or '!' && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]);
        if (endsSentence && !DigitFollows(at + 1)) _label = Never;
    }

    bool DigitFollows(int at)
    {
        for (var near = at; near < text.Length && near < at + 3; near++)
            if (char.IsAsciiDigit(text[near])) return true;
        return false;
    }

    /// <summary>Takes note of a word; true where it says that the number before it is a BSN.</summary>
    bool IsLabelBehind(int start, int end)
    {
        var word = text.Substring(Math.Max(start, end - words.LongestWord), Math.Min(end - start, words.LongestWord));
        _tokens++;
        var (two, three) = (_last + word, _beforeLast + _last + word);
        (_beforeLast, _last) = (_last, word);
        if (words.IsChamberLabel(word)) _chamber = _tokens;
        if (!words.IsCitizenLabel(word) && !words.IsCitizenLabel(two) && !words.IsCitizenLabel(three)) return false;
        _label = _tokens;
        return _tokens - _unproven <= FurthestBehind;
    }

    bool IsCitizenNumber(ArraySegment<DigitGroup> run)
    {
        var between = _tokens++ - _label;
        var isOfChamber = between > NearestLabel && _tokens - 1 - _chamber <= NearestLabel;
        var lastWord = _last;
        (_beforeLast, _last) = ("", "");
        var isPlain = true;
        var chunks = DigitRun.Chunks(run);
        foreach (var chunk in chunks)
        {
            if (IsOther(chunk, lastWord) || isOfChamber && Digits(chunk) == 8)
            {
                isPlain = false;
                continue;
            }

            if (IsStated(chunk, between) || HoldsProven(chunk, chunks.Count == 1 ? Extent.All : Extent.Part)) return true;
        }

        // "in 2018 111", and "222" and "333" on lines below: what is parted unlike the rest may be one number too, if it has that shape.
        if (isPlain && chunks.Count > 1 && (IsMixed(run) || HoldsProven(run, Extent.Mixed))) return true;
        if (isPlain && Digits(run) is >= 8 and <= 9 && !LookAlikes.IsYears(text, run)) _unproven = _tokens;
        return false;
    }

    /// <summary>Signs around a number, or the way it is written, that make it something else.</summary>
    bool IsOther(ArraySegment<DigitGroup> chunk, string lastWord)
    {
        var (start, end) = (chunk[0].Start, chunk[^1].End);
        if (chunk.Count > 1 && LookAlikes.IsDate(text, chunk) || LookAlikes.IsAmount(chunk)) return true;
        var before = start > 0 && text[start - 1] == ' ' ? start - 2 : start - 1;
        if (before >= 0 && text[before] == '€' || words.IsMoney(lastWord)) return true;
        if (LookAlikes.IsPayrollNumber(text, end)) return true;
        var after = end < text.Length && text[end] == ' ' ? end + 1 : end;
        var behind = after;
        while (behind < text.Length && behind - after < words.LongestWord && char.IsLetter(text[behind])) behind++;
        return words.IsMoney(text[after..behind]);
    }

    /// <summary>
    /// Whether a word said that this is a BSN: then any eight or nine digits are, in one piece or, close to that word, in groups.
    /// </summary>
    bool IsStated(ArraySegment<DigitGroup> chunk, int between)
    {
        if (between > FurthestLabel || LookAlikes.IsYears(text, chunk)) return false;
        var isNear = between <= NearestLabel;
        var digits = 0;
        foreach (var group in chunk)
        {
            digits += group.Length;
            if (IsLong(group.Start, group.Length) && (isNear || !LookAlikes.IsDate(text, new[] { group }))) return true;
            if (isNear && IsLong(chunk[0].Start, digits)) return true;
        }

        return digits == 9;
    }

    /// <summary>As many digits as a BSN has, with a zero too few or too many.</summary>
    bool IsLong(int start, int digits) => digits is 8 or 9 || digits == 10 && text[start] == '0';

    bool HoldsProven(ArraySegment<DigitGroup> chunk, Extent extent)
    {
        for (var first = 0; first < chunk.Count; first++)
        {
            var digits = 0;
            for (var last = first; last < chunk.Count && digits + chunk[last].Length <= 10; last++)
            {
                digits += chunk[last].Length;
                if (!IsLong(chunk[first].Start, digits) || !IsProven(chunk[first..(last + 1)])) continue;
                var grouping = new Grouping(text, chunk, first, last, extent);
                if (grouping.MayBeOneNumber && (!grouping.IsInRow || IsRowOfProven(chunk, grouping.Groups.Count)))
                    return true;
            }
        }

        return false;
    }

    /// <summary>"111 222 333 123 456 782": figures in a row, unless each few of them are a BSN.</summary>
    bool IsRowOfProven(ArraySegment<DigitGroup> chunk, int size)
    {
        if (chunk.Count % size != 0) return false;
        for (var from = 0; from < chunk.Count; from += size)
            if (!IsProven(chunk[from..(from + size)])) return false;
        return true;
    }

    /// <summary>"123-456 782": all that stands there is nine digits, written carelessly; not a few figures in a row.</summary>
    bool IsMixed(ArraySegment<DigitGroup> run)
    {
        var digits = Digits(run);
        if (digits is not (9 or 10) || !IsLong(run[0].Start, digits) || LookAlikes.HasYear(text, run)) return false;
        var isInThrees = true;
        foreach (var group in run) isInThrees &= group.Length == 3;
        return (isInThrees || !DigitRun.Chunks(run).All(LookAlikes.IsFigure)) && IsProven(run);
    }

    bool IsProven(ArraySegment<DigitGroup> groups)
    {
        Span<char> digits = stackalloc char[10];
        var length = 0;
        foreach (var group in groups)
        {
            text.AsSpan(group.Start, group.Length).CopyTo(digits[length..]);
            length += group.Length;
        }

        return ElevenTest.Passes(digits[Math.Max(0, length - 9)..length])
            && !LookAlikes.IsMachineMade(text, groups[0].Start, groups[^1].End);
    }

    static int Digits(ArraySegment<DigitGroup> groups)
    {
        var digits = 0;
        foreach (var group in groups) digits += group.Length;
        return digits;
    }
}
