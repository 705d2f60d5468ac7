using Microsoft.Data.Sqlite;

namespace BanenBot.Storage.Sqlite;

/// <summary>Opens the file of a store that has one connection; makes it where it is not there.</summary>
static class StoreDatabase
{
    // Removed text is overwritten (secure_delete), not only unlinked. WAL with NORMAL: a crash of the machine may lose the last moments,
    // never the file.
    const string Settings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000; PRAGMA secure_delete = ON;";

    /// <summary>Throws a <see cref="SqliteException"/> where the file is damaged, wherever in it: better now than at somebody's question.</summary>
    /// <param name="prepare">Makes the tables.</param>
    public static SqliteConnection Open(string path, Action<SqliteConnection> prepare)
    {
        SqliteEngine.Initialize();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        try
        {
            connection.Open();
            connection.Execute(Settings);
            if (connection.Scalar("PRAGMA quick_check(1)") is not "ok")
                throw new SqliteException("The file is damaged.", SQLitePCL.raw.SQLITE_CORRUPT);
            prepare(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
