using BanenBot.Core.Figures;
using Microsoft.Data.Sqlite;

namespace BanenBot.Storage.Sqlite;

/// <summary>
/// Figures in one SQLite file. Each call takes a connection of its own from the pool; the write-ahead log lets readers go on while a new
/// version is written, and they see the old figures until the moment the new ones are all there.
/// </summary>
sealed class SqliteFigureStore : IFigureStore
{
    readonly string _path;
    readonly string _connection;
    volatile FigureRows? _rows;

    SqliteFigureStore(string path)
    {
        _path = path;
        _connection = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30 }.ToString();
    }

    /// <summary>Opens or makes the file. One that cannot be used is reported, thrown away and made anew, empty.</summary>
    public static SqliteFigureStore Open(string path, Action<FigureStoreCorruptException> report)
    {
        SQLitePCL.Batteries_V2.Init();
        if (System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path)) is { } folder) OwnerOnly.Folder(folder);
        var store = new SqliteFigureStore(path);
        try
        {
            store.Prepare();
        }
        catch (FigureStoreCorruptException corrupt)
        {
            report(corrupt);
            store.ThrowAway();
            store.Prepare();
        }

        return store;
    }

    public string? Version => Guarded(connection => connection.Scalar(FigureSchema.SelectVersion) as string);

    public void Replace(FigureSet figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        if (Version != figures.Version) Guarded(connection => Write(connection, figures));
        _rows = new FigureRows(figures.Catalog);
    }

    public IReadOnlyList<Figure> Find(FigureQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (_rows is not { } rows) return [];
        return Guarded(connection =>
        {
            using var command = connection.Command(FigureSchema.SelectFigures, ("$indicator", query.Indicator));
            Narrow("region", query.Region);
            Narrow("breakdown", query.Breakdown);
            Narrow("kind", query.Kind?.ToString());
            Narrow("period", query.Period?.ToString());
            using var reader = command.ExecuteReader();
            return rows.Figures(reader).InOrder();

            void Narrow(string column, string? value)
            {
                if (value is null) return;
                command.CommandText += $" AND {column} = ${column}";
                command.Parameters.AddWithValue("$" + column, value);
            }
        });
    }

    public IReadOnlyList<FigureSeries> Series()
    {
        if (_rows is not { } rows) return [];
        return Guarded(connection =>
        {
            using var command = connection.Command(FigureSchema.SelectSeries);
            using var reader = command.ExecuteReader();
            return rows.Series(reader).InOrder();
        });
    }

    /// <summary>Lets go of the pooled connections, so that the file may be removed.</summary>
    public void Dispose()
    {
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
    }

    static bool Write(SqliteConnection connection, FigureSet figures)
    {
        // Immediate: of two processes that start together on a new version, the second waits and then finds it there.
        using var transaction = connection.BeginTransaction(deferred: false);
        if (connection.Scalar(FigureSchema.SelectVersion) as string == figures.Version) return false;
        connection.Execute(FigureSchema.Clear);
        Insert(connection, FigureSchema.InsertFigure, FigureRows.FigureColumns, figures.Figures.Select(FigureRows.Of));
        Insert(connection, FigureSchema.InsertSeries, FigureRows.SeriesColumns, figures.Figures.ToSeries().Select(FigureRows.Of));
        connection.Execute(FigureSchema.CreateIndex);
        connection.Execute(FigureSchema.InsertVersion, ("$version", figures.Version));
        transaction.Commit();
        return true;
    }

    static void Insert(SqliteConnection connection, string sql, string[] columns, IEnumerable<object?[]> rows)
    {
        using var command = connection.Command(sql);
        foreach (var row in rows) command.Run([.. columns.Zip(row, (column, value) => ("$" + column, value))]);
    }

    void Prepare()
    {
        OwnerOnly.Database(_path);
        Guarded(MakeTables);
    }

    bool MakeTables(SqliteConnection connection)
    {
        if (connection.Scalar("PRAGMA quick_check(1);") as string is var check and not "ok")
            throw new FigureStoreCorruptException(_path, check ?? "quick_check");
        var version = (long)connection.Scalar("PRAGMA user_version;")!;
        if (version is not (0 or FigureSchema.Version)) throw new FigureStoreCorruptException(_path, $"schema version {version}");
        connection.Execute("PRAGMA journal_mode = WAL;");
        connection.Execute(FigureSchema.Create);
        connection.Execute($"PRAGMA user_version = {FigureSchema.Version};");
        return true;
    }

    void ThrowAway()
    {
        Dispose();
        foreach (var suffix in (ReadOnlySpan<string>)["", "-wal", "-shm"]) File.Delete(_path + suffix);
    }

    T Guarded<T>(Func<SqliteConnection, T> work)
    {
        try
        {
            using var connection = new SqliteConnection(_connection);
            connection.Open();
            return work(connection);
        }
        catch (SqliteException error) when (error.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB)
        {
            throw new FigureStoreCorruptException(_path, $"SQLite error {error.SqliteErrorCode}", error);
        }
    }
}
