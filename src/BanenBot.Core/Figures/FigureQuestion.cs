namespace BanenBot.Core.Figures;

enum FigureOperation
{
    /// <summary>One figure, or one for each of several regions, parts or moments side by side.</summary>
    Value,
    Change,
    Series,
    Highest,
    Lowest,

    /// <summary>A part as a percentage of the whole.</summary>
    Share,
}

/// <summary>
/// The filled slots of a figure question: what the next question of the conversation may leave out. Ids and notations only, so that it can
/// be stored with a conversation and read back by a later version.
/// </summary>
sealed record FigureQuestion
{
    public required FigureOperation Operation { get; init; }

    /// <summary>Ids; more than one where two measures are set side by side.</summary>
    public required IReadOnlyList<string> Indicators { get; init; }

    /// <summary>Ids; empty for the whole.</summary>
    public IReadOnlyList<string> Breakdowns { get; init; } = [];
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>The period answered with, in the notation of the CSV files.</summary>
    public string? Period { get; init; }

    /// <summary>Where the stretch started, for a change or a series.</summary>
    public string? From { get; init; }

    /// <summary>Whether the newest was meant, so that another region may have a newer one.</summary>
    public bool Latest { get; init; }
}
