using BanenBot.Core.Knowledge.Documents.Pdf;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace BanenBot.Tests.Knowledge.Documents;

/// <summary>What a page shows by lines, white and dots: tables with merged cells, columns, lists, footnotes.</summary>
public sealed class PdfLayoutTests : IDisposable
{
    readonly PdfDocumentBuilder _pdf = new();

    public void Dispose() => _pdf.Dispose();

    string Read() => BlockText.Of(PdfReader.Read(_pdf.Build(), BlockText.Words).Document!);

    void Write(PdfPageBuilder page, double left, double bottom, string text, double size = 10, bool isBold = false) =>
        page.AddText(text, size, new PdfPoint(left, bottom),
            _pdf.AddStandard14Font(isBold ? Standard14Font.HelveticaBold : Standard14Font.Helvetica));

    /// <summary>Every word by itself, so that the last one ends at the margin: as a justified line is set.</summary>
    void Justify(PdfPageBuilder page, double left, double right, double bottom, string text)
    {
        var font = _pdf.AddStandard14Font(Standard14Font.Helvetica);
        var words = text.Split(' ');
        var widths = Array.ConvertAll(words, word =>
            page.MeasureText(word, 10, new PdfPoint(0, 0), font).Max(letter => letter.EndBaseLine.X));
        var (at, white) = (left, (right - left - widths.Sum()) / (words.Length - 1));
        for (var i = 0; i < words.Length; at += widths[i++] + white) page.AddText(words[i], 10, new PdfPoint(at, bottom), font);
    }

    static void Lines(PdfPageBuilder page, params (double FromX, double FromY, double ToX, double ToY)[] lines)
    {
        foreach (var (fromX, fromY, toX, toY) in lines) page.DrawLine(new PdfPoint(fromX, fromY), new PdfPoint(toX, toY), 0.5);
    }

    [Fact]
    public void AMergedCellOfARuledTableStandsInEachOfItsRows()
    {
        var page = _pdf.AddPage(PageSize.A4);
        Lines(page, (60, 600, 360, 600), (160, 580, 360, 580), (60, 560, 360, 560), (160, 540, 360, 540), (60, 520, 360, 520),
            (60, 520, 60, 600), (160, 520, 160, 600), (260, 520, 260, 580), (360, 520, 360, 600));
        Write(page, 65, 585, "Soort", isBold: true);
        Write(page, 230, 585, "Vergoeding", isBold: true);
        Write(page, 165, 565, "Eenmalig", isBold: true);
        Write(page, 265, 565, "Per maand", isBold: true);
        Write(page, 65, 535, "Begeleiding");
        Write(page, 165, 545, "geen");
        Write(page, 265, 545, "410 euro");
        Write(page, 165, 525, "225 euro");
        Write(page, 265, 525, "geen");
        Write(page, 60, 640, "Boven de tabel staat een zin die gewoon gelezen wordt.");
        Assert.Equal("Boven de tabel staat een zin die gewoon gelezen wordt.\n"
            + "| Soort: Begeleiding; Vergoeding Eenmalig: geen; Vergoeding Per maand: 410 euro\n"
            + "| Soort: Begeleiding; Vergoeding Eenmalig: 225 euro; Vergoeding Per maand: geen", Read());
    }

    [Fact]
    public void ATableThatGoesOnOverThePageKeepsItsHeads()
    {
        foreach (var (isFirst, rows) in new (bool, string[])[]
        {
            (true, ["Soort|Bedrag", "Stoel|300 euro"]), (false, ["Tafel|980 euro", "Lamp|40 euro"]),
        })
        {
            var page = _pdf.AddPage(PageSize.A4);
            Lines(page, (60, 600, 260, 600), (60, 580, 260, 580), (60, 560, 260, 560), (60, 560, 60, 600), (160, 560, 160, 600),
                (260, 560, 260, 600));
            for (var row = 0; row < rows.Length; row++)
                for (var column = 0; column < 2; column++)
                    Write(page, 65 + (100 * column), 585 - (20 * row), rows[row].Split('|')[column], isBold: isFirst && row == 0);
        }

        Assert.Equal("| Soort: Stoel; Bedrag: 300 euro\n| Soort: Tafel; Bedrag: 980 euro\n| Soort: Lamp; Bedrag: 40 euro", Read());
    }

