using System.Globalization;
using BanenBot.Core.Reading;
using BanenBot.Core.Sources;

namespace BanenBot.Core.Figures.Answers;

/// <summary>
/// Every Dutch sentence and phrase of the figure answers. Longer than most: the wording stands together, so that it stays one voice.
/// </summary>
static class FigureTexts
{
    static readonly CultureInfo Dutch = DutchCulture.Instance;
    static readonly string[] NoCount = ["van", "het", "de", "voor", "aantal", "per"];

    public const string Whole = "totaal";
    public const string Newest = "nieuwste cijfer";
    public const string PeriodColumn = "Periode";
    public const string RegionColumn = "Regio";
    public const string PartColumn = "Onderdeel";
    public const string MeasureColumn = "Cijfer";
    public const string Indicative = "Dit is een indicatief cijfer, geen definitieve telling.";
    public const string Revised = "Dit cijfer is herzien: het vervangt een eerder gepubliceerd cijfer.";

    public static string Number(decimal value) => value.ToString("#,##0.######", Dutch);

    /// <summary>In a sum: a negative number between brackets.</summary>
    public static string Signed(decimal value) => value < 0 ? $"({Number(value)})" : Number(value);

    public static string Value(decimal value, Unit unit) => unit.IsPercent ? $"{Number(value)}%" : $"{Number(value)} {unit}";

    public static string Value(Figure figure) => Value(figure.Value, figure.Unit);

    /// <summary>The value with what it counts, as short as a table allows.</summary>
    public static string Cell(Figure figure) => figure.Unit.IsPercent ? Value(figure) : Number(figure.Value);

    public static string Part(Breakdown? part) => part is null ? "" : $" ({part.Name})";

    public static string PartName(Breakdown? part) => part?.Name ?? Whole;

    public static string Headline(Figure figure)
    {
        return IsCount(figure)
            ? $"{Capital(When(figure))} waren er in {figure.Region.Name} "
                + $"{Number(figure.Value)} {figure.Indicator.Name}{Part(figure.Breakdown)}."
            : $"{Subject(figure)}, {When(figure)}: {Value(figure)}.";
    }

    // "864 banen volgens de banenafspraak" reads on from the number; "groei van het aantal banen" does not.
    static bool IsCount(Figure figure)
    {
        if (figure.Value is 1 or < 0 || figure.Kind is FigureKind.Target or FigureKind.Share) return false;
        foreach (var word in figure.Indicator.Name.Split(' '))
        {
            if (word == figure.Unit.Name) return true;
            if (NoCount.Contains(word)) return false;
        }

        return false;
    }

    /// <summary>Two or more figures in one sentence, with what they share said once.</summary>
    public static string SideBySide(IReadOnlyList<Figure> figures, IReadOnlyList<string> names)
    {
        var first = figures[0];
        var oneMeasure = figures.All(figure => figure.Indicator == first.Indicator);
        var onePart = figures.All(figure => figure.Breakdown == first.Breakdown);
        var oneRegion = figures.All(figure => figure.Region == first.Region);
        var onePeriod = figures.All(figure => figure.Period == first.Period);
        var what = (oneMeasure ? first.Indicator.Name : "Vergelijking") + (onePart ? Part(first.Breakdown) : "")
            + (oneRegion ? $" in {first.Region.Name}" : "") + (onePeriod ? $", {When(first)}" : "");
        var values = figures.Select((figure, index) => onePeriod || names[index].Contains(Label(figure), StringComparison.Ordinal)
            ? $"{names[index]} {Value(figure)}" : $"{names[index]} {Value(figure)} ({Label(figure)})");
        return $"{Capital(what)}: {List(values)}.";
    }

    public static string Change(Figure from, Figure to) =>
        $"{Subject(to)}: {Label(to)} {Value(to)}, {Against(to, from)}.";

    public static string Series(Figure first, Figure last)
    {
        var verb = last.Value > first.Value ? "steeg van" : last.Value < first.Value ? "daalde van" : "bleef gelijk:";
        var values = last.Value == first.Value
            ? $"{Value(last)} ({Label(first)} en {Label(last)})"
            : $"{Cell(first)} ({Label(first)}) naar {Cell(last)} ({Label(last)})";
        return $"{Subject(last)}: {verb} {values}.";
    }

