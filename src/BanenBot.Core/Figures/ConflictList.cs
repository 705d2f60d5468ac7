using BanenBot.Core.Figures.Answers;

namespace BanenBot.Core.Figures;

/// <summary>Every conflict in the figures: two values for the same slots, found here, and what editors wrote down besides.</summary>
public static class ConflictList
{
    public static IReadOnlyList<Conflict> Of(FigureSet figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return [.. Computed(figures), .. figures.Catalog.Conflicts];
    }

    static IEnumerable<Conflict> Computed(FigureSet figures)
    {
        // What is disputed without a better figure in its place has no second reading here: editors write it down.
        foreach (var key in figures.Figures.Where(figure => !figure.IsWithheld)
            .GroupBy(figure => (figure.Indicator.Id, Breakdown: figure.Breakdown?.Id ?? "",
                Region: figure.Region.Id, figure.Kind, figure.Period))
            .OrderBy(group => group.Key.Id, StringComparer.Ordinal).ThenBy(group => group.Key.Region, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Breakdown, StringComparer.Ordinal).ThenBy(group => group.Key.Kind).ThenBy(group => group.Key.Period))
            if (FigureChoice.Pick(key) is { Others.Count: > 0 } found)
                yield return Between(found.Figure, [.. key.Where(figure => figure.Value != found.Figure.Value)
                    .DistinctBy(figure => (figure.Value, figure.Source.Source.Id))]);
    }

    static Conflict Between(Figure shown, IReadOnlyList<Figure> others) => new()
    {
        Subject = FigureTexts.Identity(shown),
        Shown = new ConflictReading(FigureTexts.Value(shown), shown.Source),
        Others = [.. others.Select(other =>
            new ConflictReading(FigureTexts.Value(other), other.Source, FigureTexts.DifferenceBetween(other, shown)))],
        Why = string.Join(' ', others.Select(other => FigureTexts.Why(other, shown))
            .Concat(shown.Note is { } note ? [note] : []).Distinct(StringComparer.Ordinal)),
        Indicators = [shown.Indicator.Id],
    };
}
