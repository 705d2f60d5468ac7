namespace BanenBot.Core.Dutch;

/// <summary>
/// A word while <see cref="DutchStemmer"/> cuts it. Every rule works on the tail, so the word never grows beyond its first length.
/// </summary>
ref struct StemBuffer
{
    readonly Span<char> _letters;
    int _length;

    /// <summary>
    /// R1 and R2 as Snowball defines them: what comes after the first, and after the second, group of vowels with its consonant.
    /// </summary>
    int _r1;
    int _r2;

    public StemBuffer(Span<char> letters)
    {
        _letters = letters;
        _length = letters.Length;
        Measure();
    }

    readonly ReadOnlySpan<char> Text => _letters[.._length];

    public override readonly string ToString() => Text.ToString();

    public readonly bool EqualTo(string word) => Text.SequenceEqual(word);

    /// <summary>
    /// The longest suffix the word ends in decides, so rules stand longest first. Rules with the same suffix are alternatives, tried in
    /// order; where none of them fits, the step does nothing.
    /// </summary>
    public bool Apply(StemRule[] rules)
    {
        string? decided = null;
        foreach (var rule in rules)
        {
            if (decided is not null && decided != rule.Suffix) return false;
            if (decided is null && !Text.EndsWith(rule.Suffix)) continue;
            decided = rule.Suffix;
            var at = _length - rule.Suffix.Length;
            if (!Fits(rule, at)) continue;
            _length = rule.TakesBefore ? at - rule.Before.Text.Length : at;
            rule.Replacement.CopyTo(_letters[_length..]);
            _length += rule.Replacement.Length;
            if (rule.Lengthens) LengthenVowel();
            return true;
        }

        return false;
    }

    /// <summary>Participles: gerealiseerd. Not geval, gevaar and geeft, which are words of their own.</summary>
    public bool DropGeAtStart()
    {
        if (!Text.StartsWith("ge") || !LeavesAWord(2)) return false;
        var rest = Text[2..];
        if (rest.StartsWith("eft") || rest.StartsWith("vaa") || rest.StartsWith("vare")) return false;
        if (rest.StartsWith("val") && !rest.StartsWith("vali")) return false;
        DropGe(0);
        return true;
    }

    /// <summary>Participles of separable verbs: meegeteld. Only the first "ge" is looked at, as published.</summary>
    public bool DropGeInside()
    {
        if (_length < 2) return false;
        var at = Text[1..].IndexOf("ge") + 1;
        if (at == 0 || !LeavesAWord(at + 2)) return false;
        DropGe(at);
        return true;
    }

    void DropGe(int at)
    {
        _letters[(at + 2).._length].CopyTo(_letters[at..]);
        _length -= 2;
        _letters[at] = _letters[at] switch { 'ë' => 'e', 'ï' => 'i', var letter => letter };
        Measure();
    }

    /// <summary>Three letters or more, with something after the first vowels.</summary>
    readonly bool LeavesAWord(int at)
    {
        if (_length - at < 3) return false;
        while (at < _length && VowelLength(at) == 0) at++;
        if (at == _length) return false;
        while (at < _length && VowelLength(at) is > 0 and var vowel) at += vowel;
        return at < _length;
    }

    void Measure()
    {
        _r1 = _r2 = _length;
        if (AfterVowelsAndConsonant(0) is not { } first) return;
        _r1 = first;
        if (AfterVowelsAndConsonant(first) is { } second) _r2 = second;
    }

    readonly int? AfterVowelsAndConsonant(int at)
    {
        while (at < _length && !Letters.IsVowel(_letters[at])) at++;
        if (at == _length) return null;
        while (at < _length && VowelLength(at) is > 0 and var vowel) at += vowel;
        return at < _length ? at + 1 : null;
    }

    readonly int VowelLength(int at) =>
        at + 1 < _length && _letters[at] == 'i' && _letters[at + 1] == 'j' ? 2 : Letters.IsVowel(_letters[at]) ? 1 : 0;

    readonly bool Fits(StemRule rule, int at) =>
        Holds(rule.Where, at)
        && (rule.Before == default || Precedes(rule.Before, at))
        && (rule.Unless == default || !Precedes(rule.Unless, at));

    readonly bool Precedes(StemContext context, int at) =>
        Text[..at].EndsWith(context.Text) && Holds(context.Where, at - context.Text.Length);

    readonly bool Holds(Where where, int at) =>
        (!where.HasFlag(Where.R1) || _r1 <= at)
        && (!where.HasFlag(Where.R2) || _r2 <= at)
        && (!where.HasFlag(Where.AfterConsonant) || (at > 0 && !EndsInVowel(at)))
        && (!where.HasFlag(Where.AfterVowel) || EndsInVowel(at))
        && (!where.HasFlag(Where.AfterVowelAndLetter) || EndsInVowel(at - 1))
        && (!where.HasFlag(Where.Start) || at == 0);

    readonly bool EndsInVowel(int at) =>
        at > 0 && (Letters.IsVowel(_letters[at - 1]) || (at > 1 && _letters[at - 2] == 'i' && _letters[at - 1] == 'j'));

    /// <summary>Dutch writes "banen" but "baan": an open syllable that became closed gets its long vowel written double again.</summary>
    void LengthenVowel()
    {
        var at = _length - 2;
        if (at < 0 || !Letters.ClosesSyllable(_letters[at + 1])) return;
        var (vowel, last) = (_letters[at], _letters[at + 1]);
        if (vowel == 'ë' && at > 0 && _letters[at - 1] is 'e' or 'i')
        {
            if (_letters[at - 1] == 'i') _letters[at] = 'e';
            vowel = 'e';
        }
        else if (Letters.IsE(vowel) ? !CanLengthenE(at) : !Letters.IsAou(vowel) || !OpensSyllable(at))
        {
            return;
        }

        _letters[at + 1] = vowel;
        _letters[at + 2] = last;
        _length++;
    }

    readonly bool OpensSyllable(int at) => at == 0 || !Letters.IsAeiou(_letters[at - 1]);

    /// <summary>An e after a syllable with another vowel is mostly mute (wandelen -> wandel), and stays single.</summary>
    readonly bool CanLengthenE(int at)
    {
        if (!OpensSyllable(at)) return false;
        if (at < 2) return true;
        var before = _letters[at - 2];
        if (Letters.IsAiou(before) || (Letters.IsE(before) && at == 2)) return false;
        return !(at >= 4 && Letters.IsAiou(_letters[at - 3]) && !Letters.IsAeiou(_letters[at - 4]));
    }

    static class Letters
    {
        public static bool IsE(char letter) => letter is 'e' or 'ë' or 'é' or 'è' or 'ê';

        public static bool IsAou(char letter) => letter is
            'a' or 'ä' or 'á' or 'à' or 'â' or 'o' or 'ö' or 'ó' or 'ò' or 'ô' or 'u' or 'ü' or 'ú' or 'ù' or 'û';

        public static bool IsAiou(char letter) => IsAou(letter) || letter is 'i' or 'ï' or 'í' or 'ì' or 'î';

        public static bool IsAeiou(char letter) => IsAiou(letter) || IsE(letter);

        public static bool IsVowel(char letter) => IsAeiou(letter) || letter == 'y';

        public static bool ClosesSyllable(char letter) => !IsVowel(letter) && letter is not ('w' or 'x');
    }
}
