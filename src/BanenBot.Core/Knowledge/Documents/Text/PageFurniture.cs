using System.Text;
using System.Text.RegularExpressions;

namespace BanenBot.Core.Knowledge.Documents.Text;

/// <summary>
/// Takes out what a page prints around its text: heads and feet that come back, page numbers, the list of links an extraction puts below.
/// </summary>
static partial class PageFurniture
{
    const int LongestFurniture = 90, LongestFoot = 60, LongestNumber = 25, MaxFootLines = 3, ManyTimes = 5;

    public static List<TextLine> Remove(List<TextLine> lines, DocumentWords words)
    {
        lines = Without(lines, NumbersAlone(lines, words));
        lines = Without(lines, LinkLists(lines), startsPage: true);
        lines = Without(lines, Repeated(lines));
        return Without(lines, FeetInSentences(lines));
    }

    /// <summary>What a removed line said about the layout passes to the next one.</summary>
    static List<TextLine> Without(List<TextLine> lines, bool[] furniture, bool startsPage = false)
    {
        var kept = new List<TextLine>(lines.Count);
        var (gap, page, rule) = (0, false, false);
        for (var i = 0; i < lines.Count; i++)
        {
            (gap, page, rule) = (gap + lines[i].Gap, page || lines[i].StartsPage, rule || lines[i].AfterRule);
            if (furniture[i])
            {
                (gap, page) = (gap + 1, page || startsPage);
                continue;
            }

            kept.Add(lines[i] with { Gap = gap, StartsPage = page, AfterRule = rule });
            (gap, page, rule) = (0, false, false);
        }

        return kept;
    }

    /// <summary>Page numbers, and the numbers of a chart whose labels are lost: a row of lines without a letter.</summary>
    static bool[] NumbersAlone(List<TextLine> lines, DocumentWords words)
    {
        var bare = lines.ConvertAll(line => !line.IsTableRow && !line.Text.Any(char.IsLetter));
        var alone = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            var endsSentence = i > 0 && !bare[i - 1] && lines[i - 1].RunsOn && lines[i].Text.EndsWith('.');
            var marksFootnote = lines[i].Gap > 2 && i + 1 < lines.Count && lines[i + 1].Gap == 0 && !bare[i + 1];
            var inRow = bare[i] && ((i > 0 && bare[i - 1]) || (i + 1 < lines.Count && bare[i + 1]));
            var isPageNumber = lines[i].Text.Length < LongestNumber && words.PageNumber.IsMatch(lines[i].Text);
            alone[i] = !endsSentence && !marksFootnote && (inRow || isPageNumber);
        }

        return alone;
    }

    /// <summary>
    /// Web addresses on lines of their own that were in the text already, or that follow each other where nothing announced them.
    /// </summary>
    static bool[] LinkLists(List<TextLine> lines)
    {
        var isLink = lines.ConvertAll(line => line.Text.StartsWith("http", StringComparison.Ordinal) && WebAddress().IsMatch(line.Text));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var listed = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (isLink[i])
            {
                var first = i;
                while (first > 0 && isLink[first - 1] && i - first < MaxFootLines) first--;
                var announced = first > 0 && lines[first - 1].Text.EndsWith(':');
                var neighbour = (i > 0 && isLink[i - 1]) || (i + 1 < lines.Count && isLink[i + 1]);
                listed[i] = !seen.Add(lines[i].Text) || (neighbour && !announced);
                continue;
            }

            foreach (var word in lines[i].Text.Split(' '))
                if (word.StartsWith("http", StringComparison.Ordinal)) seen.Add(word.TrimEnd('.', ',', ')'));
        }

        return listed;
    }

    /// <summary>
    /// A short line that comes back, digits aside, and of which at least one stands where no text would: at the edge of a page or in
    /// mid-sentence.
    /// A heading that each chapter has ("Toelichting") does not.
    /// </summary>
    static bool[] Repeated(List<TextLine> lines)
    {
        var keys = lines.ConvertAll(KeyOf);
        var counts = keys.Where(key => key.Length > 0).CountBy(key => key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var returns = keys.ConvertAll(key => counts.GetValueOrDefault(key) > 2);
        var proofs = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count;)
        {
            var end = i;
            while (end < lines.Count && returns[end]) end++;
            if (end == i)
            {
                i++;
                continue;
            }

            var isShort = end - i <= MaxFootLines;
            var edge = isShort && (lines[i].StartsPage || end == lines.Count || lines[end].StartsPage);
            var inSentence = isShort && i > 0 && end < lines.Count && lines[i - 1].RunsOn && lines[end].StartsLow;
            for (; i < end; i++) proofs[keys[i]] = proofs.GetValueOrDefault(keys[i]) + (inSentence ? 2 : edge ? 1 : 0);
        }

        return [.. keys.Select(key => proofs.GetValueOrDefault(key) > 1 || IsSentenceManyTimes(key))];

        bool IsSentenceManyTimes(string key) => counts.GetValueOrDefault(key) >= ManyTimes && key.Split(' ').Length > 2;
    }

    static string KeyOf(TextLine line)
    {
        if (line.Text.Length > LongestFurniture || line.IsTableRow) return "";
        if (line.Text[0] is '•' or '-' or '#' || line.Text[^1] is '?' or ':') return "";
        var key = new StringBuilder(line.Text);
        for (var i = 0; i < key.Length; i++)
            if (char.IsAsciiDigit(key[i])) key[i] = '#';
        return key.ToString();
    }

    /// <summary>
    /// Short lines at the end of a page, between a sentence or an announced list that has not ended and the rest of it on the next page.
    /// </summary>
    static bool[] FeetInSentences(List<TextLine> lines)
    {
        var feet = new bool[lines.Count];
        for (var page = 1; page < lines.Count; page++)
        {
            if (!lines[page].StartsPage || !(lines[page].StartsLow || lines[page].Text[0] is '•' or '-')) continue;
            var first = page;
            while (first > 1 && page - first < MaxFootLines && IsFoot(lines[first - 1])) first--;
            var before = lines[first - 1];
            var unfinished = before.Text[^1] is ':' or ',' || (before.RunsOn && before.Text.Length > LongestFoot);
            for (var i = first; unfinished && i < page; i++) feet[i] = true;
        }

        return feet;
    }

    static bool IsFoot(TextLine line) =>
        line.Text.Length <= LongestFoot && line.RunsOn && char.IsUpper(line.Text[0]) && !line.IsTableRow;

    [GeneratedRegex("^https?://\\S+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex WebAddress();
}
