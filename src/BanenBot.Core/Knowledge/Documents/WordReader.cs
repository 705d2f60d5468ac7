using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace BanenBot.Core.Knowledge.Documents;

/// <summary>
/// A Word document (ECMA-376, WordprocessingML). Elements are known by their local names: the strict and the transitional form of the
/// standard
/// differ in name space only.
/// </summary>
sealed class WordReader
{
    /// <summary>In bytes, unpacked. Half a million words of text with their markup stay below it.</summary>
    const long MaxUnpacked = 60 * 1024 * 1024;

    const int MaxDepth = 200;

    readonly WordStyles _styles;
    readonly List<Block> _blocks = [];
    string? _title;

    WordReader(WordStyles styles) => _styles = styles;

    public static (Document? Document, string? Fault) Read(Stream stream)
    {
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            if (zip.GetEntry("word/document.xml") is not { } main) return (null, DocumentFaults.NoBody);
            var styles = zip.GetEntry("word/styles.xml");
            if (IsTooDeep(main) || (styles is not null && IsTooDeep(styles))) return (null, DocumentFaults.TooDeep);
            if (WordStyles.Child(Load(main).Root, "body") is not { } body) return (null, DocumentFaults.NoBody);
            var reader = new WordReader(new WordStyles(styles is null ? null : Load(styles).Root));
            reader.Walk(body);
            return (new Document(reader._title, reader._blocks), null);
        }
        catch (XmlException)
        {
            return (null, DocumentFaults.BrokenXml);
        }
        catch (UnpackedTooLargeException)
        {
            return (null, DocumentFaults.ZipBomb);
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException)
        {
            return (null, DocumentFaults.BrokenZip);
        }
    }

    static XDocument Load(ZipArchiveEntry entry)
    {
        using var xml = Open(entry);
        return XDocument.Load(xml);
    }

    /// <summary>Looked at before loading: a tree of elements takes the square of its depth to build.</summary>
    static bool IsTooDeep(ZipArchiveEntry entry)
    {
        using var xml = Open(entry);
        while (xml.Read())
            if (xml.Depth > MaxDepth) return true;
        return false;
    }

    /// <summary>
    /// The size that a zip states is the sender's word, so what comes out is counted. Document types and their entities are refused.
    /// </summary>
    static XmlReader Open(ZipArchiveEntry entry) => XmlReader.Create(
        new BoundedStream(entry.Open(), MaxUnpacked),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, CloseInput = true });

    void Walk(XElement parent)
    {
        foreach (var element in parent.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "p": AddParagraph(element); break;
                case "tbl": AddTable(element); break;
                case "sdt" or "sdtContent" or "customXml" or "ins": Walk(element); break;
            }
        }
    }

    void AddParagraph(XElement paragraph)
    {
        var text = TextOf(paragraph);
        if (text.Length == 0) return;
        var style = _styles.Of(paragraph);
        if (style.IsTitle && _title is null) _title = text;
        else if (style.HeadingLevel > 0) _blocks.Add(new Block(BlockKind.Heading, text, style.HeadingLevel));
        else if (style.IsListItem) _blocks.Add(new Block(BlockKind.ListItem, "- " + text));
        else _blocks.Add(new Block(BlockKind.Paragraph, text));
    }

    void AddTable(XElement table)
    {
        var grid = new TableGrid();
        foreach (var row in table.Elements().Where(element => element.Name.LocalName == "tr"))
        {
            foreach (var cell in row.Elements().Where(element => element.Name.LocalName == "tc"))
            {
                var properties = WordStyles.Child(cell, "tcPr");
                var merge = WordStyles.Child(properties, "vMerge");
                var text = merge is not null && WordStyles.Value(merge) is null or "continue" ? grid.Above : TextOf(cell);
                grid.Add(text, int.TryParse(WordStyles.Value(WordStyles.Child(properties, "gridSpan")), out var span) ? span : 1);
            }

            grid.EndRow();
        }

        _blocks.AddRange(TableRows.Of(grid.Rows));
    }

    /// <summary>The text in reading order, without what was deleted, moved away or is only there for older programs.</summary>
    static string TextOf(XElement element)
    {
        var text = new StringBuilder();
        for (var node = element.FirstNode as XNode; node is not null;)
        {
            var inside = node as XElement;
            var skip = inside is null || inside.Name.LocalName is "del" or "moveFrom" or "Fallback" or "pPr" or "rPr" or "instrText";
            if (!skip) Append(inside!, text);
            if (!skip && inside!.FirstNode is { } child) node = child;
            else node = Following(node, element);
        }

        return CleanText.OneLine(text.ToString());
    }

    static XNode? Following(XNode node, XElement within)
    {
        while (node.NextNode is null && node.Parent is { } parent && parent != within) node = parent;
        return node.Parent is null || node == within ? null : node.NextNode;
    }

    static void Append(XElement element, StringBuilder text)
    {
        switch (element.Name.LocalName)
        {
            case "t": text.Append(element.Value); break;
            case "tab" or "br" or "cr" or "p": text.Append(' '); break;
            case "noBreakHyphen": text.Append('-'); break;
        }
    }
}
