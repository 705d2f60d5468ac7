namespace BanenBot.Core.Figures.Periods;

/// <summary>How precisely a moment was named; decides which periods it may mean.</summary>
enum PointKind
{
    Quarter,
    Year,
    YearEnd,
    YearStart,

    /// <summary>A half year, or months that make no whole quarter.</summary>
    Stretch,
}

/// <summary>A moment or stretch that a text names outright.</summary>
readonly record struct PeriodPoint(Period Period, PointKind Kind)
{
    /// <summary>
    /// Where to look, best first. "2017" is its last day for a level and the whole year for a change or a target; the other one where only
    /// that is held, except that what changed in the last quarter is not what changed in the year. "begin 2017" is its first quarter, else
    /// the end of the year before.
    /// </summary>
    public IReadOnlyList<Period> Candidates(FigureKind kind) => (Kind, kind) switch
    {
        (PointKind.Year, FigureKind.Change) => [Period],
        (PointKind.Year, FigureKind.Target) => [Period, Period.LastQuarter],
        (PointKind.Year, _) => [Period.LastQuarter, Period],
        (PointKind.YearEnd, _) => [Period.LastQuarter, Period],
        (PointKind.YearStart, _) => [Period.FirstQuarter, Period.FirstQuarter.Previous],
        (PointKind.Quarter, FigureKind.Target) when Period.LastQuarterNumber == 4 => [Period, Period.Year(Period.LastYear)],
        (PointKind.Stretch, FigureKind.Level or FigureKind.Share) => [Period, Period.LastQuarter],
        _ => [Period],
    };

    public PeriodPoint Shift(int quarters) => this with { Period = Period.Shift(quarters) };
}

/// <summary>A stretch of the text the grammar took for a period.</summary>
readonly record struct TextSpan(int Start, int End);

/// <summary>All that a question says about time.</summary>
sealed record PeriodReading
{
    public static readonly PeriodReading None = new();

    /// <summary>Moments named for themselves, in the order of the text.</summary>
    public IReadOnlyList<PeriodPoint> Points { get; init; } = [];

    /// <summary>Where a stretch starts: "sinds X", "van X tot Y", "tussen X en Y", "ten opzichte van X".</summary>
    public PeriodPoint? From { get; init; }
    public PeriodPoint? To { get; init; }

    /// <summary>"een jaar eerder" = -4, "het kwartaal daarna" = 1: against the period named, or the one of the question before.</summary>
    public int? Shift { get; init; }

    /// <summary>"dat jaar": the year of the question before.</summary>
    public bool SameYear { get; init; }

    /// <summary>"de laatste vier kwartalen".</summary>
    public int? LastQuarters { get; init; }

    /// <summary>"in de loop van": the quarters within the period, not its end.</summary>
    public bool Course { get; init; }

    /// <summary>Asked for the newest in so many words.</summary>
    public bool Latest { get; init; }

    /// <summary>"het eerste kwartaal" without a year: 1 to 4.</summary>
    public int? OpenQuarter { get; init; }
    public IReadOnlyList<TextSpan> Spans { get; init; } = [];

    /// <summary>Whether the text itself names a time on the calendar.</summary>
    public bool IsExplicit => Points.Count > 0 || From is not null;

    public bool IsEmpty => !IsExplicit && Shift is null && !SameYear && LastQuarters is null && !Latest && OpenQuarter is null;
}
