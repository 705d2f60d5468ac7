namespace BanenBot.Core.Figures;

/// <summary>
/// Keeps the figures of one knowledge version and finds them by their slots. Read by many threads at once. The CSV files are the truth:
/// a store may be thrown away and filled again at any time.
/// </summary>
public interface IFigureStore : IDisposable
{
    /// <summary>The knowledge version held, or null where the store is empty.</summary>
    string? Version { get; }

    /// <summary>Holds this set and nothing else, in one step; does not write anything where the same version is already held.</summary>
    void Replace(FigureSet figures);

    /// <summary>The figures in the asked slots, every reading of them, by region, breakdown, kind and period.</summary>
    IReadOnlyList<Figure> Find(FigureQuery query);

    /// <summary>Which series are held: what can be asked at all.</summary>
    IReadOnlyList<FigureSeries> Series();
}

/// <summary>The slots to look in. A null leaves that slot open.</summary>
public sealed record FigureQuery(string Indicator)
{
    public string? Region { get; init; }
    public FigureKind? Kind { get; init; }
    public Period? Period { get; init; }

    /// <summary>An id; empty for the figures about the whole.</summary>
    public string? Breakdown { get; init; }
}

/// <summary>The figures that differ only in their period. <see cref="Latest"/> is the newest of them by reference date.</summary>
public sealed record FigureSeries(
    Indicator Indicator, Breakdown? Breakdown, Region Region, FigureKind Kind, Period Earliest, Period Latest, int Count);
