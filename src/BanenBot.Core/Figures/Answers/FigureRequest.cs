using BanenBot.Core.Figures.Periods;
using BanenBot.Core.Figures.Questions;

namespace BanenBot.Core.Figures.Answers;

/// <summary>A question with every slot filled: what to look up and how to put it together.</summary>
sealed record FigureRequest
{
    public required FigureOperation Operation { get; init; }

    /// <summary>At least one; two where measures are set side by side.</summary>
    public required IReadOnlyList<Indicator> Indicators { get; init; }

    /// <summary>At least one; null is the whole.</summary>
    public required IReadOnlyList<Breakdown?> Breakdowns { get; init; }
    public required IReadOnlyList<Region> Regions { get; init; }

    /// <summary>Empty for the newest.</summary>
    public IReadOnlyList<PeriodPoint> Points { get; init; } = [];

    /// <summary>Where a change or a series starts.</summary>
    public PeriodPoint? From { get; init; }
    public int? LastQuarters { get; init; }

    /// <summary>A ranking of regions rather than of periods.</summary>
    public bool AcrossRegions { get; init; }

    /// <summary>The question's words, for what the answer must say about how it was read.</summary>
    public required QuestionSlots Slots { get; init; }

    /// <summary>No region was named; this one was taken.</summary>
    public bool RegionAssumed { get; init; }

    public Indicator Indicator => Indicators[0];
    public Breakdown? Breakdown => Breakdowns[0];
    public Region Region => Regions[0];
    public PeriodPoint? At => Points.Count > 0 ? Points[^1] : null;
}
