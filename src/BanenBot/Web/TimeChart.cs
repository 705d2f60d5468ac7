using System.Globalization;
using System.Xml.Linq;
using BanenBot.Channels;
using BanenBot.Core.Figures;
using static BanenBot.Channels.SvgElements;

namespace BanenBot.Web;

/// <summary>
/// Figures over time as columns on an inline SVG, each where its moment lies: a gap of years is a gap in the picture. Charts that are made
/// by one instance share their scale and their time, so that they may be compared. Takes the width that it is given (x in shares of it) and
/// grows with the text (y in em). The table beside it holds every number.
/// </summary>
sealed class TimeChart
{
    /// <summary>All in em.</summary>
    const decimal Top = 1.6m;
    const decimal PlotHeight = 9;
    const decimal Height = Top + PlotHeight + 2;

    /// <summary>Left of the columns, for the numbers of the axis, in hundredths of the width.</summary>
    const decimal Margin = 13;

    /// <summary>What a number above a column takes on a narrow screen, and a year below it; in hundredths of the width.</summary>
    const decimal NumberWidth = 15;
    const decimal YearWidth = 12;
    const decimal LeastColumn = 1.6m;
    const int QuartersInYear = 4;

    readonly ChartAxis _axis;

    /// <summary>In quarters since the year 0, as are all moments here.</summary>
    readonly int _from;
    readonly int _to;

    /// <param name="figures">All that is shown in the charts to come; at least one.</param>
    public TimeChart(IReadOnlyList<Figure> figures)
    {
        _axis = ChartAxis.Of([.. figures.Select(figure => figure.Value)]);
        (_from, _to) = (figures.Min(figure => Start(figure.Period)) - 1, figures.Max(figure => End(figure.Period)) + 1);
    }

    /// <param name="rows">Of one part and region, in the order of time.</param>
    /// <param name="name">Stands before the ids in it: unique on the page.</param>
    public string Draw(IReadOnlyList<SheetRow> rows, string title, string name)
    {
        var svg = Element("svg", ("class", "tijd"), ("role", "img"), ("width", "100%"), ("height", Em(Height)),
            ("aria-labelledby", $"{name}-titel {name}-uitleg"));
        svg.Add(Text("title", title, ("id", $"{name}-titel")), Text("desc", Spoken(rows), ("id", $"{name}-uitleg")));
        AddScale(svg, rows[0].Figure.Unit);
        AddYears(svg);
        foreach (var row in rows) AddColumn(svg, row.Figure);
        foreach (var figure in Numbered(rows)) AddNumber(svg, figure);
        return svg.ToString(SaveOptions.DisableFormatting);
    }

    static string Spoken(IEnumerable<SheetRow> rows) =>
        string.Join("; ", rows.Select(row => $"{row.Period} {ChartSvg.Number(row.Figure.Value, row.Figure.Unit)}")) + ".";

    void AddScale(XElement svg, Unit unit)
    {
        foreach (var tick in _axis.Ticks)
        {
            var y = Em(Y(tick));
            svg.Add(Element("line", ("x1", "0"), ("x2", "100%"), ("y1", y), ("y2", y), ("class", tick == 0 ? "nul" : "lijn")));
            svg.Add(Label(ChartSvg.Number(tick, unit), "schaal", ("x", "0"), ("y", Em(Y(tick) - 0.3m))));
        }
    }

