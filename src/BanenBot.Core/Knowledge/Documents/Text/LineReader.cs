using System.Text.RegularExpressions;

namespace BanenBot.Core.Knowledge.Documents.Text;

/// <summary>Cuts a text into lines and cleans each: marks of emphasis and links out, every bullet the same, page starts noticed.</summary>
static partial class LineReader
{
    /// <summary>Bullets as extractions leave them; symbol fonts end up in the private use area.</summary>
    const string Bullets = "•▪■□▫●○◦►▶➢➤✓✔·‣⁃*+-–—";

    const int RuleWidth = 20, MaxNested = 3;

    public static List<TextLine> Read(string text)
    {
        var lines = new List<TextLine>();
        var indents = new List<int>();
        var (gap, page, rule) = (0, false, false);
        foreach (var raw in SplitLines(text))
        {
            page |= raw.StartsWith('\f');
            var line = raw.TrimStart('\f');
            var cleaned = Clean(line);
            if (cleaned.Length == 0 || cleaned.All(character => character is '-' or '_' or '=' or '*' or '–'))
            {
                rule |= cleaned.Length >= 3 || line.Length >= RuleWidth;
                gap++;
                continue;
            }

            var indent = line.Length - line.TrimStart(' ').Length;
            lines.Add(new TextLine(cleaned, indent < RuleWidth ? gap : gap + 2, page, rule));
            indents.Add(indent);
            (gap, page, rule) = (0, false, false);
        }

        ReadIndents(lines, indents);
        return lines;
    }

    /// <summary>Not <c>ReplaceLineEndings</c>, which makes a form feed a line end: here it says where a page begins.</summary>
    static string[] SplitLines(string text) => text
        .Replace("\r\n", "\n", StringComparison.Ordinal)
        .Replace("\f", "\n\f", StringComparison.Ordinal)
        .Split(['\n', '\r', '\v', '\u0085', '\u2028', '\u2029']);

    static string Clean(string line)
    {
        if (line.Contains('<', StringComparison.Ordinal)) line = Markup().Replace(Ordinal().Replace(line, "$1"), "");
        if (line.Contains("](", StringComparison.Ordinal)) line = EmptyLink().IsMatch(line) ? "" : Link().Replace(line, "$1");
        line = line.Replace("**", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal);
        var cells = line.Split('\t');
        if (cells.Length > 2 || (cells.Length == 2 && cells[0].Trim().Length > 0)) return string.Join('\t', cells.Select(CleanCell));
        var start = line.AsSpan().TrimStart();
        var mark = IsBullet(start) ? start[0] is '-' or '–' or '—' ? "- " : "• " : "";
        for (var nested = 0; nested < MaxNested && IsBullet(start); nested++) start = start[1..].TrimStart();
        var text = (mark + CleanText.OneLine(start.ToString())).TrimEnd();
        return text.Length > 0 && line.TrimEnd(' ').EndsWith('\u00AD') ? text + "-" : text;
    }

    /// <summary>The line with its bullet, whatever its letter, as "• ".</summary>
    public static string Bulleted(string line) => IsBullet(line) ? "• " + line[1..].TrimStart() : line;

    /// <summary>A bullet in a cell comes out as a full stop.</summary>
    static string CleanCell(string cell) =>
        CleanText.OneLine(cell) is var text && text.StartsWith(". ", StringComparison.Ordinal) ? text[2..] : text;

    static bool IsBullet(ReadOnlySpan<char> line)
    {
        if (line.Length < 2) return false;
        if (line[0] is '•' or '■' or '►') return true;
        if (!char.IsWhiteSpace(line[1])) return false;
        return Bullets.Contains(line[0], StringComparison.Ordinal) || line[0] is (>= '\uF000' and <= '\uF0FF') or 'o';
    }

    /// <summary>
    /// Some extractions turn the page break into one space before the first line, and so they do with a bullet they have no letter for. One
    /// such
    /// line starts a page; several near each other are a list. Where much is indented, it is the layout and says nothing.
    /// </summary>
    static void ReadIndents(List<TextLine> lines, List<int> indents)
    {
        const int near = 4;
        var marked = Enumerable.Range(0, lines.Count).Where(i => indents[i] == 1).ToList();
        if (marked.Count * 5 > lines.Count) return;
        for (var m = 0; m < marked.Count; m++)
        {
            var line = lines[marked[m]];
            var before = m > 0 && marked[m] - marked[m - 1] <= near;
            var after = m + 1 < marked.Count && marked[m + 1] - marked[m] <= near;
            var three = (before && after) || (before && m > 1 && marked[m - 1] - marked[m - 2] <= near)
                || (after && m + 2 < marked.Count && marked[m + 2] - marked[m + 1] <= near);
            var isBullet = line.Text[0] is '•' or '-';
            if (!three) lines[marked[m]] = line with { StartsPage = true };
            else if (!isBullet && !line.StartsLow) lines[marked[m]] = line with { Text = "• " + line.Text };
        }
    }

    /// <summary>Tags around a few words. A footnote mark keeps its tags: <see cref="Footnotes"/> reads them.</summary>
    [GeneratedRegex("</?(?:b|i|em|strong|u|br|span)\\s{0,3}/?>",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Markup();

    [GeneratedRegex("<sup>(\\p{L}{1,3})</sup>", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Ordinal();

    /// <summary>"[Lees meer](#)": a button, not text.</summary>
    [GeneratedRegex("^\\s{0,20}\\[[^\\]]{0,100}\\]\\(#?\\)\\s{0,20}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex EmptyLink();

    [GeneratedRegex("\\[([^\\]\\[\n]{1,200})\\]\\([^)\\s]{0,500}\\)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
