namespace BanenBot.Core.Figures;

public enum RegionKind
{
    Country,
    LabourMarketRegion,
}

/// <summary>An area that figures are kept for, with the municipalities it consists of.</summary>
public sealed record Region
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required RegionKind Kind { get; init; }
    public IReadOnlyList<string> Terms { get; init; } = [];
    internal IReadOnlyList<Municipality> Municipalities { get; init; } = [];
}

/// <summary>A municipality within one region; one that moved stands in both, with the days it did.</summary>
sealed record Municipality
{
    public required string Name { get; init; }
    public IReadOnlyList<string> Terms { get; init; } = [];
    public DateOnly? From { get; init; }
    public DateOnly? Until { get; init; }
    public string? Note { get; init; }

    public bool BelongsOn(DateOnly day) => (From is null || From <= day) && (Until is null || day <= Until);
}
