namespace BanenBot.Core.Figures;

/// <summary>One place in the store: ids and the notation of the CSV files, so that it can be kept with a conversation.</summary>
/// <param name="Breakdown">Null for the whole.</param>
sealed record FigureCell(string Indicator, string? Breakdown, string Region, string Period);

/// <summary>How a number that was shown came about.</summary>
enum Derivation
{
    Value,

    /// <summary>The first cell less the second.</summary>
    Difference,
    Sum,

    /// <summary>What is left of the first cell, the whole, without the second.</summary>
    Rest,
}

/// <summary>A number the conversation has shown, so that the next question can reckon on from it. Never what somebody typed.</summary>
sealed record ShownFigure(Derivation How, IReadOnlyList<FigureCell> Cells)
{
    public static ShownFigure Of(Figure figure) => new(Derivation.Value, [CellOf(figure)]);

    public static FigureCell CellOf(Figure figure) =>
        new(figure.Indicator.Id, figure.Breakdown?.Id, figure.Region.Id, figure.Period.ToString());
}

/// <summary>What is asked of numbers that were shown: "en het verschil", "hoeveel procent is dat", "en hoeveel niet".</summary>
enum FigureOperator
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

/// <summary>What the words of an operation say beside which one it is.</summary>
/// <param name="IsGrowth">Growth is asked for in so many words: "groei in procenten".</param>
/// <param name="OfTarget">The target is named: "hoeveel procent van het doel".</param>
/// <param name="OfRest">What is left is meant: "hoeveel procent niet".</param>
/// <param name="AsksMore">Whether it asks for more rather than less, "is dat meer"; null where it says neither.</param>
/// <param name="InPoints">The difference is wanted in percentage points, which only percentages have.</param>
/// <param name="IsYesNo">The question wants a yes or no.</param>
readonly record struct OperationSigns(
    bool IsGrowth = false, bool OfTarget = false, bool OfRest = false, bool? AsksMore = null, bool InPoints = false,
    bool IsYesNo = false);

/// <summary>What a question names beside the operator: "hoeveel scheelt dat met landelijk", "dan een jaar eerder".</summary>
/// <param name="Measures">Measures that the words may name, the likeliest first.</param>
sealed record OperandHints(IReadOnlyList<Indicator> Measures, IReadOnlyList<Region> Regions)
{
    public OperationSigns Signs { get; init; }

    public Periods.PeriodReading Periods { get; init; } = Figures.Periods.PeriodReading.None;

    /// <summary>Nothing but a place or a moment is named beside the operator.</summary>
    public bool IsBare { get; init; } = true;
}
