using System.Text.RegularExpressions;
using BanenBot.Core.Dutch;
using BanenBot.Core.Figures.Periods;
using BanenBot.Core.Figures.Questions;

namespace BanenBot.Core.Figures.Answers;

enum ClaimKind
{
    Count,
    Percent,

    /// <summary>How many times as much: "verdubbeld".</summary>
    Times,
}

enum ClaimBound
{
    Exact,
    About,
    More,
    Less,
}

/// <summary>
/// A number that somebody puts forward to have it checked: "klopt het dat het doel 493 was", "dat is meer dan de helft toch".
/// </summary>
/// <param name="Decimals">How many are given.</param>
/// <param name="IsInWords">"de helft" rather than "50%".</param>
/// <param name="Rest">What the sentence says beside it, without the words that make it a claim.</param>
/// <param name="Counted">The folded word behind the number; empty where it is the last.</param>
sealed partial record Claim(decimal Value, int Decimals, ClaimKind Kind, ClaimBound Bound, bool IsInWords, string Rest, string Counted)
{
    /// <summary>Null where nothing is claimed: no such number, several, or a question word that asks for one.</summary>
    /// <param name="text">In NFC, as the words' places are counted in it.</param>
    /// <param name="periods">Stretches of the text that are periods: their numbers claim nothing.</param>
    public static Claim? Read(string text, IReadOnlyList<Word> words, WordClasses classes, Cues cues, IReadOnlyList<TextSpan> periods)
    {
        if (words.Count == 0) return null;
        if ((InWords(words, classes.Parts, ClaimKind.Percent) ?? InWords(words, classes.Times, ClaimKind.Times)
            ?? InDigits(text, words, cues, periods)) is not { } number)
            return null;
        var used = new bool[words.Count];
        Mark(used, number.First, number.Count);
        var (bound, isMarked) = (ClaimBound.Exact, number.Kind == ClaimKind.Times);
        // "bijna 700", "gehalveerd ongeveer".
        for (var at = 0; at < words.Count; at++)
            foreach (var (id, phrases) in classes.Bounds)
                if (bound == ClaimBound.Exact && phrases.LengthAt(words, at) is > 0 and var length
                    && (at + length == number.First || number.IsInWords && at == number.First + number.Count))
                {
                    bound = id switch { "meer" => ClaimBound.More, "minder" => ClaimBound.Less, _ => ClaimBound.About };
                    isMarked |= bound != ClaimBound.About;
                    Mark(used, at, length);
                }

        for (var at = 0; at < words.Count; at++)
            if (!used[at] && classes.Claims.LengthAt(words, at) is > 0 and var length)
            {
                isMarked = true;
                Mark(used, at, length);
                at += length - 1;
            }

        // "is het waar dat" holds a question word and asks none.
        if (!isMarked || words.Index().Any(word => !used[word.Index] && classes.QuestionWords.Contains(word.Item.Token.Text))) return null;
        var rest = string.Join(' ',
            words.Index().Where(word => !used[word.Index]).Select(word => text.Substring(word.Item.Token.Start, word.Item.Token.Length)));
        var next = number.First + number.Count;
        return new Claim(
            number.Value, number.Decimals, number.Kind, bound, number.IsInWords, rest, next < words.Count ? words[next].Token.Text : "");
    }

    readonly record struct Found(decimal Value, int Decimals, ClaimKind Kind, bool IsInWords, int First, int Count);

    static void Mark(bool[] used, int first, int count)
    {
        for (var at = first; at < first + count; at++) used[at] = true;
    }

    static Found? InWords(IReadOnlyList<Word> words, IReadOnlyList<(string Id, PhraseSet Phrases)> named, ClaimKind kind)
    {
        for (var at = 0; at < words.Count; at++)
            foreach (var (id, phrases) in named)
                if (phrases.LengthAt(words, at) is > 0 and var length && Calculation.TryParseNumber(id, out var value))
                    return new Found(value, 0, kind, true, at, length);
        return null;
    }

    // One loose number; of two, nobody knows which is claimed.
    static Found? InDigits(string text, IReadOnlyList<Word> words, Cues cues, IReadOnlyList<TextSpan> periods)
    {
        var loose = Numbers().Matches(text)
            .Where(match => !periods.Any(span => span.Start < match.Index + match.Length && match.Index < span.End)).ToList();
        if (loose is not [var only]) return null;
        var end = only.Index + only.Length;
        var within = words.Index()
            .Where(word => word.Item.Token.Start < end && only.Index < word.Item.Token.Start + word.Item.Token.Length).ToList();
        if (within.Count == 0 || (cues.Of(Next(words, within)) & Cue.Time) != 0) return null;
        var digits = only.Groups["number"].Value.Replace(".", "", StringComparison.Ordinal);
        if (!Calculation.TryParseNumber(digits, out var value)) return null;
        var comma = digits.IndexOf(',', StringComparison.Ordinal);
        return new Found(
            value, comma < 0 ? 0 : digits.Length - comma - 1, only.Groups["percent"].Success ? ClaimKind.Percent : ClaimKind.Count,
            false, within[0].Index, within.Count);
    }

    static string Next(IReadOnlyList<Word> words, List<(int Index, Word Item)> within) =>
        within[^1].Index + 1 < words.Count ? words[within[^1].Index + 1].Token.Text : "";

    [GeneratedRegex(@"(?<![\w.,+-])(?<number>(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?)(?<percent>\s?%|\s(?:procent|pct)\b)?(?![\w+])",
        RegexOptions.IgnoreCase)]
    private static partial Regex Numbers();
}
