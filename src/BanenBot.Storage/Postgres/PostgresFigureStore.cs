using BanenBot.Core.Figures;
using Npgsql;

namespace BanenBot.Storage.Postgres;

/// <summary>
/// Figures in the database, each knowledge version by itself, so that instances which are not at the same version each read their own. The
/// knowledge folder is the truth and its figures are in memory anyway: while the database cannot be reached, they answer.
/// </summary>
sealed class PostgresFigureStore(PostgresDatabase database) : IFigureStore
{
    /// <summary>Versions that are kept: more are not in use at once.</summary>
    const int MostVersions = 5;

    static readonly string Columns = string.Join(", ", FigureRows.FigureColumns);

    volatile Held? _held;

    public string? Version => _held?.Set.Version ?? Try(
        () => database.Read("SELECT version FROM figure_versions ORDER BY taken DESC LIMIT 1", row => row.GetString(0)).FirstOrDefault(),
        () => null);

    public void Replace(FigureSet figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        if (_held?.Set.Version != figures.Version) Try(() => Write(figures), () => false);
        _held = new(figures, new FigureRows(figures.Catalog));
    }

    public IReadOnlyList<Figure> Find(FigureQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (_held is not { } held) return [];
        return Try(() => Read(held, query), () => []) is { Count: > 0 } found ? found : held.Find(query);
    }

    public IReadOnlyList<FigureSeries> Series() => _held is not { } held ? [] : held.Set.Figures.ToSeries().InOrder();

    public void Dispose()
    {
    }

    IReadOnlyList<Figure> Read(Held held, FigureQuery query)
    {
        using var connection = database.Open();
        using var command = connection.Command(
            $"SELECT {Columns} FROM figures WHERE version = $1 AND indicator = $2", held.Set.Version, query.Indicator);
        Narrow("region", query.Region);
        Narrow("breakdown", query.Breakdown);
        Narrow("kind", query.Kind?.ToString());
        Narrow("period", query.Period?.ToString());
        using var reader = command.ExecuteReader();
        return held.Rows.Figures(reader).InOrder();

        void Narrow(string column, string? value)
        {
            if (value is null) return;
            command.Parameters.Add(new NpgsqlParameter { Value = value });
            command.CommandText += FormattableString.Invariant($" AND {column} = ${command.Parameters.Count}");
        }
    }

    bool Write(FigureSet figures)
    {
        using var connection = database.Open();
        using var all = connection.BeginTransaction();
        // Of two instances that come to a new version together, the second waits and then finds it there.
        connection.Execute("LOCK TABLE figure_versions IN EXCLUSIVE MODE");
        if (connection.Execute("UPDATE figure_versions SET taken = now() WHERE version = $1", figures.Version) == 0)
        {
            connection.Execute("INSERT INTO figure_versions VALUES ($1, now())", figures.Version);
            Copy(connection, figures);
        }

        connection.Execute(
            "DELETE FROM figure_versions WHERE version NOT IN (SELECT version FROM figure_versions ORDER BY taken DESC LIMIT $1)",
            MostVersions);
        all.Commit();
        return true;
    }

    static void Copy(NpgsqlConnection connection, FigureSet figures)
    {
        using var import = connection.BeginBinaryImport($"COPY figures (version, {Columns}) FROM STDIN (FORMAT BINARY)");
        foreach (var figure in figures.Figures) import.WriteRow([figures.Version, .. FigureRows.Of(figure)]);
        import.Complete();
    }

    static T Try<T>(Func<T> ask, Func<T> otherwise)
    {
        try
        {
            return ask();
        }
        catch (NpgsqlException)
        {
            return otherwise();
        }
    }

    /// <summary>The version that answers here.</summary>
    sealed record Held(FigureSet Set, FigureRows Rows)
    {
        public IReadOnlyList<Figure> Find(FigureQuery query) => Set.Figures.Where(figure => figure.Indicator.Id == query.Indicator
            && (query.Region is null || figure.Region.Id == query.Region) && (query.Kind is null || figure.Kind == query.Kind)
            && (query.Period is null || figure.Period == query.Period)
            && (query.Breakdown is null || (figure.Breakdown?.Id ?? "") == query.Breakdown)).InOrder();
    }
}
