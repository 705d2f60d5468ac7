using System.Globalization;
using BanenBot.Core.Figures;
using BanenBot.Core.Sources;
using Microsoft.Data.Sqlite;

namespace BanenBot.Storage.Sqlite;

/// <summary>Between rows and figures. A row names its parts by id; the catalogue of the same knowledge version knows them.</summary>
sealed class FigureRows(FigureCatalog catalog)
{
    public static void Insert(SqliteConnection connection, FigureSet figures)
    {
        using var command = connection.Command(FigureSchema.InsertFigure);
        foreach (var figure in figures.Figures)
            command.Run(
                ("$indicator", figure.Indicator.Id), ("$region", figure.Region.Id), ("$breakdown", figure.Breakdown?.Id ?? ""),
                ("$kind", figure.Kind.ToString()), ("$period", figure.Period.ToString()),
                ("$value", figure.Value.ToString(CultureInfo.InvariantCulture)), ("$status", figure.Status.ToString()),
                ("$source", figure.Source.Source.Id), ("$place", figure.Source.Place), ("$published", Written(figure.Published)),
                ("$calculation", figure.Calculation), ("$note", figure.Note));

        using var series = connection.Command(FigureSchema.InsertSeries);
        foreach (var one in figures.Figures.ToSeries())
            series.Run(
                ("$indicator", one.Indicator.Id), ("$region", one.Region.Id), ("$breakdown", one.Breakdown?.Id ?? ""),
                    ("$kind", one.Kind.ToString()),
                ("$earliest", one.Earliest.ToString()), ("$latest", one.Latest.ToString()), ("$count", one.Count));
    }

    public IEnumerable<Figure> Figures(SqliteDataReader reader)
    {
        while (reader.Read())
        {
            if (catalog.Indicator(reader.GetString(0)) is not { } indicator || catalog.Region(reader.GetString(1)) is not { } region
                || catalog.Sources.Find(reader.GetString(7)) is not { } source || !Period.TryParse(reader.GetString(4), out var period)
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

    public IEnumerable<FigureSeries> Series(SqliteDataReader reader)
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
