namespace BanenBot.Storage.Sqlite;

/// <summary>Loads SQLite's native library, once a process.</summary>
static class SqliteEngine
{
    static readonly Lazy<bool> Loaded = new(() =>
    {
        SQLitePCL.Batteries_V2.Init();
        return true;
    });

    public static void Initialize() => _ = Loaded.Value;
}
