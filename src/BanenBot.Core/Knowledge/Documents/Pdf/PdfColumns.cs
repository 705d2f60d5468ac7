namespace BanenBot.Core.Knowledge.Documents.Pdf;

/// <summary>
/// Puts the lines of a page in the order of reading: where two columns stand beside each other first the one and then the other, with what
/// stands over the full width above and below them in its place.
/// </summary>
static class PdfColumns
{
    const int MinLines = 4, MostDepth = 12, MostPlaces = 16;
    const double MinGutter = 7, FullShare = 0.6, FullWidth = 0.65, RunningShare = 0.6, Beside = 1.6, Apart = 2.2, Across = 3.2,
        HeadingSize = 1.1, SomeFull = 0.4, SomeRunning = 0.35, LooseGap = 1.2;

    /// <summary>Of each column, where its text alone does not tell it from a table's.</summary>
    const int ManyLines = 12;

    public static IEnumerable<PdfLine> InOrder(int page, IReadOnlyList<PdfWord> words) =>
        Order(page, words, 0).SelectMany((column, number) => column.Select(line => new PdfLine(page, line.Words, number)));

    static IEnumerable<List<PdfLine>> Order(int page, IEnumerable<PdfWord> words, int depth)
    {
        var lines = PdfLine.Of(page, words);
        if (depth == MostDepth || lines.Count < MinLines || Widest(lines) is not { } band) return [lines];
        var inside = lines[band.From..band.To].SelectMany(line => line.Words).ToList();
        return Order(page, lines[..band.From].SelectMany(line => line.Words), depth + 1)
            .Concat(Order(page, inside.Where(word => word.Left < band.X), depth + 1))
            .Concat(Order(page, inside.Where(word => word.Left >= band.X), depth + 1))
            .Concat(Order(page, lines[band.To..].SelectMany(line => line.Words), depth + 1));
    }

    /// <summary>Lines that are set in columns, with the place where those right of a white strip begin.</summary>
    readonly record struct Band(int From, int To, double X)
    {
        public int Lines => To - From;
    }

    static Band? Widest(List<PdfLine> lines) => Places(lines).SelectMany(x => Bands(lines, x))
        .Select(band => (Band?)band).MaxBy(band => band!.Value.Lines);

    /// <summary>Where, in line after line, a word stands behind more white than between words.</summary>
    static IEnumerable<double> Places(List<PdfLine> lines)
    {
        var starts = lines.SelectMany(line => Enumerable.Range(0, line.Words.Count)
            .Where(i => i == 0 || line.Words[i].Left - line.Words[i - 1].Right >= MinGutter).Select(i => line.Words[i].Left)).ToList();
        // A heading in the same column may begin a little before its text.
        return starts.GroupBy(Math.Round).Where(group => group.Count() >= MinLines).OrderByDescending(group => group.Count())
            .Take(MostPlaces).Select(group => starts.Where(left => left > group.Key - MinGutter && left < group.Key + 1).Min() - 0.5)
            .Distinct();
    }

    static IEnumerable<Band> Bands(List<PdfLine> lines, double x)
    {
        for (var from = 0; from < lines.Count; from++)
        {
            if (!IsClear(lines[from], x)) continue;
            var to = from + 1;
            while (to < lines.Count && IsClear(lines[to], x) && !IsHeadingAcross(lines, to, x)) to++;
            if (Trimmed(lines, from, to, x) is { } band && AreColumns(Side(lines, band, word => word.Left < x),
                Side(lines, band, word => word.Left >= x))) yield return band;
            from = to - 1;
        }
    }

    static bool IsClear(PdfLine line, double x) => line.Words.All(word => word.Right <= x - MinGutter + 1 || word.Left >= x);

