using System.Xml;
using System.Xml.Linq;
using BanenBot.Core.Reading;

namespace BanenBot.Core.Knowledge.Documents.Office;

/// <summary>
/// A Word document (ECMA-376, WordprocessingML), read a paragraph or a table at a time: only its last row tells that a table is a frame.
/// Elements are known by their local names: the strict and the transitional form of the standard differ in name space only.
/// </summary>
sealed class WordReader
{
    const string Main = "word/document.xml", Styles = "word/styles.xml";
    static readonly string[] NoteParts = ["word/footnotes.xml", "word/endnotes.xml"];

    readonly WordStyles _styles;
    readonly WordNotes _notes;
    readonly DocumentWords _words;
    readonly RunText _line = new();
    readonly List<Block> _blocks = [];
    string? _title;

    WordReader(WordStyles styles, WordNotes notes, DocumentWords words) => (_styles, _notes, _words) = (styles, notes, words);

    public static (Document? Document, string? Fault) Read(Stream stream, DocumentWords words) =>
        OfficeFile.Read(stream, zip => Read(zip, words));

    static (Document? Document, string? Fault) Read(OfficeZip zip, DocumentWords words)
    {
        if (!zip.Has(Main)) return (null, DocumentFaults.NoBody);
        var noteParts = NoteParts.Where(zip.Has).ToList();
        if (noteParts.Append(Styles).Append(Main).Any(part => zip.Has(part) && zip.IsTooDeep(part))) return (null, DocumentFaults.TooDeep);
        var styles = new WordStyles(zip.Has(Styles) ? Load(zip, Styles) : null);
        var reader = new WordReader(styles, new WordNotes(noteParts.ConvertAll(part => Load(zip, part))), words);
        using var xml = zip.Open(Main);
        while (xml.Read() && !(xml.NodeType == XmlNodeType.Element && xml.LocalName == "body")) { }
        if (xml.EOF) return (null, DocumentFaults.NoBody);
        reader.ReadParts(xml);
        return (new Document(reader._title, reader._blocks), null);
    }

    static XElement? Load(OfficeZip zip, string part)
    {
        using var xml = zip.Open(part);
        return XDocument.Load(xml).Root;
    }

    /// <summary>From inside the body to the end: what is a paragraph or a table, also within fields and marked insertions.</summary>
    void ReadParts(XmlReader xml)
    {
        xml.Read();
        while (!xml.EOF)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName is "sdt" or "sdtContent" or "customXml" or "ins"
                or "smartTag") xml.Read();
            else if (xml.LocalName == "p") AddParagraph((XElement)XNode.ReadFrom(xml));
            else if (xml.LocalName == "tbl") AddTable(xml);
            else xml.Skip();
        }
    }

    void AddParagraph(XElement paragraph)
    {
        AppendText(paragraph);
        var style = _styles.Of(paragraph);
        var kind = style.HeadingLevel > 0 ? BlockKind.Heading : style.IsListItem ? BlockKind.ListItem : BlockKind.Paragraph;
        var mark = kind == BlockKind.ListItem ? new string(' ', 2 * style.ListLevel) + "- " : "";
        if (_line.Take(kind, mark, style.HeadingLevel) is { } block)
        {
            if (style.IsTitle && _title is null) _title = block.Text;
            else _blocks.Add(block);
        }

        _blocks.AddRange(_notes.Take());
        foreach (var box in paragraph.Descendants().Where(IsBox)) ReadInside([box]);
    }

    /// <summary>A box with text is drawn beside a paragraph, and said behind it; older programs have a copy of it.</summary>
    static bool IsBox(XElement element) => element.Name.LocalName == "txbxContent"
        && !element.Ancestors().Any(above => above.Name.LocalName is "Fallback" or "txbxContent");

    void AddTable(XmlReader xml)
    {
        var (rows, depth) = (new List<XElement>(), xml.Depth);
        xml.Read();
        while (!xml.EOF && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName is "sdt" or "sdtContent" or "customXml" or "ins") xml.Read();
            else if (xml.LocalName == "tr") rows.Add((XElement)XNode.ReadFrom(xml));
            else xml.Skip();
        }

        // A table of one column is a frame around text.
        if (rows.TrueForAll(row => Cells(row).Take(2).Count() < 2)) ReadInside(rows.SelectMany(Cells));
        else AddRows(rows);
        _blocks.AddRange(_notes.Take());
    }

    void ReadInside(IEnumerable<XElement> frames)
    {
        foreach (var part in frames.Elements())
        {
            using var xml = part.CreateReader();
            ReadParts(xml);
        }
    }

    void AddRows(List<XElement> rows)
    {
        var grid = new TableGrid();
        foreach (var row in rows) AddRow(row, grid);
        _blocks.AddRange(TableRows.Of(grid, null, _words));
    }

    static IEnumerable<XElement> Cells(XElement row) => row.Elements().Where(element => element.Name.LocalName == "tc");

    void AddRow(XElement row, TableGrid grid)
    {
        foreach (var cell in Cells(row))
        {
            var properties = WordStyles.Child(cell, "tcPr");
            var merge = WordStyles.Child(properties, "vMerge");
            var columns = int.TryParse(WordStyles.Value(WordStyles.Child(properties, "gridSpan")), out var span) ? span : 1;
            if (merge is not null && WordStyles.Value(merge) is null or "continue") grid.GoOn(columns);
            else grid.Add(CellText(cell), columns);
        }

        grid.EndRow();
    }

    string CellText(XElement cell)
    {
        AppendText(cell);
        return _line.Take(BlockKind.Paragraph)?.Text ?? "";
    }

    /// <summary>The text in reading order, without what was deleted, moved away or is only there for older programs.</summary>
    void AppendText(XElement element)
    {
        var isStrong = _styles.IsStrong(WordStyles.Value(WordStyles.Child(WordStyles.Child(element, "pPr"), "pStyle")));
        for (var node = element.FirstNode as XNode; node is not null;)
        {
            var inside = node as XElement;
            var skip = inside is null || inside.Name.LocalName is "del" or "moveFrom" or "Fallback" or "txbxContent" or "pPr" or "rPr"
                or "instrText";
            if (!skip) Append(inside!, isStrong);
            if (!skip && inside!.FirstNode is { } child) node = child;
            else node = Following(node, element);
        }
    }

    static XNode? Following(XNode node, XElement within)
    {
        while (node.NextNode is null && node.Parent is { } parent && parent != within) node = parent;
        return node.Parent is null || node == within ? null : node.NextNode;
    }

    void Append(XElement element, bool isStrong)
    {
        switch (element.Name.LocalName)
        {
            case "t": _line.Append(element.Value, _styles.IsStrongRun(element.Parent, isStrong)); break;
            case "tab" or "br" or "cr" or "p": _line.Append(' '); break;
            case "noBreakHyphen": _line.Append('-'); break;
            case "footnoteReference" or "endnoteReference": _notes.Meet(element); break;
        }
    }
}
