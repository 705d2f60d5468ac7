namespace BanenBot.Core.Figures.Answers;

// The newest of each main measure.
static partial class FigureTexts
{
    public const string ValueColumn = "Stand";
    public const string DateColumn = "Datum";
    public const string ChangeColumn = "Verandering";
    public const string SomeIndicative = "Er zijn indicatieve cijfers bij: dat zijn geen definitieve tellingen.";

    const int MonthsInYear = 12;

    public static string Overview(Region region, Period newest, DateOnly day) =>
        $"Dit zijn de nieuwste cijfers die ik heb van {region.Name}. "
        + $"Ze gaan tot en met {PeriodWording.Date(newest)}{Age(newest.ReferenceDate, day)}.";

    public static string NoOverview(Region region) => $"Van {region.Name} heb ik geen cijfers.";

    /// <param name="elsewhere">The region the row is about, where it is another than the overview's.</param>
    public static string RowName(Figure figure, Region? elsewhere) =>
        Capital($"{figure.Indicator.Name}{Part(figure.Breakdown)}{(elsewhere is null ? "" : $" in {elsewhere.Name}")}");

    // ", ruim 7 jaar geleden"; nothing where it is not yet two months ago.
    static string Age(DateOnly newest, DateOnly day)
    {
        var months = (day.Year - newest.Year) * MonthsInYear + day.Month - newest.Month - (day.Day < newest.Day ? 1 : 0);
        var (years, more) = (months / MonthsInYear, months % MonthsInYear);
        return months < 2 ? "" : years == 0 ? $", {months} maanden geleden"
            : $", {(more > 0 ? "ruim " : "")}{(years == 1 ? "een" : Number(years))} jaar geleden";
    }
}
