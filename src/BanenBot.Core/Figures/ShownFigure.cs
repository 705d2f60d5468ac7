namespace BanenBot.Core.Figures;

/// <summary>One place in the store: ids and the notation of the CSV files, so that it can be kept with a conversation.</summary>
/// <param name="Breakdown">Null for the whole.</param>
public sealed record FigureCell(string Indicator, string? Breakdown, string Region, string Period);

/// <summary>How a number that was shown came about.</summary>
public enum Derivation
{
    Value,

    /// <summary>The first cell less the second.</summary>
    Difference,
    Sum,

    /// <summary>What is left of the first cell, the whole, without the second.</summary>
    Rest,
}

/// <summary>A number the conversation has shown, so that the next question can reckon on from it. Never what somebody typed.</summary>
public sealed record ShownFigure(Derivation How, IReadOnlyList<FigureCell> Cells)
{
    public static ShownFigure Of(Figure figure) => new(Derivation.Value, [CellOf(figure)]);

    public static FigureCell CellOf(Figure figure) =>
        new(figure.Indicator.Id, figure.Breakdown?.Id, figure.Region.Id, figure.Period.ToString());
}

/// <summary>What is asked of numbers that were shown: "en het verschil", "hoeveel procent is dat", "en hoeveel niet".</summary>
public enum FigureOperator
{
    Difference,
    Percent,
    Sum,
    Rest,
    Shortfall,
    Achieved,

    /// <summary>The target of what was shown.</summary>
    Target,

    /// <summary>The number behind a percentage.</summary>
    Count,

    /// <summary>Of which moment it is: "van wanneer is dat".</summary>
    Moment,
}

/// <summary>What a question names beside the operator: "hoeveel scheelt dat met landelijk", "van het doel", "dan een jaar eerder".</summary>
/// <param name="Measures">Measures that the words may name, the likeliest first.</param>
/// <param name="IsGrowth">Growth is asked for in so many words.</param>
/// <param name="IsYesNo">The question wants a yes or no: "is dat meer".</param>
/// <param name="OfTarget">Whether the target is named: "van het doel".</param>
/// <param name="AsksMore">Whether it asks for more rather than less; null where it says neither.</param>
public sealed record OperandHints(IReadOnlyList<Indicator> Measures, IReadOnlyList<Region> Regions, bool IsGrowth, bool OfTarget, bool IsYesNo, bool? AsksMore)
{
    internal Periods.PeriodReading Periods { get; init; } = Figures.Periods.PeriodReading.None;

    /// <summary>Nothing but a place or a moment is named beside the operator.</summary>
    internal bool IsBare { get; init; } = true;
}
