using BanenBot.Channels;
using BanenBot.Core.Figures;

namespace BanenBot.Web;

/// <summary>What the figures page and its download say: plain Dutch, in one place.</summary>
static class FiguresTexts
{
    public const string Name = "Cijfers";
    public const string Title = "Cijfers over de banenafspraak - BanenBot";
    public const string Lead = "De nieuwste cijfers. Of kies er een: je ziet het als grafiek en als tabel, met bij elk getal de bron.";
    public const string ToChat = "Naar de chat";
    public const string Skip = "Naar de cijfers";
    public const string Indicator = "Cijfer";
    public const string Beside = "Naast";
    public const string Nothing = "niets, alleen dit cijfer";
    public const string ChangeColumn = "Verandering";
    public const string NoChange = "niet te vergelijken";
    public const string Value = "Waarde";
    public const string PickIndicator = "Kies dit cijfer";
    public const string Breakdown = "Onderdeel";
    public const string Region = "Regio";
    public const string Period = "Periode";
    public const string Show = "Toon";
    public const string Whole = "totaal";
    public const string EveryPart = "alle onderdelen naast elkaar";
    public const string EveryRegion = "alle regio's naast elkaar";
    public const string Course = "het verloop";
    public const string Newest = "het nieuwste cijfer";
    public const string StatusColumn = "Status";
    public const string SourceColumn = "Bron";
    public const string Chart = "Grafiek";
    public const string Table = "Tabel";
    public const string Onward = "Verder";
    public const string AskInChat = "Vraag dit in de chat";
    public const string ForExcel = "Download voor Excel";
    public const string AsCsv = "Download als CSV";
    public const string Related = "Verwante cijfers";
    public const string Unknown = "Dat cijfer is er niet. Kies er een uit de lijst.";
    public const string TooMany = "Er komen nu te veel vragen binnen. Wacht een minuut en probeer het dan weer.";
    public const string Shown = "getoond";
    public const string OtherReading = "andere lezing";

    public static readonly IReadOnlyList<string> CsvColumns =
    [
        "cijfer", "onderdeel", "regio", "periode", "periode (code)", "waarde", "eenheid", "status", "lezing", "bron", "plaats in de bron",
        "uitgever", "gepubliceerd", "adres", "berekening", "opmerking", "definitie",
    ];

    public static string Overview(string region) => $"De nieuwste cijfers van {region}";

    /// <summary>"65 meer dan eind derde kwartaal 2017"; of shares in points, as a change of one percent is something else.</summary>
    public static string Change(decimal change, Unit unit, string before)
    {
        if (change == 0) return $"gelijk aan {before}";
        var amount = ChartSvg.Number(Math.Abs(change), unit.IsPercent ? Points : unit);
        return $"{amount}{(unit.IsPercent ? " procentpunt" : "")} {(change > 0 ? "meer" : "minder")} dan {before}";
    }

    /// <summary>Said in the place of a sentence for each of many series.</summary>
    public static string Several(string indicator, int series, string first, string last) =>
        $"{Capital(indicator)}: {series} reeksen naast elkaar, van {first} tot en met {last}. Alle grafieken hebben dezelfde schaal.";

    /// <summary>From the first to the last of one series.</summary>
    public static string FromTo(SheetRow first, SheetRow last) => first == last ? $"{Number(first)} ({first.Period})"
        : $"van {Number(first)} ({first.Period}) naar {Number(last)} ({last.Period})";

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    public static string Source(int number) => $"bron {number}";

    public static string Status(FigureStatus status) => status switch
    {
        FigureStatus.Indicative => "indicatief",
        FigureStatus.Definitive => "definitief",
        FigureStatus.Revised => "herzien",
        FigureStatus.Derived => "uitgerekend",
        FigureStatus.Disputed => "betwist",
        FigureStatus.Withheld => "afgeschermd",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No such status."),
    };

    static readonly Unit Points = new("punt");

    static string Number(SheetRow row) => Number(row.Figure);

    /// <summary>The value, or the bound below which a withheld one lies.</summary>
    public static string Number(Figure figure) =>
        (figure.IsWithheld ? "minder dan " : "") + ChartSvg.Number(figure.Value, figure.Unit);
}