    void AddYears(XElement svg)
    {
        var every = 1;
        while (every * QuartersInYear * (100 - Margin) / (_to - _from) < YearWidth) every++;
        var (first, last, before) = (_from / QuartersInYear, _to / QuartersInYear, 0m);
        for (var year = first; year <= last; year++)
        {
            var (boundary, middle) = (year * QuartersInYear, year * QuartersInYear + QuartersInYear / 2);
            if (boundary >= _from && boundary <= _to)
                svg.Add(Element("line", ("x1", Percent(X(boundary))), ("x2", Percent(X(boundary))),
                    ("y1", Em(Top + PlotHeight)), ("y2", Em(Top + PlotHeight + 0.5m)), ("class", "nul")));
            if (middle < _from || middle > _to || (last - year) % every != 0) continue;
            var x = Math.Clamp(X(middle), Margin, 100 - YearWidth / 2);
            // The last year may be pushed in from the edge, onto the one before it.
            if (x - before < YearWidth) continue;
            before = x;
            svg.Add(Label(year.ToString(CultureInfo.InvariantCulture), "schaal",
                ("x", Percent(x)), ("y", Em(Top + PlotHeight + 1.4m)), ("text-anchor", "middle")));
        }
    }

    /// <summary>A level stands at the day it holds for, what happened in a period lies over all of it.</summary>
    void AddColumn(XElement svg, Figure figure)
    {
        var (left, right) = Sides(figure);
        var (high, low) = (Y(Math.Max(0, figure.Value)), Y(Math.Min(0, figure.Value)));
        svg.Add(Element("rect", ("class", "staaf"),
            ("x", Percent(left)), ("width", Percent(right - left)), ("y", Em(high)), ("height", Em(low - high))));
    }

    void AddNumber(XElement svg, Figure figure)
    {
        var middle = Middle(figure);
        var (x, anchor) = middle > 100 - NumberWidth / 2 ? (100m, "end") : (middle, "middle");
        svg.Add(Label(ChartSvg.Number(figure.Value, figure.Unit), "waarde",
            ("x", Percent(x)), ("y", Em(Y(Math.Max(0, figure.Value)) - 0.35m)), ("text-anchor", anchor)));
    }

    /// <summary>
    /// The newest, the oldest and the extremes first, then whatever has room, newer before older: a number over another can be read by
    /// nobody.
    /// </summary>
    List<Figure> Numbered(IReadOnlyList<SheetRow> rows)
    {
        var figures = rows.Select(row => row.Figure).ToList();
        var numbered = new List<Figure>();
        Figure[] first = [figures[^1], figures[0], figures.MaxBy(one => one.Value)!, figures.MinBy(one => one.Value)!];
        foreach (var figure in first.Concat(Enumerable.Reverse(figures)))
            if (numbered.TrueForAll(other => Math.Abs(Middle(other) - Middle(figure)) >= NumberWidth)) numbered.Add(figure);
        return numbered;
    }

    (decimal Left, decimal Right) Sides(Figure figure)
    {
        var quarter = (100 - Margin) / (_to - _from);
        if (figure.Kind == FigureKind.Change || !figure.Period.IsQuarter)
            return (X(Start(figure.Period)) + quarter * 0.1m, X(End(figure.Period)) - quarter * 0.1m);
        var half = Math.Clamp(quarter * 0.4m, LeastColumn / 2, 3);
        return (X(End(figure.Period)) - half, X(End(figure.Period)) + half);
    }

    decimal Middle(Figure figure)
    {
        var (left, right) = Sides(figure);
        return (left + right) / 2;
    }

    decimal X(int moment) => Margin + (100 - Margin) * (moment - _from) / (_to - _from);

    decimal Y(decimal value) => Top + PlotHeight * (1 - _axis.Share(value));

    /// <summary>The end of 2012 is the start of 2013.</summary>
    static int End(Period period) => period.LastYear * QuartersInYear + period.LastQuarterNumber;

    static int Start(Period period) => End(period) - period.Quarters;

    static string Percent(decimal share) => share.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    static string Em(decimal length) => length.ToString("0.##", CultureInfo.InvariantCulture) + "em";

    /// <summary>The size is that of a part within, so that an em of the place is an em of everything else.</summary>
    static XElement Label(string text, string style, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        var element = Element("text", attributes);
        element.Add(new XElement(Svg + "tspan", new XAttribute("class", style), text));
        return element;
    }
}
