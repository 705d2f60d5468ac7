using BanenBot.Core.Sources;

namespace BanenBot.Core.Figures;

/// <summary>A source of which a newer edition should be out by now.</summary>
/// <param name="Since">When it was expected.</param>
/// <param name="Figures">How many figures rest on it.</param>
public sealed record OverdueSource(Source Source, DateOnly Since, int Figures)
{
    /// <summary>The sources whose next edition is late, the longest late first: an editor's work list.</summary>
    public static IReadOnlyList<OverdueSource> Of(FigureSet figures, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var counts = figures.Figures.CountBy(figure => figure.Source.Source.Id, StringComparer.Ordinal)
            .ToDictionary(count => count.Key, count => count.Value, StringComparer.Ordinal);
        return [.. figures.Catalog.Sources.All.Where(source => source.IsOverdueOn(day))
            .Select(source => new OverdueSource(source, source.NextEdition!.Value, counts.GetValueOrDefault(source.Id)))
            .OrderBy(late => late.Since).ThenBy(late => late.Source.Id, StringComparer.Ordinal)];
    }
}
