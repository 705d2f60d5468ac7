using System.Text.RegularExpressions;

namespace BanenBot.Core.Knowledge.Documents.Pdf;

/// <summary>Takes out what is printed around the text of each page: heads, feet and page numbers.</summary>
static partial class PdfFurniture
{
    /// <summary>Of the height of a page: where heads and feet stand, and where nothing else does.</summary>
    public const double Edge = 0.12;
    const double Outermost = 0.06;

    const int LongestKey = 200;

    /// <param name="pages">The words of each page, with its height.</param>
    /// <param name="size">Of the running text, in points.</param>
    public static void Remove(List<(double Height, List<PdfWord> Words)> pages, double size, DocumentWords words)
    {
        var edges = pages.ConvertAll(page =>
            PdfLine.Of(0, page.Words.Where(word => word.Table is null && IsAtEdge(word, page.Height, Edge))));
        var counts = edges.SelectMany(lines => lines.Select(Key).Distinct()).CountBy(key => key).ToDictionary(StringComparer.Ordinal);
        var least = Math.Max(2, pages.Count / 3);
        for (var i = 0; i < pages.Count; i++)
        {
            var furniture = edges[i]
                .Where(line => counts[Key(line)] >= least || words.PrintedPageNumber.IsMatch(line.Text)
                    || IsSmallPrint(line, pages[i].Height, size))
                .SelectMany(line => line.Words).ToHashSet();
            pages[i].Words.RemoveAll(furniture.Contains);
        }
    }

    static bool IsAtEdge(PdfWord word, double height, double share) => word.Bottom < share * height || word.Bottom > (1 - share) * height;

    static bool IsSmallPrint(PdfLine line, double height, double size) =>
        line.Size <= 0.87 * size && IsAtEdge(line.Words[0], height, Outermost) && line.Text.Length < LongestKey;

    static string Key(PdfLine line) => Digits().Replace(line.Text, "#");

    [GeneratedRegex("\\d+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Digits();
}