    [Fact]
    public void JustifiedColumnsBetweenHeadingsOverTheFullWidthAreReadInTheirPlace()
    {
        string[] left = ["Wie iets aanvraagt bij ons krijgt", "binnen vijf weken een brief met", "het besluit en de reden die wij",
            "daar voor hebben gehad."];
        string[] right = ["Wie het er niet mee eens is kan", "daarna nog zes weken lang een", "bezwaar maken, met een brief of",
            "in een gesprek met ons."];
        var page = _pdf.AddPage(PageSize.A4);
        Write(page, 60, 760, "Besluiten", 14, isBold: true);
        for (var i = 0; i < 4; i++)
        {
            foreach (var (from, text) in ((double, string)[])[(60, left[i]), (260, right[i])])
            {
                if (i < 3) Justify(page, from, from + 172, 735 - (14 * i), text);
                else Write(page, from, 735 - (14 * i), text);
            }
        }

        Write(page, 60, 650, "Bezwaar", 14, isBold: true);
        Justify(page, 60, 470, 630, "Over de volle breedte staat hier wat er met een bezwaar gebeurt, en dat is op deze bladzijde");
        Write(page, 60, 616, "niet veel.");
        Assert.Equal($"# Besluiten\n{string.Join(' ', left)}\n{string.Join(' ', right)}\n# Bezwaar\n"
            + "Over de volle breedte staat hier wat er met een bezwaar gebeurt, en dat is op deze bladzijde niet veel.", Read());
    }

    [Fact]
    public void ADotThatIsDrawnIsABulletAndWhatStandsFurtherInIsNested()
    {
        var page = _pdf.AddPage(PageSize.A4);
        foreach (var (left, bottom, text) in ((double, double, string)[])
            [(80, 700, "een bewijs:"), (110, 686, "van UWV, of"), (110, 672, "van de gemeente"), (80, 658, "een offerte")])
        {
            page.DrawCircle(new PdfPoint(left - 8, bottom + 3.5), 3, 1, fill: true);
            Write(page, left, bottom, text);
        }

        Assert.Equal("• een bewijs:\n  • van UWV, of\n  • van de gemeente\n• een offerte", Read());
    }

    [Fact]
    public void AFootnoteIsSaidBelowTheParagraphOfItsMark()
    {
        var page = _pdf.AddPage(PageSize.A4);
        Write(page, 60, 700, "Een bedrag staat in deze zin.");
        var end = page.MeasureText("Een bedrag staat in deze zin.", 10, new PdfPoint(60, 700),
            _pdf.AddStandard14Font(Standard14Font.Helvetica)).Max(letter => letter.EndBaseLine.X);
        Write(page, end, 704, "1", 6);
        Write(page, 60, 660, "Dit is een andere alinea op deze bladzijde.");
        Write(page, 60, 200, "1", 5);
        Write(page, 65, 197, "Alle bedragen zijn zonder btw.", 8);
        Assert.Equal(
            "Een bedrag staat in deze zin.\nNoot: Alle bedragen zijn zonder btw.\nDit is een andere alinea op deze bladzijde.", Read());
    }

    [Fact]
    public void ColumnsOfListsAndShortParagraphsAreReadOneAfterTheOther()
    {
        var page = _pdf.AddPage(PageSize.A4);
        foreach (var (left, word, step) in new[] { (50.0, "links", 4), (310.0, "rechts", 5) })
        {
            for (var (line, bottom) = (0, 700.0); line < 20; line++, bottom -= line % step == 0 ? 18 : 12)
                Write(page, left, bottom, $"Deze regel staat {word} op de bladzijde, met een {(line % 5 < 3 ? "punt." : "woord")}");
        }

        var read = Read();
        Assert.True(read.LastIndexOf("links", StringComparison.Ordinal) < read.IndexOf("rechts", StringComparison.Ordinal), read);
    }

    [Fact]
    public void LettersAndRomanNumbersMarkItemsAndANumberThatBreaksASentenceDoesNot()
    {
        var page = _pdf.AddPage(PageSize.A4);
        Write(page, 60, 700, "1. Geen premie bij:");
        Write(page, 80, 688, "a. een ontslag door:");
        Write(page, 100, 676, "i. ziekte;");
        Write(page, 100, 664, "ii. verhuizing.");
        Write(page, 60, 640, "Geef dat door aan het team, met het formulier voor uren, nummer");
        Write(page, 60, 628, "45. Doe dat twee weken van tevoren, dan is alles op tijd klaar.");
        Assert.Equal("1. Geen premie bij:\n  a. een ontslag door:\n    i. ziekte;\n    ii. verhuizing.\n"
            + "Geef dat door aan het team, met het formulier voor uren, nummer 45. "
            + "Doe dat twee weken van tevoren, dan is alles op tijd klaar.", Read());
    }

    [Fact]
    public void AHeadInBoldAboveATableWithoutLinesStandsOverItsColumns()
    {
        var page = _pdf.AddPage(PageSize.A4);
        Write(page, 205, 620, "Trede", isBold: true);
        Write(page, 60, 612, "Branche", isBold: true);
        Write(page, 168, 604, "A", isBold: true);
        Write(page, 258, 604, "B", isBold: true);
        for (var row = 0; row < 3; row++)
        {
            Write(page, 60, 590 - (14 * row), $"Tak nummer {row}");
            Write(page, 156, 590 - (14 * row), $"{4 + row},10");
            Write(page, 246, 590 - (14 * row), $"{6 + row},35");
        }

        Assert.Contains("Branche: Tak nummer 2; Trede A: 6,10", Read(), StringComparison.Ordinal);
    }
}
