using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace BanenBot.Core.Knowledge.Documents.Pdf;

/// <summary>A straight line across or down a page, in points.</summary>
/// <param name="At">Its height where it runs across, its place from the left where it runs down.</param>
readonly record struct PdfRule(double At, double From, double To)
{
    public bool Covers(double place, double slack) => From - slack <= place && place <= To + slack;
}

/// <summary>What is drawn on a page beside letters: the lines of tables, and dots before the items of lists.</summary>
sealed class PdfDrawing
{
    const double Thin = 2.5, Shortest = 5, SmallestDot = 1.2, LargestDot = 7;

    /// <summary>Beyond it a page is a map or a drawing.</summary>
    const int MostRules = 2_000;

    readonly List<PdfRule> _across = [];
    readonly List<PdfRule> _down = [];
    readonly List<PdfRectangle> _dots = [];

    public IReadOnlyList<PdfRule> Across => _across;
    public IReadOnlyList<PdfRule> Down => _down;
    public IReadOnlyList<PdfRectangle> Dots => _dots;

    public static PdfDrawing Of(Page page)
    {
        var drawing = new PdfDrawing();
        foreach (var path in page.Paths.Where(path => !path.IsClipping && (path.IsFilled || path.IsStroked)))
        {
            foreach (var part in path) drawing.Add(part, path.IsStroked);
            if (drawing._across.Count + drawing._down.Count + drawing._dots.Count > MostRules) return new PdfDrawing();
        }

        return drawing;
    }

    void Add(PdfSubpath part, bool isStroked)
    {
        if (part.GetBoundingRectangle() is not { } box) return;
        if (Math.Min(box.Width, box.Height) <= Thin && Math.Max(box.Width, box.Height) >= Shortest) AddLine(box);
        else if (box is { Width: > SmallestDot and < LargestDot, Height: > SmallestDot and < LargestDot }
            && Math.Abs(box.Width - box.Height) < 0.4 * box.Width) _dots.Add(box);
        else if (isStroked) AddSides(part, box);
    }

    void AddSides(PdfSubpath part, PdfRectangle box)
    {
        if (part.IsDrawnAsRectangle || part.Commands is [_, PdfSubpath.Line, PdfSubpath.Line, PdfSubpath.Line, ..])
        {
            AddLine(new PdfRectangle(box.Left, box.Bottom, box.Right, box.Bottom));
            AddLine(new PdfRectangle(box.Left, box.Top, box.Right, box.Top));
            AddLine(new PdfRectangle(box.Left, box.Bottom, box.Left, box.Top));
            AddLine(new PdfRectangle(box.Right, box.Bottom, box.Right, box.Top));
            return;
        }

        foreach (var line in part.Commands.OfType<PdfSubpath.Line>())
            if (line.GetBoundingRectangle() is { } along && Math.Min(along.Width, along.Height) < 1) AddLine(along);
    }

    void AddLine(PdfRectangle box)
    {
        if (box.Width >= box.Height) _across.Add(new PdfRule((box.Bottom + box.Top) / 2, box.Left, box.Right));
        else _down.Add(new PdfRule((box.Left + box.Right) / 2, box.Bottom, box.Top));
    }
}
