namespace BanenBot.Core.Dialogue.Guard;

/// <summary>Digits without anything between them.</summary>
/// <param name="Gap">What parts them from the group before: a sign, ' ', a tab or a newline; none before the first of a run.</param>
readonly record struct DigitGroup(int Start, int Length, char Gap)
{
    public int End => Start + Length;
}

/// <summary>Groups of digits that may be one number, read from a folded text.</summary>
static class DigitRun
{
    const char NoGap = '\0';

    /// <summary>"123 - 456": wider gaps part two numbers. In characters.</summary>
    const int WidestGap = 3;

    /// <summary>The groups from this digit on until something stands between them that stands in no number.</summary>
    public static List<DigitGroup> Read(ReadOnlySpan<char> text, int start)
    {
        var groups = new List<DigitGroup>();
        var (at, gap) = (start, NoGap);
        while (true)
        {
            var from = at;
            while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
            groups.Add(new DigitGroup(from, at - from, gap));
            (var width, gap) = GapAt(text, at);
            if (width == 0) return groups;
            at += width;
        }
    }

    /// <summary>
    /// The groups as they are written together: where a number's own sign and a space both stand in a run ("2018 111.222.333"), the space
    /// parts numbers; where a space and the end of a line both do, the end of the line.
    /// </summary>
    public static IReadOnlyList<ArraySegment<DigitGroup>> Chunks(ArraySegment<DigitGroup> groups)
    {
        var (loosest, tightest) = (int.MinValue, int.MaxValue);
        foreach (var group in groups[1..])
            (loosest, tightest) = (Math.Max(loosest, Looseness(group.Gap)), Math.Min(tightest, Looseness(group.Gap)));
        if (loosest <= tightest) return [groups];
        var (chunks, from) = (new List<ArraySegment<DigitGroup>>(), 0);
        for (var i = 1; i <= groups.Count; i++)
        {
            if (i < groups.Count && Looseness(groups[i].Gap) < loosest) continue;
            chunks.AddRange(Chunks(groups[from..i]));
            from = i;
        }

        return chunks;
    }

    static int Looseness(char gap) => gap switch { '\n' or '\t' => 2, ' ' => 1, _ => 0 };

    /// <summary>
    /// Width and kind of a gap that a digit follows; 0 where there is none. A point or comma with a space behind it ends a number.
    /// </summary>
    static (int Width, char Kind) GapAt(ReadOnlySpan<char> text, int start)
    {
        var kind = NoGap;
        for (var at = start; at < text.Length && at <= start + WidestGap; at++)
        {
            var character = text[at];
            if (char.IsAsciiDigit(character)) return (at - start, kind);
            if (character == ' ')
            {
                if (kind is '.' or ',') return default;
                if (kind == NoGap) kind = ' ';
            }
            else if (character is '.' or ',' or '-' or '_' or '/' or '\t' or '\n')
            {
                if (kind != NoGap && kind != ' ' && kind != character) return default;
                kind = character;
            }
            else return default;
        }

        return default;
    }
}
