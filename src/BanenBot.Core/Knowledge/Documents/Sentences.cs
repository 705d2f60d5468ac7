namespace BanenBot.Core.Knowledge.Documents;

/// <summary>
/// Where a sentence ends. Careful rather than complete: an end that is missed makes a longer piece, a wrong end breaks a sentence.
/// </summary>
static class Sentences
{
    /// <summary>
    /// The sentences of a paragraph, each without the space around it. One sentence of more than a passage is cut between words.
    /// </summary>
    public static IEnumerable<string> Of(string paragraph, int maxWords)
    {
        var start = 0;
        for (var i = 0; i < paragraph.Length; i++)
        {
            if (!IsEnd(paragraph, i, out var next)) continue;
            foreach (var piece in Bounded(paragraph[start..(next - 1)], maxWords)) yield return piece;
            start = next;
        }

        if (start < paragraph.Length)
            foreach (var piece in Bounded(paragraph[start..], maxWords)) yield return piece;
    }

    /// <summary>Whether a text is finished: nothing has to follow it on the next line.</summary>
    public static bool IsFinished(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd("\"'’”)]» ");
        return text.Length > 0 && text[^1] is '.' or '?' or '!' or ':' or ';' or '…';
    }

    static bool IsEnd(string text, int at, out int next)
    {
        next = at + 1;
        if (text[at] is not ('.' or '?' or '!')) return false;
        while (next < text.Length && "\"'’”)]»".Contains(text[next], StringComparison.Ordinal)) next++;
        if (next + 1 >= text.Length || text[next] != ' ') return false;
        next++;
        if (!char.IsUpper(text[next]) && !"‘“\"'(".Contains(text[next], StringComparison.Ordinal)) return false;
        return text[at] != '.' || !IsAbbreviation(text, at);
    }

    /// <summary>A single letter, a number or a word with dots in it before the dot: "J.", "2.", "t.o.v.".</summary>
    static bool IsAbbreviation(string text, int dot)
    {
        var start = dot;
        while (start > 0 && dot - start < 12 && char.IsLetter(text[start - 1])) start--;
        var letters = dot - start;
        return letters == 1 || (start > 0 && letters is > 0 and < 4 && text[start - 1] == '.')
            || (letters == 0 && start > 1 && char.IsAsciiDigit(text[start - 1]) && text[start - 2] is ' ' or '.');
    }

    static IEnumerable<string> Bounded(string sentence, int maxWords)
    {
        if (Words.Count(sentence) <= maxWords)
        {
            yield return sentence;
            yield break;
        }

        var (start, words) = (0, 0);
        for (var i = 0; i < sentence.Length; i++)
        {
            // A "word" without end (the bytes of a picture) is cut too, so that no passage grows without bound.
            var endless = i - start >= maxWords * Words.LongestCounted && !char.IsLowSurrogate(sentence[i]);
            if (sentence[i] == ' ') words++;
            if ((sentence[i] != ' ' || words < maxWords) && !endless) continue;
            yield return sentence[start..i];
            (start, words) = (sentence[i] == ' ' ? i + 1 : i, 0);
        }

        if (start < sentence.Length) yield return sentence[start..];
    }
}
