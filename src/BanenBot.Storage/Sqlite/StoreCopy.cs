using Microsoft.Data.Sqlite;

namespace BanenBot.Storage.Sqlite;

/// <summary>Copies the file of a store by SQLite's own backup: as it was at one moment, also while a service writes to it.</summary>
static class StoreCopy
{
    /// <param name="copy">Made for the program's own account alone.</param>
    public static void Write(string path, string copy)
    {
        SqliteEngine.Initialize();
        OwnerOnly.Database(copy);
        using var from = Open(path);
        using var to = Open(copy);
        from.BackupDatabase(to);
    }

    static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
