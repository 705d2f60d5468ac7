using BanenBot.Core.Knowledge.Documents;
using BanenBot.Core.Knowledge.Documents.Office;

namespace BanenBot.Tests.Knowledge.Documents;

/// <summary>OpenDocument texts and Excel workbooks.</summary>
public sealed class OfficeReaderTests
{
    const string Links =
        "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/s1.xml\"/><Relationship Id=\"r2\" "
            + "Target=\"/xl/worksheets/s2.xml\"/></Relationships>";
    const string Book = "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
        + "<sheet name=\"Loketten\" r:id=\"r1\"/><sheet name=\"Geheim\" state=\"hidden\" r:id=\"r2\"/></sheets></workbook>";

    static (Document? Document, string? Fault) Sheet(string rows, string strings = "", string formats = "") =>
        SheetReader.Read(WordFile.Zip(
        ("xl/workbook.xml", Book), ("xl/_rels/workbook.xml.rels", Links), ("xl/sharedStrings.xml", $"<sst>{strings}</sst>"),
        ("xl/styles.xml", $"<styleSheet>{formats}</styleSheet>"),
            ("xl/worksheets/s1.xml", $"<worksheet><sheetData>{rows}</sheetData></worksheet>"),
        ("xl/worksheets/s2.xml", "<worksheet/>")), BlockText.Words);

    static (Document? Document, string? Fault) Text(string body, string styles = "") => OpenTextReader.Read(WordFile.Zip(("content.xml",
        $"<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\" xmlns:style=\"s\" "
            + $"xmlns:fo=\"f\"><office:automatic-styles>{styles}"
        + $"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>")),
            BlockText.Words);

    [Fact]
    public void ARowOfASheetNamesItsHeads() => Assert.Equal("Adressen\n| Plaats: Hoogveld; Deel: 44%; Sinds: 2018-04-26; Uren: 7,5",
        BlockText.Of(Sheet(
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Adressen</t></is></c></row>"
        + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"B3\" t=\"s\"><v>1</v></c><c r=\"C3\" t=\"s\"><v>2</v></c><c r=\"D3\" "
        + "t=\"s\"><v>3</v></c></row>"
        + "<row r=\"4\"><c r=\"A4\" t=\"str\"><f>\"Hoog\"</f><v>Hoogveld</v></c><c r=\"B4\" s=\"1\"><v>0.44</v></c><c r=\"C4\" "
        + "s=\"2\"><v>43216</v></c><c r=\"D4\"><v>7.5</v></c></row>",
        "<si><t>Plaats</t></si><si><r><t>De</t></r><r><t>el</t></r></si><si><t>Sinds</t></si><si><t>Uren</t></si>",
        "<numFmts><numFmt numFmtId=\"170\" formatCode=\"d mmm yyyy\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"9\"/><xf "
            + "numFmtId=\"170\"/></cellXfs>")
        .Document!));

    [Theory]
    [InlineData("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>", DocumentFaults.ZipBomb)]
    [InlineData("<row", DocumentFaults.BrokenXml)]
    public void ASheetThatSaysToBeEndlessIsAFault(string rows, string fault) => Assert.Equal(fault, Sheet(rows).Fault);

    [Fact]
    public void AnOpenDocumentIsReadWithItsHeadingsListsTablesAndBoldQuestions()
    {
        var body =
            "<text:h text:outline-level=\"2\">Kop</text:h><text:p>Een "
                + "<text:span>zin</text:span>.<text:note><text:p>Noot</text:p></text:note></text:p>"
            + "<text:list><text:list-item><text:p>een</text:p>"
            + "<text:list><text:list-item><text:p>diep</text:p></text:list-item></text:list></text:list-item></text:list>"
            + "<table:table><table:table-row><table:table-cell><text:p>Regio</text:p></table:table-cell>"
            + "<table:table-cell><text:p>Banen</text:p></table:table-cell></table:table-row>"
            + "<table:table-row><table:table-cell><text:p>Gooi</text:p></table:table-cell>"
            + "<table:table-cell><text:p>864</text:p></table:table-cell></table:table-row></table:table>"
            + "<text:p><text:span text:style-name=\"T1\">Wie betaalt?</text:span></text:p>";
        var document = Text(body, "<style:style style:name=\"T1\"><style:text-properties fo:font-weight=\"bold\"/></style:style>")
            .Document!;
        Assert.Equal("## Kop\nEen zin.\n- een\n  - diep\n| Regio: Gooi; Banen: 864\nWie betaalt?", BlockText.Of(document));
        Assert.True(document.Blocks[^1].IsStrong);
    }

    [Fact]
    public void ANoteOfAnOpenDocumentIsSaidBelowItsParagraph() => Assert.Equal("Een bedrag.\nNoot: Zonder btw.\nVerder.", BlockText.Of(Text(
        "<text:p>Een bedrag<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Zonder btw.</text:p>"
        + "</text:note-body></text:note>.</text:p><text:p>Verder.</text:p>").Document!));

    [Fact]
    public void WhatUnpacksWithoutEndIsAFault()
    {
        Assert.Equal(DocumentFaults.ZipBomb, SheetReader.Read(new MemoryStream(BombFiles.Workbook(64)), BlockText.Words).Fault);
        Assert.Equal(DocumentFaults.ZipBomb, WordReader.Read(new MemoryStream(BombFiles.Word(64)), BlockText.Words).Fault);
    }
}
