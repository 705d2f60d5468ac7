using System.IO.Compression;
using BanenBot.Core.Knowledge.Documents;
using BanenBot.Core.Knowledge.Documents.Office;
using static BanenBot.Tests.Knowledge.Documents.WordFile;

namespace BanenBot.Tests.Knowledge.Documents;

public sealed class WordReaderTests
{
    static string Read(string body, string styles = "") => BlockText.Of(WordReader.Read(With(body, styles), BlockText.Words).Document!);

    static string? Fault(Stream stream) => WordReader.Read(stream, BlockText.Words).Fault;

    [Theory]
    [InlineData("Heading1", "# Kop")]
    [InlineData("Kop2", "## Kop")]
    [InlineData("kop 3", "### Kop")]
    [InlineData("ListParagraph", "- Kop")]
    [InlineData("Lijstalinea", "- Kop")]
    [InlineData("Standaard", "Kop")]
    public void AStyleIsKnownByItsEnglishOrDutchName(string style, string expected) =>
        Assert.Equal(expected, Read(Paragraph("Kop", style)));

    [Theory]
    [InlineData("<w:style w:styleId=\"Eigen\"><w:name w:val=\"heading 2\"/></w:style>", "## Kop")]
    [InlineData("<w:style w:styleId=\"Eigen\"><w:basedOn w:val=\"Kop1\"/></w:style><w:style w:styleId=\"Kop1\"/>",
        "# Kop")]
    [InlineData("<w:style w:styleId=\"Eigen\"><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr></w:style>", "### Kop")]
    [InlineData("<w:style w:styleId=\"Eigen\"><w:basedOn w:val=\"Eigen\"/></w:style>", "Kop")]
    public void AStyleIsWhatItIsBasedOn(string styles, string expected) => Assert.Equal(expected, Read(Paragraph("Kop", "Eigen"), styles));

    [Fact]
    public void ATableOfOneColumnIsAFrameAroundText() => Assert.Equal("## Let op\n- punt", Read(
        $"<w:tbl><w:tr><w:tc>{Paragraph("Let op", "Kop2")}{Paragraph("punt", "Lijstalinea")}</w:tc></w:tr></w:tbl>"));

    [Fact]
    public void ATextBoxIsReadBehindItsParagraphAndOnce()
    {
        var box = $"<w:txbxContent>{Paragraph("Let op", "Kop2")}{Paragraph("punt", "Lijstalinea")}</w:txbxContent>";
        Assert.Equal("Voor.\n## Let op\n- punt\nNa.", Read(
            $"<w:p><w:r><w:t>Voor.</w:t></w:r><w:r><w:Choice>{box}</w:Choice><w:Fallback>{box}</w:Fallback></w:r></w:p>"
            + Paragraph("Na.")));
    }

    [Fact]
    public void AParagraphWithANumberingIsAListItem() =>
        Assert.Equal("- punt", Read(Paragraph("punt", null, "<w:numPr><w:numId w:val=\"3\"/></w:numPr>")));

    [Fact]
    public void TheTitleIsTheParagraphInThatStyle() =>
        Assert.Equal("Handreiking", WordReader.Read(With(Paragraph("Handreiking", "Titel")), BlockText.Words).Document!.Title);

    [Theory]
    [InlineData("<w:p><w:r><w:t>twee</w:t></w:r><w:r><w:tab/><w:t>delen</w:t><w:br/><w:t>en regel</w:t></w:r></w:p>",
        "twee delen en regel")]
    [InlineData("<w:p><w:del><w:r><w:delText>weg</w:delText><w:t>weg</w:t></w:r></w:del><w:ins><w:r><w:t>erbij</w:t></w:r></w:ins></w:p>",
        "erbij")]
    [InlineData("<w:p><w:r><w:t>Wsw</w:t><w:noBreakHyphen/><w:t>baan</w:t></w:r></w:p>", "Wsw-baan")]
    [InlineData("<w:sdt><w:sdtContent><w:p><w:r><w:t>in een veld</w:t></w:r></w:p></w:sdtContent></w:sdt>", "in een veld")]
    [InlineData("<w:p><w:r><w:t>cafe\u0301</w:t></w:r></w:p>", "café")]
    public void TheTextIsWhatAReaderSees(string body, string expected) => Assert.Equal(expected, Read(body));

