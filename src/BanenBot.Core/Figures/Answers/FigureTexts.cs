using BanenBot.Core.Reading;
using System.Globalization;
using System.Text.RegularExpressions;

namespace BanenBot.Core.Figures.Answers;

/// <summary>
/// Every Dutch sentence and phrase of the figure answers, so that they stay one voice: here what a figure is called and the sentence that
/// gives it; beside this file what stands behind it (Details), what is said instead (Asking), and what is reckoned or checked (Reckoned).
/// </summary>
static partial class FigureTexts
{
    /// <summary>A sentence names so many values; a table holds them all.</summary>
    public const int MostInSentence = 3;

    static readonly string[] NoCount = ["van", "het", "de", "voor", "aantal", "per"];

    public const string Whole = "totaal";
    public const string Newest = "nieuwste cijfer";
    public const string PeriodColumn = "Periode";
    public const string RegionColumn = "Regio";
    public const string MeasureColumn = "Cijfer";

    public static string Number(decimal value) => DutchFormat.Number(value);

    /// <summary>In a sum: a negative number between brackets.</summary>
    public static string Signed(decimal value) => value < 0 ? $"({Number(value)})" : Number(value);

    public static string Value(decimal value, Unit unit) => unit.IsPercent ? $"{Number(value)}%" : $"{Number(value)} {unit}";

    public static string Value(Figure figure) => Bound(figure) + Value(figure.Value, figure.Unit);

    /// <summary>The value with what it counts, as short as a table allows.</summary>
    public static string Cell(Figure figure) => figure.Unit.IsPercent ? Value(figure) : Count(figure);

    static string Count(Figure figure) => Bound(figure) + Number(figure.Value);

    static string Bound(Figure figure) => figure.IsWithheld ? "minder dan " : "";

    public static string Part(Breakdown? part) => part is null ? "" : $" ({part.Name})";

    public static string PartName(Breakdown? part) => part?.Name ?? Whole;

    public static string Headline(Figure figure) => IsCount(figure)
        ? $"{Capital(When(figure))} waren er{In(figure.Indicator, figure.Region)} "
            + $"{Count(figure)} {figure.Indicator.Name}{Part(figure.Breakdown)}."
        : $"{Subject(figure)}, {When(figure)}: {Value(figure)}.";

    // "864 banen volgens de banenafspraak" reads on from the number; "groei van het aantal banen" does not, and a fraction counts nothing.
    static bool IsCount(Figure figure)
    {
        if (figure.Value is 1 or < 0 || figure.Value != Math.Floor(figure.Value) || figure.Kind is FigureKind.Target or FigureKind.Share)
            return false;
        foreach (var word in figure.Indicator.Name.Split(' '))
        {
            if (word == figure.Unit.Name) return true;
            if (NoCount.Contains(word)) return false;
        }

        return false;
    }

    /// <summary>Two or more figures in one sentence, with what they share said once; of many only the highest.</summary>
    /// <param name="names">As <see cref="Names"/> gives them.</param>
    public static string SideBySide(IReadOnlyList<Figure> figures, IReadOnlyList<string> names)
    {
        var all = figures.Select((figure, index) => (Figure: figure, Name: names[index])).ToList();
        if (all.Count <= MostInSentence) return $"{Capital(Common(figures))}: {Values(all, figures)}.";
        var highest = all.OrderByDescending(one => one.Figure.Value).Take(MostInSentence).ToList();
        return $"{Capital(Common(figures))}: het hoogst zijn {Values(highest, figures)}. Alle {all.Count} staan in de tabel.";
    }

    static string Values(List<(Figure Figure, string Name)> shown, IReadOnlyList<Figure> all)
    {
        var (oneUnit, onePeriod) = (all.All(figure => figure.Unit == all[0].Unit), all.All(figure => figure.Period == all[0].Period));
        return List(shown.Select((one, index) =>
        {
            var value = oneUnit && index > 0 ? Cell(one.Figure) : Value(one.Figure);
            var label = onePeriod || one.Name.Contains(Label(one.Figure), StringComparison.Ordinal) ? "" : $", {Label(one.Figure)}";
            return $"{value} ({one.Name}{label})";
        }));
    }

    /// <summary>Each figure is called by what sets it apart from the others.</summary>
    public static List<string> Names(IReadOnlyList<Figure> figures)
    {
        var first = figures[0];
        var byMeasure = figures.Any(figure => figure.Indicator != first.Indicator);
        var byPart = figures.Any(figure => figure.Breakdown != first.Breakdown);
        var byRegion = figures.Any(figure => figure.Region != first.Region);
        return [.. figures.Select(figure =>
        {
            var parts = new List<string>();
            if (byMeasure) parts.Add(Short(figure.Indicator));
            if (byPart) parts.Add(PartName(figure.Breakdown));
            if (byRegion) parts.Add(figure.Region.Name);
            if (parts.Count == 0) parts.Add(Label(figure));
            return string.Join(", ", parts);
        })];
    }

    // What several figures have in common.
    static string Common(IReadOnlyList<Figure> figures)
    {
        var first = figures[0];
        var oneMeasure = figures.All(figure => figure.Indicator == first.Indicator);
        var oneRegion = figures.All(figure => figure.Region == first.Region);
        return (oneMeasure ? first.Indicator.Name : "cijfers")
            + (figures.All(figure => figure.Breakdown == first.Breakdown) ? Part(first.Breakdown) : "")
            + (!oneRegion ? "" : oneMeasure ? In(first.Indicator, first.Region) : $" in {first.Region.Name}")
            + (figures.All(figure => figure.Period == first.Period) ? $", {When(first)}" : "");
    }

