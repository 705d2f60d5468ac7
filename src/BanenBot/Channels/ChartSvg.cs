using System.Globalization;
using System.Xml.Linq;
using BanenBot.Core.Reading;
using BanenBot.Core.Dialogue;
using BanenBot.Core.Figures;

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
    const int MostSteps = 3;

    /// <summary>What an image must bring along, for it takes nothing from the page: the page's own colours, light and dark.</summary>
    const string ImageStyle =
        "svg{color:#1c2430}.staaf{fill:#0b5a8c}@media(prefers-color-scheme:dark){svg{color:#e7ecf1}.staaf{fill:#8cc8f2}}";

    static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    static readonly CultureInfo Dutch = DutchCulture.Instance;

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
        var axis = Axis.Of(chart.Values);
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

    static void AddRow(XElement svg, Axis axis, Row row, Unit unit)
    {
        for (var i = 0; i < row.Lines.Count; i++)
            svg.Add(Text("text", row.Lines[i], ("x", "0"), ("y", $"{row.Top + i * LineHeight + 13}")));
        svg.Add(Text("text", Number(row.Value, unit),
            ("x", $"{Width}"), ("y", $"{row.Top + 13}"), ("text-anchor", "end"), ("font-weight", "600")));
        var (from, to) = (axis.At(Math.Min(0, row.Value)), axis.At(Math.Max(0, row.Value)));
        svg.Add(Element("rect", ("class", "staaf"), ("x", Coordinate(from)), ("y", $"{row.BarTop}"),
            ("width", Coordinate(to - from)), ("height", $"{BarHeight}")));
    }

    /// <summary>The lines stand behind the bars only, not through the labels.</summary>
    static void AddAxis(XElement svg, Axis axis, List<Row> rows, int plot, Unit unit)
    {
        foreach (var tick in axis.Ticks)
        {
            var x = Coordinate(axis.At(tick));
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

    static XElement Element(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        var element = new XElement(Svg + name);
        foreach (var attribute in attributes) element.Add(new XAttribute(attribute.Name, attribute.Value));
        return element;
    }

    static XElement Text(string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        var element = Element(name, attributes);
        element.Add(text);
        return element;
    }

    sealed record Row(IReadOnlyList<string> Lines, decimal Value, int Top)
    {
        public int BarTop => Top + Lines.Count * LineHeight;
    }

    /// <summary>Round numbers from the least to the greatest value, zero always among them: a bar's length is its value.</summary>
    sealed record Axis(IReadOnlyList<decimal> Ticks)
    {
        static readonly decimal[] Round = [1, 2, 5, 10];

        public static Axis Of(IReadOnlyList<decimal> values)
        {
            var (least, most) = (Math.Min(0, values.Min()), Math.Max(0, values.Max()));
            var step = Step(most - least);
            var (first, last) = (decimal.Floor(least / step), Math.Max(decimal.Ceiling(most / step), decimal.Floor(least / step) + 1));
            return new([.. Enumerable.Range(0, (int)(last - first) + 1).Select(number => (first + number) * step)]);
        }

        public decimal At(decimal value) => (value - Ticks[0]) / (Ticks[^1] - Ticks[0]) * Width;

        /// <summary>1, 2 or 5 times a power of ten.</summary>
        static decimal Step(decimal range)
        {
            if (range == 0) return 1;
            var power = 1m;
            while (power * 10 <= range / MostSteps) power *= 10;
            while (power > range / MostSteps) power /= 10;
            return Round.First(times => power * times >= range / MostSteps) * power;
        }
    }
}
