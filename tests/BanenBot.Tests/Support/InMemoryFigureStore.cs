using BanenBot.Core.Figures;

namespace BanenBot.Tests.Support;

/// <summary>Figures in a list.</summary>
class InMemoryFigureStore : IFigureStore
{
    FigureSet? _set;

    public string? Version => _set?.Version;

    public void Replace(FigureSet figures) => _set = figures;

    public virtual IReadOnlyList<Figure> Find(FigureQuery query) =>
        (_set?.Figures ?? []).Where(figure => figure.Indicator.Id == query.Indicator
            && (query.Region is null || figure.Region.Id == query.Region) && (query.Kind is null || figure.Kind == query.Kind)
            && (query.Period is null || figure.Period == query.Period)
            && (query.Breakdown is null || (figure.Breakdown?.Id ?? "") == query.Breakdown)).InOrder();

    public IReadOnlyList<FigureSeries> Series() => (_set?.Figures ?? []).ToSeries();

    public void Dispose() => GC.SuppressFinalize(this);
}

/// <summary>Counts how often it is asked for figures.</summary>
sealed class CountingFigureStore : InMemoryFigureStore
{
    public int Reads { get; private set; }

    public override IReadOnlyList<Figure> Find(FigureQuery query)
    {
        Reads++;
        return base.Find(query);
    }
}