    /// <param name="percent">The change as a percentage, where that was asked for.</param>
    public static string Change(Figure from, Figure to, decimal? percent = null) => percent is { } grown
        ? $"{Percentage(grown)}: {What(to)}, van {Cell(from)} ({Label(from)}) naar {Cell(to)} ({Label(to)})."
        : $"{Subject(to)}, {Label(to)}: {Value(to)}, {Against(to, from)}.";

    // "27% minder", "62% meer".
    static string Percentage(decimal percent) =>
        percent == 0 ? "0% verschil" : $"{Number(Math.Abs(percent))}% {(percent < 0 ? "minder" : "meer")}";

    /// <summary>First and last, and between them what goes beyond both: a series that rose and fell did not just rise.</summary>
    public static string Series(IReadOnlyList<Figure> series)
    {
        var (first, last) = (series[0], series[^1]);
        var (low, high) = (Math.Min(first.Value, last.Value), Math.Max(first.Value, last.Value));
        var beyond = series.MaxBy(figure => Math.Max(figure.Value - high, low - figure.Value))!;
        if (beyond.Value > high || beyond.Value < low)
            return $"{Subject(last)}: eerst {At(first)}, "
                + $"het {(beyond.Value > high ? "hoogst" : "laagst")} {At(beyond)}, laatst {At(last)}.";
        if (low == high) return $"{Subject(last)}: bleef gelijk: {Value(last)} ({Label(first)} en {Label(last)}).";
        var isSteady = series.Zip(series.Skip(1)).All(pair => last.Value > first.Value == pair.Second.Value >= pair.First.Value
            || pair.Second.Value == pair.First.Value);
        return $"{Subject(last)}: {(last.Value > first.Value ? "steeg" : "daalde")} van {At(first)} naar {At(last)}"
            + $"{(isSteady ? "" : ", maar niet elke keer")}.";
    }

    /// <summary>Several series in one sentence, each from its first to its last value; of many the table tells.</summary>
    public static string SeriesOf(IReadOnlyList<IReadOnlyList<Figure>> series)
    {
        List<Figure> last = [.. series.Select(one => one[^1])];
        var names = Names(last);
        var (from, to) = (series.Min(one => one[0].Period), last.Max(figure => figure.Period));
        var kind = last[0].Kind;
        var what = Common([.. last.Select(figure => figure with { Period = to }), last[0] with { Period = from }]);
        var course = series.Count > MostInSentence ? $"het verloop van deze {series.Count} staat in de tabel"
            : List(series.Select((one, index) => $"van {Cell(one[0])} naar {Cell(one[^1])} ({names[index]})"));
        return $"{Capital(what)}, {PeriodWording.Label(from, kind)} tot {PeriodWording.Label(to, kind)}: {course}.";
    }

    static string At(Figure figure) => $"{Cell(figure)} ({Label(figure)})";

    public static string Extreme(Figure figure, bool isHighest, bool acrossRegions) => acrossRegions
        ? $"{(isHighest ? "Het hoogst" : "Het laagst")} staat {figure.Region.Name}: {Value(figure)} ({Short(figure.Indicator)}"
            + $"{(figure.Breakdown is null ? "" : $", {figure.Breakdown.Name}")}, {Label(figure)})."
        : $"{Subject(figure)} was het {(isHighest ? "hoogst" : "laagst")} "
            + $"{When(figure)}: {Value(figure)}.";

    public static string Share(Figure part, Figure whole, decimal percent) =>
        $"{Subject(part)}, {When(part)}: {Number(part.Value)} van {Number(whole.Value)} {part.Unit}; dat is {Number(percent)}%.";

    /// <summary>"5 meer dan eind 2017 (859)".</summary>
    public static string Against(Figure now, Figure then)
    {
        var difference = now.Value - then.Value;
        var moment = then.Kind == FigureKind.Change ? PeriodWording.During(then.Period) : Label(then);
        return difference == 0 ? $"evenveel als {moment}"
            : $"{Difference(difference, now.Unit)} {(difference > 0 ? "meer" : "minder")} dan {moment} ({Cell(then)})";
    }

    public static string Sentence(IEnumerable<string> parts) => $"{Capital(List(parts))}.";

    public static string List(IEnumerable<string> items)
    {
        var all = items.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} en {all[^1]}";
    }

    // As its editor wrote it, with the points and signs of a printed sum.
    static string Calculation(string sum) =>
        Digits().Replace(sum, number => Number(decimal.Parse(number.Value, CultureInfo.InvariantCulture))).Replace('*', 'x');

    [GeneratedRegex(@"(?<![\d.,])\d{4,}(?![\d.,])")]
    private static partial Regex Digits();

    static string Named(Figure figure) => $"{What(figure)}, {Label(figure)}";

    static string Difference(decimal difference, Unit unit) =>
        unit.IsPercent ? $"{Number(Math.Abs(difference))} procentpunt" : Number(Math.Abs(difference));

    static string Subject(Figure figure) => Capital(What(figure));

    static string What(Figure figure) => $"{figure.Indicator.Name}{Part(figure.Breakdown)}{In(figure.Indicator, figure.Region)}";

    // A measure whose name ends with the place says it once.
    static string In(Indicator indicator, Region region) =>
        indicator.Name.EndsWith($" in {region.Name}", StringComparison.Ordinal) ? "" : $" in {region.Name}";

    // Without what its name adds between brackets, for a list that has brackets of its own.
    static string Short(Indicator indicator) =>
        indicator.Name.IndexOf(" (", StringComparison.Ordinal) is > 0 and var at ? indicator.Name[..at] : indicator.Name;

    static string When(Figure figure) => PeriodWording.When(figure.Period, figure.Kind);

    static string Label(Figure figure) => PeriodWording.Label(figure.Period, figure.Kind);

    static string Lower(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];

    static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
