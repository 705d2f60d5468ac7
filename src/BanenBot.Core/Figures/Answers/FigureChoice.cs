namespace BanenBot.Core.Figures.Answers;

/// <summary>A figure that answers, with what else the documents say in its place.</summary>
/// <param name="Others">Readings with another value, most trustworthy first.</param>
/// <param name="Operands">The figures it was computed from, where we computed it just now.</param>
/// <param name="Now">An older edition was asked for, and this is what holds now instead.</param>
/// <param name="IsWithin">A year was asked for, and this is the newest moment in it that is held.</param>
sealed record FoundFigure(Figure Figure, IReadOnlyList<Figure> Others, IReadOnlyList<Figure> Operands, bool IsWithin = false,
    Figure? Now = null)
{
    public static FoundFigure Computed(Figure figure, params IReadOnlyList<Figure> operands) => new(figure, [], operands);
}

/// <summary>Of several figures for the same slots, which one is shown.</summary>
static class FigureChoice
{
    /// <summary>Null where every reading is disputed: such a figure never wins, not even alone.</summary>
    public static FoundFigure? Pick(IEnumerable<Figure> readings)
    {
        var ranked = Ranked(readings).ToList();
        if (ranked.Count == 0 || ranked[0].Status == FigureStatus.Disputed) return null;
        return new FoundFigure(ranked[0], [.. ranked.Where(figure => figure.Value != ranked[0].Value).DistinctBy(figure => figure.Value)],
            []);
    }

    /// <summary>
    /// What one edition said, oldest first. A reading that was disputed later was its reading still; what holds now stands beside it.
    /// </summary>
    public static IReadOnlyList<FoundFigure> InEdition(IEnumerable<Figure> figures, Edition edition)
    {
        var found = new List<FoundFigure>();
        foreach (var group in figures.GroupBy(figure => figure.Period).OrderBy(group => group.Key))
        {
            if (Ranked(edition.Of([.. group])).FirstOrDefault() is not { } then) continue;
            var now = Pick(group)?.Figure;
            found.Add(new FoundFigure(then, [], [], Now: now is not null && now.Value != then.Value ? now : null));
        }

        return found;
    }

    // Printed above computed, then the source's authority, then the newest publication.
    static IEnumerable<Figure> Ranked(IEnumerable<Figure> readings) => readings
        .OrderBy(figure => figure.Status == FigureStatus.Disputed).ThenBy(figure => figure.Status == FigureStatus.Derived)
        .ThenByDescending(figure => figure.Source.Source.Authority).ThenByDescending(figure => figure.Published);

    /// <summary>The winners of one series, oldest first.</summary>
    public static IReadOnlyList<FoundFigure> Winners(IEnumerable<Figure> figures) =>
    [
        .. figures.GroupBy(figure => figure.Period).OrderBy(group => group.Key).Select(group => Pick(group)).OfType<FoundFigure>(),
    ];
}
