using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using BanenBot.Core.Reading;

namespace BanenBot.Core.Knowledge.Documents.Office;

/// <summary>A text of LibreOffice and its kin (OpenDocument 1.2), read a paragraph, a list or a row of a table at a time.</summary>
sealed class OpenTextReader
{
    const string Content = "content.xml";
    const int MostRepeated = 60;

    readonly DocumentWords _words;
    readonly RunText _line = new();
    readonly List<Block> _blocks = [];
    readonly List<string> _notes = [];
    readonly HashSet<string> _strong = new(StringComparer.Ordinal);
    string? _title;

    OpenTextReader(DocumentWords words) => _words = words;

    public static (Document? Document, string? Fault) Read(Stream stream, DocumentWords words) =>
        OfficeFile.Read(stream, zip => Read(zip, words));

    static (Document? Document, string? Fault) Read(OfficeZip zip, DocumentWords words)
    {
        if (!zip.Has(Content)) return (null, DocumentFaults.NoBody);
        if (zip.IsTooDeep(Content)) return (null, DocumentFaults.TooDeep);
        var reader = new OpenTextReader(words);
        using var xml = zip.Open(Content);
        while (xml.Read() && !(xml.NodeType == XmlNodeType.Element && xml.LocalName == "text" && xml.Prefix == "office"))
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "style") reader.AddStyle((XElement)XNode.ReadFrom(xml));
        if (xml.EOF) return (null, DocumentFaults.NoBody);
        reader.ReadParts(xml);
        return (new Document(reader._title, reader._blocks), null);
    }

    void AddStyle(XElement style)
    {
        var properties = style.Elements().FirstOrDefault(element => element.Name.LocalName == "text-properties");
        if (Attribute(properties, "font-weight") is "bold" or "600" or "700" or "800" or "900"
            && Attribute(style, "name") is { } name) _strong.Add(name);
    }

    void ReadParts(XmlReader xml)
    {
        xml.Read();
        while (!xml.EOF)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName is "section" or "index-body") xml.Read();
            else if (xml.LocalName is "p" or "h") AddParagraph((XElement)XNode.ReadFrom(xml));
            else if (xml.LocalName == "list") AddList((XElement)XNode.ReadFrom(xml), 0);
            else if (xml.LocalName == "table") AddTable(xml);
            else xml.Skip();
        }
    }

    void AddParagraph(XElement paragraph, string mark = "")
    {
        AppendText(paragraph, isStrong: false);
        var level = paragraph.Name.LocalName == "h" ? Math.Clamp(Number(paragraph, "outline-level", 1), 1, 9) : 0;
        var kind = level > 0 ? BlockKind.Heading : mark.Length > 0 ? BlockKind.ListItem : BlockKind.Paragraph;
        if (_line.Take(kind, kind == BlockKind.ListItem ? mark : "", level) is not { } block) return;
        if (_title is null && Attribute(paragraph, "style-name") is "Title") _title = block.Text;
        else _blocks.Add(block);
        AddNotes();
    }

    /// <summary>The notes whose marks stood in the block before.</summary>
    void AddNotes()
    {
        _blocks.AddRange(_notes.Select(Block.Note));
        _notes.Clear();
    }

    void AddList(XElement list, int depth)
    {
        foreach (var item in list.Elements().Where(element => element.Name.LocalName is "list-item" or "list-header"))
        {
            var mark = new string(' ', 2 * depth) + "- ";
            foreach (var part in item.Elements())
            {
                if (part.Name.LocalName == "list") AddList(part, depth + 1);
                else if (part.Name.LocalName is "p" or "h") AddParagraph(part, mark);
                mark = "";
            }
        }
    }

    void AddTable(XmlReader xml)
    {
        var (grid, depth) = (new TableGrid(), xml.Depth);
        xml.Read();
        while (!xml.EOF && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName is "table-header-rows" or "table-rows"
                or "table-row-group") xml.Read();
            else if (xml.LocalName == "table-row") AddRow((XElement)XNode.ReadFrom(xml), grid);
            else xml.Skip();
        }

        _blocks.AddRange(TableRows.Of(grid, null, _words));
        AddNotes();
    }

    void AddRow(XElement row, TableGrid grid)
    {
        // Cells that another covers are there as well, under a name of their own; the grid fills those in by itself.
        foreach (var cell in row.Elements().Where(element => element.Name.LocalName == "table-cell"))
        {
            AppendText(cell, isStrong: false);
            var text = _line.Take(BlockKind.Paragraph)?.Text ?? "";
            for (var i = 0; i < Math.Clamp(Number(cell, "number-columns-repeated", 1), 1, MostRepeated); i++)
                grid.Add(text, Number(cell, "number-columns-spanned", 1), Number(cell, "number-rows-spanned", 1));
        }

        grid.EndRow();
    }

    /// <summary>Nested no deeper than was looked for before reading.</summary>
    void AppendText(XElement element, bool isStrong)
    {
        isStrong |= Attribute(element, "style-name") is { } style && _strong.Contains(style);
        foreach (var node in element.Nodes())
        {
            if (node is XText text) _line.Append(text.Value, isStrong);
            else if (node is XElement { Name.LocalName: "s" or "tab" or "line-break" }) _line.Append(' ');
            else if (node is XElement { Name.LocalName: "note" } note) Meet(note);
            else if (node is XElement { Name.LocalName: not ("annotation" or "tracked-changes" or "frame") } inside)
            {
                if (inside.Name.LocalName is "p" or "list-item") _line.Append(' ');
                AppendText(inside, isStrong);
            }
        }
    }

    void Meet(XElement note)
    {
        var body = note.Elements().FirstOrDefault(element => element.Name.LocalName == "note-body");
        var text = CleanText.OneLine(string.Join(' ', body?.Elements().Select(part => part.Value) ?? []));
        if (text.Length > 0) _notes.Add(text);
    }

    static int Number(XElement element, string name, int otherwise) =>
        int.TryParse(Attribute(element, name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    static string? Attribute(XElement? element, string name) => element?.Attributes()
        .FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value;
}
