using UglyToad.PdfPig.Content;

namespace BanenBot.Core.Knowledge.Documents.Pdf;

/// <summary>A printed word: its text, where it stands and how it is set. Lengths in points; y grows upwards, as in the PDF.</summary>
readonly record struct PdfWord(string Text, double Left, double Right, double Bottom, double Size, bool IsStrong)
{
    static readonly string[] Bold = ["bold", "black", "heavy", "demi"];

    /// <summary>The number of the footnote that is marked at its end.</summary>
    public string? Mark { get; init; }

    /// <summary>Of a whole table that stands here as one word.</summary>
    public PdfTable? Table { get; init; }

    public static PdfWord Of(PdfTable table, double left, double right, double top) =>
        new("", left, right, top, 0, false) { Table = table };

    public static PdfWord? Of(Word word)
    {
        var size = word.Letters.Max(letter => letter.PointSize);
        // A small raised number is the mark of a footnote.
        var kept = word.Letters.Where(letter => letter.PointSize > 0.75 * size || !char.IsAsciiDigit(letter.Value.FirstOrDefault()))
            .ToList();
        var mark = string.Concat(word.Letters.Except(kept).Select(letter => letter.Value));
        var text = CleanText.OneLine(string.Concat(kept.Select(letter => letter.Value)));
        if (text.Length == 0) return null;
        var strong = kept.Count(letter => letter.FontDetails is { } font && (font.IsBold || font.Weight >= 600
            || Bold.Any(name => (font.Name ?? "").Contains(name, StringComparison.OrdinalIgnoreCase))));
        // Where the pen stood, not where ink begins: a J reaches to the left of its place.
        return new PdfWord(text, kept[0].StartBaseLine.X, Math.Max(kept[^1].EndBaseLine.X, word.BoundingBox.Right),
            kept[0].StartBaseLine.Y, size, strong * 2 > kept.Count)
        { Mark = mark.Length > 0 ? mark : null };
    }
}

/// <summary>Words on one base line, from left to right.</summary>
/// <param name="column">Lines of one column, or between columns over the full width, have one number on their page.</param>
sealed class PdfLine(int page, IReadOnlyList<PdfWord> words, int column = 0)
{
    public int Page { get; } = page;
    public int Column { get; } = column;
    public IReadOnlyList<PdfWord> Words { get; } = words;
    public double Left { get; } = words[0].Left;
    public double Right { get; } = words[^1].Right;
    public double Bottom { get; } = words[0].Bottom;
    public double Size { get; } = words.GroupBy(word => Math.Round(word.Size, 1)).MaxBy(group => group.Sum(word => word.Text.Length))!.Key;
    public bool IsStrong { get; } = words.All(word => word.IsStrong);
    public string Text { get; } = string.Join(' ', words.Select(word => word.Text));
    public PdfTable? Table => Words[0].Table;

    /// <summary>Groups words into lines, from the top of the page down.</summary>
    public static List<PdfLine> Of(int page, IEnumerable<PdfWord> words)
    {
        var lines = new List<List<PdfWord>>();
        foreach (var word in words.OrderByDescending(word => word.Bottom))
        {
            if (lines.Count > 0 && lines[^1][0].Bottom - word.Bottom < 0.4 * Math.Max(word.Size, lines[^1][0].Size)) lines[^1].Add(word);
            else lines.Add([word]);
        }

        return lines.ConvertAll(line => new PdfLine(page, [.. line.OrderBy(word => word.Left)]));
    }

    /// <summary>Parts divided by more white than stands between words.</summary>
    public IEnumerable<PdfLine> Parts()
    {
        var from = 0;
        for (var i = 1; i <= Words.Count; i++)
        {
            if (i < Words.Count && Words[i].Left - Words[i - 1].Right < 1.1 * Words[i].Size) continue;
            yield return new PdfLine(Page, [.. Words.Skip(from).Take(i - from)], Column);
            from = i;
        }
    }
}
