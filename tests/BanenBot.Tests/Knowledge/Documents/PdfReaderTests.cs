using System.Text;
using BanenBot.Core.Knowledge.Documents;
using BanenBot.Core.Knowledge.Documents.Pdf;
using BanenBot.Core.Knowledge.Documents.Questions;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace BanenBot.Tests.Knowledge.Documents;

public sealed class PdfReaderTests : IDisposable
{
    readonly PdfDocumentBuilder _pdf = new();

    public void Dispose() => _pdf.Dispose();

    /// <summary>Lines of text: size, whether bold, left and bottom in points.</summary>
    void Page(params (string Text, double Size, bool Bold, double Left, double Bottom)[] lines)
    {
        var (plain, bold) = (_pdf.AddStandard14Font(Standard14Font.Helvetica), _pdf.AddStandard14Font(Standard14Font.HelveticaBold));
        var page = _pdf.AddPage(PageSize.A4);
        foreach (var (text, size, isBold, left, bottom) in lines) page.AddText(text, size, new PdfPoint(left, bottom), isBold ? bold
            : plain);
    }

    string Read()
    {
        var document = PdfReader.Read(_pdf.Build(), BlockText.Words).Document!;
        return BlockText.Of(QuestionLifting.Lift(document.Blocks, BlockText.Words));
    }

    [Fact]
    public void AHeadingIsLargerAndAParagraphGoesOnOverLinesWithItsHyphensMended()
    {
        Page(("Vergoedingen", 18, true, 60, 760), ("De streek betaalt een deel van de kosten die een werk-", 11, false, 60, 730),
            ("gever maakt voor de aanpassing van een werkplek in zijn", 11, false, 60, 716), ("bedrijf.", 11, false, 60, 702),
            ("Een nieuwe alinea staat los van de vorige en is niet kort.", 11, false, 60, 674));
        Assert.Equal(
            "# Vergoedingen\nDe streek betaalt een deel van de kosten die een werkgever maakt voor de aanpassing van een werkplek in zijn "
                + "bedrijf.\n"
            + "Een nieuwe alinea staat los van de vorige en is niet kort.", Read());
    }

    [Fact]
    public void ABoldQuestionStandsAboveItsAnswer()
    {
        Page(("Mag een wasserij meedoen?", 11, true, 60, 730), ("Ja, dat mag en daar is geen vergunning voor nodig.", 11, false, 60, 714),
            ("Wie betaalt de bus?", 11, true, 60, 690), ("De gemeente betaalt de bus voor wie hier woont.", 11, false, 60, 674));
        Assert.Equal("########### Mag een wasserij meedoen?\nJa, dat mag en daar is geen vergunning voor nodig.\n"
            + "########### Wie betaalt de bus?\nDe gemeente betaalt de bus voor wie hier woont.", Read());
    }

    [Fact]
    public void AQuestionBehindAnAnswerThatFillsItsLineIsAskedByItself()
    {
        Page(("Mag een wasserij meedoen?", 11, false, 60, 730),
            ("Ja, dat mag en daar is bij ons geen vergunning voor nodig.", 11, false, 60, 716),
            ("Wie betaalt de bus naar het werk?", 11, false, 60, 702),
            ("De gemeente betaalt de bus voor wie hier woont.", 11, false, 60, 688));
        Assert.Equal("########### Mag een wasserij meedoen?\nJa, dat mag en daar is bij ons geen vergunning voor nodig.\n"
            + "########### Wie betaalt de bus naar het werk?\nDe gemeente betaalt de bus voor wie hier woont.", Read());
    }

    [Fact]
    public void ColumnsAreReadOneAfterTheOther()
    {
        string[] left = ["De eerste kolom van deze bladzijde", "loopt van boven naar beneden door", "en gaat daarna pas verder met de",
            "tweede kolom aan de rechterkant."];
        string[] right = ["In die tweede kolom staat wat er", "volgt op de eerste, zodat een zin", "nooit half in de ene en half in de",
            "andere kolom gelezen kan worden."];
        Page([.. left.Select((text, i) => (text, 11.0, false, 60.0, 700.0 - (14 * i))),
            .. right.Select((text, i) => (text, 11.0, false, 320.0, 700.0 - (14 * i)))]);
        Assert.Equal($"{string.Join(' ', left)}\n{string.Join(' ', right)}", Read());
    }

    [Fact]
    public void HeadsFeetAndPageNumbersAreGone()
    {
        for (var page = 1; page <= 3; page++)
            Page(("Streek Zevenhout, nota 2026", 9, false, 60, 810),
                ($"Op bladzijde {page} staat deze zin en geen andere zin.", 11, false, 60, 600),
                ($"pagina {page} van 3", 9, false, 280, 30));
        Assert.Equal("Op bladzijde 1 staat deze zin en geen andere zin.\nOp bladzijde 2 staat deze zin en geen andere zin.\n"
            + "Op bladzijde 3 staat deze zin en geen andere zin.", Read());
    }

    [Fact]
    public void ATableIsRowsWithTheirHeads()
    {
        (string, string, string)[] rows = [("Soort", "Bedrag", "Termijn"), ("Stoel", "300 euro", "zes weken"),
            ("Brailleregel", "2.500 euro", "tien weken")];
        Page([.. rows.SelectMany((row, i) => new[] { (row.Item1, 11.0, false, 60.0, 700.0 - (20 * i)),
            (row.Item2, 11.0, false, 200.0, 700.0 - (20 * i)),
            (row.Item3, 11.0, false, 340.0, 700.0 - (20 * i)) })]);
        Assert.Equal(
            "| Soort: Stoel; Bedrag: 300 euro; Termijn: zes weken\n| Soort: Brailleregel; Bedrag: 2.500 euro; Termijn: tien weken", Read());
    }

    [Fact]
    public void ABlockKnowsItsPage()
    {
        Page(("Op de eerste bladzijde staat deze zin.", 11, false, 60, 600));
        Page(("Op de tweede bladzijde staat deze zin.", 11, false, 60, 600));
        Assert.Equal([1, 2], PdfReader.Read(_pdf.Build(), BlockText.Words).Document!.Blocks.Select(block => block.Page));
    }

    [Fact]
    public void APageWithoutTextIsSaidToBeAPicture()
    {
        _pdf.AddPage(PageSize.A4);
        Assert.Equal(DocumentFaults.OnlyPictures, PdfReader.Read(_pdf.Build(), BlockText.Words).Fault);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.7")]
    [InlineData("geen pdf")]
    public void WhatIsNoPdfIsAFault(string text) =>
        Assert.Equal(DocumentFaults.BrokenPdf, PdfReader.Read(Encoding.ASCII.GetBytes(text), BlockText.Words).Fault);

    [Fact]
    public void AStreamThatUnpacksWithoutEndIsAFault() =>
        Assert.Equal(DocumentFaults.PdfBomb, PdfReader.Read(BombFiles.Pdf(megabytes: 64), BlockText.Words).Fault);

    [Fact]
    public void ADamagedPdfIsReadOrRefused()
    {
        Page(("Op de eerste bladzijde staat deze zin.", 11, false, 60, 600));
        var (whole, random) = (_pdf.Build(), new Random(20261129));
        for (var round = 0; round < 150; round++)
        {
            byte[] damaged = [.. whole];
            for (var flips = random.Next(1, 9); flips > 0; flips--) damaged[random.Next(damaged.Length)] ^= (byte)random.Next(1, 256);
            var (document, fault) = PdfReader.Read(damaged, BlockText.Words);
            Assert.True(document is null != fault is null);
        }
    }
}
