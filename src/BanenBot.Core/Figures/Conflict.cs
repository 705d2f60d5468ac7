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
}

/// <param name="Difference">With the figure that is shown; null where the readings are no numbers.</param>
public sealed record ConflictReading(string Text, SourceReference Source, string? Difference = null);
