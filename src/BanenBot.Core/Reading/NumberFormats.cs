using System.Globalization;
using System.Xml;

namespace BanenBot.Core.Reading;

enum NumberFormat
{
    General,
    Date,
    Percent,
}

/// <summary>What the styles of a workbook make of a number: Excel keeps a date as a number, and 44% as 0.44.</summary>
sealed class NumberFormats
{
    readonly Dictionary<int, string> _codes = [];
    readonly List<int> _byStyle = [];

    /// <param name="xml">The part with the styles; closed afterwards.</param>
    public static NumberFormats Read(XmlReader xml)
    {
        var formats = new NumberFormats();
        using (xml)
        {
            var inCells = false;
            while (xml.Read())
            {
                if (xml.LocalName == "cellXfs") inCells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
                if (xml.NodeType != XmlNodeType.Element) continue;
                var id = int.TryParse(xml.GetAttribute("numFmtId"), CultureInfo.InvariantCulture, out var number) ? number : 0;
                if (xml.LocalName == "numFmt") formats._codes[id] = xml.GetAttribute("formatCode") ?? "";
                if (xml.LocalName == "xf" && inCells) formats._byStyle.Add(id);
            }
        }

        return formats;
    }

    public NumberFormat Of(string? style)
    {
        if (!int.TryParse(style, CultureInfo.InvariantCulture, out var index) || index < 0
            || index >= _byStyle.Count) return NumberFormat.General;
        var id = _byStyle[index];
        if (_codes.TryGetValue(id, out var code)) return Of(code.AsSpan());
        // The formats that every workbook has without naming them (ECMA-376 part 1, 18.8.30).
        return id is (>= 14 and <= 17) or 22 ? NumberFormat.Date : id is 9 or 10 ? NumberFormat.Percent : NumberFormat.General;
    }

    static NumberFormat Of(ReadOnlySpan<char> code)
    {
        var (quoted, bracketed) = (false, false);
        foreach (var character in code)
        {
            if (character == '"') quoted = !quoted;
            else if (character is '[' or ']') bracketed = character == '[';
            else if (!quoted && !bracketed && character is 'y' or 'Y' or 'd' or 'D' or 'j' or 'J') return NumberFormat.Date;
            else if (!quoted && character == '%') return NumberFormat.Percent;
        }

        return NumberFormat.General;
    }
}