    public static string Extreme(Figure figure, bool isHighest, bool acrossRegions) => acrossRegions
        ? $"{(isHighest ? "Het hoogst" : "Het laagst")} staat {figure.Region.Name}: {Value(figure)} ({figure.Indicator.Name}"
            + $"{(figure.Breakdown is null ? "" : $", {figure.Breakdown.Name}")}, {Label(figure)})."
        : $"{Subject(figure)} was het {(isHighest ? "hoogst" : "laagst")} "
            + $"{When(figure)}: {Value(figure)}.";

    public static string Share(Figure part, Figure whole, decimal percent) =>
        $"{Capital(part.Indicator.Name)} in {part.Region.Name}: "
        + $"{PartName(part.Breakdown)} {Number(part.Value)} van {Number(whole.Value)} {part.Unit}, "
        + $"{When(part)}; dat is {Number(percent)}%.";

    public static string ShareSum(Figure part, Figure whole, decimal percent) =>
        $"{Number(part.Value)} / {Number(whole.Value)} = {Number(percent)}%";

    /// <summary>"5 meer dan eind 2017 (859)".</summary>
    public static string Against(Figure now, Figure then)
    {
        var difference = now.Value - then.Value;
        var moment = Label(then);
        return difference == 0 ? $"evenveel als {moment}"
            : $"{Difference(difference, now.Unit)} {(difference > 0 ? "meer" : "minder")} dan {moment} ({Cell(then)})";
    }

    public static string Sentence(IEnumerable<string> parts) => $"{Capital(List(parts))}.";

    public static string Caution(string caution) => $"Let op: {caution}";

    public static string Sum(Figure figure) => $"Dit cijfer is uitgerekend: {figure.Calculation} = {Value(figure)}.";

    public static string NewerDerived(Figure figure) =>
        $"Er is een nieuwer cijfer dat wij hebben uitgerekend: {Value(figure)}, {When(figure)} ({figure.Calculation}).";

    public static string NewestHeld(Figure figure) =>
        $"Dit is het nieuwste cijfer dat ik heb (gepubliceerd: {figure.Published}).";

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

    public static string CountryBeside(Figure figure) =>
        $"{figure.Region.Name}: {Value(figure)}, {When(figure)}.";

    public static string JobsAreNoPersons(Indicator? persons, Figure? count) =>
        "Je vroeg naar mensen, maar dit zijn banen, gerekend in uren: het aantal mensen is anders."
        + (count is not null ? $" In mensen: {Lower(Headline(count))}"
            : persons is null ? "" : $" Vraag voor mensen naar: {persons.Terms[0]}.");

    public static string PersonsAreNoJobs(Figure? count) =>
        "Je vroeg naar banen, maar dit zijn mensen: een baan is een aantal uren, dus het aantal banen is anders."
        + (count is not null ? $" In banen: {Lower(Headline(count))}" : " Het aantal banen heb ik hier niet.");

    public const string NoPercentage = "Een percentage heb ik hier niet bij.";

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

    /// <summary>A disagreement that is no second value of the figure shown.</summary>
    public static string ConflictNote(Conflict conflict) =>
        $"{conflict.Subject}: {conflict.Others[0].Source.Source.Title} ({conflict.Others[0].Source.Place}) zegt "
        + $"'{conflict.Others[0].Text}', maar wij houden aan: {conflict.Shown.Text} "
        + $"({conflict.Shown.Source.Source.Title}, {conflict.Shown.Source.Place}). {conflict.Why}";

    /// <summary>"Extra banen in Gooi en Vechtstreek, eind 2017".</summary>
    public static string Identity(Figure figure) => $"{Subject(figure)}, {Label(figure)}";

    public static string ImportChanged(int line, Figure read, Figure held) =>
        $"regel {line}, gewijzigd: {Identity(read)}: {Value(held)} wordt {Value(read)} ({read.Source.Source.Title})";

    public static string ImportConflicts(int line, Figure read, Figure held) =>
        $"regel {line}, strijdig: {Identity(read)}: {Value(read)} ({read.Source.Source.Title}), "
        + $"maar {Value(held)} volgens {held.Source.Source.Title}";

    public static string Overdue(Source source) =>
        $"Er zou sinds {source.NextEdition?.ToString("d MMMM yyyy", Dutch)} een nieuwere editie moeten zijn van: "
        + $"{source.Title}. Die heb ik nog niet.";

    public static string InEdition(Figure figure) => $"Zo stond het in: {figure.Source.Source.Title} (gepubliceerd: {figure.Published}).";

