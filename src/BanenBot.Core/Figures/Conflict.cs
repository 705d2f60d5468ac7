using BanenBot.Core.Figures.Answers;
using BanenBot.Core.Sources;

namespace BanenBot.Core.Figures;

/// <summary>A place where the documents disagree, with each other or with themselves: what holds, what else is said, and why.</summary>
public sealed record Conflict
{
    public required string Subject { get; init; }
    public required ConflictReading Shown { get; init; }

    /// <summary>At least one.</summary>
    public required IReadOnlyList<ConflictReading> Others { get; init; }
    public required string Why { get; init; }

    /// <summary>Ids of the indicators it concerns.</summary>
    public required IReadOnlyList<string> Indicators { get; init; }

    /// <summary>Whose figures carry it as a note; none where it only belongs in the list.</summary>
    public IReadOnlyList<Period> Periods { get; init; } = [];

    /// <summary>Of these, ids of the breakdowns it concerns, <see cref="Total"/> for the figure without one; none: every one.</summary>
    public IReadOnlyList<string> Breakdowns { get; init; } = [];

    public const string Total = "totaal";

    /// <summary>Whether a reader of this figure should know of it.</summary>
    public bool Concerns(Figure figure) =>
        Indicators.Contains(figure.Indicator.Id, StringComparer.Ordinal) && Periods.Contains(figure.Period)
        && (Breakdowns.Count == 0 || Breakdowns.Contains(figure.Breakdown?.Id ?? Total, StringComparer.Ordinal));

    /// <summary>Every conflict in the figures: two values for the same slots, found here, and what editors wrote down besides.</summary>
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

/// <param name="Difference">With the figure that is shown; null where the readings are no numbers.</param>
public sealed record ConflictReading(string Text, SourceReference Source, string? Difference = null);
