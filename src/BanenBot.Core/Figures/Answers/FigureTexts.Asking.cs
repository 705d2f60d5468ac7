namespace BanenBot.Core.Figures.Answers;

// What is said instead of a figure, what is asked back, and what may be asked next.
static partial class FigureTexts
{
    public const string AskMeasure = "Welk cijfer bedoel je?";
    public const string AndCountry = "en landelijk?";
    public const string AndYearEarlier = "en een jaar eerder?";
    public const string AndQuarterEarlier = "en een kwartaal eerder?";
    public const string AndSeries = "en het verloop?";
    public const string AndWhole = "en in totaal?";
    public const string AsPercentage = "als percentage";

    public static string NotHeld(Indicator indicator, Breakdown? part, Region region, string when) =>
        $"Dit cijfer heb ik niet: {indicator.Name}{Part(part)}{In(indicator, region)}{(when.Length > 0 ? $", {when}" : "")}.";

    public static string HeldInstead(Indicator indicator, Region region, Figure instead) =>
        $"{Capital(indicator.Name)} heb ik dan niet voor {region.Name}. Wel {Lower(Subject(instead))}, {When(instead)}: {Value(instead)}.";

    public static string NotKept(NotKept what) => $"Over {what.Name} heb ik geen cijfers: de bronnen houden dat niet bij.";

    /// <summary>Names what the question narrows the figure by, as typed.</summary>
    public static string NotCountedBy(IReadOnlyList<string> words) =>
        $"Dat heb ik niet: voor “{string.Join(' ', words)}” is dit cijfer niet apart bijgehouden.";

    public static string HeldWithout(FigureReading reading) =>
        $"Wel heb ik {reading.Indicator}{(reading.Breakdown == Whole ? "" : $" ({reading.Breakdown})")} "
        + $"in {reading.Region}, zonder dat onderscheid.";

    public static string AskWithout(FigureReading reading) => string.Join(' ',
        new[] { reading.Indicator, reading.Breakdown == Whole ? "" : reading.Breakdown, reading.Region, reading.Period }
            .Where(part => part.Length > 0));

    public static string HeldWithout(Indicator indicator, Breakdown? part, Region region) =>
        $"Wel heb ik {indicator.Name}{Part(part)}{In(indicator, region)}, zonder dat onderscheid.";

    public static string NotPerMunicipality(Municipality municipality, Region region) =>
        $"Voor de gemeente {municipality.Name} apart heb ik geen cijfers: ze zijn er alleen voor de hele arbeidsmarktregio {region.Name}.";

    public static string HeldPeriods(IEnumerable<string> periods, Region region) => $"Wel heb ik voor {region.Name}: {List(periods)}.";

    public static string HeldRegions(IEnumerable<string> regions) => $"Dit cijfer is er alleen voor: {List(regions)}.";

    public static string HeldParts(IEnumerable<string> parts, Region region) => $"Voor {region.Name} is het er alleen voor: {List(parts)}.";

    public static string AskRegion(Indicator indicator) => $"Over welke regio gaat het? Ik heb {indicator.Name} voor meer dan één regio.";

    public static string AmbiguousRegion(string name) =>
        $"Bij '{name}' kan ik aan meer dan één arbeidsmarktregio denken. Welke bedoel je?";

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
}
