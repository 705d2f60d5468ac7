namespace BanenBot.Core.Figures.Answers;

// What was reckoned from figures that were shown.
static partial class FigureTexts
{
    /// <summary>
    /// "Het verschil is 65 banen: 859 (eind 2017) tegen 794 (eind derde kwartaal 2017). Het gaat om banen in Gooi en Vechtstreek."
    /// </summary>
    public static string DifferenceOf(Figure first, Figure other)
    {
        var change = first.Value - other.Value;
        var names = Names([first, other]);
        var amount = first.Unit.IsPercent ? Difference(change, first.Unit) : $"{Number(Math.Abs(change))} {first.Unit}";
        var lead = change == 0 ? "Er is geen verschil" : $"Het verschil is {amount} {(change > 0 ? "meer" : "minder")}";
        return $"{lead}: {Cell(first)} ({names[0]}) tegen {Cell(other)} ({names[1]}). Het gaat om {Common([first, other])}.";
    }

    public static string NoPoints(Figure first) => "Een verschil in procentpunten is er alleen tussen twee percentages. "
        + $"Die heb ik hier niet: het gaat om {Common([first])}.";

    public static string Growth(Figure from, Figure to, decimal percent) => $"Dat is {Percentage(percent)}: {What(to)}, "
        + $"van {At(from)} naar {At(to)}.";

    /// <summary>"Dat is 31,5% erbij, gerekend vanaf 653 (eind 2016)."</summary>
    public static string GrownFrom(Figure from, decimal percent) =>
        $"Dat is {Number(Math.Abs(percent))}% {(percent < 0 ? "eraf" : "erbij")}, gerekend vanaf {At(from)}.";

    public static string GrowthSum(Figure from, Figure to, decimal percent) =>
        $"({Number(to.Value)} - {Number(from.Value)}) / {Number(from.Value)} = {Number(percent)}%";

    public static string ShareOf(decimal value, Figure part, Figure whole, decimal percent) =>
        $"Dat is {Number(percent)}%: {Number(value)} van {Number(whole.Value)} ({Named(whole)}).";

    public static string SumOf(IReadOnlyList<Figure> parts, decimal sum) =>
        $"Samen {Value(sum, parts[0].Unit)}: {What(parts[0] with { Breakdown = null })}, {When(parts[0])}, "
        + $"{List(parts.Select(part => $"{Cell(part)} ({PartName(part.Breakdown)})"))}.";

    /// <summary>"Samen 48 personen: instroom ..., 19 (eerste kwartaal 2017) en 29 (tweede kwartaal 2017)."</summary>
    public static string SumOver(IReadOnlyList<Figure> stretches, decimal sum) =>
        $"Samen {Value(sum, stretches[0].Unit)}: {What(stretches[0])}, "
        + $"{List(stretches.Select(figure => $"{Cell(figure)} ({Label(figure)})"))}.";

    public static string CountOf(decimal about, Figure share, Figure whole) =>
        $"Ongeveer {Value(about, whole.Unit)}: {Value(share)} van {Number(whole.Value)} ({Named(whole)}).";

    public static string RestOf(Figure part, Figure whole) =>
        $"De rest is {Value(whole.Value - part.Value, whole.Unit)}: {Number(whole.Value)} ({Named(whole)}) "
        + $"min {Number(part.Value)} ({Short(part.Indicator)}{(part.Breakdown is null ? "" : $", {part.Breakdown.Name}")}).";

    public static string Complement(Figure share, decimal rest) =>
        $"De rest is {Value(rest, Unit.Percent)}: alles min {Value(share)} ({Named(share)}).";

    public static string Shortfall(Figure done, Figure target) => target.Value > done.Value
        ? $"Er {Are(target.Value - done.Value)} {Value(target.Value - done.Value, target.Unit)} te weinig: "
            + $"{Number(done.Value)} ({Label(done)}) van de {Number(target.Value)} ({Named(target)})."
        : $"Er is geen tekort: {Value(done)} ({Label(done)}), en het doel was {Number(target.Value)} ({Named(target)}).";

    // Before the day that the target is for, less than the target is no miss.
    public static string Achieved(Figure done, Figure target, decimal percent) =>
        $"{(done.Value >= target.Value ? "Ja" : done.Period < target.Period ? "Nog niet" : "Nee")}: {Value(done)} ({Label(done)}) "
        + $"van de {Number(target.Value)}, dat is {Number(percent)}% ({Named(target)}).";

    /// <summary>"Dat cijfer is van 31 maart 2018 (eind eerste kwartaal 2018)."</summary>
    public static string MomentOf(IReadOnlyList<Figure> figures) =>
        $"{(figures[0].Kind == FigureKind.Target ? "Dat doel" : "Dat cijfer")} {Over(figures[0])}"
        + string.Concat(figures.Skip(1).Where(figure => figure.Period != figures[0].Period)
            .Select(figure => $", het andere {Over(figure)}")) + ".";

    static string Over(Figure figure) => figure.Kind == FigureKind.Change ? $"gaat over {PeriodWording.Name(figure.Period)}"
        : figure.Period.IsYear ? $"is van {PeriodWording.Name(figure.Period)}"
        : $"is {(figure.Kind == FigureKind.Target ? "voor" : "van")} {PeriodWording.Date(figure.Period)} ({Label(figure)})";

    public static string Sum(decimal first, string sign, decimal second, decimal result, Unit unit) =>
        $"{Number(first)} {sign} {Signed(second)} = {Value(result, unit)}";

    public static string Sum(IEnumerable<decimal> terms, decimal result, Unit unit) =>
        $"{string.Join(" + ", terms.Select(Signed))} = {Value(result, unit)}";

    static string Are(decimal count) => count == 1 ? "is" : "zijn";
}
