namespace BanenBot.Core.Figures.Periods;

/// <summary>A part of some year: "het eerste kwartaal", "begin van dat jaar".</summary>
/// <param name="Quarter">1 to 4, the first of a stretch; null for the year itself, its start and its end.</param>
readonly record struct YearPart(PointKind Kind, int? Quarter)
{
    public PeriodPoint In(int year) => Kind switch
    {
        PointKind.Quarter => new(Period.Quarter(year, Quarter!.Value), Kind),
        PointKind.Stretch => new(Period.Span(Period.Quarter(year, Quarter!.Value), Period.Quarter(year, Quarter.Value + 1)), Kind),
        _ => new(Period.Year(year), Kind),
    };

    /// <summary>The last one that ends before a period starts (-1), or the first that starts after it ends (1).</summary>
    public PeriodPoint Nearest(Period period, int direction)
    {
        var year = direction < 0 ? period.FirstYear : period.LastYear;
        var same = In(year);
        var lies = direction < 0 ? same.Period.LastQuarter < period.FirstQuarter : same.Period.FirstQuarter > period.LastQuarter;
        return lies ? same : In(year + direction);
    }
}
