using BanenBot.Core.Knowledge;
using BanenBot.Core.Knowledge.Documents;
using BanenBot.Core.Reading;

namespace BanenBot.Tests.Knowledge.Documents;

public sealed class DocumentReaderTests : IDisposable
{
    readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("banenbot");
    readonly FaultList _faults = new();

    public void Dispose() => _root.Delete(recursive: true);

    void Write(string file, byte[] content)
    {
        var path = Path.Combine(_root.FullName, DocumentReader.Subfolder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }

    void Write(string file, string content) => Write(file, System.Text.Encoding.UTF8.GetBytes(content));

    IReadOnlyList<Passage> Read() => DocumentReader.ReadAll(new KnowledgeFolder(_root.FullName), _faults);

    [Fact]
    public void EachFormatGivesPassagesInTheOrderOfTheFiles()
    {
        Write("d.docx", WordFile.With(WordFile.Paragraph("Kop", "Kop1") + WordFile.Paragraph("Uit Word.")).ToArray());
        Write("a.HTML", "<title>Pagina</title><h2>Kop</h2><p>Uit een pagina.");
        Write("map/c.md", "# Kop\n\nUit Markdown.");
        Write("b.txt", "Uit een\ntekst.");

        Assert.Equal(
            ["documenten/a.HTML#1 Pagina: Uit een pagina.", "documenten/b.txt#1 b: Uit een tekst.", "documenten/d.docx#1 Kop: Uit Word.",
                "documenten/map/c.md#1 Kop: Uit Markdown."],
            Read().Select(passage => $"{passage.Id} {passage.Title}: {passage.Text}"));
        Assert.Empty(_faults.All);
    }

    [Fact]
    public void WithoutTheFolderThereIsNothing() => Assert.Empty(Read());

    [Theory]
    [InlineData("fout.docx", "geen zip", DocumentFaults.BrokenZip)]
    [InlineData("fout.txt", "", DocumentFaults.Empty)]
    [InlineData("fout.md", " \n ", DocumentFaults.Empty)]
    [InlineData("fout.html", "<script>x</script>", DocumentFaults.Empty)]
    [InlineData("fout.md", "# Alleen\n\n## koppen", DocumentFaults.OnlyHeadings)]
    [InlineData("fout.txt", "tekst\0tekst", DocumentFaults.Binary)]
    [InlineData("fout.txt", "\u0001\u0002\u0003tekst", DocumentFaults.Binary)]
    [InlineData("fout.pdf", "%PDF", DocumentFaults.BrokenPdf)]
    [InlineData("fout.odt", "geen zip", DocumentFaults.BrokenZip)]
    [InlineData("fout.xlsx", "geen zip", DocumentFaults.BrokenZip)]
    public void AFaultyFileIsReportedAndTheOthersStand(string file, string content, string reason)
    {
        Write(file, content);
        Write("goed.txt", "Dit is goed.");

        Assert.Equal("documenten/goed.txt#1", Assert.Single(Read()).Id);
        Assert.Equal(new Fault($"documenten/{file}", 0, reason), Assert.Single(_faults.All));
    }

    [Fact]
    public void AFileThatIsTooLargeIsNotRead()
    {
        Write("groot.txt", new byte[(DocumentReader.MaxTextMegabytes * 1024 * 1024) + 1]);

        Assert.Empty(Read());
        Assert.Contains($"hooguit {DocumentReader.MaxTextMegabytes} MB", Assert.Single(_faults.All).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void BytesThatAreNoUtf8AreAFault()
    {
        Write("latin1.txt", [(byte)'c', (byte)'a', (byte)'f', 0xE9]);

        Assert.Empty(Read());
        Assert.Single(_faults.All);
    }

    [Fact]
    public void TheLockFileOfAnOpenDocumentIsPassedOver()
    {
        Write("~$stuk.docx", "x");

        Assert.Empty(Read());
        Assert.Empty(_faults.All);
    }

    [Theory]
    [InlineData("brief.pages", ".pages")]
    [InlineData("lijst.csv", ".csv")]
    [InlineData("pagina.mht", ".mht")]
    [InlineData("pagina.aspx", ".aspx")]
    [InlineData("zonder", "zonder extensie")]
    public void WhatIsNotReadIsSaidByName(string file, string named)
    {
        Write(file, "x");

        Assert.Empty(Read());
        var fault = Assert.Single(_faults.All);
        Assert.Equal($"documenten/{file}", fault.File);
        Assert.Contains(named, fault.Reason, StringComparison.Ordinal);
    }
}
