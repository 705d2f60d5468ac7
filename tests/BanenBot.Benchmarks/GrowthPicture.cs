using System.Globalization;
using System.Text;

namespace BanenBot.Benchmarks;

/// <summary>
/// Lines of growth, each beside its own first value: a step to the right is ten times the passages, and so is a step upwards ten times the
/// cost.
/// </summary>
static class GrowthPicture
{
    const int Left = 70, Top = 20, Width = 480, Height = 260;
    const double Decades = 3;

    static readonly string[] Colours = ["#01689b", "#a90061", "#39870c", "#e17000"];

    public static string Of(IReadOnlyList<int> passages, IReadOnlyList<(string Name, IReadOnlyList<double> Values)> lines)
    {
        var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 720 330\" font-family=\"sans-serif\" ")
            .Append("font-size=\"12\">\n<title>What more passages cost</title>\n");
        for (var decade = 0; decade <= Decades; decade++)
        {
            var y = Y(Math.Pow(10, decade));
            Add($"<path d=\"M{Left} {y:0}h{Width}\" stroke=\"#ccc\"/>");
            Add($"<text x=\"{Left - 8}\" y=\"{y + 4:0}\" text-anchor=\"end\">× {Math.Pow(10, decade):#,##0}</text>");
        }

        foreach (var (i, count) in passages.Index())
            Add($"<text x=\"{X(i, passages.Count):0}\" y=\"{Top + Height + 20}\" text-anchor=\"middle\">{count:#,##0}</text>");
        Add($"<text x=\"{Left + Width / 2}\" y=\"{Top + Height + 40}\" text-anchor=\"middle\">passages beside the articles</text>");
        foreach (var (line, (name, values)) in lines.Index())
        {
            var points = string.Join(' ', values.Select((value, i) => $"{X(i, values.Count):0},{Y(value / values[0]):0}"));
            Add($"<polyline points=\"{points}\" fill=\"none\" stroke=\"{Colours[line]}\" stroke-width=\"2\"/>");
            Add($"<text x=\"{Left + Width + 8}\" y=\"{Y(values[^1] / values[0]) + 4:0}\" fill=\"{Colours[line]}\">{name}</text>");
        }

        return svg.Append("</svg>\n").ToString();

        void Add(FormattableString element) => svg.Append(element.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    static double X(int step, int steps) => Left + Width * step / (steps - 1.0);

    static double Y(double ratio) => Top + Height * (1 - Math.Clamp(Math.Log10(ratio), 0, Decades) / Decades);
}
