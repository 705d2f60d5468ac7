namespace BanenBot.Core.Figures;

/// <summary>The region that a text names: "mijn regio is het Gooi".</summary>
/// <param name="Regions">One where it is clear; none; or those that bear the name, or that were all named.</param>
/// <param name="Municipality">Where a municipality stood for its region.</param>
sealed record RegionNaming(IReadOnlyList<Region> Regions, Municipality? Municipality = null)
{
    /// <summary>The region meant, where that is clear.</summary>
    public Region? Region => Regions.Count == 1 ? Regions[0] : null;
}
