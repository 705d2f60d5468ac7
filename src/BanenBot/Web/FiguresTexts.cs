using BanenBot.Core.Figures;

namespace BanenBot.Web;

/// <summary>What the figures page and its download say: plain Dutch, in one place.</summary>
static class FiguresTexts
{
    public const string Name = "Cijfers";
    public const string Title = "Cijfers over de banenafspraak - BanenBot";
    public const string Lead = "Kies een cijfer. Je ziet het als tabel en als grafiek, met bij elk getal de bron.";
    public const string ToChat = "Naar de chat";
    public const string Skip = "Naar de cijfers";
    public const string Indicator = "Cijfer";
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

    public static string Source(int number) => $"bron {number}";

    public static string Status(FigureStatus status) => status switch
    {
        FigureStatus.Indicative => "indicatief",
        FigureStatus.Definitive => "definitief",
        FigureStatus.Revised => "herzien",
        FigureStatus.Derived => "uitgerekend",
        FigureStatus.Disputed => "betwist",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No such status."),
    };
}