    [Fact]
    public void ATableBecomesRowsThatNameTheirHeads()
    {
        var span = $"<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>{Paragraph("2018")}</w:tc>";
        var start = $"<w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>{Paragraph("Gooi")}</w:tc>";
        var merged = $"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{Paragraph("")}</w:tc>";

        Assert.Equal("| Regio: Gooi; 2018 Aantal: 492; 2018 %: 44%\n| Regio: Gooi; 2018 Aantal: 225; 2018 %: 49%",
            Read($"<w:tbl>{Row("Regio", span)}{Row("", "Aantal", "%")}{Row(start, "492", "44%")}{Row(merged, "225", "49%")}</w:tbl>"));
    }

    [Theory]
    [InlineData("regio")]
    [InlineData("jaar")]
    public void AHeadThatIsMergedOverTwoRowsIsTwoRows(string last)
    {
        string Cell(string text, string properties) => $"<w:tc><w:tcPr>{properties}</w:tcPr>{Paragraph(text)}</w:tc>";
        var rows = Row(Cell("Soort", "<w:vMerge w:val=\"restart\"/>"), Cell("Bedrag", "<w:gridSpan w:val=\"2\"/>"))
            + Row(Cell("", "<w:vMerge/>"), "per keer", $"per {last}") + Row("Tolk", "geen", "575 euro");
        Assert.Equal($"| Soort: Tolk; Bedrag per keer: geen; Bedrag per {last}: 575 euro", Read($"<w:tbl>{rows}</w:tbl>"));
    }

    [Fact]
    public void ANoteIsSaidBelowTheParagraphOrTheTableOfItsMark()
    {
        string Mark(int id) => $"<w:r><w:footnoteReference w:id=\"{id}\"/></w:r>";
        string Note(int id, string text) => $"<w:footnote w:id=\"{id}\"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote>";
        const string main = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        var body = $"<w:p><w:r><w:t>Een bedrag</w:t></w:r>{Mark(1)}<w:r><w:t>.</w:t></w:r></w:p>"
            + $"<w:tbl>{Row("Soort", "Bedrag")}{Row($"<w:tc><w:p><w:r><w:t>Stoel</w:t></w:r>{Mark(2)}</w:p></w:tc>", "300")}</w:tbl>"
            + Paragraph("Verder.");
        var file = Zip(("word/document.xml", $"<w:document {main}><w:body>{body}</w:body></w:document>"),
            ("word/footnotes.xml", $"<w:footnotes {main}>{Note(1, "Zonder btw.")}{Note(2, "Per stuk.")}</w:footnotes>"));
        Assert.Equal("Een bedrag.\nNoot: Zonder btw.\n| Soort: Stoel; Bedrag: 300\nNoot: Per stuk.\nVerder.",
            BlockText.Of(WordReader.Read(file, BlockText.Words).Document!));
    }

    [Fact]
    public void WhatIsNoWordDocumentIsAFault()
    {
        Assert.Equal(DocumentFaults.BrokenZip, Fault(new MemoryStream([1, 2, 3])));
        Assert.Equal(DocumentFaults.BrokenZip, Fault(new MemoryStream()));
        Assert.Equal(DocumentFaults.NoBody, Fault(Zip(("iets.txt", "x"))));
        Assert.Equal(DocumentFaults.NoBody, Fault(Zip(("word/document.xml", "<x/>"))));
        Assert.Equal(DocumentFaults.BrokenXml, Fault(Zip(("word/document.xml", "<x><y></x>"))));
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaa\">]><x>&a;</x>")]
    [InlineData("<!DOCTYPE x SYSTEM \"file:///etc/hostname\"><x/>")]
    [InlineData("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><x>&a;</x>")]
    public void ADocumentTypeWithItsEntitiesIsAFault(string xml) =>
        Assert.Equal(DocumentFaults.BrokenXml, Fault(Zip(("word/document.xml", xml))));

    [Fact]
    public void AZipBombIsAFault()
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
            part.Write("<x>"u8);
            var spaces = new byte[1 << 20];
            Array.Fill(spaces, (byte)' ');
            for (var megabyte = 0; megabyte < 61; megabyte++) part.Write(spaces);
        }

        stream.Position = 0;
        Assert.Equal(DocumentFaults.ZipBomb, Fault(stream));
    }

    [Fact]
    public void EndlessNestingIsAFault() => Assert.Equal(DocumentFaults.TooDeep,
        Fault(With(string.Concat(Enumerable.Repeat("<w:sdt>", 50_000)) + string.Concat(Enumerable.Repeat("</w:sdt>", 50_000)))));
}
