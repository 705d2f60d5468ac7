using System.Globalization;
using System.Xml;

namespace BanenBot.Core.Reading;

/// <summary>
/// An Excel workbook (ECMA-376, SpreadsheetML) as rows of texts, read a row at a time. A cell counts by its value: a number with a decimal
/// comma, a date as 2018-04-26. Of our own since the readers that exist fill every row and column that a file only says to have.
/// </summary>
sealed class Workbook : IDisposable
{
    /// <summary>Beyond it a sheet is no table that people made.</summary>
    public const int MostColumns = 200, MostRows = 200_000;

    const string Book = "xl/workbook.xml", BookLinks = "xl/_rels/workbook.xml.rels", Strings = "xl/sharedStrings.xml",
        Styles = "xl/styles.xml";
    const int MostSheets = 100;
    static readonly CultureInfo Dutch = DutchFormat.Culture;

    readonly OfficeZip _zip;
    readonly List<string> _strings = [];
    readonly NumberFormats _formats;

    /// <exception cref="InvalidDataException">The stream is no workbook.</exception>
    /// <exception cref="XmlException">A part of it is damaged.</exception>
    /// <exception cref="UnpackedTooLargeException">It unpacks to more than a workbook holds.</exception>
    public Workbook(Stream stream)
        : this(new OfficeZip(stream))
    {
    }

    public Workbook(OfficeZip zip)
    {
        _zip = zip;
        if (!_zip.Has(Book)) throw new InvalidDataException("Not a workbook.");
        if (_zip.Has(Strings)) ReadStrings();
        _formats = _zip.Has(Styles) ? NumberFormats.Read(_zip.Open(Styles)) : new NumberFormats();
        Sheets = ReadSheets();
    }

    /// <summary>The names of the sheets that are shown, in order, with the part each is in.</summary>
    public IReadOnlyList<(string Name, string Part)> Sheets { get; }

    /// <summary>Row after row; a row that holds nothing is left out. A merged cell is there once, at its upper left.</summary>
    /// <param name="part">Of <see cref="Sheets"/>.</param>
    /// <param name="asShown">Percentages as 44% instead of 0,44.</param>
    /// <exception cref="UnpackedTooLargeException">More rows or columns than a table has.</exception>
    public IEnumerable<(int Number, IReadOnlyList<string> Cells)> Rows(string part, bool asShown = false)
    {
        using var xml = _zip.Open(part);
        var (rows, number) = (0, 0);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "row") continue;
            number = int.TryParse(xml.GetAttribute("r"), CultureInfo.InvariantCulture, out var own) ? own : number + 1;
            var cells = ReadRow(xml, asShown);
            if (cells.TrueForAll(cell => cell.Length == 0)) continue;
            if (++rows > MostRows) throw new UnpackedTooLargeException();
            yield return (number, cells);
        }
    }

    public void Dispose() => _zip.Dispose();

    List<string> ReadRow(XmlReader xml, bool asShown)
    {
        var (cells, depth) = (new List<string>(), xml.Depth);
        if (xml.IsEmptyElement) return cells;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c") continue;
            var column = ColumnOf(xml.GetAttribute("r")) ?? cells.Count;
            var text = ReadCell(xml, asShown);
            if (text.Length == 0) continue;
            if (column >= MostColumns) throw new UnpackedTooLargeException();
            while (cells.Count <= column) cells.Add("");
            cells[column] = text;
        }

        return cells;
    }

    string ReadCell(XmlReader xml, bool asShown)
    {
        var (kind, style, depth, text) = (xml.GetAttribute("t"), xml.GetAttribute("s"), xml.Depth, "");
        if (xml.IsEmptyElement) return "";
        while (xml.Read() && xml.Depth > depth)
        {
            // The sum behind a value ("f") and how a text is to be pronounced ("rPh") are not what the cell says.
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "f" or "rPh") Pass(xml);
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace) text += xml.Value;
        }

        text = text.Trim();
        return kind switch
        {
            "s" => int.TryParse(text, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < _strings.Count
                ? _strings[index] : "",
            "inlineStr" or "str" => text.ReplaceLineEndings(" "),
            "b" => text == "1" ? "ja" : "nee",
            "e" => "",
            _ => Number(text, style, asShown),
        };
    }

    string Number(string text, string? style, bool asShown)
    {
        if (!double.TryParse(text, CultureInfo.InvariantCulture, out var number)) return text;
        var format = _formats.Of(style);
        // Days since 30 December 1899, as Excel counts from March 1900 on.
        if (format == NumberFormat.Date && number is > 60 and < 2_958_466)
            return new DateTime(1899, 12, 30).AddDays(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (Math.Abs(number) > (double)decimal.MaxValue / 1000) return text;
        // Fifteen digits are what Excel itself shows of 0.1 + 0.2.
        var value = decimal.Parse(number.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
        return asShown && format == NumberFormat.Percent ? (value * 100).ToString("0.##", Dutch) + "%"
            : value.ToString("0.###############", Dutch);
    }

    /// <summary>To the end tag of the element.</summary>
    static void Pass(XmlReader xml)
    {
        var depth = xml.Depth;
        if (xml.IsEmptyElement) return;
        while (xml.Read() && xml.Depth > depth) { }
    }

    static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in reference ?? "")
        {
            if (letter is < 'A' or > 'Z' || column > MostColumns) break;
            column = (column * 26) + letter - 'A' + 1;
        }

        return column > 0 ? column - 1 : null;
    }

    void ReadStrings()
    {
        using var xml = _zip.Open(Strings);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si") continue;
            var (text, depth) = ("", xml.Depth);
            while (!xml.IsEmptyElement && xml.Read() && xml.Depth > depth)
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh") Pass(xml);
                else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace) text += xml.Value;
            }

            _strings.Add(text.ReplaceLineEndings(" ").Trim());
        }
    }

    List<(string Name, string Part)> ReadSheets()
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using (var links = _zip.Has(BookLinks) ? _zip.Open(BookLinks) : throw new InvalidDataException("Not a workbook."))
            while (links.Read())
                if (links.NodeType == XmlNodeType.Element && links.LocalName == "Relationship" && links.GetAttribute("Id") is { } id)
                    targets[id] = links.GetAttribute("Target") ?? "";
        var sheets = new List<(string, string)>();
        using var book = _zip.Open(Book);
        while (book.Read())
        {
            if (book.NodeType != XmlNodeType.Element || book.LocalName != "sheet"
                || book.GetAttribute("state") is not (null or "visible")) continue;
            var link = book.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
                ?? book.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships") ?? "";
            if (!targets.TryGetValue(link, out var target)) continue;
            var part = target.StartsWith('/') ? target[1..] : "xl/" + target;
            if (_zip.Has(part) && sheets.Count < MostSheets) sheets.Add((book.GetAttribute("name") ?? "", part));
        }

        return sheets;
    }
}
