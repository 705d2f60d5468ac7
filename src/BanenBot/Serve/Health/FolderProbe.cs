using BanenBot.Serve.Stores;

namespace BanenBot.Serve.Health;

/// <summary>Tries the folder of one instance.</summary>
sealed class FolderProbe(StorageFolder storage) : IStorageProbe
{
    /// <summary>More than fits in what a full disk still gives away: the block of a file that is there.</summary>
    static readonly byte[] Trial = new byte[16 * 1024];

    public async Task<string?> FaultAsync(CancellationToken cancellation)
    {
        if (!Directory.Exists(storage.Path)) return HealthTexts.StorageGone;
        // A database whose file was taken away goes on writing to what nobody will find back.
        if (storage.Databases.FirstOrDefault(file => !File.Exists(storage.File(file))) is { } gone) return HealthTexts.StoreGone(gone);
        try
        {
            await using var trial = new FileStream(
                storage.File(Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            await trial.WriteAsync(Trial, cancellation);
            trial.Flush(flushToDisk: true);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            return HealthTexts.StorageUnwritable;
        }
    }

    public IEnumerable<(string Store, long Bytes)> Sizes() => StorageFolder.Stores
        .Select(name => (Store: Path.GetFileNameWithoutExtension(name), Bytes: Length(name) + Length(name + "-wal")))
        .Where(store => store.Bytes > 0);

    long Length(string name) => new FileInfo(storage.File(name)) is { Exists: true } file ? file.Length : 0;
}
