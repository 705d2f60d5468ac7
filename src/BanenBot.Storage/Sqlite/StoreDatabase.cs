using Microsoft.Data.Sqlite;

namespace BanenBot.Storage.Sqlite;

/// <summary>Opens the file of a store that has one connection; makes it where it is not there.</summary>
static class StoreDatabase
{
    // Removed text is overwritten (secure_delete), not only unlinked. WAL with NORMAL: a crash of the machine may lose the last moments,
    // never the file.
    const string Settings =
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000; PRAGMA secure_delete = ON;";

    const long Incremental = 2;

    /// <summary>Throws a <see cref="SqliteException"/> where the file is damaged, wherever in it: better now than in a turn.</summary>
    /// <param name="prepare">Makes the tables.</param>
    public static SqliteConnection Open(string path, Action<SqliteConnection> prepare)
    {
        SqliteEngine.Initialize();
        OwnerOnly.Database(path);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        try
        {
            connection.Open();
            if (connection.Scalar("PRAGMA quick_check(1)") is not "ok")
                throw new SqliteException("The file is damaged.", SQLitePCL.raw.SQLITE_CORRUPT);
            // A file of a version that never shrank is written anew, once.
            if (connection.Scalar("PRAGMA auto_vacuum") is not Incremental) connection.Execute("PRAGMA auto_vacuum = INCREMENTAL; VACUUM;");
            connection.Execute(Settings);
            // All of a change of form or nothing: who is killed in the middle has the form of before, and finds it at the next start.
            using var whole = connection.BeginTransaction();
            prepare(connection);
            whole.Commit();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Gives a part of the room of removed rows back to the disk; false where there is no more.</summary>
    public static bool Shrink(this SqliteConnection connection)
    {
        if (connection.Scalar("PRAGMA freelist_count") is not > 0L) return false;
        connection.Execute("PRAGMA incremental_vacuum(1000)");
        return true;
    }

    /// <summary>Empties the write-ahead log, in which pages from before a removal may still stand.</summary>
    public static void EmptyLog(this SqliteConnection connection) => connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
}
