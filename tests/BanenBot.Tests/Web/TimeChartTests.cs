using System.Globalization;
using System.Xml.Linq;
using BanenBot.Core.Figures;
using BanenBot.Tests.Support;
using BanenBot.Web;

namespace BanenBot.Tests.Web;

public sealed class TimeChartTests : IDisposable
{
    readonly SmallFigures _small = new();

    public void Dispose() => _small.Dispose();

    [Fact]
    public void TheDistanceInTimeIsTheDistanceOnThePicture()
    {
        // Sixteen quarters, then one, then three.
        var middles = Columns(Draw("bomen", "")).Select(column => column.Left + column.Width / 2).Take(4).ToList();
        var quarter = middles[2] - middles[1];
        Assert.Equal(16 * quarter, middles[1] - middles[0], tolerance: 0.2);
        Assert.Equal(3 * quarter, middles[3] - middles[2], tolerance: 0.2);
    }

    [Fact]
    public void WhatHappenedInAQuarterLiesOverThatQuarter()
    {
        var columns = Columns(Draw("groei", "")).ToList();
        Assert.Equal(4, columns.Count);
        var step = columns[1].Left - columns[0].Left;
        Assert.All(columns, column => Assert.Equal(step * 0.8, column.Width, tolerance: 0.1));
    }

    [Fact]
    public void ChartsThatAreComparedHaveOneScale()
    {
        var rows = Rows("bomen", "");
        var chart = new TimeChart([.. rows.Select(row => row.Figure)]);
        var (all, small) =
            (Columns(chart.Draw(rows, "alle", "a")).ToList(), Columns(chart.Draw(rows.Take(2).ToList(), "twee", "b")).ToList());
        Assert.Equal(all.Take(2), small);
    }

    [Fact]
    public void EveryNumberIsSaid()
    {
        var said = XElement.Parse(Draw("bomen", "")).Elements().Single(element => element.Name.LocalName == "desc").Value;
        Assert.All(Rows("bomen", ""), row => Assert.Contains(row.Period, said, StringComparison.Ordinal));
        Assert.Contains("eind 2012 500", said, StringComparison.Ordinal);
    }

    [Fact]
    public void NoNumberStandsOnAnother()
    {
        var places = XElement.Parse(Draw("bomen", "")).Elements()
            .Where(element => element.Elements().Any(part => (string?)part.Attribute("class") == "waarde"))
            .Select(element => Share(element, "x")).Order().ToList();
        Assert.True(places.Count >= 2);
        Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.Second - pair.First > 7));
    }

    [Fact]
    public void NoYearStandsOnAnotherWhereverTheFiguresEnd()
    {
        var all = Rows("bomen", "");
        for (var count = 1; count <= all.Count; count++)
        {
            var rows = all.Take(count).ToList();
            var years = XElement.Parse(new TimeChart([.. rows.Select(row => row.Figure)]).Draw(rows, "Bomen", "grafiek")).Elements()
                .Where(element => element.Name.LocalName == "text" && element.Value.Length == 4 && Share(element, "x") > 0)
                .Where(element => element.Elements().Single().Attribute("class")!.Value == "schaal")
                .Select(element => Share(element, "x")).ToList();
            Assert.NotEmpty(years);
            Assert.All(years.Zip(years.Skip(1)), pair => Assert.True(pair.Second - pair.First > 11.9, $"{count}: {pair}"));
        }
    }

    IReadOnlyList<SheetRow> Rows(string indicator, string part) =>
        _small.Desk().Sheet(new FigurePick(indicator) { Breakdown = part, Region = "heide", Period = FigurePick.All }, Some.Day)!.Rows;

    string Draw(string indicator, string part)
    {
        var rows = Rows(indicator, part);
        return new TimeChart([.. rows.Select(row => row.Figure)]).Draw(rows, "Bomen", "grafiek");
    }

    static IEnumerable<(double Left, double Width)> Columns(string svg) =>
        XElement.Parse(svg).Elements().Where(element => element.Name.LocalName == "rect")
            .Select(column => (Share(column, "x"), Share(column, "width")));

    static double Share(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value.TrimEnd('%'), CultureInfo.InvariantCulture);
}
