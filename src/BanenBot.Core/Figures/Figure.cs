using BanenBot.Core.Sources;

namespace BanenBot.Core.Figures;

public enum FigureKind
{
    Level,
    Change,
    Target,
    Share,
}

public enum FigureStatus
{
    Indicative,
    Definitive,
    Revised,

    /// <summary>Computed by us; carries its sum.</summary>
    Derived,

    /// <summary>Contradicted by a better source: only ever named as another reading.</summary>
    Disputed,

    /// <summary>
    /// A small number that its publisher does not give ("*"): it is less than <see cref="Figure.Value"/>. Told as that,
    /// and never reckoned with.
    /// </summary>
    Withheld,
}

/// <summary>
/// One published number with its full identity. The compiler asks for every part; the empty values it cannot see (no unit, no period)
/// are refused here, so that a bare number never passes for a figure.
/// </summary>
public sealed record Figure
{
    readonly Period _period;
    readonly Unit _unit;

    public required decimal Value { get; init; }
    public required Indicator Indicator { get; init; }
    public required Region Region { get; init; }
    public required FigureKind Kind { get; init; }
    public required FigureStatus Status { get; init; }
    public required SourceReference Source { get; init; }
    public required SourceDate Published { get; init; }

    /// <summary>Null where the figure is about all that the indicator counts.</summary>
    public Breakdown? Breakdown { get; init; }

    /// <summary>"864 - 859", where the figure was computed.</summary>
    public string? Calculation { get; init; }
    public string? Note { get; init; }

    public bool IsWithheld => Status == FigureStatus.Withheld;

    /// <summary>Whether both tell the same: the same number, or the same bound.</summary>
    public bool SaysSameAs(Figure other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Value == other.Value && IsWithheld == other.IsWithheld;
    }

    public required Period Period
    {
        get => _period;
        init => _period = value == default ? throw new ArgumentException("A figure needs a period.", nameof(value)) : value;
    }

    public required Unit Unit
    {
        get => _unit;
        init => _unit = value == default ? throw new ArgumentException("A figure needs a unit.", nameof(value)) : value;
    }
}
