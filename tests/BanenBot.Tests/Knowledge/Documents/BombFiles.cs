using System.IO.Compression;
using System.Text;

namespace BanenBot.Tests.Knowledge.Documents;

/// <summary>Small files that unpack to large ones.</summary>
static class BombFiles
{
    /// <summary>One page whose content is spaces.</summary>
    public static byte[] Pdf(int megabytes)
    {
        var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) Spaces(deflate, megabytes);
        var pdf = new MemoryStream();
        var offsets = new List<long>();
        Write("%PDF-1.4\n");
        Object("<</Type/Catalog/Pages 2 0 R>>");
        Object("<</Type/Pages/Kids[3 0 R]/Count 1>>");
        Object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<>>>>");
        offsets.Add(pdf.Length);
        Write($"4 0 obj\n<</Length {packed.Length}/Filter/FlateDecode>>\nstream\n");
        pdf.Write(packed.ToArray());
        Write("\nendstream\nendobj\n");
        var start = pdf.Length;
        Write($"xref\n0 5\n0000000000 65535 f \n{string.Concat(offsets.Select(offset => $"{offset:0000000000} 00000 n \n"))}");
        Write($"trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n{start}\n%%EOF");
        return pdf.ToArray();

        void Write(string text) => pdf.Write(Encoding.ASCII.GetBytes(text));

        void Object(string body)
        {
            offsets.Add(pdf.Length);
            Write($"{offsets.Count} 0 obj\n{body}\nendobj\n");
        }
    }

    /// <summary>A workbook whose one sheet is spaces.</summary>
    public static byte[] Workbook(int megabytes) =>
        Zip(megabytes, "xl/worksheets/sheet1.xml", Book("<sheetData><row><c><v>", "</v></c></row></sheetData>"));

    public static byte[] Word(int megabytes) => Zip(megabytes, "word/document.xml",
        [("", "<w:document xmlns:w=\"w\"><w:body>", "</w:body></w:document>")]);

    static (string, string, string)[] Book(string start, string end) =>
    [
        ("", $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{start}", $"{end}</worksheet>"),
        ("xl/workbook.xml",
            "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"A\" "
                + "r:id=\"r1\"/></sheets></workbook>", ""),
        ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>", ""),
    ];

    static byte[] Zip(int megabytes, string bomb, (string Name, string Start, string End)[] parts)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, start, end) in parts)
            {
                using var part = zip.CreateEntry(name.Length == 0 ? bomb : name, CompressionLevel.Fastest).Open();
                part.Write(Encoding.UTF8.GetBytes(start));
                if (name.Length == 0) Spaces(part, megabytes);
                part.Write(Encoding.UTF8.GetBytes(end));
            }
        }

        return stream.ToArray();
    }

    static void Spaces(Stream stream, int megabytes)
    {
        var spaces = new byte[1 << 20];
        Array.Fill(spaces, (byte)' ');
        for (var megabyte = 0; megabyte < megabytes; megabyte++) stream.Write(spaces);
    }
}
