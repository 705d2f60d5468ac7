namespace BanenBot.Storage.Sqlite;

/// <summary>
/// The file cannot be used as the store of Direct Line. It holds conversations, so it is not thrown away without being asked.
/// </summary>
sealed class DirectLineStoreCorruptException(string path, string reason, Exception? cause = null)
    : Exception($"The Direct Line store {path} is unusable: {reason}", cause)
{
    public string Path { get; } = path;
    public string Reason { get; } = reason;
}
