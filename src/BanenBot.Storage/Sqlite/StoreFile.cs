using System.Globalization;
using Microsoft.Data.Sqlite;

namespace BanenBot.Storage.Sqlite;

/// <summary>
/// A store's file may be of another version, or damaged. That keeps nobody from an answer: it is set aside, whole, for who wants it back.
/// </summary>
static class StoreFile
{
    /// <summary>Opens the store; where its file cannot be used, the file gets another name and the store begins anew.</summary>
    /// <param name="setAside">Told where the old file now is.</param>
    public static T Open<T>(string path, Func<string, T> open, TimeProvider clock, Action<string> setAside)
    {
        try
        {
            return open(path);
        }
        catch (Exception error) when (IsUnusable(error))
        {
            var aside = string.Create(CultureInfo.InvariantCulture, $"{path}.onbruikbaar-{clock.GetUtcNow():yyyyMMdd'T'HHmmss}");
            foreach (var part in new[] { "", "-wal", "-shm", "-journal" })
                if (File.Exists(path + part)) File.Move(path + part, aside + part, overwrite: true);
            setAside(aside);
            return open(path);
        }
    }

    static bool IsUnusable(Exception error) => error is DirectLineStoreCorruptException
        or SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_ERROR };
}
