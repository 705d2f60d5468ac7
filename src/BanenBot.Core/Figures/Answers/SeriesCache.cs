using System.Collections.Concurrent;

namespace BanenBot.Core.Figures.Answers;

/// <summary>One series as it was read: every reading, and the winners, oldest first.</summary>
/// <param name="Withheld">Moments at which no number is held but a bound, oldest first; in none of the others,
/// so that nothing reckons with it.</param>
sealed record KeptSeries(IReadOnlyList<Figure> All, IReadOnlyList<FoundFigure> Winners, IReadOnlyList<FoundFigure> Withheld)
{
    public static readonly KeptSeries None = new([], [], []);

    public static KeptSeries Of(IReadOnlyList<Figure> read)
    {
        List<Figure> numbers = [.. read.Where(figure => !figure.IsWithheld)];
        var winners = FigureChoice.Winners(numbers);
        return new KeptSeries(numbers, winners, [.. FigureChoice.Winners(read.Where(figure => figure.IsWithheld
            && winners.All(winner => winner.Figure.Period != figure.Period)))]);
    }
}

/// <summary>
/// The series read lately, of one knowledge version. People ask for the same few: those of their region. What is not held is known without
/// asking the store. At the bound all is let go of, and read again where it is asked.
/// </summary>
sealed class SeriesCache(IFigureStore store, Holdings holdings)
{
    /// <summary>Some tens of megabytes; an organisation's own region is a tenth of it with a million rows.</summary>
    const int MostFigures = 200_000;

    readonly ConcurrentDictionary<(string Indicator, string? Breakdown, string Region), KeptSeries> _kept = new();
    int _figures;

    public KeptSeries Of(Indicator indicator, Breakdown? part, Region region)
    {
        if (!holdings.Has(indicator.Id, part?.Id, region.Id)) return KeptSeries.None;
        var key = (indicator.Id, part?.Id, region.Id);
        if (_kept.TryGetValue(key, out var kept)) return kept;
        var query = new FigureQuery(indicator.Id)
        {
            Breakdown = part?.Id ?? "", Region = region.Id, Kind = holdings.Kind(indicator.Id),
        };
        var all = store.Find(query);
        kept = KeptSeries.Of(all);
        if (Interlocked.Add(ref _figures, all.Count) > MostFigures)
        {
            _kept.Clear();
            Interlocked.Exchange(ref _figures, all.Count);
        }

        _kept[key] = kept;
        return kept;
    }
}
