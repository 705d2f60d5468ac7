namespace BanenBot.Storage.Sqlite;

/// <summary>The tables of the figure store. A change of form raises the version; a file of another version is made anew.</summary>
static class FigureSchema
{
    public const int Version = 2;

    // An empty breakdown stands for the whole, so that it takes part in the indexes. A period is stored as the CSV files write it.
    // The series are stored beside the figures they sum up: what can be asked must not cost a walk over a million rows.
    public const string Create =
        """
        CREATE TABLE IF NOT EXISTS held (version TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS figures (
            indicator TEXT NOT NULL, region TEXT NOT NULL, breakdown TEXT NOT NULL, kind TEXT NOT NULL, period TEXT NOT NULL,
            value TEXT NOT NULL, status TEXT NOT NULL, source TEXT NOT NULL, place TEXT NOT NULL, published TEXT NOT NULL,
            calculation TEXT, note TEXT) STRICT;
        CREATE TABLE IF NOT EXISTS series (
            indicator TEXT NOT NULL, region TEXT NOT NULL, breakdown TEXT NOT NULL, kind TEXT NOT NULL,
            earliest TEXT NOT NULL, latest TEXT NOT NULL, count INTEGER NOT NULL) STRICT;
        """;

    // One index, made when the rows are there: sorting them once costs a fraction of keeping a tree in order row by row.
    public const string Clear = "DROP INDEX IF EXISTS figures_by_slots; DELETE FROM held; DELETE FROM figures; DELETE FROM series;";

    public const string CreateIndex = "CREATE INDEX figures_by_slots ON figures (indicator, region, breakdown, kind, period);";

    public const string InsertFigure =
        """
        INSERT INTO figures
        VALUES ($indicator, $region, $breakdown, $kind, $period, $value, $status, $source, $place, $published, $calculation, $note);
        """;

    public const string InsertSeries = "INSERT INTO series VALUES ($indicator, $region, $breakdown, $kind, $earliest, $latest, $count);";

    public const string InsertVersion = "INSERT INTO held VALUES ($version);";

    public const string SelectVersion = "SELECT version FROM held;";

    public const string SelectSeries = "SELECT indicator, region, breakdown, kind, earliest, latest, count FROM series;";

    public const string SelectFigures =
        """
        SELECT indicator, region, breakdown, kind, period, value, status, source, place, published, calculation, note
        FROM figures WHERE indicator = $indicator
        """;
}
