using BanenBot.Core.Reading;

namespace BanenBot.Core.Figures;

/// <summary>The edition of the documents that a question asks about; without a month the first in which a figure was published.</summary>
/// <param name="Quarter">The edition about this quarter, as its name says: "eerste kwartaal 2018".</param>
readonly record struct Edition(int? Month, int? Year, int? Quarter = null)
{
    static readonly string[] Ordinals = ["eerste", "tweede", "derde", "vierde"];

    public static Edition First => default;

    /// <summary>Of the readings for the same slots, those in this edition.</summary>
    public IEnumerable<Figure> Of(IReadOnlyCollection<Figure> readings)
    {
        if (Quarter is { } quarter)
        {
            var (name, ofYear) = ($"{Ordinals[quarter - 1]} kwartaal ", Year);
            return readings.Where(figure => figure.Status != FigureStatus.Derived && figure.Source.Source.Edition is { } edition
                && edition.StartsWith(name, StringComparison.Ordinal)
                && (ofYear is null || edition.EndsWith($" {ofYear}", StringComparison.Ordinal)));
        }

        var (month, year) = (Month, Year);
        if (month is not null)
            return readings.Where(figure => MonthOf(figure) is var of && of.Month == month && (year is null || of.Year == year));
        // What came out in the same month came out together: a memo and the report it quotes.
        var first = readings.Where(figure => figure.Status != FigureStatus.Derived).Select(MonthOf).Order().FirstOrDefault();
        return readings.Where(figure => figure.Status != FigureStatus.Derived && MonthOf(figure) == first);
    }

    // A report may carry another month in its name than that of its publication. A row of a later date is another edition of it.
    static (int Year, int Month) MonthOf(Figure figure)
    {
        var (source, published) = (figure.Source.Source, figure.Published);
        if (source.Edition is { } name && source.Date == published)
            foreach (var word in name.Split(' '))
                if (DutchFormat.MonthOf(word) is { } month) return (published.Year, month);
        return (published.Year, published.Month ?? 12);
    }
}
