using System.Xml.Linq;
using BanenBot.Channels;
using BanenBot.Core.Dialogue;
using BanenBot.Core.Figures;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Channels;

public sealed class ChartSvgTests
{
    static readonly Dictionary<string, ReplyChart> Charts = new()
    {
        ["grafiek-verloop"] = new("banen, Gooi en Vechtstreek",
            ["eind 2012", "eind 2017", "eind eerste kwartaal 2018", "eind 2020"], [515, 859, 864, 1123], Unit.Jobs),
        ["grafiek-verandering"] = new("groei", ["eerste kwartaal 2017", "tweede kwartaal 2017"], [-22, 72.5m], Unit.Jobs),
        ["grafiek-aandeel"] = new("aandeel werkenden",
            ["Noordoost-Brabant", "personen uit de Participatiewet en de Wajong, Nederland"], [50, 39.25m], Unit.Percent),
        ["grafiek-nul"] = new("niets", ["eind 2012"], [0], Unit.Persons),
    };

    public static TheoryData<string> Names => [.. Charts.Keys];

    [Theory, MemberData(nameof(Names))]
    public void TheSameChartGivesTheGoldenBytes(string name)
    {
        var file = Path.Combine(Repository.Root, "tests", "BanenBot.Tests", "Channels", "Golden", name + ".svg");
        var svg = ChartSvg.Image(Charts[name]) + "\n";
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write") File.WriteAllText(file, svg);
        Assert.Equal(File.ReadAllText(file), svg);
    }

    [Theory, MemberData(nameof(Names))]
    public void EveryLabelAndNumberStandsInTheTextToo(string name)
    {
        var (chart, svg) = (Charts[name], XElement.Parse(ChartSvg.Inline(Charts[name], "a")));
        Assert.Equal("img", (string?)svg.Attribute("role"));
        Assert.Equal(["a-titel", "a-uitleg"], ((string)svg.Attribute("aria-labelledby")!).Split(' '));
        Assert.Equal(["a-titel", "a-uitleg"], svg.Elements().Take(2).Select(element => (string?)element.Attribute("id")));
        Assert.All(chart.Labels, label => Assert.Contains(label, svg.Elements().ElementAt(1).Value, StringComparison.Ordinal));
        Assert.All(Texts(svg), text => Assert.InRange(text.Value.Length, 1, 40));
        Assert.Contains(chart.Unit.Name, Texts(svg).Select(text => text.Value));
    }

    [Fact]
    public void NumbersAreWrittenTheDutchWay() =>
        Assert.Equal("Staafdiagram in banen: a 1.123; b -0,5.", ChartSvg.Alternative(new("t", ["a", "b"], [1123, -0.5m], Unit.Jobs)));

    [Fact]
    public void BarsStartAtZeroAndAreAsLongAsTheirValue()
    {
        var svg = XElement.Parse(ChartSvg.Inline(new("t", ["a", "b", "c"], [40, 80, -40], Unit.Jobs), "a"));
        var bars = svg.Elements().Where(element => element.Name.LocalName == "rect").ToList();
        var (left, width) = (bars.ConvertAll(bar => (double)bar.Attribute("x")!), bars.ConvertAll(bar => (double)bar.Attribute("width")!));
        Assert.Equal(left[0], left[1]);
        Assert.Equal(left[0] - width[0], left[2], tolerance: 0.2);
        Assert.Equal(width[0] * 2, width[1], tolerance: 0.2);
        Assert.Equal(width[0], width[2], tolerance: 0.2);
    }

    [Fact]
    public void HostileLabelsAreText()
    {
        const string hostile = "</title><script>alert(1)</script>";
        var svg = ChartSvg.Inline(new(hostile, [hostile], [1], Unit.Jobs), "a");
        Assert.DoesNotContain("<script", svg, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(hostile, XElement.Parse(svg).Elements().First().Value);
    }

    [Theory]
    [InlineData(0.0001)]
    [InlineData(7)]
    [InlineData(125_000)]
    [InlineData(9_999_999_999)]
    public void TheAxisHasFewRoundSteps(double value)
    {
        var svg = XElement.Parse(ChartSvg.Inline(new("t", ["a"], [(decimal)value], Unit.Jobs), "a"));
        Assert.InRange(svg.Elements().Count(element => element.Name.LocalName == "path"), 2, 5);
    }

    static IEnumerable<XElement> Texts(XElement svg) => svg.Elements().Where(element => element.Name.LocalName == "text");
}
