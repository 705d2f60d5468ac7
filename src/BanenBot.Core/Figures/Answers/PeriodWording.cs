using BanenBot.Core.Reading;
using System.Globalization;

namespace BanenBot.Core.Figures.Answers;

/// <summary>Periods in Dutch: a level is "eind" a period, with its date; a change happens "in" one.</summary>
static class PeriodWording
{
    static readonly string[] Ordinals = ["eerste", "tweede", "derde", "vierde"];

    /// <summary>"eerste kwartaal 2018", "2017".</summary>
    public static string Name(Period period) =>
        period.IsYear ? Year(period)
        : period.IsQuarter ? $"{Ordinals[period.LastQuarterNumber - 1]} kwartaal {Year(period)}"
        : $"{Name(period.FirstQuarter)} tot en met {Name(period.LastQuarter)}";

    /// <summary>"eind 2017", "eind eerste kwartaal 2018"; a level given for a whole year is "in 2023".</summary>
    public static string Moment(Period period) =>
        period.IsYear ? $"in {Year(period)}" : period.LastQuarterNumber == 4 ? $"eind {Year(period)}" : $"eind {Name(period.LastQuarter)}";

    /// <summary>"eind 2017 (31 december 2017)".</summary>
    public static string MomentWithDate(Period period) => period.IsYear ? Moment(period) : $"{Moment(period)} ({Date(period)})";

    /// <summary>
    /// "in het vierde kwartaal van 2017", "in 2017", "van het vierde kwartaal van 2019 tot en met het derde kwartaal van 2020".
    /// </summary>
    public static string During(Period period) =>
        period.IsYear ? $"in {Year(period)}" : period.IsQuarter ? $"in het {Inflected(period)}"
        : $"van het {Inflected(period.FirstQuarter)} tot en met het {Inflected(period.LastQuarter)}";

    public static string When(Period period, FigureKind kind) => kind switch
    {
        FigureKind.Change => During(period),
        _ when period is { IsQuarter: false, IsYear: false } => During(period),
        FigureKind.Target => period.IsYear ? $"voor {Year(period)}" : $"voor {MomentWithDate(period)}",
        _ => MomentWithDate(period),
    };

    /// <summary>For a table or a list.</summary>
    public static string Label(Period period, FigureKind kind) =>
        kind == FigureKind.Change || period is { IsQuarter: false } ? Name(period) : Moment(period);

    public static string Date(Period period) => DutchFormat.Date(period.ReferenceDate);

    static string Inflected(Period quarter) => $"{Ordinals[quarter.LastQuarterNumber - 1]} kwartaal van {Year(quarter)}";

    static string Year(Period period) => period.LastYear.ToString(CultureInfo.InvariantCulture);
}
