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

    /// <summary>A period as it was answered with.</summary>
    public static PeriodPoint Of(Period period) =>
        new(period, period.IsQuarter ? PointKind.Quarter : period.IsYear ? PointKind.Year : PointKind.Stretch);

    public PeriodPoint Shift(int quarters) => this with { Period = Period.Shift(quarters) };
}

/// <summary>A stretch of the text the grammar took for a period.</summary>
readonly record struct TextSpan(int Start, int End);

/// <summary>All that a question says about time.</summary>
sealed record PeriodReading
{
    // How far a year in two digits may lie from the one spoken of; "25" after a figure of 2012 is more likely a number.
    const int NearYears = 10;

    public static readonly PeriodReading None = new();

    /// <summary>Moments named for themselves, in the order of the text.</summary>
    public IReadOnlyList<PeriodPoint> Points { get; init; } = [];

    /// <summary>Where a stretch starts: "sinds X", "van X tot Y", "tussen X en Y", "ten opzichte van X".</summary>
    public PeriodPoint? From { get; init; }
    public PeriodPoint? To { get; init; }

    /// <summary>The one moment named ends a stretch that began somewhere before: "t/m 2025".</summary>
    public bool IsUpTo { get; init; }

    /// <summary>"een jaar eerder" = -4, "het kwartaal daarna" = 1: against the period named, or the one of the question before.</summary>
    public int? Shift { get; init; }

    /// <summary>"het jaar daarvoor dan, begin 2017": what it points at by way of the question before it also names outright.</summary>
    public bool NamesAnew { get; init; }

    /// <summary>"dat jaar": the year of the question before.</summary>
    public bool SameYear { get; init; }

    /// <summary>
    /// "toen", "in datzelfde kwartaal": the moment of the question before; beside a year that is named, its quarter of that year.
    /// </summary>
    public bool SameMoment { get; init; }

    /// <summary>"de laatste vier kwartalen".</summary>
    public int? LastQuarters { get; init; }

    /// <summary>"in de loop van": the quarters within the period, not its end.</summary>
    public bool Course { get; init; }

    /// <summary>Asked for the newest in so many words.</summary>
    public bool Latest { get; init; }

    /// <summary>"het eerste kwartaal", "begin van dat jaar": of a year that the text does not name.</summary>
    public YearPart? Open { get; init; }

    /// <summary>A stretch starts there: "sinds het eerste kwartaal".</summary>
    public bool OpenIsStart { get; init; }

    /// <summary>The open part may be no time at all outside a conversation: "en het tweede?", "begin van het jaar".</summary>
    public bool IsTentative { get; init; }

    /// <summary>
    /// "q4 daarvoor" = -1, "q1 daarna" = 1: the nearest open part before or after; without one, the period that comes before or after.
    /// </summary>
    public int Nearest { get; init; }

    /// <summary>"en 17?": a year only where the question before spoke of one near it.</summary>
    public int? ShortYear { get; init; }
    public int? OpenQuarter => Open is { Kind: PointKind.Quarter } part ? part.Quarter : null;
    public IReadOnlyList<TextSpan> Spans { get; init; } = [];

    /// <summary>Whether the text itself names a time on the calendar.</summary>
    public bool IsExplicit => Points.Count > 0 || From is not null;

    /// <summary>Whether the text says nothing about time, conversations aside.</summary>
    public bool IsEmpty => !IsExplicit && Shift is null && !SameYear && LastQuarters is null && !Latest && (Open is null || IsTentative);

    /// <summary>Whether it names a time by way of the question before.</summary>
    public bool PointsBack => NamesAnew || (!IsExplicit && (Shift is not null || SameYear || SameMoment || Nearest != 0));

    /// <summary>
    /// The reading with what it leaves to the moment spoken of filled in. A shift stays one: it may start from the newest as well. What is
    /// explicit stays as it is, but for "hetzelfde kwartaal in 2017".
    /// </summary>
    public PeriodReading In(Period spoken)
    {
        if (SameMoment && From is null && spoken.IsQuarter && Points is [{ Kind: PointKind.Year, Period: var year }])
            return this with { Points = [PeriodPoint.Of(Period.Quarter(year.LastYear, spoken.LastQuarterNumber))] };
        if (IsExplicit) return this;
        if (Meant(spoken) is not { } point) return this;
        if (!OpenIsStart) return this with { Points = [point], Open = null };
        // "meer dan eind vorig jaar": the step belongs to where the stretch starts.
        return this with { From = point.Shift(Shift ?? 0), Shift = null, Open = null };
    }

    PeriodPoint? Meant(Period spoken)
    {
        if (ShortYear is { } year) return Math.Abs(year - spoken.LastYear) <= NearYears ? PeriodPoint.Of(Period.Year(year)) : null;
        if (Open is { } part) return Nearest == 0 ? part.In(spoken.LastYear) : part.Nearest(spoken, Nearest);
        if (Nearest != 0) return PeriodPoint.Of(spoken.Shift(Nearest * spoken.Quarters));
        return SameYear ? PeriodPoint.Of(Period.Year(spoken.LastYear)) : SameMoment ? PeriodPoint.Of(spoken) : null;
    }
}
