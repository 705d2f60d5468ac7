namespace BanenBot.Core.Figures;

/// <summary>The order every store answers in, so that the same question gives the same bytes whichever store is behind it.</summary>
public static class FigureOrder
{
    public static IReadOnlyList<Figure> InOrder(this IEnumerable<Figure> figures) =>
    [
        .. figures.OrderBy(figure => figure.Region.Id, StringComparer.Ordinal)
            .ThenBy(figure => figure.Breakdown?.Id, StringComparer.Ordinal)
            .ThenBy(figure => figure.Kind)
            .ThenBy(figure => figure.Period),
    ];

    public static IReadOnlyList<FigureSeries> InOrder(this IEnumerable<FigureSeries> series) =>
    [
        .. series.OrderBy(one => one.Indicator.Id, StringComparer.Ordinal)
            .ThenBy(one => one.Region.Id, StringComparer.Ordinal)
            .ThenBy(one => one.Breakdown?.Id, StringComparer.Ordinal)
            .ThenBy(one => one.Kind),
    ];

    /// <summary>The series that figures make up.</summary>
    public static IReadOnlyList<FigureSeries> ToSeries(this IEnumerable<Figure> figures) => figures
        .GroupBy(figure => (figure.Indicator.Id, Breakdown: figure.Breakdown?.Id, Region: figure.Region.Id, figure.Kind))
        .Select(group => new FigureSeries(group.First().Indicator, group.First().Breakdown, group.First().Region, group.Key.Kind,
            group.Min(figure => figure.Period), group.Max(figure => figure.Period), group.Count()))
        .InOrder();
}
