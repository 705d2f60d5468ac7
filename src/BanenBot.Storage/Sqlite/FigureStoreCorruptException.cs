namespace BanenBot.Storage.Sqlite;

/// <summary>The file cannot be used as a store of figures. Nothing is lost: it is filled again from the CSV files.</summary>
sealed class FigureStoreCorruptException(string path, string reason, Exception? cause = null)
    : Exception($"The figure store {path} is unusable: {reason}", cause)
{
    public string Path { get; } = path;
    public string Reason { get; } = reason;
}
