using System.Data.Common;
using System.Globalization;
using BanenBot.Core.Figures;
using BanenBot.Core.Sources;

namespace BanenBot.Storage;

/// <summary>Between rows and figures. A row names its parts by id; the catalogue of the same knowledge version knows them.</summary>
sealed class FigureRows(FigureCatalog catalog)
{
    /// <summary>The columns of a figure, in this order; the indicator first.</summary>
    public static readonly string[] FigureColumns =
        ["indicator", "region", "breakdown", "kind", "period", "value", "status", "source", "place", "published", "calculation", "note"];

    public static readonly string[] SeriesColumns = ["indicator", "region", "breakdown", "kind", "earliest", "latest", "count"];

    public static object?[] Of(Figure figure) =>
    [
        figure.Indicator.Id, figure.Region.Id, figure.Breakdown?.Id ?? "", figure.Kind.ToString(), figure.Period.ToString(),
        figure.Value.ToString(CultureInfo.InvariantCulture), figure.Status.ToString(), figure.Source.Source.Id, figure.Source.Place,
        Written(figure.Published), figure.Calculation, figure.Note,
    ];

    public static object?[] Of(FigureSeries series) =>
    [
        series.Indicator.Id, series.Region.Id, series.Breakdown?.Id ?? "", series.Kind.ToString(), series.Earliest.ToString(),
        series.Latest.ToString(), series.Count,
    ];

    public IEnumerable<Figure> Figures(DbDataReader reader)
    {
        while (reader.Read())
        {
            if (catalog.Indicator(reader.GetString(0)) is not { } indicator || catalog.Region(reader.GetString(1)) is not { } region
                || catalog.Source(reader.GetString(7)) is not { } source || !Period.TryParse(reader.GetString(4), out var period)
                || !SourceDate.TryParse(reader.GetString(9), out var published))
                continue;
            yield return new Figure
            {
                Indicator = indicator, Region = region, Breakdown = catalog.Breakdown(reader.GetString(2)), Unit = indicator.Unit,
                Kind = Enum.Parse<FigureKind>(reader.GetString(3)), Period = period,
                Value = decimal.Parse(reader.GetString(5), CultureInfo.InvariantCulture),
                Status = Enum.Parse<FigureStatus>(reader.GetString(6)),
                Source = new SourceReference(source, reader.GetString(8)), Published = published,
                Calculation = reader.IsDBNull(10) ? null : reader.GetString(10), Note = reader.IsDBNull(11) ? null : reader.GetString(11),
            };
        }
    }

    public IEnumerable<FigureSeries> Series(DbDataReader reader)
    {
        while (reader.Read())
        {
            if (catalog.Indicator(reader.GetString(0)) is not { } indicator || catalog.Region(reader.GetString(1)) is not { } region
                || !Period.TryParse(reader.GetString(4), out var earliest) || !Period.TryParse(reader.GetString(5), out var latest))
                continue;
            yield return new FigureSeries(indicator, catalog.Breakdown(reader.GetString(2)), region,
                Enum.Parse<FigureKind>(reader.GetString(3)),
                earliest, latest, reader.GetInt32(6));
        }
    }

    static string Written(SourceDate date) => (date.Month, date.Day) switch
    {
        ({ } month, { } day) => string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{month:00}-{day:00}"),
        ({ } month, null) => string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{month:00}"),
        _ => date.Year.ToString("0000", CultureInfo.InvariantCulture),
    };
}
