using System.Text;

namespace BanenBot.Core.Dialogue.Guard;

/// <summary>
/// Takes telephone, file and account numbers out of a question, and what only names one: they never are what it is about.
/// </summary>
static class LongNumbers
{
    /// <summary>In digits. Shorter ones may be figures: 167.659.</summary>
    const int Shortest = 8;

    /// <summary>"klant nummer", "dossier": in words.</summary>
    const int LongestLabel = 2;

    /// <summary>"dossier 123456789, hoe ..." goes from its label on; dates and years stay.</summary>
    public static string Without(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                kept.Append(text[i++]);
                continue;
            }

            var groups = Groups(text, i);
            var end = groups[^1].End;
            var isLong = groups.Sum(group => group.Length) >= Shortest
                && !LookAlikes.IsDate(text, groups) && !LookAlikes.HasYear(text, groups);
            if (isLong && IsAside(text, end)) kept.Length = LabelStart(kept);
            kept.Append(isLong ? " " : text[i..end]);
            i = end;
        }

        return kept.ToString();
    }

    /// <summary>Groups of digits with one sign between them: the words around a figure are read with its spaces and line ends.</summary>
    static DigitGroup[] Groups(string text, int start)
    {
        var (groups, at) = (new List<DigitGroup>(), start);
        while (true)
        {
            var from = at;
            while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
            groups.Add(new DigitGroup(from, at - from, ' '));
            var goesOn = at + 1 < text.Length && text[at] is '.' or '-' or ' ' or '/' or '\u00a0' or '\u2011' or '\u2013'
                && char.IsAsciiDigit(text[at + 1]);
            if (!goesOn) return [.. groups];
            at++;
        }
    }

    /// <summary>Whether a number ends a clause and the question goes on behind it.</summary>
    static bool IsAside(string text, int end) =>
        end < text.Length && IsClauseEnd(text[end]) && text.AsSpan(end).ContainsAnyInRange('a', 'z');

    /// <summary>Where the clause begins whose last words are all that is kept so far; the end where it is more than a label.</summary>
    static int LabelStart(StringBuilder kept)
    {
        var start = kept.Length;
        while (start > 0 && !IsClauseEnd(kept[start - 1])) start--;
        var words = kept.ToString(start, kept.Length - start).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        return words <= LongestLabel ? start : kept.Length;
    }

    static bool IsClauseEnd(char character) => character is ',' or ';' or ':' or '.' or '?' or '!' or '(' or ')' or '\n';
}
