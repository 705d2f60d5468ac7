namespace BanenBot.Core.Knowledge.Documents.Pdf;

/// <summary>Puts the lines of a page in the order of reading: a page set in columns is read column by column.</summary>
static class PdfColumns
{
    const int MinLines = 4, MostDepth = 8;
    const double MinGutter = 7, FullShare = 0.6, FullWidth = 0.65, RunningShare = 0.65;

    public static IEnumerable<PdfLine> InOrder(int page, IReadOnlyList<PdfWord> words) => Order(page, words, 0);

    static IEnumerable<PdfLine> Order(int page, IReadOnlyList<PdfWord> words, int depth)
    {
        var lines = PdfLine.Of(page, words);
        if (depth == MostDepth || lines.Count < MinLines) return lines;
        if (Gutter(words, lines) is { } x)
            return Order(page, [.. words.Where(word => word.Left < x)], depth + 1)
                .Concat(Order(page, [.. words.Where(word => word.Left >= x)], depth + 1));
        if (WidestGap(lines) is not { } cut) return lines;
        var above = lines.Take(cut).SelectMany(line => line.Words).ToList();
        var below = lines.Skip(cut).SelectMany(line => line.Words).ToList();
        return Order(page, above, depth + 1).Concat(Order(page, below, depth + 1));
    }

    /// <summary>A white strip from top to bottom with running text at both sides; the cells of a table do not run on.</summary>
    static double? Gutter(IReadOnlyList<PdfWord> words, List<PdfLine> lines)
    {
        var reach = double.MinValue;
        foreach (var word in words.OrderBy(word => word.Left))
        {
            if (reach > double.MinValue && word.Left - reach >= MinGutter
                && IsText(words.Where(other => other.Right <= reach))
                    && IsText(words.Where(other => other.Left >= word.Left))) return word.Left;
            reach = Math.Max(reach, word.Right);
        }

        return null;

        bool IsText(IEnumerable<PdfWord> side)
        {
            var own = PdfLine.Of(lines[0].Page, side);
            if (own.Count < MinLines || own.Sum(line => line.Words.Count) < 3 * own.Count) return false;
            var width = own.Max(line => line.Right) - own.Min(line => line.Left);
            return own.Count(line => line.Right - line.Left >= FullWidth * width) >= FullShare * own.Count
                && own.Count(line => !Sentences.IsFinished(line.Text)) >= RunningShare * own.Count;
        }
    }

    /// <summary>Where the page is cut in two: above the line with the most white over it, if that is more than between lines.</summary>
    static int? WidestGap(List<PdfLine> lines)
    {
        var (at, widest) = (0, 0.0);
        for (var i = 1; i < lines.Count; i++)
        {
            var gap = lines[i - 1].Bottom - lines[i].Bottom - (1.5 * lines[i].Size);
            if (gap > widest) (at, widest) = (i, gap);
        }

        return at > 0 ? at : null;
    }
}