    /// <summary>A heading over both columns ends those above it: beside it there is nothing, for longer than between paragraphs.</summary>
    static bool IsHeadingAcross(List<PdfLine> lines, int at, double x)
    {
        var line = lines[at];
        if (line.Right >= x || at == 0 || (line.Size < HeadingSize * lines[at - 1].Size && !line.IsStrong)) return false;
        var above = lines.FindLastIndex(at - 1, other => other.Right >= x);
        var below = lines.FindIndex(at, other => other.Right >= x);
        return above >= 0 && below >= 0 && lines[above].Bottom - lines[below].Bottom > Across * line.Size;
    }

    /// <summary>
    /// From the first line that has something at each side, to where the columns end: what stands lower than the one, away from the other,
    /// goes over the full width.
    /// </summary>
    static Band? Trimmed(List<PdfLine> lines, int from, int to, double x)
    {
        var (left, right) = (Ends(lines, from, to, line => line.Left < x), Ends(lines, from, to, line => line.Right >= x));
        if (left is not var (firstLeft, _) || right is not var (firstRight, lastRight)) return null;
        var later = lines[Math.Max(firstLeft, firstRight)];
        while (from < to && lines[from].Bottom > later.Bottom + (Beside * later.Size)) from++;
        var end = lastRight + 1;
        while (end < to && lines[end - 1].Bottom - lines[end].Bottom < Apart * lines[end].Size) end++;
        // At the foot of a page the first column may be longer than the second.
        if (to == lines.Count) end = to;
        return end - from < MinLines ? null : new Band(from, end, x);
    }

    static (int First, int Last)? Ends(List<PdfLine> lines, int from, int to, Predicate<PdfLine> stands)
    {
        var first = lines.FindIndex(from, to - from, stands);
        return first < 0 ? null : (first, lines.FindLastIndex(to - 1, to - from, stands));
    }

    static List<PdfLine> Side(List<PdfLine> lines, Band band, Func<PdfWord, bool> isAtSide) =>
        PdfLine.Of(lines[0].Page, lines[band.From..band.To].SelectMany(line => line.Words).Where(isAtSide))
            .FindAll(line => line.Table is null);

    /// <summary>
    /// Running text; the cells of a table do not run on. Where much of it is lists and short paragraphs, it is known by their ends: the
    /// rows of a table end on both sides at once.
    /// </summary>
    static bool AreColumns(List<PdfLine> left, List<PdfLine> right) => IsText(left, FullShare, RunningShare)
        && IsText(right, FullShare, RunningShare)
        || left.Count >= ManyLines && right.Count >= ManyLines && IsText(left, SomeFull, SomeRunning)
        && IsText(right, SomeFull, SomeRunning) && !EndTogether(left, right);

    static bool IsText(List<PdfLine> own, double full, double running)
    {
        if (own.Count < MinLines || own.Sum(line => line.Words.Count) < 3 * own.Count) return false;
        var width = own.Max(line => line.Right) - own.Min(line => line.Left);
        return own.Count(line => line.Right - line.Left >= FullWidth * width) >= full * own.Count
            && own.Count(line => !Sentences.IsFinished(line.Text)) >= running * own.Count;
    }

    static bool EndTogether(List<PdfLine> left, List<PdfLine> right)
    {
        var (some, others) = (Ends(left), Ends(right));
        var together = some.Count(end => others.Exists(other => Math.Abs(end - other) < left[0].Size));
        return some.Count == 0 || others.Count == 0 || 2 * together > Math.Min(some.Count, others.Count);
    }

    /// <summary>Where more white stands below a line than between most of them.</summary>
    static List<double> Ends(List<PdfLine> own)
    {
        var gaps = own.Zip(own.Skip(1), (line, next) => (line.Bottom, Gap: line.Bottom - next.Bottom)).ToList();
        var usual = gaps.Select(gap => gap.Gap).Order().ElementAt(gaps.Count / 2);
        return [.. gaps.Where(gap => gap.Gap > LooseGap * usual).Select(gap => gap.Bottom)];
    }
}
