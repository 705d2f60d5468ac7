using BanenBot.Core.Reading;
using BanenBot.Core.Sources;

namespace BanenBot.Core.Figures.Answers;

// What stands behind a figure: how it came about, what was assumed, and what a careful reader must know.
static partial class FigureTexts
{
    public const string Indicative = "Dit is een indicatief cijfer, geen definitieve telling.";
    public const string Revised = "Dit cijfer is herzien: het vervangt een eerder gepubliceerd cijfer.";
    public const string Withheld = "Kleine aantallen geeft de bron niet precies. Ik reken er niet mee.";
    public const string NoPercentage = "Een percentage heb ik hier niet bij.";

    public const string NotInEdition =
        "In die editie heb ik het niet gevonden. Vraag het zonder editie, dan krijg je het cijfer dat nu geldt.";

    public static string Caution(string caution) => $"Let op: {caution}";

    public static string Sum(Figure figure) => $"Dit cijfer is uitgerekend: {Calculation(figure.Calculation ?? "")} = "
        + $"{(figure is { Unit.IsPercent: true, Kind: FigureKind.Change } ? $"{Number(figure.Value)} procentpunt" : Value(figure))}.";

    public static string ShareSum(Figure part, Figure whole, decimal percent) =>
        $"{Number(part.Value)} / {Number(whole.Value)} = {Number(percent)}%";

    public static string NewerDerived(Figure figure) => $"Er is een nieuwer cijfer: {Value(figure)}, {When(figure)}"
        + (figure.Calculation is { } sum ? $"; dat hebben wij uitgerekend: {Calculation(sum)}." : ".");

    public static string NewestHeld(Figure figure) => $"Dit is het nieuwste cijfer dat ik heb (gepubliceerd: {figure.Published}).";

    public static string NewestNumber(Figure figure) => $"Het laatste precieze cijfer daarvoor: {Value(figure)}, {When(figure)}.";

    public static string Within(Figure figure, Period asked) =>
        $"Over heel {PeriodWording.Name(asked)} heb ik geen cijfer; dit is het nieuwste binnen dat jaar.";

    public static string Municipality(Municipality municipality, Region region) =>
        $"{municipality.Name} hoort bij de arbeidsmarktregio {region.Name}. "
        + "Aparte cijfers per gemeente zijn er niet; dit gaat over de hele regio.";

    public static string MunicipalityOutside(Municipality municipality, Region region) =>
        municipality.Note ?? $"{municipality.Name} hoorde op dat moment niet bij de arbeidsmarktregio {region.Name}.";

    public static string RegionAssumed(Region region) => $"Je noemde geen regio; dit is {region.Name}.";

    public static string HomeRegion(Region region) => $"Je noemde geen regio; dit is jouw regio: {region.Name}.";

    public static string RegionUnderstood(Region region) => $"Met de regio bedoel ik hier {region.Name}.";

    public static string Parts(IReadOnlyList<Figure> parts) =>
        $"Apart: {List(parts.Select(part => $"{Cell(part)} ({PartName(part.Breakdown)})"))}.";

    public static string CountryBeside(Figure figure) => $"{figure.Region.Name}: {Value(figure)}, {When(figure)}.";

    public static string JobsAreNoPersons(Indicator? persons, Figure? count) =>
        "Je vroeg naar mensen, maar dit zijn banen, gerekend in uren: het aantal mensen is anders."
        + (count is not null ? $" In mensen: {Lower(Headline(count))}"
            : persons is null ? "" : $" Vraag voor mensen naar: {persons.Terms[0]}.");

    public static string PersonsAreNoJobs(Figure? count) =>
        "Je vroeg naar banen, maar dit zijn mensen: een baan is een aantal uren, dus het aantal banen is anders."
        + (count is not null ? $" In banen: {Lower(Headline(count))}" : " Het aantal banen heb ik hier niet.");

    public static string OtherReading(Figure other, Figure shown)
    {
        var where = $"{other.Source.Source.Title} ({other.Source.Place})";
        var difference = other.Period == shown.Period
            ? $"{Value(other)}, een verschil van {DifferenceBetween(other, shown)}"
            : $"{Value(other)} {PeriodWording.Moment(other.Period)}";
        return $"Andere lezing: {where} noemt {difference}. {Why(other, shown)}";
    }

    /// <summary>Why one reading is shown rather than the other.</summary>
    public static string Why(Figure other, Figure shown) => other.Note ?? (
        other.Status == FigureStatus.Disputed ? "Dat klopt niet met een betere bron."
        : other.Source.Source == shown.Source.Source ? "Dat is een eerdere editie van dezelfde bron; de nieuwste geldt."
        : "Ik toon het cijfer van de bron met het meeste gezag, en daarvan het nieuwste.");

    public static string DifferenceBetween(Figure other, Figure shown) => Difference(other.Value - shown.Value, other.Unit);

    /// <summary>A disagreement that is no second value of the figure shown; why, the list of disagreements says.</summary>
    public static string ConflictNote(Conflict conflict) =>
        $"{conflict.Subject}: {conflict.Others[0].Source.Source.Title} zegt '{conflict.Others[0].Text}'; "
        + $"ik houd aan: {conflict.Shown.Text}.";

    /// <summary>"Extra banen in Gooi en Vechtstreek, eind 2017".</summary>
    public static string Identity(Figure figure) => $"{Subject(figure)}, {Label(figure)}";

    public static string ImportChanged(int line, Figure read, Figure held) =>
        $"regel {line}, gewijzigd: {Identity(read)}: {Value(held)} wordt {Value(read)} ({read.Source.Source.Title})";

    public static string ImportConflicts(int line, Figure read, Figure held) =>
        $"regel {line}, strijdig: {Identity(read)}: {Value(read)} ({read.Source.Source.Title}), "
        + $"maar {Value(held)} volgens {held.Source.Source.Title}";

    public static string Overdue(Source source) =>
        $"Er zou sinds {(source.NextEdition is { } day ? DutchFormat.Date(day) : "")} een nieuwere editie moeten zijn van: "
        + $"{source.Title}. Die heb ik nog niet.";

    public static string InEdition(Figure figure) => $"Zo stond het in: {figure.Source.Source.Title} (gepubliceerd: {figure.Published}).";

    public static string HoldsNow(Figure figure) =>
        $"Nu geldt een ander cijfer: {Value(figure)}, {When(figure)} ({figure.Source.Source.Title}, {figure.Source.Place}).";

    public static string DisputedReading(Figure figure) =>
        $"{figure.Source.Source.Title} ({figure.Source.Place}) noemt wel {Value(figure)}, maar dat is betwist. {figure.Note}".TrimEnd();
}
