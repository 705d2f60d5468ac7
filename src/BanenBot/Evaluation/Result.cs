using BanenBot.Core.Search;

namespace BanenBot.Evaluation;

/// <summary>How one case went. Kept in a file, a later run can be compared with it.</summary>
sealed record Result
{
    public required string Id { get; init; }
    public required string Kind { get; init; }
    public required IReadOnlyList<string> Turns { get; init; }
    public required bool Right { get; init; }
    public required IReadOnlyList<string> Reasons { get; init; }
    public required string Outcome { get; init; }
    public required double Confidence { get; init; }
    public string? Topic { get; init; }

    /// <summary>
    /// 1-based rank of the first of the nearest articles whose text satisfies the case; 0 where none of the first ten does.
    /// </summary>
    public int Rank { get; init; }

    /// <summary>What spoke for the nearest article.</summary>
    public HitEvidence? Evidence { get; init; }
    public string? Source { get; init; }
    public required string Reply { get; init; }
}
