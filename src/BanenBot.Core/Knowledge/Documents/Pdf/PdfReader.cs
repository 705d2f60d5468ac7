using BanenBot.Core.Reading;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;
using UglyToad.PdfPig.Exceptions;

namespace BanenBot.Core.Knowledge.Documents.Pdf;

/// <summary>A PDF: letters with their places, made into text again.</summary>
static class PdfReader
{
    const int MostPages = 1_500, MostLetters = 4_000_000, MostOnPage = 100_000, MostNested = 40;

    static readonly string[] NoTitles = [".doc", ".docx", ".pdf", ".indd", ".pptx"];

    public static (Document? Document, string? Fault) Read(Stream stream, DocumentWords words)
    {
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Read(bytes, words);
    }

    public static (Document? Document, string? Fault) Read(byte[] bytes, DocumentWords words)
    {
        try
        {
            var options = new ParsingOptions { FilterProvider = new BoundedFilters(), SkipMissingFonts = true, MaxStackDepth = MostNested };
            using var pdf = PdfDocument.Open(bytes, options);
            return Read(pdf, words);
        }
        catch (PdfDocumentEncryptedException)
        {
            return (null, DocumentFaults.LockedPdf);
        }
        catch (UnpackedTooLargeException)
        {
            return (null, DocumentFaults.PdfBomb);
        }
        catch (Exception error) when (error is PdfDocumentFormatException or InvalidOperationException or ArgumentException
            or FormatException
            or InvalidDataException or IOException or KeyNotFoundException or IndexOutOfRangeException or NotSupportedException
                or InvalidCastException
            or NullReferenceException or ArithmeticException)
        {
            // What the library says of a damaged file, which is not always meant to be said.
            return (null, HasInside<UnpackedTooLargeException>(error) ? DocumentFaults.PdfBomb : DocumentFaults.BrokenPdf);
        }
    }

    static bool HasInside<T>(Exception error) where T : Exception => error is T
        || (error.InnerException is { } inner && HasInside<T>(inner));

    static (Document? Document, string? Fault) Read(PdfDocument pdf, DocumentWords words)
    {
        if (pdf.NumberOfPages > MostPages) return (null, DocumentFaults.TooManyPages(MostPages));
        var pages = new List<(double Height, List<PdfWord> Words)>(pdf.NumberOfPages);
        var drawings = new List<PdfDrawing>(pdf.NumberOfPages);
        var letters = 0;
        foreach (var number in Enumerable.Range(1, pdf.NumberOfPages))
        {
            var page = pdf.GetPage(number);
            letters += page.Letters.Count;
            if (page.Letters.Count > MostOnPage || letters > MostLetters) return (null, DocumentFaults.PdfBomb);
            pages.Add((page.Height, PdfMarks.Placed(WordsOf(page))));
            drawings.Add(PdfDrawing.Of(page));
        }

        if (letters == 0) return (null, DocumentFaults.OnlyPictures);
        if (BodySize(pages) is not { } size) return (null, DocumentFaults.OnlyPictures);
        foreach (var (page, drawing) in pages.Zip(drawings))
        {
            PdfMarks.AddBullets(page.Words, drawing.Dots);
            PdfRuledTables.Take(page.Words, drawing, page.Height, PdfFurniture.Edge * page.Height);
        }

        PdfFurniture.Remove(pages, size, words);
        var lines = pages.SelectMany((page, i) => PdfColumns.InOrder(i + 1, page.Words)).ToList();
        return (new Document(Title(pdf.Information.Title), new PdfBlocks(lines, size, words).Read()), null);
    }

    static List<PdfWord> WordsOf(Page page) =>
        [.. NearestNeighbourWordExtractor.Instance.GetWords([.. page.Letters.Where(letter => letter.PointSize > 0)])
            .Where(word => word.TextOrientation == TextOrientation.Horizontal)
            .Select(PdfWord.Of).OfType<PdfWord>()];

    /// <summary>The size that most letters have.</summary>
    static double? BodySize(IEnumerable<(double Height, List<PdfWord> Words)> pages)
    {
        var sizes = pages.SelectMany(page => page.Words).GroupBy(word => Math.Round(word.Size, 1)).ToList();
        return sizes.Count == 0 ? null : sizes.MaxBy(group => group.Sum(word => word.Text.Length))!.Key;
    }

    /// <summary>What a program fills in by itself ("Microsoft Word - nota.docx") is no title.</summary>
    static string? Title(string? title) => CleanText.OneLine(title ?? "") is { Length: > 3 } text
        && !NoTitles.Any(ending => text.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ? text : null;
}
