using UglyToad.PdfPig.Core;

namespace BanenBot.Core.Knowledge.Documents.Pdf;

/// <summary>Small signs that belong to a word beside them: the numbers of footnotes, and bullets that are drawn.</summary>
static class PdfMarks
{
    const double Raised = 0.85, Farthest = 3;

    /// <summary>Of each on a page: beyond it they are something else.</summary>
    const int Most = 200;

    /// <summary>
    /// A small raised number: behind a word it marks a footnote and is no text; before one it is where the footnote begins, and stands on
    /// its line.
    /// </summary>
    public static List<PdfWord> Placed(List<PdfWord> words)
    {
        var placed = new List<PdfWord>(words);
        if (words.Count == 0) return placed;
        var usual = words.Select(word => word.Size).Order().ElementAt(words.Count / 2);
        var marks = words.Where(word => word.Size < usual && word.Text.Length < 4 && word.Text.All(char.IsAsciiDigit)).Take(Most);
        foreach (var mark in marks)
        {
            var before = placed.FindIndex(word => IsRaisedBeside(mark, word) && Math.Abs(mark.Left - word.Right) < 0.3 * word.Size);
            var after = placed.FindIndex(word => IsRaisedBeside(mark, word) && Math.Abs(word.Left - mark.Right) < word.Size);
            if (before >= 0) placed[before] = placed[before] with { Mark = mark.Text };
            if (before >= 0) placed.Remove(mark);
            else if (after >= 0) placed[placed.IndexOf(mark)] = mark with { Bottom = placed[after].Bottom };
        }

        return placed;
    }

    static bool IsRaisedBeside(PdfWord mark, PdfWord word) => mark.Size < Raised * word.Size
        && mark.Bottom - word.Bottom > 0.05 * word.Size && mark.Bottom - word.Bottom < word.Size;

    /// <summary>A dot that is drawn before the first word of a line is a bullet, as a letter would be.</summary>
    public static void AddBullets(List<PdfWord> words, IReadOnlyList<PdfRectangle> dots)
    {
        var bullets = new List<PdfWord>();
        foreach (var dot in dots.Take(Most))
        {
            var middle = (dot.Bottom + dot.Top) / 2;
            var line = words.FindAll(word => middle > word.Bottom && middle < word.Bottom + (0.8 * word.Size));
            var next = line.Where(word => word.Left >= dot.Right && word.Left - dot.Right < Farthest * word.Size)
                .Select(word => (PdfWord?)word).MinBy(word => word!.Value.Left);
            if (next is not { } first || line.Exists(word => word.Right > dot.Left - (2 * first.Size) && word.Left < dot.Left)) continue;
            bullets.Add(new PdfWord("•", dot.Left, dot.Right, first.Bottom, first.Size, false));
        }

        words.AddRange(bullets);
    }
}
