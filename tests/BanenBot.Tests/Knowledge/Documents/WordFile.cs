using System.IO.Compression;
using System.Text;

namespace BanenBot.Tests.Knowledge.Documents;

/// <summary>A .docx made inside the test: the parts that the reader looks at and no more.</summary>
static class WordFile
{
    const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static MemoryStream With(string body, string styles = "") => Zip(
        ("word/document.xml", $"<w:document xmlns:w=\"{Main}\"><w:body>{body}</w:body></w:document>"),
        ("word/styles.xml", $"<w:styles xmlns:w=\"{Main}\">{styles}</w:styles>"));

    public static MemoryStream Zip(params (string Name, string Content)[] parts)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        stream.Position = 0;
        return stream;
    }

    public static string Paragraph(string text, string? style = null, string properties = "") =>
        $"<w:p><w:pPr>{(style is null ? "" : $"<w:pStyle w:val=\"{style}\"/>")}{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";

    public static string Row(params string[] cells) =>
        $"<w:tr>{string.Concat(cells.Select(cell => cell.StartsWith('<') ? cell : $"<w:tc>{Paragraph(cell)}</w:tc>"))}</w:tr>";
}