    public static string HoldsNow(Figure figure) =>
        $"Nu geldt een ander cijfer: {Value(figure)}, {When(figure)} ({figure.Source.Source.Title}, {figure.Source.Place}).";

    public const string NotInEdition =
        "In die editie heb ik het niet gevonden. Vraag het zonder editie, dan krijg je het cijfer dat nu geldt.";

    public static string DisputedReading(Figure figure) =>
        $"{figure.Source.Source.Title} ({figure.Source.Place}) noemt wel {Value(figure)}, maar dat is betwist. {figure.Note}".TrimEnd();

    public static string NotHeld(Indicator indicator, Breakdown? part, Region region, string when) =>
        $"Dit cijfer heb ik niet: {indicator.Name}{Part(part)} in {region.Name}{(when.Length > 0 ? $", {when}" : "")}.";

    public static string NotKept(NotKept what) => $"Over {what.Name} heb ik geen cijfers: de bronnen houden dat niet bij.";

    public static string HeldWithout(Indicator indicator, Breakdown? part, Region region) =>
        $"Wel heb ik {indicator.Name}{Part(part)} in {region.Name}, zonder dat onderscheid.";

    public static string NotPerMunicipality(Municipality municipality, Region region) =>
        $"Voor de gemeente {municipality.Name} apart heb ik geen cijfers: ze zijn er alleen voor de hele arbeidsmarktregio {region.Name}.";

    public static string HeldPeriods(IEnumerable<string> periods, Region region) => $"Wel heb ik voor {region.Name}: {List(periods)}.";

    public static string HeldRegions(IEnumerable<string> regions) => $"Dit cijfer is er alleen voor: {List(regions)}.";

    public static string HeldParts(IEnumerable<string> parts, Region region) => $"Voor {region.Name} is het er alleen voor: {List(parts)}.";

    public static string AskRegion(Indicator indicator) => $"Over welke regio gaat het? Ik heb {indicator.Name} voor meer dan één regio.";

    public static string AmbiguousRegion(string name) =>
        $"Bij '{name}' kan ik aan meer dan één arbeidsmarktregio denken. Welke bedoel je?";

    public const string AskMeasure = "Welk cijfer bedoel je?";

    public const string AndCountry = "en landelijk?";
    public const string AndYearEarlier = "en een jaar eerder?";
    public const string AndQuarterEarlier = "en een kwartaal eerder?";
    public const string AndSeries = "en het verloop?";
    public const string AndWhole = "en in totaal?";
    public const string AsPercentage = "als percentage";

    public static string SinceMoment(ReferenceMoment moment) => $"sinds de {moment.Name}?";

    public static string AndRegion(Region region) => $"en in {region.Name}?";

    public static string AndPart(Breakdown part) => $"en {part.Terms[0]}?";

    public static string Ask(Indicator indicator, Breakdown? part, Region region, Period? period) =>
        string.Join(' ', new[] { indicator.Terms[0], part?.Terms[0], region.Name, period is { } when ? PeriodWording.Name(when) : null }
            .OfType<string>());

    /// <summary>Ways to put in words what was picked from lists, the plainest first; the default period is none.</summary>
    public static IEnumerable<string> AskPicked(Indicator indicator, Breakdown? part, Region region, Period period, bool isCourse)
    {
        var plainest = Ask(indicator, part, region, period == default ? null : period);
        foreach (var asked in new[] { plainest, $"{indicator.Name}{Part(part)} in {region.Name}" })
        {
            if (!isCourse) yield return asked;
            else foreach (var course in new[] { $"{asked} per kwartaal", $"verloop {asked}", $"{asked} per jaar" }) yield return course;
        }
    }

    public static string List(IEnumerable<string> items)
    {
        var all = items.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} en {all[^1]}";
    }

    static string Difference(decimal difference, Unit unit) =>
        unit.IsPercent ? $"{Number(Math.Abs(difference))} procentpunt" : Number(Math.Abs(difference));

    static string Subject(Figure figure) => $"{Capital(figure.Indicator.Name)}{Part(figure.Breakdown)} in {figure.Region.Name}";

    static string When(Figure figure) => PeriodWording.When(figure.Period, figure.Kind);

    static string Label(Figure figure) => PeriodWording.Label(figure.Period, figure.Kind);

    static string Lower(string text) => text.Length == 0 ? text : char.ToLower(text[0], Dutch) + text[1..];

    static string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], Dutch) + text[1..];
}
