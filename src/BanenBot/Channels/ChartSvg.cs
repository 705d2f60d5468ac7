using BanenBot.Core.Reading;
using System.Globalization;
using System.Xml.Linq;
using BanenBot.Core.Dialogue;
using BanenBot.Core.Figures;
using static BanenBot.Channels.SvgElements;

namespace BanenBot.Channels;

/// <summary>
/// A chart as SVG without scripts: a bar for each value with its label and number in text, so that nothing is said by length or colour
/// alone, and moments that lie unevenly apart mislead nobody. Readable from 288 pixels wide. The same chart gives the same bytes.
/// </summary>
static class ChartSvg
{
    const int Width = 320;
    const int LineHeight = 18;
    const int BarHeight = 14;
    const int RowGap = 10;
    const int AxisHeight = 44;

    /// <summary>About what fits beside a number in the width.</summary>
    const int LongestLine = 32;

    /// <summary>What an image must bring along, for it takes nothing from the page: the page's own colours, light and dark.</summary>
    const string ImageStyle =
        "svg{color:#1c2430}.staaf{fill:#0b5a8c}@media(prefers-color-scheme:dark){svg{color:#e7ecf1}.staaf{fill:#8cc8f2}}";

    static readonly CultureInfo Dutch = DutchFormat.Culture;

    /// <summary>Part of a page, whose stylesheet colours the bars (class <c>staaf</c>); all else has the colour of the text.</summary>
    /// <param name="name">Stands before the ids in it: unique on the page.</param>
    public static string Inline(ReplyChart chart, string name) => Build(chart, name).ToString(SaveOptions.DisableFormatting);

    /// <summary>A picture by itself, to be shown as an image; its text alternative is <see cref="Alternative"/>.</summary>
    public static string Image(ReplyChart chart)
    {
        var svg = Build(chart, "grafiek");
        svg.Element(Svg + "desc")!.AddAfterSelf(new XElement(Svg + "style", ImageStyle));
        return svg.ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>All that the picture shows, in one line.</summary>
    public static string Alternative(ReplyChart chart)
    {
        var bars = chart.Labels.Zip(chart.Values, (label, value) => $"{label} {Number(value, chart.Unit)}");
        return $"Staafdiagram in {chart.Unit}: {string.Join("; ", bars)}.";
    }

    static XElement Build(ReplyChart chart, string name)
    {
        var axis = ChartAxis.Of(chart.Values);
        var (rows, plot) = Rows(chart);
        var height = plot + AxisHeight;
        var svg = Element("svg", ("viewBox", $"0 0 {Width} {height}"), ("width", $"{Width}"), ("height", $"{height}"), ("role", "img"),
            ("aria-labelledby", $"{name}-titel {name}-uitleg"), ("class", "grafiek"),
            ("font-family", "Segoe UI, Noto Sans, Arial, sans-serif"), ("font-size", "13"), ("fill", "currentColor"));
        svg.Add(Text("title", chart.Title, ("id", $"{name}-titel")), Text("desc", Alternative(chart), ("id", $"{name}-uitleg")));
        AddAxis(svg, axis, rows, plot, chart.Unit);
        foreach (var row in rows) AddRow(svg, axis, row, chart.Unit);
        return svg;
    }

    static (List<Row> Rows, int Height) Rows(ReplyChart chart)
    {
        var (rows, top) = (new List<Row>(), 0);
        foreach (var (label, value) in chart.Labels.Zip(chart.Values))
        {
            var row = new Row(Lines(label), value, top);
            rows.Add(row);
            top = row.BarTop + BarHeight + RowGap;
        }

        return (rows, top);
    }

    static void AddRow(XElement svg, ChartAxis axis, Row row, Unit unit)
    {
        for (var i = 0; i < row.Lines.Count; i++)
            svg.Add(Text("text", row.Lines[i], ("x", "0"), ("y", $"{row.Top + i * LineHeight + 13}")));
        svg.Add(Text("text", Number(row.Value, unit),
            ("x", $"{Width}"), ("y", $"{row.Top + 13}"), ("text-anchor", "end"), ("font-weight", "600")));
        var (from, to) = (axis.Share(Math.Min(0, row.Value)) * Width, axis.Share(Math.Max(0, row.Value)) * Width);
        svg.Add(Element("rect", ("class", "staaf"), ("x", Coordinate(from)), ("y", $"{row.BarTop}"),
            ("width", Coordinate(to - from)), ("height", $"{BarHeight}")));
    }

    /// <summary>The lines stand behind the bars only, not through the labels.</summary>
    static void AddAxis(XElement svg, ChartAxis axis, List<Row> rows, int plot, Unit unit)
    {
        foreach (var tick in axis.Ticks)
        {
            var x = Coordinate(axis.Share(tick) * Width);
            var path = string.Concat(rows.Select(row => $"M{x} {row.BarTop - 2}v{BarHeight + 4}"));
            svg.Add(Element("path", ("d", path), ("stroke", "currentColor"), ("stroke-opacity", tick == 0 ? "1" : "0.3")));
            var anchor = tick == axis.Ticks[0] ? "start" : tick == axis.Ticks[^1] ? "end" : "middle";
            svg.Add(Text("text", Number(tick, unit), ("x", x), ("y", $"{plot + 16}"), ("text-anchor", anchor), ("font-size", "12")));
        }

        svg.Add(Text("text", unit.Name, ("x", $"{Width}"), ("y", $"{plot + 36}"), ("text-anchor", "end"), ("font-size", "12")));
    }

    static List<string> Lines(string label)
    {
        var lines = new List<string> { "" };
        foreach (var word in label.Split(' '))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + 1 + word.Length > LongestLine) lines.Add(word);
            else lines[^1] = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
        }

        return lines;
    }

    public static string Number(decimal value, Unit unit) => value.ToString("#,##0.######", Dutch) + (unit.IsPercent ? "%" : "");

    static string Coordinate(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    sealed record Row(IReadOnlyList<string> Lines, decimal Value, int Top)
    {
        public int BarTop => Top + Lines.Count * LineHeight;
    }
}
